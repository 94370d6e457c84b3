import Testing
import Values

@Suite struct PeriodTests {
    let today: LocalDate

    init() throws { today = try LocalDate(year: 2026, month: 5, day: 14) }

    @Test(arguments: [
        ("2025-04-01..2026-03-31", "2025-04-01", "2026-03-31", "2025/26"),
        ("2025/26", "2025-04-01", "2026-03-31", "2025/26"), ("2025/2026", "2025-04-01", "2026-03-31", "2025/26"),
        ("1999/00", "1999-04-01", "2000-03-31", "1999/00"), ("2025/26-Q1", "2025-04-01", "2025-06-30", "2025/26-Q1"),
        ("2025/26-Q2", "2025-07-01", "2025-09-30", "2025/26-Q2"),
        ("2025/26-q3", "2025-10-01", "2025-12-31", "2025/26-Q3"),
        ("2025/26-Q4", "2026-01-01", "2026-03-31", "2025/26-Q4"), ("2025", "2025-01-01", "2025-12-31", "2025"),
        ("2026-03", "2026-03-01", "2026-03-31", "2026-03"), ("2024-02", "2024-02-01", "2024-02-29", "2024-02"),
        ("last-12-months", "2025-05-15", "2026-05-14", "2025-05-15..2026-05-14"),
        ("last-24-months", "2024-05-15", "2026-05-14", "2024-05-15..2026-05-14"),
        ("2026-05-14..2026-05-14", "2026-05-14", "2026-05-14", "2026-05-14..2026-05-14"),
        (" 2025 ", "2025-01-01", "2025-12-31", "2025"), ("9999", "9999-01-01", "9999-12-31", "9999"),
    ])
    func reads(text: String, start: String, end: String, label: String) throws {
        let period = try Period.parse(text, today: today)
        #expect(period.start.iso == start)
        #expect(period.end.iso == end)
        #expect(period.label == label)
    }

    @Test(arguments: [
        "", "25/26", "2025/6", "last-6-months", "last year", "2025/26-3", "2025/26-Q", "2025/26-Q12", "20251",
        "2025-04-01-2026-03-31", "2025-04-01..2026-03", "2o25", "March 2026", "2025/26/27", "２０２５", "2025-xx", "/", "-",
        "2025/26 - Q3",
    ])
    func namesWhatItAccepts(text: String) {
        #expect(throws: PeriodError.notUnderstood(text)) { try Period.parse(text, today: today) }
        #expect(PeriodError.notUnderstood(text).message.contains("2025/26-Q3"))
    }

    @Test(arguments: [
        "2025/27", "2025/2025", "2025/26-Q5", "2025/26-Q0", "2026-13", "2025-26", "2025-02-30..2026-01-01", "0000",
    ])
    func refusesPeriodsThatDoNotExist(text: String) {
        #expect(throws: PeriodError.noSuchPeriod(text)) { try Period.parse(text, today: today) }
    }

    @Test func refusesAReversedPeriod() throws {
        let error = PeriodError.reversed(start: today, end: today.adding(days: -1))
        #expect(throws: error) { try Period(start: today, end: today.adding(days: -1)) }
        #expect(throws: error) { try Period.parse("2026-05-14..2026-05-13", today: today) }
    }

    @Test func labelsComeBackAsTheSamePeriod() throws {
        var random = SplitMix64(seed: 4)
        for _ in 0..<5000 {
            let date = LocalDate(dayNumber: random.number(in: -719_162...2_932_896))
            let length = random.number(in: 0...4000)
            let periods = [
                Period.financialYear(containing: date), .financialQuarter(containing: date),
                .calendarYear(containing: date), .month(containing: date), .last(months: 12, endingOn: date),
                try Period(start: date, end: date.adding(days: length)),
            ]
            for period in periods {
                #expect(period.contains(date))
                #expect(try Period.parse(period.label, today: today) == period)
            }
        }
    }

    @Test(arguments: [LocalDate.earliest, .earliest.adding(days: 95), .latest, .latest.adding(days: -300)])
    func holdsAtTheCalendarsEnds(date: LocalDate) throws {
        for period in [
            Period.financialYear(containing: date), .financialQuarter(containing: date),
            .calendarYear(containing: date), .month(containing: date), .last(months: 24, endingOn: date),
        ] {
            #expect(period.contains(date))
            #expect(try Period.parse(period.label, today: today) == period)
        }
    }

    @Test func quartersFillTheYear() throws {
        for year in 1990...2040 {
            let quarters = try (1...4).map {
                try Period.parse("\(year)/\(String(year + 1).suffix(2))-Q\($0)", today: today)
            }
            let whole = try Period.parse("\(year)/\(year + 1)", today: today)
            #expect(quarters.map(\.days).reduce(0, +) == whole.days)
            #expect(quarters.first?.start == whole.start)
            #expect(quarters.last?.end == whole.end)
            for (one, next) in zip(quarters, quarters.dropFirst()) { #expect(one.end.adding(days: 1) == next.start) }
        }
    }

    @Test func lastTwelveMonthsAroundALeapDay() throws {
        let leapDay = try LocalDate(year: 2028, month: 2, day: 29)
        #expect(Period.last(months: 12, endingOn: leapDay).start.iso == "2027-03-01")
        #expect(Period.last(months: 12, endingOn: leapDay.adding(days: -1)).start.iso == "2027-03-01")
        #expect(Period.last(months: 0, endingOn: leapDay) == .last(months: 1, endingOn: leapDay))
    }

    @Test func intersectionHoldsTheDaysInBoth() throws {
        var random = SplitMix64(seed: 5)
        for _ in 0..<2000 {
            let ends = (0..<4).map { _ in random.number(in: 20_000...20_060) }
            let one = try period(ends[0], ends[1])
            let other = try period(ends[2], ends[3])
            let both = (20_000...20_060).map(LocalDate.init(dayNumber:)).filter {
                one.contains($0) && other.contains($0)
            }
            let shared = one.intersection(other)
            #expect(shared?.start == both.first && shared?.end == both.last && (shared?.days ?? 0) == both.count)
            #expect(one.contains(other) == (shared == other))
        }
    }

    @Test func words() throws {
        #expect(try Period.parse("2025/26", today: today).words == "1 April 2025 to 31 March 2026")
        #expect(try Period(start: today, end: today).words == "14 May 2026")
    }

    private func period(_ first: Int, _ second: Int) throws -> Period {
        try Period(
            start: LocalDate(dayNumber: min(first, second)), end: LocalDate(dayNumber: max(first, second)))
    }
}
