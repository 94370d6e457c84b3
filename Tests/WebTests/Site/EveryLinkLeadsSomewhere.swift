import Store
import Testing

@testable import Web

/// Follows every link that somebody is shown, from where they begin, and expects a page at the end of each.
struct EveryLinkLeadsSomewhere {
    /// More pages than the sample site has, so that a page that makes links without end is noticed.
    private static let mostPages = 1_500

    @Test(arguments: [nil, "practitioner", "team-manager", "board-member", "person", "administrator"] as [String?])
    func followed(user: String?) async throws {
        try await TestSite.with { site in
            var waiting = ["/", "/work", "/people", "/account", Path.record(site.records.known.text)]
            var seen = Set(waiting)
            while let path = waiting.popLast() {
                let answer = try await site.get(path, as: user)
                let isRefused = answer.status == 403 || answer.status == 303
                #expect(answer.status == 200 || isRefused, "\(path) answered \(answer.status)")
                guard answer.status == 200 else { continue }
                for link in Self.links(answer.body) where !seen.contains(link) {
                    seen.insert(link)
                    waiting.append(link)
                }
                try #require(seen.count < Self.mostPages, "pages without end")
            }
        }
    }

    /// A link that a page shows must not be one that its reader is refused.
    @Test func nobodyIsShownADoorThatIsClosedToThem() async throws {
        try await TestSite.with { site in
            for user in ["practitioner", "team-manager", "commissioner", "board-member", "person", "carer"] {
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
