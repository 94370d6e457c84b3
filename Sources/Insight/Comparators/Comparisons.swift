import Content
import Values

/// What an answer is held against. Every number in it is one that could be asked for by itself, and is protected.
public struct Comparisons: Hashable, Sendable {
    /// Nil where the measure declares no comparison with an earlier period.
    public let earlier: EarlierPeriod?
    /// What is published for others, in declared order.
    public let published: [PublishedComparator]
}

/// The answer to the same question for the period of equal kind and length before it, and what the difference says.
public struct EarlierPeriod: Hashable, Sendable {
    public let period: Period
    /// Why nothing is compared; nil when it is.
    public let refusal: Refusal?
    public let total: Line
    /// One for each row of the answer, in its order.
    public let rows: [Line]

    /// Why two periods say nothing of each other.
    public enum Refusal: Hashable, Sendable {
        /// The period is not over on the day that the records are read as at.
        case notOver
        /// The measure changed between the two.
        case acrossBreak(SeriesBreak)
        /// Days of the two are the same, so that what is in both would be counted twice.
        case overlapping

        public var words: String {
            switch self {
            case .notOver: "The period is not over yet, so it is not compared with a whole one before it."
            case .acrossBreak(let change):
                "The figure changed on \(change.from.words), so periods before and after it do not compare: "
                    + "\(change.reason)."
            case .overlapping: "The two periods have days in common, so they are not compared."
            }
        }
    }

    /// A row then, and how far the row of now is from it.
    public struct Line: Hashable, Sendable {
        public let key: String
        public let label: String
        /// What it was; nil when nothing could be asked.
        public let before: Answer.Row?
        /// Now less then, in percentage points or in the mean's unit, with its interval at 95%; nil when a number is
        /// hidden or there was nothing to count.
        public let difference: Estimate?
        /// What the difference says by the measure's good direction; nil without one.
        public let verdict: ChangeVerdict?
    }

    /// What must be known of the test.
    public static let caveat =
        "Many of the same people may be counted in both periods. The range of the difference takes them to be different "
        + "people, so it is rather too wide than too narrow."
}

/// A figure that is published for somewhere else.
public struct PublishedComparator: Hashable, Sendable {
    public let comparator: Comparator
    public let indicator: Indicator
    /// The newest figure of each place, Scotland or those of the family; none when none is loaded.
    public let figures: [Figure]

    public struct Figure: Hashable, Sendable {
        public let place: String
        public let figure: PublishedFigure
        /// How far the answer's share is above it, in percentage points; nil when a number is hidden, or when the figure
        /// is for another time, for then no difference is worked out.
        public let difference: Double?
        /// Whether it is for other days than the answer.
        public let isOtherPeriod: Bool
    }
}

extension Period {
    /// The period of equal kind and length that ends on the day before this one begins: the month before a month, the
    /// financial year before a financial year, and so many months before so many months.
    var before: Period? {
        guard start > .earliest else { return nil }
        let last = start.adding(days: -1)
        for kind in [Period.month, Period.financialQuarter, Period.financialYear, Period.calendarYear] {
            if self == kind(start) { return kind(last) }
        }
        // So many months: twelve of them that end on any day.
        for months in 1...60 where Period.last(months: months, endingOn: end) == self {
            return Period.last(months: months, endingOn: last)
        }
        let first = last.adding(days: 1 - days)
        return try? Period(start: first, end: last)
    }
}
