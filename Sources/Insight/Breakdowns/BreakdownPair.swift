import Values

/// Two dimensions that a measure is split by at once: each value of the first by each of the second.
public struct BreakdownPair: Hashable, Sendable {
    public let first: Breakdown
    public let second: Breakdown

    /// The pair that `text` names, as in "area by age-band".
    ///
    /// - Throws: ``QuestionError/unknownBreakdown(_:)``, or ``QuestionError/notAPair(_:)``.
    public init(_ text: String) throws(QuestionError) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 3, parts[1] == "by" else { throw .notAPair(text) }
        self.init(try Breakdown.named(parts[0]), try Breakdown.named(parts[2]))
    }

    public init(_ first: Breakdown, _ second: Breakdown) { (self.first, self.second) = (first, second) }

    /// As content writes it.
    public var text: String { "\(first.rawValue) by \(second.rawValue)" }
    public var words: String { "\(first.words) by \(second.words)" }

    /// The same the other way round.
    public var turned: BreakdownPair { BreakdownPair(second, first) }
    /// Both dimensions.
    var both: [Breakdown] { [first, second] }
}
