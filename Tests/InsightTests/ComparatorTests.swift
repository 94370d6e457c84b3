import Content
import Foundation
import Store
import StoreTesting
import Testing
import Values

@testable import Insight

/// What a measure is held against: declared in content, checked where it is written, and never more than is shown.
@Suite("Comparators") struct ComparatorTests {
    // MARK: Periods

    @Test(arguments: [
        ("2026-03", "2026-02"), ("2025/26", "2024/25"), ("2025/26-Q1", "2024/25-Q4"), ("2025", "2024"),
        ("2025-03-02..2026-03-01", "2024-03-02..2025-03-01"), ("2025-01-10..2025-01-16", "2025-01-03..2025-01-09"),
        ("2024-03-02..2026-03-01", "2022-03-02..2024-03-01"),
    ])
    func thePeriodBefore(period: String, before: String) throws {
        let today = try #require(LocalDate(iso: "2026-03-01"))
        let (now, then) = (try Period.parse(period, today: today), try Period.parse(before, today: today))
        #expect(now.before == then)
    }

    @Test func noDayIsInBoth() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<300 {
            let start = LocalDate(dayNumber: random.number(in: 10_000...22_000))
            let period = try Period(start: start, end: start.adding(days: random.number(in: 0...800)))
            let before = try #require(period.before)
            #expect(before.intersection(period) == nil && before.end.adding(days: 1) == period.start)
        }
        #expect(try Period(start: .earliest, end: .earliest.adding(days: 3)).before == nil)
    }

    // MARK: Declared

    @Test(arguments: ["earlier-period", "scotland indicator/ni-8", "family indicator/ni-8"])
    func whatContentMayWrite(text: String) throws { #expect(try Comparator(text).text == text) }

    @Test(arguments: [
        ("england indicator/ni-8", "is nothing to compare with"), ("earlier-period 2", "is nothing to compare with"),
        ("scotland", "does not name an indicator"), ("family measure/x", "does not name an indicator"),
        ("scotland indicator/ni-8 ni-9", "does not name an indicator"),
    ])
    func whatItMayNot(text: String, message: String) {
        let error = #expect(throws: ComparatorError.self) { try Comparator(text) }
        #expect(error?.message.contains(message) == true)
    }

    /// A measure as content declares it, with these lines at its end.
    private static func declared(_ id: String, _ last: String...) -> String {
        let lines = """
            - ref: measure/\(id)
              title: Question?
              name: Name
              definition: Something that is counted.
              fact: plan
              numerator: [key-worker yes]
              base: people
              predicate: count
              period: snapshot
              default-period: last-12-months
              unit: people
              good: up
              owner: Somebody
              caveats: [Take care.]
            """
        return ([lines] + last.map { "  " + $0 }).joined(separator: "\n")
    }

    @Test func faultsHaveFileAndLine() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jute-comparators-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(
            """
            - ref: indicator/bed-days
              title: How many bed days?
              name: Bed days
              suite: core
              definition: Bed days.
              numerator: bed days
              unit: count
              good: down
              period: financial-year
              publisher: A publisher
              caveats: [Take care.]
            \(Self.declared("one", "breakdowns: [area]", "comparators: [earlier-period, scotland indicator/gone, family indicator/bed-days]"))
            \(Self.declared("two", "breakdowns: [area, person]", "comparators:", "  - earlier-period", "  - yesterday"))
            """.utf8
        ).write(to: folder.appending(path: "measures.yaml"))
        let content = ContentFolder.read(folder.path(percentEncoded: false)).content
        let faults = MeasureCheck().faults(in: content).map { "\($0.line): \($0.message)" }
        #expect(faults.count == 4, "\(faults)")
        #expect(faults.contains { $0.hasPrefix("27: indicator/gone is not declared.") })
        #expect(faults.contains { $0.hasPrefix("27: indicator/bed-days is published as number") })
        #expect(faults.contains { $0.hasPrefix("42: Split by person, a figure would name people.") })
        #expect(faults.contains { $0.hasPrefix("45: “yesterday” is nothing to compare with.") })
    }

    // MARK: Asked

    private static func measure(
        _ numerator: String?, value: String? = nil, good: String = "up", comparators: [String] = ["earlier-period"],
        breakOn: String? = nil
    ) throws -> Measure {
        let item = TestContent.measure("compared", "Compared?", .outcomeChange, numerator, good, value: value)
        var fields = item.fields
        fields["comparators"] = .list(comparators.map(Field.text))
        if let breakOn {
            fields["breaks"] = .list([.mapping(["on": .text(breakOn), "why": .text("the scale changed")])])
        }
        return try Measure(Item(ref: item.ref, title: item.title, fields: fields))
    }

    private static func ask(
        _ measure: Measure, by: Breakdown? = nil, period: Period = AskTests.year, catalogue: Catalogue? = nil,
        of database: any Database
    ) async throws -> Answer {
        let question = Question(measure, by: by, period: period)
        return try await database.read { connection in
            let insight = Insight(authority: TestRecords.authority)
            let catalogue = catalogue ?? TestContent.catalogue
            var answer = try insight.ask(question, catalogue: catalogue, now: TestRecords.now, on: connection)
            answer.comparisons = try insight.compare(
                question, answer, catalogue: catalogue, now: TestRecords.now, on: connection)
            return answer
        }
    }

    /// In 2024 nine of nine outcomes had got better, in 2025 twenty-three of thirty-six.
    @Test(arguments: TestStore.engines) func thePeriodBeforeIsTested(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            let answer = try await Self.ask(Self.measure("change above 0"), of: database)
            let earlier = try #require(answer.comparisons?.earlier)
            #expect(earlier.period.label == "2024" && earlier.refusal == nil)
            #expect(earlier.total.before?.count == .known(9) && earlier.total.before?.of == .known(9))
            let difference = try #require(earlier.total.difference)
            let expected = try Proportion(count: 23, of: 36).difference(from: Proportion(count: 9, of: 9))
            #expect(difference == expected && difference.upper < 0)
            #expect(earlier.total.verdict == .gettingWorse)
            // The same numbers where fewer is better, and where neither is.
            let down = try await Self.ask(Self.measure("change above 0", good: "down"), of: database)
            #expect(down.comparisons?.earlier?.total.verdict == .improving)
            let neutral = try await Self.ask(Self.measure("change above 0", good: "neutral"), of: database)
            #expect(neutral.comparisons?.earlier?.total.verdict == .changed(.down))

            let byArea = try await Self.ask(Self.measure("change above 0"), by: .area, of: database)
            let rows = try #require(byArea.comparisons?.earlier?.rows)
            #expect(rows.map(\.key) == byArea.rows.map(\.key))
            #expect(rows[0].before?.of == .known(9) && rows[1].before?.of == .known(0))
            #expect(rows[1].difference == nil && rows[1].verdict == nil, "there was nobody in the other")
            #expect(answer.text.contains("Compared with 1 January 2024 to 31 December 2024"))
            #expect(answer.csv.contains("earlier_count,earlier_of,earlier_value,difference"))
            #expect(answer.csv.contains(",the majority,false,9,9,100.0,-36.1,-52.4,-3.2,getting-worse"))
            #expect(answer.json.contains("\"comparators\": {\n    \"earlierPeriod\": {"))
            #expect(answer.json.contains("\"verdict\": \"getting-worse\""))
        }
    }

    @Test(arguments: TestStore.engines) func meansTooAndOnlyWhatIsShown(engine: Engine) async throws {
        let few = TestRecords.Group(
            name: "few", people: 3, zone: "Z1", services: [], domain: "safe", scores: [("2024-08-01", 1)],
            hasKeyWorker: true)
        try await TestRecords.with(engine, groups: TestRecords.groups + [few]) { database in
            let mean = try await Self.ask(Self.measure(nil, value: "change"), of: database)
            let earlier = try #require(mean.comparisons?.earlier)
            #expect(earlier.total.before?.mean != nil && earlier.total.difference != nil)
            // Nine got better and three did not in 2024: the three are hidden, and the nine with them.
            let worse = try await Self.ask(Self.measure("change above 0"), of: database)
            let line = try #require(worse.comparisons?.earlier?.total)
            #expect(line.before?.isSuppressed == true && line.difference == nil && line.verdict == nil)
            #expect(worse.csv.contains("hidden"))
        }
    }

    @Test(arguments: TestStore.engines) func notComparedIsSaidWithWhy(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            let running = try Period.parse("2026", today: TestRecords.now.ukDate)
            let so = try await Self.ask(Self.measure("change above 0"), period: running, of: database)
            #expect(so.comparisons?.earlier?.refusal == .notOver)
            #expect(so.comparisons?.earlier?.total.difference == nil)
            #expect(so.text.contains("The period is not over yet"))
            let changed = try await Self.ask(
                Self.measure("change above 0", breakOn: "2025-01-01"), of: database)
            #expect(changed.comparisons?.earlier?.refusal?.words.contains("the scale changed") == true)
            #expect(changed.comparisons?.earlier?.total.before == nil)
            let without = try await Self.ask(Self.measure("change above 0", comparators: []), of: database)
            #expect(without.comparisons == nil && !without.json.contains("comparators"))
        }
    }

    @Test(arguments: TestStore.engines) func whatIsPublishedForOthers(engine: Engine) async throws {
        let catalogue = Catalogue(
            items: TestContent.catalogue.items(ofKind: "area")
                + PublishedContent.catalogue.items(ofKind: "comparator") + [
                    PublishedContent.indicator("better", unit: "percent", period: "calendar-year")
                ], links: [])
        try await TestRecords.with(engine) { database in
            func figure(_ place: String, _ period: String, _ value: String) throws -> PublishedFigure {
                PublishedFigure(
                    indicator: TestContent.ref("indicator/better"), place: TestContent.ref(place),
                    period: try PublishedPeriod(period, of: [.calendarYear]), numerator: nil, denominator: nil,
                    value: PublishedNumber(value), source: "a paper")
            }
            let figures = [
                try figure("comparator/nation", "2024", "50.0"), try figure("comparator/nation", "2025", "60.0"),
                try figure("comparator/birch", "2024", "41.0"),
            ]
            let signature = Signature(
                authority: TestRecords.authority, account: "test", role: "operator", at: TestRecords.made,
                reason: "test")
            _ = try await PublishedFigures.load(figures, into: database, signature: signature)
            let measure = try Self.measure(
                "change above 0", comparators: ["scotland indicator/better", "family indicator/better"])
            let answer = try await Self.ask(measure, catalogue: catalogue, of: database)
            let published = try #require(answer.comparisons?.published)
            #expect(answer.comparisons?.earlier == nil)
            #expect(published.map(\.figures.count) == [1, 1])
            // For the same year a difference is worked out; for another one none is.
            #expect(published[0].figures[0].difference == 3.9 && !published[0].figures[0].isOtherPeriod)
            #expect(published[1].figures[0].difference == nil && published[1].figures[0].isOtherPeriod)
            #expect(
                answer.text.contains(
                    "The nation: 60.0%, Name of better, the calendar year 2025; the figure here is +3.9"))
            #expect(answer.text.contains("Birch: 41.0%, Name of better, the calendar year 2024; for another time"))
            #expect(answer.csv.contains("# The nation: 60.0%"))
        }
    }
}
