import Testing
import Values

@Suite struct WorkingDayCalendarTests {
    let scotland: WorkingDayCalendar

    init() throws { scotland = try Self.calendar() }

    @Test(arguments: [
        ("2026-01-01", false), ("2026-01-02", false), ("2026-01-03", false), ("2026-01-05", true),
        ("2026-04-03", false),
        ("2026-04-06", true), ("2026-11-30", false), ("2026-12-25", false), ("2026-12-28", false), ("2026-12-29", true),
    ])
    func workingDays(date: String, works: Bool) throws {
        #expect(try scotland.isWorkingDay(day(date)) == works)
    }

    @Test(arguments: [
        ("2026-01-05", 1, "2026-01-06"), ("2026-01-09", 1, "2026-01-12"), ("2026-04-02", 1, "2026-04-06"),
        ("2026-04-03", 1, "2026-04-06"), ("2026-12-24", 1, "2026-12-29"), ("2026-05-01", 5, "2026-05-11"),
        ("2026-05-14", 20, "2026-06-12"), ("2026-04-06", -1, "2026-04-02"), ("2026-04-05", -1, "2026-04-02"),
        ("2026-04-05", 0, "2026-04-05"),
    ])
    func addsWorkingDays(from: String, count: Int, expected: String) throws {
        #expect(try scotland.adding(workingDays: count, to: day(from)).iso == expected)
    }

    @Test func addingAndCountingUndoEachOther() throws {
        var random = SplitMix64(seed: 11)
        for _ in 0..<20_000 {
            let date = scotland.covers.start.adding(days: random.number(in: 300...800))
            let count = random.number(in: -150...150)
            let reached = try scotland.adding(workingDays: count, to: date)
            guard try scotland.workingDays(from: date, to: reached) == count,
                try count == 0 || scotland.isWorkingDay(reached)
            else {
                Issue.record("\(date) \(count) \(reached)")
                return
            }
            if try scotland.isWorkingDay(date) {
                #expect(try scotland.adding(workingDays: -count, to: reached) == date)
            }
        }
    }

    @Test func addingGoesStepByStep() throws {
        var random = SplitMix64(seed: 12)
        for _ in 0..<5000 {
            let date = scotland.covers.start.adding(days: random.number(in: 0...700))
            let (first, second) = (random.number(in: 1...60), random.number(in: 1...60))
            let apart = try scotland.adding(workingDays: second, to: scotland.adding(workingDays: first, to: date))
            #expect(try scotland.adding(workingDays: first + second, to: date) == apart)
        }
    }

    @Test func countingAgreesWithLookingAtEachDay() throws {
        var random = SplitMix64(seed: 13)
        for _ in 0..<2000 {
            let from = scotland.covers.start.adding(days: random.number(in: 0...1000))
            let length = random.number(in: 0...60)
            let days = (0..<length).map { from.adding(days: $0 + 1) }
            let looked = try days.count { try scotland.isWorkingDay($0) }
            #expect(try scotland.workingDays(from: from, to: from.adding(days: length)) == looked)
        }
    }

