import Insight
import Partnership
import Store
import Values

/// The figures that others publish, and their numbers to take away. Open to everybody: they are public already.
enum FigurePages {
    static let routes: [Route] = [
        .get("/figures", list),
        .get("/figures/{indicator}", indicator),
        .get("/figures/{indicator}/csv") { visit in
            try await download(visit, type: "text/csv; charset=utf-8", ending: "csv", \.csv)
        },
        .get("/figures/{indicator}/json") { visit in
            try await download(visit, type: "application/json; charset=utf-8", ending: "json", \.json)
        },
    ]

    private static func list(_ visit: Visit) async throws -> Reply {
        .page(FiguresPage(visit: visit, reports: try await reports(visit)).page)
    }

    /// Every declared indicator with what is held of it.
    static func reports(_ visit: Visit) async throws -> [IndicatorReport] {
        let (catalogue, authority) = (visit.catalogue, visit.authority)
        return try await visit.database.read {
            try PublishedFigures.reports(catalogue: catalogue, authority: authority, on: $0)
        }
    }

    private static func indicator(_ visit: Visit) async throws -> Reply {
        .page(FigurePage(visit: visit, report: try await report(visit)).page)
    }

    private static func download(
        _ visit: Visit, type: String, ending: String, _ text: (IndicatorReport) -> String
    ) async throws -> Reply {
        let report = try await report(visit)
        return .download(text(report), type: type, name: "\(report.indicator.ref.id).\(ending)")
    }

    private static func report(_ visit: Visit) async throws -> IndicatorReport {
        let item = try visit.declared.item("indicator", visit.parameter("indicator"))
        let indicator: Indicator
        do { indicator = try Indicator(item) } catch { throw PageNotFound() }
        let (catalogue, authority) = (visit.catalogue, visit.authority)
        return try await visit.database.read {
            try PublishedFigures.report(indicator, catalogue: catalogue, authority: authority, on: $0)
        }
    }
}
