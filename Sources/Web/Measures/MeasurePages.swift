import Insight
import Partnership
import Store
import Values

/// The measures, what they say, and their numbers to take away. Open to everybody: every figure is protected.
enum MeasurePages {
    static let routes: [Route] = [
        .get("/measures", list).working,
        .get("/measures/{measure}", measure).working,
        .get("/measures/{measure}/csv") { visit in
            try await download(visit, type: "text/csv; charset=utf-8", ending: "csv") { $0.csv }
        }.working,
        .get("/measures/{measure}/json") { visit in
            try await download(visit, type: "application/json; charset=utf-8", ending: "json") { $0.json }
        }.working,
    ]

    private static func list(_ visit: Visit) async throws -> Reply {
        let answers = try await current(visit, Measure.all(in: visit.catalogue))
        return .page(
            MeasuresPage(visit: visit, answers: answers, published: try await FigurePages.reports(visit)).page)
    }

    /// What measures say of the period they are shown for, in one read.
    static func current(_ visit: Visit, _ measures: [Measure]) async throws -> [Answer] {
        let (insight, catalogue, now) = (visit.partnership.insight, visit.catalogue, visit.now)
        return try await visit.database.read { connection in
            try measures.map { try insight.ask(Question($0), catalogue: catalogue, now: now, on: connection) }
        }
    }

    private static func measure(_ visit: Visit) async throws -> Reply {
        try await answered(visit) { page in .page(page.page) }
    }

    private static func download(
        _ visit: Visit, type: String, ending: String, _ text: @escaping @Sendable (Answer) -> String
    ) async throws -> Reply {
        try await answered(visit) { page in
            if page.refusal != nil { return .page(page.page, status: .unprocessable) }
            guard let answer = page.answer else { throw PageNotFound() }
            let split = answer.dimensions.map { "-by-\($0.rawValue)" }.joined()
            let name =
                "\(answer.measure.ref.id)\(split)-\(answer.period.start.iso)-to-\(answer.period.end.iso).\(ending)"
            return .download(text(answer), type: type, name: name)
        }
    }

    /// Puts the question of the address to its measure. What cannot be asked becomes the page with its form, and what was
    /// sent still in it.
    private static func answered(
        _ visit: Visit, _ reply: (MeasurePage) throws -> Reply
    ) async throws -> Reply {
        let measure = try measure(of: visit)
        var page = MeasurePage(visit: visit, measure: measure, query: MeasureQuery(visit.query))
        do {
            let question = try page.query.question(measure, visit)
            let (insight, catalogue, now) = (visit.partnership.insight, visit.catalogue, visit.now)
            page.family = try await visit.database.read { connection in
                try insight.askFamily(question, compared: true, catalogue: catalogue, now: now, on: connection)
            }
            page.releases = try await ReleasePages.all(visit, of: measure.ref)
        } catch let error as QuestionError {
            page.refusal = error.message
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
        return try reply(page)
    }

    static func measure(of visit: Visit) throws -> Measure {
        let item = try visit.declared.item("measure", visit.parameter("measure"))
        do { return try Measure(item) } catch { throw PageNotFound() }
    }
}
