import Values

/// The days that a question is about, and the last moment that records can say anything about.
struct Scope: Sendable {
    /// The period's first and last day, as numbers since 1 January 1970.
    let start: Int32
    let end: Int32
    /// The end of the period's last day, or the moment asked as at if that is earlier; in milliseconds.
    let lastMoment: Int64
    /// The first of the twelve months of days that end on the period's last day.
    let yearStart: Int32
    /// For each age up to the greatest that is looked up, the last day to be born on to have reached it by ``end``.
    private let lastBirths: [Int32]

    init(_ period: Period, asAt: Instant?, now: Instant) {
        let endOfDay = Instant.start(ofUKDay: period.end.adding(days: 1)).milliseconds - 1
        self.init(
            start: Int32(period.start.dayNumber), end: Int32(period.end.dayNumber),
            lastMoment: min(endOfDay, (asAt ?? now).milliseconds))
    }

    private init(start: Int32, end: Int32, lastMoment: Int64) {
        (self.start, self.end, self.lastMoment) = (start, end, lastMoment)
        let day = LocalDate(dayNumber: Int(end))
        yearStart = Int32(Period.last(months: 12, endingOn: day).start.dayNumber)
        lastBirths = (0...150).map { Int32(day.adding(years: -$0).dayNumber) }
    }

    /// The scope as far as `fact` reads it from `segment`: questions whose scopes are the same in this have the same
    /// answer. How things stand does not depend on when the period began, and a moment after the last that was written
    /// down is as good as any other. So what is counted of a period that still runs holds until the day ends.
    func reduced(to fact: Fact, in segment: Segment) -> Scope {
        Scope(
            start: fact.time == .snapshot ? end : start, end: end,
            lastMoment: fact.readsMoments ? min(lastMoment, segment.lastMoment) : 0)
    }

    /// Whether a day is in the period.
    func contains(_ day: Int32) -> Bool { start <= day && day <= end }

    /// Whether something went on at the end of the period's last day. What ended on that day no longer did.
    func isOpen(_ from: Int32, _ to: Int32) -> Bool { from <= end && to > end }

    /// The age in whole years at ``end`` of somebody born on `birth`, a day up to then: as ``LocalDate/age(on:)`` has it,
    /// without taking dates apart for each of a million rows.
    func age(bornOn birth: Int32) -> Int32 {
        // 146,097 days are 400 years, so this is at most one year out.
        var age = (Int(end) - Int(birth)) * 400 / 146_097
        guard age + 1 < lastBirths.count else {
            return Int32(LocalDate(dayNumber: Int(birth)).age(on: LocalDate(dayNumber: Int(end))))
        }
        if birth <= lastBirths[age + 1] {
            age += 1
        } else if birth > lastBirths[age] {
            age -= 1
        }
        return Int32(age)
    }
}

extension Scope: Hashable {
    static func == (left: Scope, right: Scope) -> Bool {
        left.start == right.start && left.end == right.end && left.lastMoment == right.lastMoment
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(start)
        hasher.combine(end)
        hasher.combine(lastMoment)
    }
}
