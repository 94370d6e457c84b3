import Foundation
import Insight
import Testing
import Values

@testable import Web

/// What the outcomes page says of its figures: the gap by deprivation, the months, the places against the whole.
struct OutcomesReadTests {
    // MARK: The gap by deprivation

    private func fifths(_ counts: [Int?], of base: Int = 400) throws -> Answer {
        try SampleAnswer.make(
            by: .deprivation, total: (count: counts.compactMap { $0 }.reduce(0, +), of: base * counts.count),
            rows: counts.enumerated().map {
                SampleAnswer.Row("\($0 + 1)", "Quintile \($0 + 1)", $1, of: $1 == nil ? nil : base)
            } + [SampleAnswer.Row("not-known", "Not known", 0, of: 0)])
    }

    @Test func aGapThatChanceDoesNotExplainIsSaidWithItsWay() throws {
        let rising = try #require(DeprivationGap(fifths([160, 180, 200, 220, 240]))).sentences
        #expect(rising.count == 3)
        #expect(
            rising[0].hasPrefix("Outcomes got better more often in the least deprived fifth of areas than in the most"))
        #expect(rising[0].contains("by 20.0 percentage points, likely between 13.1 and 26.6"))
        #expect(rising[1].contains("the share rises by"))
        #expect(rising[2].hasPrefix("Set against the average, that is "))
        let falling = try #require(DeprivationGap(fifths([240, 220, 200, 180, 160]))).sentences
        #expect(falling[0].contains("got better less often in the least deprived"))
        #expect(falling[0].contains("by 20.0 percentage points"), "the words say which way, so no sign is needed")
        #expect(falling[1].contains("the share falls by"))
    }

    @Test func aGapThatMayBeChanceIsSaidToBe() throws {
        let level = try #require(DeprivationGap(fifths([200, 201, 199, 200, 203]))).sentences
        #expect(level[0].hasPrefix("Between the least and the most deprived fifth of areas the gap is"))
        #expect(level[0].hasSuffix("it may be chance."))
        #expect(level[1].hasPrefix("Over all five together there is no difference by deprivation beyond chance"))
    }

    @Test func withoutAllFiveThereIsNoGap() throws {
        #expect(try DeprivationGap(fifths([160, nil, 200, 220, 240])) == nil, "one is hidden")
        #expect(try DeprivationGap(fifths([160, 180, 200, 220])) == nil, "one is not there")
        #expect(try DeprivationGap(SampleAnswer.make(total: (5, 9))) == nil, "it is split by nothing")
    }

    // MARK: Month by month

    private func months(of base: Int) throws -> OutcomesByMonth {
        let first = try #require(LocalDate(iso: "2024-01-01"))
        let answers = try (0..<24).map { month in
            try SampleAnswer.make(total: (count: base / 2 + month % 3, of: base), month: first.adding(months: month))
        }
        return try #require(OutcomesByMonth(answers))
    }

    @Test func largeBasesTakeTheLimitsOfWhatMonthsDo() throws {
        let (small, large) = (try months(of: 999), try months(of: 1_000))
        #expect(small.chart?.method != .xmr && small.method.contains("a p-chart"))
        #expect(large.chart?.method == .xmr && large.method.contains("an XmR chart"))
    }

    @Test func oneMonthWithALargeBaseIsEnoughForThat() throws {
        let first = try #require(LocalDate(iso: "2024-01-01"))
        let answers = try (0..<14).map { month in
            let base = month == 5 ? 1_200 : 100
            return try SampleAnswer.make(total: (count: base / 2, of: base), month: first.adding(months: month))
        }
        #expect(OutcomesByMonth(answers)?.chart?.method == .xmr)
    }

    // MARK: Places against the whole

    private func services(_ rows: [SampleAnswer.Row], good: String = "up") throws -> Answer {
        let known = rows.filter { $0.count != nil }
        return try SampleAnswer.make(
            by: .service,
            total: (count: known.reduce(0) { $0 + ($1.count ?? 0) }, of: known.reduce(0) { $0 + ($1.of ?? 0) }),
            rows: rows, good: good)
    }

    private let alike = [
        SampleAnswer.Row("service/b", "Birch", 98, of: 200), SampleAnswer.Row("service/a", "ash", 102, of: 200),
        SampleAnswer.Row("service/h", "Hidden", nil, of: nil), SampleAnswer.Row("service/n", "Nobody", 0, of: 0),
        SampleAnswer.Row("not-known", "Not known", 10, of: 20),
    ]

    @Test func whenNoneStandsApartThatIsSaid() throws {
        let reading = try #require(FunnelReading(services(alike)))
        #expect(reading.sentence == "Of 2 services, none is different from the whole beyond chance.")
        #expect(reading.rows.map(\.label) == ["ash", "Birch"], "by name, and only what may be shown")
        #expect(reading.standings.keys.sorted() == ["service/a", "service/b"])
    }

    @Test func onePlaceAloneIsNotCountedAsSeveral() throws {
        let reading = try #require(FunnelReading(services([SampleAnswer.Row("service/a", "ash", 102, of: 200)])))
        #expect(
            reading.sentence
                == "Only one of the services can be shown, and it is no different from the whole beyond chance.")
    }

    @Test func whoStandsApartIsNamedAndNobodyIsRanked() throws {
        let rows = [
            SampleAnswer.Row("service/c", "Cedar", 180, of: 200), SampleAnswer.Row("service/a", "Ash", 20, of: 200),
            SampleAnswer.Row("service/b", "Birch", 100, of: 200), SampleAnswer.Row("service/d", "Dock", 101, of: 200),
        ]
        let reading = try #require(FunnelReading(services(rows)))
        #expect(
            reading.sentence
                == "For Cedar more, and for Ash fewer outcomes got better than chance explains; for the others it "
                + "is no different beyond chance, or may be chance.")
        #expect(reading.rows.map(\.label) == ["Ash", "Birch", "Cedar", "Dock"])
        #expect(reading.standingWords("service/b")?.isEmpty == false)
        #expect(reading.standingWords("all") == nil)
    }

    @Test func nothingToShowIsNoFunnel() throws {
        #expect(try FunnelReading(services([SampleAnswer.Row("service/h", "Hidden", nil, of: nil)])) == nil)
    }

    // MARK: Services, with who came

    @Test func whoCameStandsBesideEachService() throws {
        let improved = try services(alike)
        let aged = try SampleAnswer.make(
            by: .service, total: (count: 90, of: 420),
            rows: [
                SampleAnswer.Row("service/a", "ash", 80, of: 200), SampleAnswer.Row("service/b", "Birch", nil, of: 200),
            ], title: "Aged 75 or over", predicate: "are of somebody aged 75 or over", good: "neutral")
        let comparison = ServiceComparison(
            improved: improved, moved: nil, began: nil, mix: [aged], period: "2025/26")
        let table = comparison.table.html.text
        #expect(table.contains("Aged 75 or over"))
        #expect(table.contains(">40%<"), "of those who came to Ash")
        #expect(table.contains("hidden to protect people"), "what is hidden of a service stays hidden")
        let (ash, birch) = (try #require(table.range(of: ">ash<")), try #require(table.range(of: ">Birch<")))
        #expect(ash.lowerBound < birch.lowerBound)
        #expect(table.contains("/measures/sample/csv?by=service&amp;period=2025/26"))
        #expect(comparison.hidden.text.contains("Hidden") && !table.contains(">Hidden<"))
    }
}
