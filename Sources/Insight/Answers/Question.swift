import Values

/// What is asked of a measure.
public struct Question: Hashable, Sendable {
    public let measure: Measure
    /// What to split the answer by; nil for none.
    public let by: Breakdown?
    /// What to split each part of that by; nil for nothing.
    public let and: Breakdown?
    /// The days it is about; nil for the measure's default period.
    public var period: Period?
    /// The moment as at which the records are read; nil for now.
    public let asAt: Instant?

    public init(
        _ measure: Measure, by: Breakdown? = nil, and: Breakdown? = nil, period: Period? = nil, asAt: Instant? = nil
    ) {
        self.measure = measure
        self.by = by
        self.and = and
        self.period = period
        self.asAt = asAt
    }

    /// The dimensions that it is split by, none, one or two.
    var dimensions: [Breakdown] { [by, by.flatMap { _ in and }].compactMap { $0 } }

    /// - Throws: ``QuestionError`` if the measure is not split so.
    func check() throws(QuestionError) {
        for dimension in dimensions where !measure.allows(dimension) {
            throw .notSplit(measure: measure.ref, by: dimension, accepted: measure.breakdowns)
        }
        if let by, let and, !measure.allows(BreakdownPair(by, and)) {
            throw .notCrossed(measure: measure.ref, BreakdownPair(by, and), accepted: measure.pairs)
        }
    }

    /// The days it is about, and what counts by the moment it is asked as at.
    func scope(now: Instant) throws -> (Period, Scope) {
        let period = try period ?? Period.parse(measure.defaultPeriod, today: (asAt ?? now).ukDate)
        return (period, Scope(period, asAt: asAt, now: now))
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
    /// This is no pair of dimensions.
    case notAPair(String)
    /// This measure is split by both, but not by the two at once.
    case notCrossed(measure: Ref, BreakdownPair, accepted: [BreakdownPair])
    /// So few are counted that nothing of the crossing can be shown.
    case tooFewToCross(Breakdown, Breakdown)
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
        case .notAPair(let text):
            "“\(text)” is not a pair. Name two dimensions with “by” between them, as in “area by age-band”."
        case .notCrossed(let measure, let pair, let accepted):
            "\(measure) is not split by \(pair.first.rawValue) and \(pair.second.rawValue) at once. "
                + (accepted.isEmpty
                    ? "Ask for one of them."
                    : "Ask for one of them, or use \(accepted.map(\.text).joined(separator: ", ")).")
        case .tooFewToCross(let first, let second):
            "So few are counted that nothing by \(first.words) and \(second.words) at once can be shown without telling "
                + "about people. Ask for one of the two, or for a longer period."
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
