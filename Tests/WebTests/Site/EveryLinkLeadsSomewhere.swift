import Store
import Testing

@testable import Web

/// Follows every link that somebody is shown, from where they begin, and expects a page at the end of each.
struct EveryLinkLeadsSomewhere {
    private static let users = [
        "practitioner", "team-manager", "commissioner", "strategy-officer", "board-member", "inspector", "person",
        "carer",
        "administrator",
    ]

    @Test(arguments: [nil] + users.map { $0 })
    func followed(user: String?) async throws {
        try await TestSite.with { site in
            var waiting = ["/", "/work", "/people", "/account", Path.record(site.records.known.text)]
            var seen = Set(waiting)
            while let path = waiting.popLast() {
                let answer = try await site.get(path, as: user)
                let isRefused = answer.status == 403 || answer.status == 303
                #expect(answer.status == 200 || isRefused, "\(path) answered \(answer.status)")
                guard answer.status == 200 else { continue }
                waiting += Self.links(answer.body).filter { seen.insert($0).inserted }
            }
        }
    }

    /// A link that a page shows must not be one that its reader is refused.
    @Test func nobodyIsShownADoorThatIsClosedToThem() async throws {
        try await TestSite.with { site in
            for user in Self.users {
                let page = try await site.get("/account", as: user)
                for link in Self.links(page.body) {
                    let answer = try await site.get(link, as: user)
                    #expect(answer.status == 200, "\(user) is shown \(link), which answers \(answer.status)")
                }
            }
        }
    }

    private static func links(_ body: String) -> [String] {
        body.matches(of: /href="(\/[^"#]*)/).map { match in
            String(match.1).replacing("&amp;", with: "&").replacing("&#39;", with: "'")
        }.filter { !$0.hasPrefix("//") }
    }
}
