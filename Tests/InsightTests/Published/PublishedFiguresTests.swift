import Content
import Insight
import Store
import StoreTesting
import Testing
import Values

/// Figures are kept with what they corrected, and on the ledger.
struct PublishedFiguresTests {
    private static let authority = "S37000099"

    private static func signature(_ iso: String) -> Signature {
        Signature(
            authority: authority, account: "test", role: "operator", at: TestRecords.moment(iso), reason: "a test")
    }

    private static func ledger(_ database: any Database) async throws -> [String] {
        try await database.read { try $0.rows("SELECT action, detail FROM ledger ORDER BY number") }
            .map { "\(try $0.text("action")): \(try $0.text("detail"))" }
    }

    @Test(arguments: TestStore.engines) func aCorrectionStandsBesideWhatItCorrects(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: PublishedFigures.migrations) { database in
            let first = [
                try PublishedContent.figure("ni-8", "partnership/ash", "2021/22", "30", of: (30, 100)),
                try PublishedContent.figure("ni-8", "partnership/ash", "2023/24", nil),
            ]
            let loaded = try await PublishedFigures.load(
                first, into: database, signature: Self.signature("2026-01-10T09:00:00Z"))
            #expect(loaded.description == "2 added, 0 corrected, 0 unchanged")
            let again = try await PublishedFigures.load(
                first, into: database, signature: Self.signature("2026-01-11T09:00:00Z"))
            #expect(again.description == "0 added, 0 corrected, 2 unchanged")
            #expect(try await Self.ledger(database).count == 1, "nothing written, nothing on the ledger")

            let corrected = [
                try PublishedContent.figure(
                    "ni-8", "partnership/ash", "2021/22", "31", of: (31, 100), source: "a letter")
            ]
            let third = try await PublishedFigures.load(
                corrected, into: database, signature: Self.signature("2026-01-12T09:00:00Z"))
            #expect(third.description == "0 added, 1 corrected, 0 unchanged")
            #expect(
                try await Self.ledger(database) == [
                    "loaded: published figures: 2 added, 0 corrected, 0 unchanged",
                    "changed: partnership/ash, 2021/22: 30, 30 of 100 became 31, 31 of 100",
                    "loaded: published figures: 0 added, 1 corrected, 0 unchanged",
                ])

            let entries = try await database.read {
                try PublishedFigures.entries(authority: Self.authority, on: $0)
            }
            #expect(entries.map(\.figure) == corrected + [first[1]])
            #expect(entries[0].earlier.map(\.figure) == [first[0]])
            #expect(entries[0].earlier.map(\.until.iso) == ["2026-01-12T09:00:00.000Z"])
            #expect(entries[1].figure.value == nil, "a blank is missing, not zero")
            let other = try await database.read { try PublishedFigures.entries(authority: "S37000001", on: $0) }
            #expect(other.isEmpty)
        }
    }

    @Test(arguments: TestStore.engines) func theReportReadsTheSameFromEveryEngine(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: PublishedFigures.migrations) { database in
            let figures = [
                try PublishedContent.figure("ni-12", "comparator/nation", "2019/20", "12345.6"),
                try PublishedContent.figure("ni-12", "comparator/birch", "2018/19", "9000", source: "Health, \"gov\""),
                try PublishedContent.figure("ni-12", "partnership/ash", "2020", "10000"),
                try PublishedContent.figure("ni-12", "partnership/ash", "2019/20", "11000", of: (11_000, 100_000)),
            ]
            _ = try await PublishedFigures.load(
                figures, into: database, signature: Self.signature("2026-01-10T09:00:00Z"))
            let indicator = try Indicator.named("NI-12", in: PublishedContent.catalogue)
            let report = try await database.read {
                try PublishedFigures.report(
                    indicator, catalogue: PublishedContent.catalogue, authority: Self.authority, on: $0)
            }
            #expect(report.series.map(\.place.title) == ["Ash", "The nation", "Birch"])
            #expect(
                report.csv.split(separator: "\r\n").filter { !$0.hasPrefix("#") } == [
                    "indicator,area,period,numerator,denominator,value,source",
                    "ni-12,Ash,2019/20,11000,100000,11000,a paper", "ni-12,Ash,2020,,,10000,a paper",
                    "ni-12,The nation,2019/20,,,12345.6,a paper",
                    "ni-12,Birch,2018/19,,,9000,\"Health, \"\"gov\"\"\"",
                ])
            #expect(report.json.contains("\"value\": \"12345.6\""))
            #expect(report.text.contains("\n2019/20  11,000     11,000      100,000  a paper\n"))
            #expect(report.text.contains("\n2020     10,000                          a paper\n"))
            #expect(report.text.contains("- 2020: a calendar year that stands in for a financial year."))
            #expect(
                report.text.contains(
                    "Not compared: one is for the calendar year 2020, the other for the financial year 2019/20, and"))
        }
    }
}
