import Content
import Partnership
import Store
import Testing
import Values

@testable import Web

struct PlanPagesTests {
    @Test func theCurrentPlanShowsItsVisionPrioritiesAndMoney() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/plan")
            let catalogue = try await site.partnership.catalogue()
            #expect(page.body.contains("The vision") && page.body.contains("£280 million"))
            for kind in ["priority", "programme", "commitment"] {
                for item in catalogue.items(ofKind: kind) {
                    #expect(page.body.contains(HTML.escape(item.title)), "\(item.ref) is not on the plan")
                }
            }
        }
    }

    @Test func everyPlanAndPriorityHasItsPage() async throws {
        try await TestSite.with { site in
            let catalogue = try await site.partnership.catalogue()
            for item in catalogue.items(ofKind: "plan") + catalogue.items(ofKind: "priority") {
                let page = try await site.get(Path.page(of: item.ref))
                #expect(page.status == 200, "\(item.ref) answered \(page.status)")
                #expect(page.body.contains(HTML.escape(item.title)))
            }
            #expect(try await site.get("/plan/nothing").status == 404)
            #expect(try await site.get("/priorities/nothing").status == 404)
        }
    }

    @Test func aPlanThatHasEndedSaysSoAndWhatFollowed() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/plan/strategic-plan-2019-22")
            #expect(page.body.contains("This plan ran until 31 March 2022"))
            #expect(page.body.contains("href=\"/plan/strategic-plan-2022-23\""))
        }
    }

    @Test func aPrioritysActionsKeepTheirNumbers() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/priorities/early-intervention")
            let numbers = page.body.matches(of: /<li value="(\d+)">/).compactMap { Int($0.1) }
            #expect(numbers == [1, 2, 3, 4, 5])
        }
    }

    @Test func theOutcomesBehindAPriorityAreProtected() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/priorities/models-of-support")
            #expect(page.body.contains("The outcomes behind it"))
            #expect(page.body.contains("How outcomes went, by service"))
            #expect(page.body.contains("hidden to protect people"))
            #expect(!page.body.contains("I want to sleep"))
        }
    }
}
