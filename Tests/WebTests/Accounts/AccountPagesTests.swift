import Access
import Store
import Testing

@testable import Web

struct AccountPagesTests {
    private func names(_ page: String) -> Set<String> {
        Set(page.matches(of: /<th scope="row"[^>]*><a href="\/accounts\/([^"]+)">/).map { String($0.1) })
    }

    @Test(
        arguments: [
            ([("q", "Pract")], ["practitioner"]), ([("q", "board MEM")], ["board-member"]),
            ([("role", "carer")], ["carer"]), ([("q", "team"), ("role", "team-manager")], ["team-manager"]),
            ([("q", "team"), ("role", "carer")], []),
        ] as [([(String, String)], [String])])
    func accountsAreFoundByNameRoleAndTeam(form: [(String, String)], found: [String]) async throws {
        try await TestSite.with { site in
            let page = try await site.post("/accounts", form, as: "administrator")
            #expect(page.status == 200)
            #expect(names(page.body) == Set(found))
            #expect(page.body.contains("\(found.count) of \(Role.allCases.count) accounts."))
        }
    }

    @Test func accountsAreFoundByTeam() async throws {
        try await TestSite.with { site in
            let list = try await site.get("/accounts", as: "administrator").body
            #expect(names(list).count == Role.allCases.count)
            let team = try #require(list.firstMatch(of: /<option value="(team\/[^"]+)">/)).1
            let page = try await site.post("/accounts", [("team", String(team))], as: "administrator").body
            #expect(names(page) == Set(Role.allCases.filter(\.isWorkforce).map(\.rawValue)))
        }
    }

    /// The second to save is shown both versions; what they typed stands in the form until they save it.
    @Test(arguments: TestSiteEngines.all)
    func aStaleSaveKeepsWhatWasTypedAndShowsBoth(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let list = try await site.get("/accounts/inspector", as: "administrator").body
            #expect(!list.contains("(optional)"), "nothing that a role needs is called optional")
            func form(_ name: String, seen: String) -> [(String, String)] {
                [("seen", seen), ("display-name", name), ("role", "inspector")]
            }
            let path = "/accounts/inspector"
            let first = try await site.post(path, form("Inspector Shore", seen: "1"), as: "administrator")
            #expect(first.status == 303)
            let second = try await site.post(path, form("Inspector Wharf", seen: "1"), as: "administrator")
            #expect(second.status == 409 && second.body.contains("Nothing of yours was saved, and nothing is lost"))
            #expect(second.body.contains("value=\"Inspector Wharf\"") && second.body.contains("Shore<"))
            let again = try await site.post(path, form("Inspector Wharf", seen: "2"), as: "administrator")
            #expect(again.status == 303)
            #expect(try await site.get(path, as: "administrator").body.contains("value=\"Inspector Wharf\""))
        }
    }
}
