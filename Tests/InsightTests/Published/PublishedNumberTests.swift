import Insight
import Testing
import Values

struct PublishedNumberTests {
    @Test(arguments: [
        ("34", "34", "34"), ("36.6", "36.6", "36.6"), ("34.0", "34.0", "34.0"), ("1,264", "1264", "1,264"),
        ("0", "0", "0"), ("0.05", "0.05", "0.05"), ("152523.5", "152523.5", "152,523.5"),
    ])
    func readsWhatIsPrinted(text: String, stored: String, words: String) throws {
        let number = try #require(PublishedNumber(text))
        #expect(number.text == stored)
        #expect(number.words == words)
        #expect(PublishedNumber(number.text) == number)
    }

    @Test(arguments: [
        "", " ", "34%", "-1", "+1", "1.", ".5", "1.23456", "1,26", "12,64,000", "1e3", "n/a", "1 264", "٣٤",
        "1234567890123",
        "1.2.3", ",123", "c", "*", "0x1F",
    ])
    func refusesWhatIsNoNumber(text: String) { #expect(PublishedNumber(text) == nil) }

    @Test(arguments: [
        (1, 3, 100, "33", true), (1, 3, 100, "33.3", true), (1, 3, 100, "33.4", false), (1, 3, 100, "34", false),
        // Half of the last place may go either way.
        (1, 8, 100, "12", true), (1, 8, 100, "13", true), (1, 8, 100, "12.5", true), (1, 8, 100, "12.4", false),
        (0, 7, 100, "0", true), (999_999_999_999, 999_999_999_999, 100_000, "100000.0000", true),
        (5, 0, 100, "0", false),
    ])
    func followsWithinRounding(numerator: Int, denominator: Int, factor: Int, value: String, holds: Bool) throws {
        let number = try #require(PublishedNumber(value))
        #expect(number.follows(from: numerator, over: denominator, times: factor) == holds)
    }
}

struct PublishedPeriodTests {
    @Test(arguments: [
        ("2023/24", PublishedPeriod.Kind.financialYear, "2023-04-01", "2024-03-31"),
        ("2023/2024", .surveyWave, "2023-04-01", "2024-03-31"), ("2019", .calendarYear, "2019-01-01", "2019-12-31"),
        ("2019/20-Q4", .quarter, "2020-01-01", "2020-03-31"), ("2020-03-31", .asAt, "2020-03-31", "2020-03-31"),
        ("2015-2019", .years, "2015-01-01", "2019-12-31"),
    ])
    func readsEachKind(text: String, kind: PublishedPeriod.Kind, start: String, end: String) throws {
        let period = try PublishedPeriod(text, of: [kind])
        #expect(period.kind == kind)
        #expect(period.days.start.iso == start)
        #expect(period.days.end.iso == end)
        #expect(try PublishedPeriod(period.label, of: [kind]) == period, "its label reads back")
    }

    @Test(arguments: ["", "last year", "2023/25", "20", "2019/20-Q5", "2019-02-30", "2019-2015", "2019-2019", "1O23"])
    func refusesWhatIsNoPeriod(text: String) {
        #expect(throws: PublishedPeriodError.notUnderstood(text, PublishedPeriod.Kind.allCases)) {
            try PublishedPeriod(text, of: PublishedPeriod.Kind.allCases)
        }
    }

    @Test func saysWhatKindItIsWhereAnotherIsWanted() {
        #expect(throws: PublishedPeriodError.otherKind("2019", is: .calendarYear, [.financialYear])) {
            try PublishedPeriod("2019", of: [.financialYear])
        }
    }
}
