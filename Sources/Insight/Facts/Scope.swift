import Values

/// The days that a question is about, and the last moment that records can say anything about.
struct Scope: Sendable {
    /// The period's first and last day, as numbers since 1 January 1970.
    let start: Int32
    let end: Int32
    /// The end of the period's last day, or the moment asked as at if that is earlier; in milliseconds.
    let lastMoment: Int64

    init(_ period: Period, asAt: Instant?, now: Instant) {
        start = Int32(period.start.dayNumber)
        end = Int32(period.end.dayNumber)
        let endOfDay = Instant.start(ofUKDay: period.end.adding(days: 1)).milliseconds - 1
        lastMoment = min(endOfDay, (asAt ?? now).milliseconds)
    }

    /// Whether a day is in the period.
    func contains(_ day: Int32) -> Bool { start <= day && day <= end }

    /// Whether something went on at the end of the period's last day. What ended on that day no longer did.
    func isOpen(_ from: Int32, _ to: Int32) -> Bool { from <= end && to > end }

    /// The first of the twelve months of days that end on the period's last day.
    var yearStart: Int32 {
        Int32(Period.last(months: 12, endingOn: LocalDate(dayNumber: Int(end))).start.dayNumber)
    }
}
