import Content
import Insight
import Partnership
import Store
import Testing
import Values

@testable import Web

struct PublicPagesTests {
    @Test func theFirstPageShowsAFigureOfEachSort() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/")
            let measures = Measure.all(in: try await site.partnership.catalogue())
            for fact in [Fact.outcomeChange, .plan, .openOutcome] {
                let first = try #require(measures.first { $0.fact == fact })
                #expect(page.body.contains(HTML.escape(first.title)))
            }
            #expect(page.body.contains("aria-label=\"An example of the thread\""))
        }
    }

    @Test(arguments: [
        ("practitioner", "/work"), ("administrator", "/accounts"), ("commissioner", "/services"),
        ("board-member", "/plan"),
    ])
    func whoeverHasSignedInIsLedToWhereTheyBegin(user: String, start: String) async throws {
        try await TestSite.with { site in
            let page = try await site.get("/", as: user)
            #expect(page.body.contains("<a class=\"button\" href=\"\(start)\">"))
        }
    }

    @Test func aPersonIsLedToTheirOwnRecord() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/", as: "person")
            #expect(page.body.contains("href=\"\(Path.record(site.records.known.text))\">Go to my record</a>"))
        }
    }

    @Test func everyWordIsExplainedOnceUnderItsLetter() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/glossary")
            for term in try await site.partnership.catalogue().items(ofKind: "glossary") {
                #expect(page.body.contains("<dt>\(HTML.escape(term.title))</dt>"))
            }
            let ids = HTML(trusted: page.body).values(of: "id")
            #expect(Set(ids).count == ids.count)
            for href in HTML(trusted: page.body).values(of: "href") where href.hasPrefix("#letter") {
                #expect(ids.contains(String(href.dropFirst())))
            }
        }
    }

    @Test func everyPaperSaysWhatIsTakenFromIt() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/papers")
            let catalogue = try await site.partnership.catalogue()
            for paper in catalogue.items(ofKind: "paper") {
                #expect(page.body.contains("id=\"\(paper.ref.id.asElementID)\""))
            }
            for item in catalogue.items where item.source?.paper != nil {
                #expect(page.body.contains("href=\"\(Path.page(of: item.ref))\""), "\(item.ref) is not under its paper")
            }
        }
    }
}
