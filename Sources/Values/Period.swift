/// A stretch of whole days, both ends included.
public struct Period: Hashable, Sendable {
    /// The first day.
    public let start: LocalDate
    /// The last day, never before ``start``.
    public let end: LocalDate

    /// The days from `start` to `end`; an `end` before its `start` is refused.
    public init(start: LocalDate, end: LocalDate) throws(PeriodError) {
        guard start <= end else { throw .reversed(start: start, end: end) }
        self.init(from: start, through: end)
    }

    init(from start: LocalDate, through end: LocalDate) {
        self.start = start
        self.end = max(start, end)
    }

    /// How many days the period has; at least 1.
    public var days: Int { start.days(until: end) + 1 }

    /// Whether `date` is one of the period's days.
    public func contains(_ date: LocalDate) -> Bool { start <= date && date <= end }

    /// Whether every day of `other` is in this period.
    public func contains(_ other: Period) -> Bool { contains(other.start) && contains(other.end) }

    /// The days that both periods have, or nil when they share none.
    public func intersection(_ other: Period) -> Period? {
        let (first, last) = (max(start, other.start), min(end, other.end))
        return first <= last ? Period(from: first, through: last) : nil
    }

    /// The period in words, as in "1 April 2025 to 31 March 2026", or the date alone when it is one day.
    public var words: String { start == end ? start.words : "\(start.words) to \(end.words)" }
}

extension Period {
    /// The financial year, 1 April to 31 March, that has `date` in it.
    public static func financialYear(containing date: LocalDate) -> Period {
        months(12, from: financialYearStart(of: date))
    }

    /// The quarter of the financial year that has `date` in it: quarter 1 is April to June.
    public static func financialQuarter(containing date: LocalDate) -> Period {
        months(3, from: firstOfMonth(date).adding(months: -((date.month + 8) % 12 % 3)))
    }

    /// The calendar year that has `date` in it.
    public static func calendarYear(containing date: LocalDate) -> Period {
        months(12, from: firstOfMonth(date).adding(months: 1 - date.month))
    }

    /// The calendar month that has `date` in it.
    public static func month(containing date: LocalDate) -> Period { months(1, from: firstOfMonth(date)) }

    /// The months up to and including `today`: for 12, from the day after the same date a year earlier.
    ///
    /// `months` below 1 is taken as 1.
    public static func last(months: Int, endingOn today: LocalDate) -> Period {
        Period(from: min(today.adding(months: -max(1, months)).adding(days: 1), today), through: today)
    }

    static func financialYearStart(of date: LocalDate) -> LocalDate {
        firstOfMonth(date).adding(months: -((date.month + 8) % 12))
    }

    private static func firstOfMonth(_ date: LocalDate) -> LocalDate { date.adding(days: 1 - date.day) }

    private static func months(_ count: Int, from first: LocalDate) -> Period {
        let next = first.adding(months: count)
        return Period(from: first, through: next == .latest ? next : next.adding(days: -1))
    }
}

/// Why there is no such period.
public enum PeriodError: ExplainedError, Hashable {
    /// The last day comes before the first.
    case reversed(start: LocalDate, end: LocalDate)
    /// The text is none of the accepted forms.
    case notUnderstood(String)
    /// The text has an accepted form but names a date, month, quarter or pair of years that does not exist.
    case noSuchPeriod(String)

    /// The forms that ``Period/parse(_:today:)`` accepts, as a list in words.
    public static let accepted =
        "two dates as in 2025-04-01..2026-03-31, a financial year as in 2025/26, a quarter of one as in 2025/26-Q3, "
        + "a calendar year as in 2025, a month as in 2026-03, last-12-months or last-24-months"

    public var message: String {
        switch self {
        case .reversed(let start, let end):
            "The period ends on \(end.words), before it starts on \(start.words). Put the earlier date first."
        case .notUnderstood(let text):
            "“\(text)” is not a period. Give \(Self.accepted)."
        case .noSuchPeriod(let text):
            "There is no period “\(text)”. Check its numbers; what is accepted is \(Self.accepted)."
        }
    }
}
