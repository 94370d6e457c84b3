import Store
import Testing

@testable import Web

/// Follows every link that somebody is shown, from where they begin, and expects a page at the end of each.
struct EveryLinkLeadsSomewhere {
    /// How many addresses of one form are followed: all pages of a form are made by one function, and there are hundreds.
    private static let mostOfAForm = 6

    @Test(arguments: [nil, "practitioner", "team-manager", "person", "administrator"] as [String?])
    func followed(user: String?) async throws {
        try await TestSite.with { site in
            var waiting = ["/", "/work", "/people", "/account", Path.record(site.records.known.text)]
            var seen = Set(waiting)
            var forms: [Substring: Int] = [:]
            while let path = waiting.popLast() {
                let answer = try await site.get(path, as: user)
                let isRefused = answer.status == 403 || answer.status == 303
                #expect(answer.status == 200 || isRefused, "\(path) answered \(answer.status)")
                guard answer.status == 200 else { continue }
                for link in Self.links(answer.body) where seen.insert(link).inserted {
                    let form = Self.form(link)
                    forms[form, default: 0] += 1
                    if forms[form, default: 0] <= Self.mostOfAForm { waiting.append(link) }
                }
            }
        }
    }

    /// A link that a page shows must not be one that its reader is refused.
    @Test func nobodyIsShownADoorThatIsClosedToThem() async throws {
        try await TestSite.with { site in
            for user in ["practitioner", "board-member", "carer"] {
                let page = try await site.get("/account", as: user)
                for link in Self.links(page.body) {
                    let answer = try await site.get(link, as: user)
                    #expect(answer.status == 200, "\(user) is shown \(link), which answers \(answer.status)")
                }
            }
        }
    }

    /// What addresses made by one function share: `/thread/service`, `/measures`, `/people`.
    private static func form(_ link: String) -> Substring {
        let path = link.prefix { $0 != "?" }
        return path.hasPrefix("/people") ? path : path.lastIndex(of: "/").map { path[..<$0] } ?? path
    }

    private static func links(_ body: String) -> [String] {
        body.matches(of: /href="(\/[^"#]*)/).map { match in
            String(match.1).replacing("&amp;", with: "&").replacing("&#39;", with: "'")
        }.filter { !$0.hasPrefix("//") }
    }
}
