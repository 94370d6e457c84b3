import Content
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
        // A funnel is of one kind of places.
        query.and = ""
        if query.by.isEmpty { query.by = first.rawValue }
        var page = FunnelPage(visit: visit, measure: measure, offered: offered, query: query)
        do {
            let question = try query.question(measure, visit)
            guard let places = offered.first(where: { $0.rawValue == query.by }) else {
                let words = Breakdown(rawValue: query.by)?.words ?? "“\(query.by)”"
                let accepted = offered.map(FunnelReading.places)
                let list = accepted.count > 1 ? "one of \(accepted.sentence)" : accepted.sentence
                throw Faults([
                    FieldFault(field: "by", message: "By \(words) nothing is drawn against the whole. Choose \(list)")
                ])
            }
            let mix = Self.mix(beside: measure, by: places, in: visit.catalogue)
            let (insight, catalogue, now) = (visit.partnership.insight, visit.catalogue, visit.now)
            let beside = mix.map { Question($0, by: places, period: question.period, asAt: question.asAt) }
            let answers = try await visit.database.read { connection in
                try ([question] + beside).map {
                    try insight.ask($0, catalogue: catalogue, now: now, on: connection)
                }
            }
            (page.answer, page.mix) = (answers[0], Array(answers.dropFirst()))
            return .page(page.page)
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }

    /// What says who came to places: of what is shown beside a comparison of services, that which is counted of the same
    /// base as the measure, and split by the same places.
    private static func mix(beside measure: Measure, by places: Breakdown, in catalogue: Catalogue) -> [Measure] {
        let together = measure.releasedTogether(in: catalogue)
        return (OutcomesFigures.mixNames + [OutcomesFigures.beganName]).compactMap { name in
            together.first { $0.ref.id == name && $0 != measure && $0.allows(places) }
        }
    }
}
