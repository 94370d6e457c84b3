import Testing
import Values

@Suite struct LocalDateTests {
    /// Day numbers and weekdays worked out with another library's proleptic Gregorian calendar.
    @Test(arguments: [
        ("0001-01-01", -719_162, Weekday.monday), ("1582-10-04", -141_438, .monday), ("1900-01-01", -25_567, .monday),
        ("1900-02-28", -25_509, .wednesday), ("1970-01-01", 0, .thursday), ("1999-12-31", 10_956, .friday),
        ("2000-02-29", 11_016, .tuesday), ("2026-05-14", 20_587, .thursday), ("9999-12-31", 2_932_896, .friday),
    ])
    func knownDates(iso: String, number: Int, weekday: Weekday) throws {
        let date = try #require(LocalDate(iso: iso))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(date == LocalDate(dayNumber: number))
        #expect(date.iso == iso)
        #expect("\(date)" == iso)
    }

    @Test func everyDayFollowsTheOneBefore() throws {
        var failures = 0
        var previous = LocalDate(dayNumber: -100_001)
        for number in -100_000...150_000 {
            let date = LocalDate(dayNumber: number)
            let rebuilt = try LocalDate(year: date.year, month: date.month, day: date.day)
            let nextDay = date.day == previous.day + 1 && date.month == previous.month && date.year == previous.year
            let nextMonth = date.day == 1 && date.month == previous.month % 12 + 1
            let sound =
                date.dayNumber == number && rebuilt == date && previous < date && (nextDay || nextMonth)
                && date.weekday.rawValue == previous.weekday.rawValue % 7 + 1
            if !sound { failures += 1 }
            previous = date
        }
        #expect(failures == 0)
    }

    @Test func isoTextComesBackAsTheSameDate() {
        let dates = stride(from: -719_162, through: 2_932_896, by: 17).map(LocalDate.init(dayNumber:))
        #expect(dates.count > 200_000)
        #expect(dates.allSatisfy { LocalDate(iso: $0.iso) == $0 })
        #expect(dates.allSatisfy { $0.iso.count == 10 })
    }

    @Test(arguments: [
        "", "2026-5-14", "2026-05-1", "26-05-14", "2026/05/14", "2026-05-14 ", " 2026-05-14", "2026-02-29",
        "2026-13-01",
        "2026-00-10", "2026-01-00", "2026-04-31", "0000-01-01", "+026-01-01", "-026-01-01", "2026-05-1４", "2026-05-14T",
        "20260514", "1900-02-29",
    ])
    func refusesOtherText(text: String) {
        #expect(LocalDate(iso: text) == nil)
    }

    @Test func refusesDatesThatAreNot() {
        #expect(throws: LocalDateError.yearOutOfRange(0)) { try LocalDate(year: 0, month: 1, day: 1) }
        #expect(throws: LocalDateError.yearOutOfRange(10_000)) { try LocalDate(year: 10_000, month: 1, day: 1) }
        #expect(throws: LocalDateError.monthOutOfRange(13)) { try LocalDate(year: 2026, month: 13, day: 1) }
        #expect(throws: LocalDateError.dayOutOfRange(29, month: 2, year: 2026)) {
            try LocalDate(year: 2026, month: 2, day: 29)
        }
        #expect(
            LocalDateError.dayOutOfRange(31, month: 4, year: 2026).message
                == "April 2026 has no day 31. Give a day from 1 to 30.")
    }

    @Test func addingDaysIsAssociativeAndUndone() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<20_000 {
            let date = LocalDate(dayNumber: random.number(in: -300_000...300_000))
            let (first, second) = (random.number(in: -99_999...99_999), random.number(in: -99_999...99_999))
            let apart = date.adding(days: first).adding(days: second)
            guard apart == date.adding(days: first + second), apart.adding(days: -second).adding(days: -first) == date,
                date.days(until: apart) == first + second
            else {
                Issue.record("\(date) + \(first) + \(second)")
                return
            }
        }
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-31", 2, "2026-03-31"),
        ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
        ("2026-08-31", 6, "2027-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
        ("2026-05-14", 0, "2026-05-14"),
    ])
    func addingMonthsStopsAtTheMonthsEnd(from: String, months: Int, expected: String) throws {
        #expect(try #require(LocalDate(iso: from)).adding(months: months).iso == expected)
    }

    @Test func addingMonthsLandsInTheRightMonth() {
        var random = SplitMix64(seed: 2)
        for _ in 0..<20_000 {
            let date = LocalDate(dayNumber: random.number(in: -300_000...300_000))
            let months = random.number(in: -2000...2000)
            let moved = date.adding(months: months)
            let monthsApart = (moved.year - date.year) * 12 + moved.month - date.month
            let keptDay = moved.day == date.day || (moved.day < date.day && moved.adding(days: 1).day == 1)
            guard monthsApart == months, keptDay else {
                Issue.record("\(date) + \(months) months = \(moved)")
                return
            }
        }
    }

    @Test func arithmeticStopsAtTheEnds() {
        #expect(LocalDate.earliest.iso == "0001-01-01")
        #expect(LocalDate.latest.iso == "9999-12-31")
        #expect(LocalDate(dayNumber: .max) == .latest)
        #expect(LocalDate(dayNumber: .min) == .earliest)
        #expect(LocalDate.latest.adding(days: .max) == .latest)
        #expect(LocalDate.earliest.adding(days: .min) == .earliest)
        #expect(LocalDate.earliest.adding(days: .max) == .latest)
        #expect(LocalDate.latest.adding(months: .max) == .latest)
        #expect(LocalDate.latest.adding(months: .min) == .earliest)
        #expect(LocalDate.earliest.adding(years: .max) == .latest)
        #expect(LocalDate.earliest.adding(months: -1) == .earliest)
    }

    @Test(arguments: [
        ("1990-05-14", "2026-05-13", 35), ("1990-05-14", "2026-05-14", 36), ("2008-02-29", "2026-02-28", 17),
        ("2008-02-29", "2026-03-01", 18), ("2008-02-29", "2024-02-29", 16), ("2026-05-14", "2026-05-14", 0),
        ("2026-05-14", "2026-05-13", -1), ("1999-12-31", "2000-01-01", 0),
    ])
    func ageInWholeYears(birth: String, on: String, age: Int) throws {
        #expect(try #require(LocalDate(iso: birth)).age(on: try #require(LocalDate(iso: on))) == age)
    }

    @Test func ageNeverFallsAndGrowsByOneAYear() throws {
        for birth in try [LocalDate(year: 1972, month: 2, day: 29), LocalDate(year: 1950, month: 12, day: 31)] {
            var previous = 0
            for offset in 0..<36_525 {
                let age = birth.age(on: birth.adding(days: offset))
                #expect(age == previous || age == previous + 1)
                previous = age
            }
            #expect(previous == 99)
        }
    }

    @Test func words() throws {
        #expect(try LocalDate(year: 2026, month: 5, day: 14).words == "14 May 2026")
        #expect(Weekday.wednesday.name == "Wednesday")
        #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    }
}
