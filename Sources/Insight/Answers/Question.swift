import Values

/// What is asked of a measure.
public struct Question: Hashable, Sendable {
    public let measure: Measure
    /// What to split the answer by; nil for none.
    public let by: Breakdown?
    /// The days it is about; nil for the measure's default period.
    public var period: Period?
    /// The moment as at which the records are read; nil for now.
    public let asAt: Instant?

    public init(_ measure: Measure, by: Breakdown? = nil, period: Period? = nil, asAt: Instant? = nil) {
        self.measure = measure
        self.by = by
        self.period = period
        self.asAt = asAt
    }
}

/// Why a question has no answer.
public enum QuestionError: ExplainedError, Hashable {
    /// No measure is called that.
    case unknownMeasure(String, known: [String])
    /// Nothing can be split by that.
    case unknownBreakdown(String)
    /// Split by that, the answer would name people.
    case namesPeople(NamingBreakdown)
    /// This measure is not split by it.
    case notSplit(measure: Ref, by: Breakdown, accepted: [Breakdown])
    /// The measure has another base than the one that was counted.
    case notOfThisBase(Ref)
    /// The moment asked as at has not come yet.
    case asAtInFuture(Instant)

    public var message: String {
        switch self {
        case .unknownMeasure(let text, let known):
            "There is no measure “\(text)”.\(Self.hint(text, known)) "
                + (known.isEmpty ? "None is declared." : "The measures are \(known.joined(separator: ", ")).")
        case .unknownBreakdown(let text):
            "“\(text)” is not something to split a measure by."
                + "\(Self.hint(text, Breakdown.allCases.map(\.rawValue))) Use one of \(Breakdown.accepted)."
        case .namesPeople(let dimension):
            "Split by \(dimension.words), a figure would name people, and figures name nobody. Use one of "
                + "\(Breakdown.accepted). Whoever works with people can list those behind a figure whose records they may "
                + "see."
        case .notSplit(let measure, let dimension, let accepted):
            "\(measure) is not split by \(dimension.rawValue). "
                + (accepted.isEmpty
                    ? "Ask for it as a whole." : "Use one of \(accepted.map(\.rawValue).joined(separator: ", ")).")
        case .notOfThisBase(let measure):
            "\(measure) has another base than the measure that was asked. Ask it by itself."
        case .asAtInFuture(let moment):
            "\(moment.ukTimeWords) has not come yet. Ask as at now or an earlier moment."
        }
    }

    /// Offers the name that was probably meant, if one is near: at most a third of its letters differ.
    private static func hint(_ text: String, _ known: [String]) -> String {
        let near = known.map { (name: $0, distance: Array($0).difference(from: Array(text)).count) }
            .filter { $0.distance * 3 <= 2 * max($0.name.count, text.count) }
            .min { $0.distance < $1.distance }
        return near.map { " Did you mean “\($0.name)”?" } ?? ""
    }
}
