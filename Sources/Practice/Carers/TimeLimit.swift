import Values

/// How long there is for something, as the partnership declares it.
public struct TimeLimit: Sendable, Hashable {
    public let ref: Ref
    public let title: String
    public let span: WorkingDayCalendar.Span
    public let counting: WorkingDayCalendar.Counting

    public init(ref: Ref, title: String, span: WorkingDayCalendar.Span, counting: WorkingDayCalendar.Counting) {
        (self.ref, self.title, self.span, self.counting) = (ref, title, span, counting)
    }

    /// The last day on which something that began on a day is in time.
    ///
    /// - Throws: `WorkingDayError` where working days are counted and the calendar does not cover them: a day is never
    ///   guessed.
    public func deadline(
        from event: LocalDate, in calendar: WorkingDayCalendar
    ) throws(WorkingDayError) -> LocalDate {
        try calendar.deadline(of: span, from: event, counting: counting)
    }
}
