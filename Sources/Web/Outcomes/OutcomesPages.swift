import Insight
import Values

/// Where life got better, for whom, with which support, and where not. Open to everybody: every figure is protected.
enum OutcomesPages {
    static let routes: [Route] = [
        .get("/outcomes", dashboard).working,
        .get("/outcomes/totals", totals).working,
        .get("/outcomes/live", live),
        .get("/outcomes/months/csv") { visit in
            try await months(visit, type: "text/csv; charset=utf-8", ending: "csv") { $0.csv }
        }.working,
        .get("/outcomes/months/json") { visit in
            try await months(visit, type: "application/json; charset=utf-8", ending: "json") { $0.json }
        }.working,
    ]

    private static func dashboard(_ visit: Visit) async throws -> Reply {
        let asked = visit.query["period"].trimmed
        do {
            let figures = try await OutcomesFigures.read(
                visit, period: MeasurePeriods.period(asked, visit, today: visit.today))
            return .page(OutcomesPage(visit: visit, figures: figures, period: asked).page)
        } catch let faults as Faults {
            let figures = try await OutcomesFigures.read(visit)
            return .page(
                OutcomesPage(visit: visit, figures: figures, typed: asked, errors: visit.errors(faults)).page,
                status: .unprocessable)
        }
    }

    /// What is over all, which an open page exchanges first.
    private static func totals(_ visit: Visit) async throws -> Reply {
        let asked = visit.query["period"].trimmed
        do {
            let figures = try await OutcomesFigures.read(
                visit, period: MeasurePeriods.period(asked, visit, today: visit.today), isSplit: false)
            return Reply(
                status: .ok, body: .html(OutcomesPage(visit: visit, figures: figures, period: asked).totals))
        } catch is Faults {
            throw PageNotFound()
        }
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
        guard visit.query["period"].trimmed.isEmpty else {
            return .page(monthsAreNotChosen(visit, ending), status: .unprocessable)
        }
        guard let series = OutcomesByMonth(try await OutcomesFigures.months(visit)) else { throw PageNotFound() }
        return .download(text(series), type: type, name: "\(series.measure.ref.id)-by-month.\(ending)")
    }

    /// The page shows the same months whichever period it is asked for. A file of another period would be taken for it.
    private static func monthsAreNotChosen(_ visit: Visit, _ ending: String) -> Page {
        let measure = Measure.outcomeChange(in: visit.catalogue).first
        let count = OutcomesFigures.monthsShown
        let file = PageLink(
            "the last \(count) months as \(ending.uppercased())", href: "\(Path.outcomesByMonth)/\(ending)")
        return Page(
            frame: visit.frame, title: "These months cannot be chosen", section: Path.outcomes,
            lead: "This file always has the last \(count) whole months, whichever period is shown.",
            main: """
                <p>Leave “period” out of the address: \
                \(file).\
                \(some: measure, { " For one period, take \(PageLink("the measure", href: Path.measure($0.ref.id)))." })</p>
                """)
    }
}
