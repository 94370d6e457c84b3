import Insight
import Values

/// Where life got better, for whom, with which support, and where not. Open to everybody: every figure is protected.
enum OutcomesPages {
    static let routes: [Route] = [
        .get("/outcomes", dashboard),
        .get("/outcomes/totals") { visit in
            Reply(
                status: .ok,
                body: .html(
                    OutcomesPage(visit: visit, figures: try await OutcomesFigures.read(visit, isSplit: false)).totals))
        },
        .get("/outcomes/live", live),
        .get("/outcomes/months/csv") { visit in
            try await months(visit, type: "text/csv; charset=utf-8", ending: "csv") { $0.csv }
        },
        .get("/outcomes/months/json") { visit in
            try await months(visit, type: "application/json; charset=utf-8", ending: "json") { $0.json }
        },
    ]

    private static func dashboard(_ visit: Visit) async throws -> Reply {
        .page(OutcomesPage(visit: visit, figures: try await OutcomesFigures.read(visit)).page)
    }

    /// Events that say that something changed, for a page that is open. The page's own mark says what it shows.
    private static func live(_ visit: Visit) async throws -> Reply {
        guard let marks = try await visit.changes.listen() else {
            return Reply(
                status: .unavailable,
                body: .text("Too many pages are kept up to date already.\n", type: "text/plain; charset=utf-8"),
                headers: [("Retry-After", "60")])
        }
        return Reply(
            status: .ok, body: .changes(ChangeStream(marks: marks, shown: visit.query["shown"])),
            // A proxy that gathered events up would hand them on too late.
            headers: [("Cache-Control", "no-store"), ("X-Accel-Buffering", "no")])
    }

    private static func months(
        _ visit: Visit, type: String, ending: String, _ text: (OutcomesByMonth) -> String
    ) async throws -> Reply {
        guard let series = OutcomesByMonth(try await OutcomesFigures.months(visit)) else { throw PageNotFound() }
        return .download(text(series), type: type, name: "\(series.measure.ref.id)-by-month.\(ending)")
    }
}
