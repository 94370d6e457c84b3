import Access
import Insight
import Partnership
import Values

/// The people behind a figure, for those who work with people: whose records they may see, and nobody else.
enum PeopleBehindPages {
    static let routes: [Route] = [.get("/measures/{measure}/people", page).working]

    private static func page(_ visit: Visit) async throws -> Reply {
        let (principal, _) = try visit.require(.seePeopleBehind)
        let measure = try MeasurePages.measure(of: visit)
        var query = MeasureQuery(visit.query)
        (query.by, query.and, query.asAt) = ("", "", "")
        let asked = visit.query["which"].trimmed
        var page = PeopleBehindPage(
            visit: visit, measure: measure, side: BaseSide(rawValue: asked) ?? .toDo(measure), query: query)
        do {
            if !asked.isEmpty, BaseSide(rawValue: asked) == nil {
                throw Faults([
                    FieldFault(field: "which", message: "“\(asked)” is not a list that there is. Choose whom to list")
                ])
            }
            let question = try query.question(measure, visit)
            page.behind = try await PeopleBehindFigure.read(
                question, page.side, for: principal, in: visit.partnership, at: visit.now)
            return .page(page.page)
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }
}
