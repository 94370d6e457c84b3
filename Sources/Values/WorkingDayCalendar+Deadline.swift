extension WorkingDayCalendar {
    /// How long something may take, in whole days of one sort.
    public enum Span: Hashable, Sendable {
        /// Days of the calendar, weekends and holidays included.
        case days(Int)
        /// Working days only.
        case workingDays(Int)
        /// Months, from a day of one month to the same day of another.
        case months(Int)

        /// The span in words, as in "21 days" or "1 working day".
        public var words: String {
            switch self {
            case .days(let count): "\(count) day\(count == 1 ? "" : "s")"
            case .workingDays(let count): "\(count) working day\(count == 1 ? "" : "s")"
            case .months(let count): "\(count) month\(count == 1 ? "" : "s")"
            }
        }

        var length: Int {
            switch self {
            case .days(let count), .workingDays(let count), .months(let count): count
            }
        }
    }

    /// Which day is day 1 of a span.
    public enum Counting: String, Hashable, Sendable, CaseIterable, Codable {
        /// The day of the event is day 1, as when a law says “beginning with the day”: 21 days end on event date + 20.
        case fromEventDay = "from-event-day"
        /// The day after the event is day 1: 21 days end on event date + 21.
        case fromDayAfter = "from-day-after"
    }

    /// The last day on which something that may take `span` is still in time.
    ///
    /// - A span of working days counted from the event day has the event day as day 1 if it is a working day, or else
    ///   the next working day.
    /// - A span of months counted from the day after ends on the event's own day of the month (or the month's last day
    ///   if it is shorter); counted from the event day it ends the day before that, or on that shorter month's last day.
    ///
    /// Throws when the span is less than 1, and for working days when the calendar does not cover the days needed.
    public func deadline(
        of span: Span, from event: LocalDate, counting: Counting
    ) throws(WorkingDayError) -> LocalDate {
        guard span.length >= 1 else { throw .spanNotPositive(span) }
        switch (span, counting) {
        case (.days(let count), .fromDayAfter): return event.adding(days: count)
        case (.days(let count), .fromEventDay): return event.adding(days: count - 1)
        case (.workingDays(let count), .fromDayAfter): return try adding(workingDays: count, to: event)
        case (.workingDays(let count), .fromEventDay):
            let remaining = try isWorkingDay(event) ? count - 1 : count
            return try adding(workingDays: remaining, to: event)
        case (.months(let count), .fromDayAfter): return event.adding(months: count)
        case (.months(let count), .fromEventDay):
            let sameDay = event.adding(months: count)
            return sameDay.day == event.day ? sameDay.adding(days: -1) : sameDay
        }
    }
}

/// Why a working-day question has no answer.
public enum WorkingDayError: ExplainedError, Hashable {
    /// The calendar's holidays are not known for the date.
    case notCovered(LocalDate, covers: Period, calendar: String)
    /// The answer lies outside the days whose holidays are known.
    case beyondCover(workingDays: Int, from: LocalDate, covers: Period, calendar: String)
    /// A holiday was given that is not in the period the calendar is said to cover.
    case holidayOutsideCover(WorkingDayCalendar.Holiday, covers: Period, calendar: String)
    /// Two calendars to be merged cover no day in common.
    case nothingShared(String, String)
    /// A span has to last at least one day, working day or month.
    case spanNotPositive(WorkingDayCalendar.Span)

    public var message: String {
        switch self {
        case .notCovered(let date, let covers, let calendar):
            "The \(calendar) calendar does not say which days are holidays on \(date.words); it covers \(covers.words). "
                + "Load the holidays of \(date.year)."
        case .beyondCover(let count, let date, let covers, let calendar):
            "\(WorkingDayCalendar.Span.workingDays(count).words) from \(date.words) is outside the \(calendar) "
                + "calendar, which covers \(covers.words). Load the holidays of more years."
        case .holidayOutsideCover(let holiday, let covers, let calendar):
            "\(holiday.name) on \(holiday.date.words) is outside the \(calendar) calendar, which covers "
                + "\(covers.words). Correct its date or what the calendar covers."
        case .nothingShared(let first, let second):
            "The \(first) and \(second) calendars cover no day in common. Load the same years for both."
        case .spanNotPositive(let span):
            "\(span.words) is no time at all. Give at least 1; for “the same day” count 1 day from the event day."
        }
    }
}
