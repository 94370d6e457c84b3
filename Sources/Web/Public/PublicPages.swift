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
        var facts: Set<Fact> = []
        let measures = Measure.all(in: visit.catalogue).filter { facts.insert($0.fact).inserted }
        return .page(HomePage(visit: visit, answers: try await MeasurePages.current(visit, measures)).page)
    }

    private static func glossary(_ visit: Visit) async throws -> Reply {
        .page(GlossaryPage(visit: visit).page)
    }

    private static func papers(_ visit: Visit) async throws -> Reply {
        .page(PapersPage(visit: visit).page)
    }
}
