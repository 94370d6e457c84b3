import Values

/// Which way something lies from what it is set against.
public enum Movement: String, Hashable, Sendable, CaseIterable, Codable {
    case up
    case down

    /// "higher" or "lower".
    public var words: String { self == .up ? "higher" : "lower" }

    /// Whether this is the better way, where `better` says which way that is.
    public func isGood(_ better: GoodDirection) -> Bool { (self == .up) == (better == .higher) }

    /// Which way `number` lies from `line`; nil when it is on it, within `tolerance`.
    init?(of number: Double, from line: Double, tolerance: Double) {
        if number > line + tolerance {
            self = .up
        } else if number < line - tolerance {
            self = .down
        } else {
            return nil
        }
    }
}
