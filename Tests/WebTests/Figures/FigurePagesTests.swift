import Content
import HTTPTypes
import Insight
import Partnership
import Store
import Testing
import Values

@testable import Web

/// What others publish, as anybody reads it.
struct FigurePagesTests {
    private static func load(
        _ rows: [(indicator: String, place: String, period: String, value: String?, source: String)],
        into site: TestSite, after days: Int = 0
    ) async throws {
        let catalogue = try await site.partnership.catalogue()
        let figures = try rows.map { row in
            let indicator = try Indicator.named(row.indicator, in: catalogue)
            return PublishedFigure(
                indicator: indicator.ref, place: try Ref(parsing: row.place),
                period: try PublishedPeriod(
                    row.period, of: [indicator.period] + (indicator.proxy.map { [$0] } ?? [])),
                numerator: nil, denominator: nil, value: row.value.flatMap(PublishedNumber.init), source: row.source)
        }
        _ = try await PublishedFigures.load(
            figures, into: site.partnership.database,
            signature: Signature(
                authority: site.partnership.authority, account: "test", role: "operator",
                at: site.partnership.surroundings.now().adding(days: days), reason: "a test"))
    }

    private static let inspection = "paper/joint-inspection-2026, key area 1"

    @Test func withNothingLoadedThePagesSayWhatWouldBeThere() async throws {
        try await TestSite.with { site in
            let list = try await site.get("/figures")
            #expect(list.body.contains("No figures are loaded yet"))
            let page = try await site.get("/figures/ni-8")
            #expect(page.status == 200)
            #expect(page.body.contains("No figures are loaded yet"))
            #expect(page.body.contains("Do carers feel able to go on caring?"))
            #expect(!page.body.contains("<svg class=\"bars"))
            let paused = try await site.get("/figures/ni-20")
            #expect(paused.body.contains("Its publisher has paused this figure."))
            let measures = try await site.get("/measures")
            #expect(measures.body.contains("href=\"/figures\""))
        }
    }

    @Test func theNewestFigureStandsBesideScotlands() async throws {
        try await TestSite.with { site in
            try await Self.load(
                [
                    ("ni-8", "partnership/dundee", "2017/18", "38", "a <report>"),
                    ("ni-8", "partnership/dundee", "2023/24", "34", Self.inspection),
                    ("ni-8", "comparator/scotland", "2023/24", "31", Self.inspection),
                ], into: site)
            let page = try await site.get("/figures/ni-8")
            #expect(page.body.contains("Dundee, the survey of 2023/24: 34%. Higher is better."))
            #expect(page.body.contains("Dundee is 3 percentage points above Scotland, which is better."))
            #expect(page.body.contains("Dundee in 2023/24 is 4 percentage points below 2017/18, which is worse."))
            #expect(page.body.contains("a &lt;report&gt;"))
            #expect(page.body.contains("href=\"/papers#joint-inspection-2026\""))
            #expect(page.body.contains("<svg class=\"bars lines\""))
            let list = try await site.get("/figures")
            #expect(list.body.contains("href=\"/figures/ni-8\""))
            #expect(!list.body.contains("No figures are loaded yet"))
            try Snapshot.check("figure", page.body)
            try Snapshot.check("figures", list.body)
        }
    }

    /// A line leads only to what may be compared.
    @Test func breaksGapsAndProxiesAreDrawnAndSaid() async throws {
        try await TestSite.with { site in
            try await Self.load(
                [
                    ("ni-4", "partnership/dundee", "2019/20", "75", "x"),
                    ("ni-4", "partnership/dundee", "2021/22", "74", "x"),
                    ("ni-4", "partnership/dundee", "2023/24", "60", "x"),
                    ("drug-deaths", "partnership/dundee", "2019", "72", "x"),
                    ("drug-deaths", "partnership/dundee", "2023", "46", "x"),
                    ("drug-deaths", "partnership/dundee", "2024", "42", "x"),
                    ("ni-15", "partnership/dundee", "2018/19", "88", "x"),
                    ("ni-15", "partnership/dundee", "2019", "90", "x"),
                    ("ni-15", "partnership/dundee", "2020/21", nil, "x"),
                ], into: site)
            let broken = try await site.get("/figures/ni-4").body
            #expect(broken.ranges(of: "<line class=\"line\"").count == 1)
            #expect(broken.ranges(of: "<line class=\"break\"").count == 1)
            #expect(broken.contains("The line is broken at 1 April 2023"))
            #expect(broken.contains("Not compared: the indicator changed on 1 April 2023"))
            let gap = try await site.get("/figures/drug-deaths").body
            #expect(gap.ranges(of: "<line class=\"line\"").count == 1, "none over the years between")
            #expect(gap.contains("There is no line over years for which no figure is loaded."))
            let proxy = try await site.get("/figures/ni-15").body
            #expect(proxy.ranges(of: "<line class=\"line\"").isEmpty)
            #expect(proxy.ranges(of: "class=\"point proxy\"").count == 1)
            #expect(proxy.contains(">missing</text>"))
            #expect(proxy.contains("are different kinds of period"))
            #expect(proxy.contains("A calendar year that stands in for a financial year"))
        }
    }

    @Test func aCorrectionShowsWhatItWas() async throws {
        try await TestSite.with { site in
            try await Self.load([("drug-deaths", "partnership/dundee", "2024", "42", "a letter")], into: site)
            try await Self.load(
                [("drug-deaths", "partnership/dundee", "2024", "43", "another letter")], into: site, after: 1)
            let page = try await site.get("/figures/drug-deaths").body
            let day = TestSite.today.adding(days: 1).words
            #expect(page.contains("Corrected on \(day): it was 42, from"))
        }
    }

    @Test func theDownloadsAreTheReportItself() async throws {
        try await TestSite.with { site in
            try await Self.load([("NI-8", "partnership/dundee", "2023/24", "34", Self.inspection)], into: site)
            let catalogue = try await site.partnership.catalogue()
            let (indicator, authority) = (try Indicator.named("ni-8", in: catalogue), site.partnership.authority)
            let report = try await site.partnership.database.read {
                try PublishedFigures.report(indicator, catalogue: catalogue, authority: authority, on: $0)
            }
            let csv = try await site.get("/figures/ni-8/csv")
            #expect(csv.body == report.csv)
            #expect(csv.headers[.contentDisposition] == "attachment; filename=\"ni-8.csv\"")
            let json = try await site.get("/figures/ni-8/json")
            #expect(json.body == report.json)
        }
    }

    @Test func whatIsNotDeclaredIsNotFound() async throws {
        try await TestSite.with { site in
            for path in ["/figures/ni-99", "/figures/ni-99/csv", "/figures/%2e%2e", "/figures/NI-8"] {
                let answer = try await site.get(path)
                #expect(answer.status == 404, "\(path)")
            }
        }
    }
}