    @Test func refusesDaysItDoesNotCover() throws {
        let covers = scotland.covers
        let after = covers.end.adding(days: 1)
        let notCovered = WorkingDayError.notCovered(after, covers: covers, calendar: "Scotland")
        #expect(throws: notCovered) { try scotland.isWorkingDay(after) }
        #expect(throws: notCovered) { try scotland.holiday(on: after) }
        #expect(throws: notCovered) { try scotland.adding(workingDays: 1, to: after) }
        #expect(throws: notCovered) { try scotland.workingDays(from: covers.start, to: after) }
        for count in [1, Int.max, -5000, Int.min] {
            let date = count > 0 ? covers.end : covers.start
            #expect(
                throws: WorkingDayError.beyondCover(
                    workingDays: count, from: date, covers: covers, calendar: "Scotland")
            ) { try scotland.adding(workingDays: count, to: date) }
        }
        #expect(notCovered.message.contains("Load the holidays of 2028."))
    }

    @Test func mergesNationalAndLocalHolidays() throws {
        let local = try WorkingDayCalendar(
            name: "Local", covers: Period(start: day("2026-01-01"), end: day("2026-12-31")),
            holidays: [.init("Town day", on: day("2026-10-05")), .init("Town New Year", on: day("2026-01-01"))])
        let merged = try scotland.merged(with: local, name: "Town")
        #expect(merged.covers == local.covers)
        #expect(try merged.holiday(on: day("2026-01-01"))?.name == "New Year’s Day and Town New Year")
        #expect(try !merged.isWorkingDay(day("2026-10-05")))
        #expect(try scotland.isWorkingDay(day("2026-10-05")))
        #expect(try merged == local.merged(with: scotland, name: "Town"))
        #expect(try merged.merged(with: merged, name: "Town") == merged)
        for offset in 0..<merged.covers.days {
            let date = merged.covers.start.adding(days: offset)
            let both = try scotland.isWorkingDay(date) && local.isWorkingDay(date)
            #expect(try merged.isWorkingDay(date) == both)
        }
    }

    @Test func refusesCalendarsThatCannotBe() throws {
        let year = try Period(start: day("2027-01-01"), end: day("2027-12-31"))
        let stray = WorkingDayCalendar.Holiday("Town day", on: try day("2026-10-05"))
        #expect(throws: WorkingDayError.holidayOutsideCover(stray, covers: year, calendar: "Town")) {
            try WorkingDayCalendar(name: "Town", covers: year, holidays: [stray])
        }
        let other = try WorkingDayCalendar(
            name: "Past", covers: Period(start: day("2020-01-01"), end: day("2020-12-31")), holidays: [])
        #expect(throws: WorkingDayError.nothingShared("Scotland", "Past")) {
            try scotland.merged(with: other, name: "None")
        }
    }

    @Test(arguments: [
        (WorkingDayCalendar.Span.days(21), WorkingDayCalendar.Counting.fromEventDay, "2026-05-14", "2026-06-03"),
        (.days(21), .fromDayAfter, "2026-05-14", "2026-06-04"), (.days(1), .fromEventDay, "2026-05-16", "2026-05-16"),
        (.days(28), .fromEventDay, "2026-05-14", "2026-06-10"),
        (.workingDays(1), .fromEventDay, "2026-05-14", "2026-05-14"),
        (.workingDays(1), .fromEventDay, "2026-05-16", "2026-05-18"),
        (.workingDays(5), .fromEventDay, "2026-05-14", "2026-05-20"),
        (.workingDays(5), .fromDayAfter, "2026-05-14", "2026-05-21"),
        (.workingDays(3), .fromDayAfter, "2026-04-02", "2026-04-08"),
        (.months(6), .fromEventDay, "2026-01-15", "2026-07-14"),
        (.months(6), .fromDayAfter, "2026-01-15", "2026-07-15"),
        (.months(6), .fromEventDay, "2026-08-31", "2027-02-28"),
        (.months(6), .fromDayAfter, "2026-08-31", "2027-02-28"),
        (.months(1), .fromEventDay, "2026-03-01", "2026-03-31"),
        (.months(3), .fromDayAfter, "2026-11-30", "2027-02-28"),
        (.days(4000), .fromDayAfter, "2026-01-01", "2036-12-14"),
    ])
    func deadlines(
        span: WorkingDayCalendar.Span, counting: WorkingDayCalendar.Counting, event: String, expected: String
    ) throws {
        #expect(try scotland.deadline(of: span, from: day(event), counting: counting).iso == expected)
    }

    @Test func countingFromTheEventDayNeverEndsLater() throws {
        var random = SplitMix64(seed: 14)
        for _ in 0..<5000 {
            let event = scotland.covers.start.adding(days: random.number(in: 0...600))
            let length = random.number(in: 1...80)
            for span in [WorkingDayCalendar.Span.days(length), .workingDays(length), .months(length)] {
                let early = try scotland.deadline(of: span, from: event, counting: .fromEventDay)
                let late = try scotland.deadline(of: span, from: event, counting: .fromDayAfter)
                #expect(event <= early && early <= late)
            }
        }
    }

    @Test(arguments: [WorkingDayCalendar.Span.days(0), .workingDays(-1), .months(0)])
    func refusesSpansOfNothing(span: WorkingDayCalendar.Span) throws {
        #expect(throws: WorkingDayError.spanNotPositive(span)) {
            try scotland.deadline(of: span, from: day("2026-05-14"), counting: .fromDayAfter)
        }
    }

    private func day(_ iso: String) throws -> LocalDate { try #require(LocalDate(iso: iso)) }

    /// Bank holidays of 2026 in Scotland, with plain years on either side to count across.
    private static func calendar() throws -> WorkingDayCalendar {
        let holidays = [
            ("New Year’s Day", 1, 1), ("2 January", 1, 2), ("Good Friday", 4, 3), ("Early May holiday", 5, 4),
            ("Spring holiday", 5, 25), ("Summer holiday", 8, 3), ("St Andrew’s Day", 11, 30), ("Christmas Day", 12, 25),
            ("Boxing Day, in lieu", 12, 28),
        ]
        return try WorkingDayCalendar(
            name: "Scotland",
            covers: Period(
                start: LocalDate(year: 2025, month: 1, day: 1), end: LocalDate(year: 2027, month: 12, day: 31)),
            holidays: holidays.reversed().map { .init($0.0, on: try LocalDate(year: 2026, month: $0.1, day: $0.2)) })
    }
}
