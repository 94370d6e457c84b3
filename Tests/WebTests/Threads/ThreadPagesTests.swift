import Content
import Foundation
import Partnership
import People
import Store
import Strategy
import Testing
import Values

@testable import Web

/// The thread stops where the reader's rights stop.
struct ThreadPagesTests {
    private func lines(_ site: TestSite) async throws -> Int {
        try await site.partnership.database.read {
            try $0.count("SELECT count(*) FROM ledger WHERE action = 'looked' AND detail = 'thread'")
        }
    }

    @Test(arguments: TestSiteEngines.all)
    func theKeyWorkerWalksUpFromAnOutcomeToANationalOutcome(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let outcome = site.records.outcomes[0].text
            let before = try await lines(site)
            let page = try await site.get("/thread/outcome/\(outcome)", as: "practitioner")
            #expect(page.status == 200)
            #expect(page.body.contains("I want to sleep through the night"))
            for kind in ["/thread/outcome-domain/", "/services/", "/priorities/", "/thread/national-outcome/"] {
                #expect(page.body.contains("href=\"\(kind)"), "no bead leads to \(kind)")
            }
            #expect(page.body.contains("scored 6"))
            #expect(try await lines(site) == before + 1)
        }
    }

    @Test(arguments: ["person", "support-plan", "outcome"])
    func everyPartOfARecordIsOnTheThread(kind: String) async throws {
        try await TestSite.with { site in
            let id =
                ["person": site.records.known.text, "support-plan": site.records.plan.text][kind]
                ?? site.records.outcomes[1].text
            let page = try await site.get("/thread/\(kind)/\(id)", as: "practitioner")
            #expect(page.status == 200)
            #expect(page.body.contains("I want to get back to the allotment"))
            let own = try await site.get("/thread/\(kind)/\(id)", as: "person")
            #expect(own.status == 200)
        }
    }

    @Test func aReviewLeadsToWhatItLookedAt() async throws {
        try await TestSite.with { site in
            let found = try await site.partnership.database.read { try $0.row("SELECT id FROM review")?.text("id") }
            let review = try #require(found)
            let page = try await site.get("/thread/review/\(review)", as: "practitioner")
            #expect(page.status == 200)
            #expect(page.body.contains("looked again at 2 outcomes"))
        }
    }

    /// Whoever may not see a record cannot tell from the answer whether there is one.
    @Test(arguments: [nil, "practitioner", "board-member", "inspector", "administrator", "carer"])
    func aClosedRecordReadsLikeNone(user: String?) async throws {
        try await TestSite.with { site in
            let before = try await lines(site)
            for stranger in [site.records.stranger.text, site.records.restricted.text] {
                let path = "/thread/person/\(stranger)"
                let closed = try await site.get(path, as: user)
                let none = try await site.get("/thread/person/01NOBODY", as: user)
                #expect(closed.status == 403 && none.status == 403)
                #expect(closed.body.replacing(stranger, with: "") == none.body.replacing("01NOBODY", with: ""))
                #expect(closed.body.contains("/measures/outcomes-improved"))
            }
            #expect(try await lines(site) == before)
        }
    }

    @Test func aWorkerSeesTheirOwnPeoplesOutcomesBehindAServiceAndEachLookIsOnTheLedger() async throws {
        try await TestSite.with { site in
            let service = try #require(try await site.partnership.catalogue().items(ofKind: "service").first)
            let path = Path.thread(service.ref)
            let before = try await lines(site)
            let worker = try await site.get(path, as: "practitioner")
            #expect(worker.body.contains("I want to sleep through the night"))
            #expect(!worker.body.contains("I want to get back to the allotment"))
            #expect(try await lines(site) == before + 1)
            for user in [nil, "team-manager", "board-member", "person"] {
                let other = try await site.get(path, as: user)
                #expect(other.status == 200)
                #expect(!other.body.contains("I want to sleep"), "\(user ?? "nobody") was shown an outcome")
                #expect(other.body.contains("People’s own outcomes"))
            }
            #expect(try await lines(site) == before + 1)
        }
    }

    @Test(arguments: ["/thread/service/no-such", "/thread/SERVICE/x", "/thread/moon/1", "/thread/service/.."])
    func whatIsNotDeclaredIsNotFound(path: String) async throws {
        try await TestSite.with { site in
            let page = try await site.get(path)
            #expect(page.status == 404)
        }
    }

    @Test func everyDeclaredThingHasAThread() async throws {
        try await TestSite.with { site in
            var seen: Set<String> = []
            for item in try await site.partnership.catalogue().items where seen.insert(item.kind).inserted {
                let page = try await site.get(Path.thread(item.ref))
                #expect(page.status == 200, "\(item.ref) answered \(page.status)")
                #expect(page.body.contains("<h1>\(HTML.escape(item.title))</h1>"))
            }
        }
    }
}
