import Insight
import Partnership
import Store
import Values

/// Services, areas, localities or organisations against the whole. Open to everybody: every figure is protected.
enum FunnelPages {
    static let routes: [Route] = [.get("/measures/{measure}/funnel", page).working]

    /// What is drawn as places on a funnel, where the measure is split by it.
    static let places: [Breakdown] = [.service, .area, .locality, .organisation]

    private static func page(_ visit: Visit) async throws -> Reply {
        let measure = try MeasurePages.measure(of: visit)
        let offered = places.filter(measure.allows)
        guard !measure.isMean, let first = offered.first else { throw PageNotFound() }
        var query = MeasureQuery(visit.query)
        if query.by.isEmpty { query.by = first.rawValue }
        var page = FunnelPage(visit: visit, measure: measure, offered: offered, query: query)
        do {
            let question = try query.question(measure, visit)
            guard offered.contains(where: { $0.rawValue == query.by }) else {
                let accepted = offered.map(\.rawValue).joined(separator: ", ")
                throw Faults([
                    FieldFault(field: "by", message: "“\(query.by)” is not drawn so. Use one of \(accepted)")
                ])
            }
            let (insight, catalogue, now) = (visit.partnership.insight, visit.catalogue, visit.now)
            page.answer = try await visit.database.read {
                try insight.ask(question, catalogue: catalogue, now: now, on: $0)
            }
            return .page(page.page)
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }
}
