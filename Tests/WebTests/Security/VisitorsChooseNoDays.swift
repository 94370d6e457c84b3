import Foundation
import Partnership
import Store
import Testing
import Values

@testable import Web

/// Whoever has not signed in is answered for whole years as they are known today: a day beside the next, or a part beside
/// its whole, could tell of somebody although each is protected by itself.
@Suite struct VisitorsChooseNoDays {
    private static let pages = [
        "/measures/outcomes-improved", "/measures/outcomes-improved/csv", "/measures/outcomes-improved/json",
        "/measures/outcomes-improved/funnel",
    ]

    @Test(arguments: [
        "last-24-months", "2025/26", "2025/26-Q3", "2025", "2026-01", "2025-01-01..2025-12-31",
        "2025-01-01..2025-12-30",
        "2024/2025", " 2025/26 ",
    ])
    func noPeriodThatPartsAnother(period: String) async throws {
        try await TestSite.with { site in
            // The site's own year 2025/26 still runs, and is a part of the last 12 months and they of it.
            let sent = try #require(period.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            for path in Self.pages + ["/outcomes"] {
                let page = try await site.get("\(path)?period=\(sent)")
                #expect(page.status == 422, "\(path)")
                #expect(page.body.contains("is not a period that is open to everybody"))
                #expect(page.body.contains("Choose one of the list, or sign in"))
                for user in ["board-member", "practitioner", "person", "inspector"] {
                    #expect(try await site.get("\(path)?period=\(sent)", as: user).status == 200, "\(path) as \(user)")
                }
            }
            #expect(try await site.get("/outcomes/totals?period=\(sent)").status == 404)
        }
    }

    @Test(arguments: [-1, -30, -400]) func nothingAsItWasKnownEarlier(days: Int) async throws {
        try await TestSite.with { site in
            let today = site.partnership.surroundings.today
            for moment in [today.adding(days: days).iso, "\(today.adding(days: days).iso)T10:00:00Z"] {
                for path in Self.pages {
                    let page = try await site.get("\(path)?as-at=\(moment)")
                    #expect(page.status == 422, "\(path) as at \(moment)")
                    #expect(page.body.contains("is for those who sign in"))
                    #expect(try await site.get("\(path)?as-at=\(moment)", as: "board-member").status == 200)
                }
            }
        }
    }

    @Test func whatIsOpenToThemIsAnswered() async throws {
        try await TestSite.with { site in
            for path in Self.pages + ["/outcomes", "/outcomes/totals"] {
                for query in ["", "?period=last-12-months", "?period=2024/25", "?period=2023/24"] {
                    #expect(try await site.get(path + query).status == 200, "\(path)\(query)")
                }
            }
            let form = try await site.get("/measures/outcomes-improved").body
            #expect(!form.contains("name=\"as-at\"") && !form.contains("2025/26"))
            let known = try await site.get("/measures/outcomes-improved", as: "board-member").body
            #expect(known.contains("name=\"as-at\"") && known.contains("Year 2025/26, so far"))
        }
    }
}
