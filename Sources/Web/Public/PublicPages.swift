import Content
import Insight
import Values

/// What anybody comes to first: the way to support, how the partnership is doing, and the words it uses.
enum PublicPages {
    static let routes: [Route] = [
        .get("/", home),
        .get("/glossary", glossary),
        .get("/papers", papers),
    ]

    private static func home(_ visit: Visit) async throws -> Reply {
        // One of each of what people ask first: did life get better, who is there for me, do you look back.
        let declared = Measure.all(in: visit.catalogue)
        let facts: [Fact] = [.outcomeChange, .plan, .openOutcome]
        let measures = facts.compactMap { fact in declared.first { $0.fact == fact } }
        return .page(HomePage(visit: visit, answers: try await MeasurePages.current(visit, measures)).page)
    }

    private static func glossary(_ visit: Visit) async throws -> Reply {
        .page(GlossaryPage(visit: visit).page)
    }

    private static func papers(_ visit: Visit) async throws -> Reply {
        .page(PapersPage(visit: visit).page)
    }
}
