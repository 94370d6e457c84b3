/// How many, when small numbers may have to be hidden so that nobody can be picked out.
public enum Count: Hashable, Sendable {
    /// A number that may be shown.
    case known(Int)
    /// A number that is hidden. It is not zero and not missing: there is one, and it may not be told.
    case suppressed

    /// The number, or nil when it is hidden.
    public var value: Int? {
        guard case .known(let number) = self else { return nil }
        return number
    }

    /// Whether the number is hidden.
    public var isSuppressed: Bool { self == .suppressed }

    /// The number with commas, as in "1,234", or "hidden to protect people".
    public var text: String {
        switch self {
        case .known(let number): grouped(number)
        case .suppressed: "hidden to protect people"
        }
    }
}

extension Count: CustomStringConvertible {
    /// Same as ``text``.
    public var description: String { text }
}
