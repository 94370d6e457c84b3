import Foundation
import Store
import Testing

@testable import Web

/// Each page, asked as each role and as nobody, held against a table that a person can read.
struct EveryRouteIsHeldToTheTable {
    @Test func eachRoleGetsWhatTheTableSays() async throws {
        try await TestSite.with { site in
            for row in AccessTable.rows {
                let cells = row.split(separator: " ").map(String.init)
                let path = Self.path(cells[0], site.records)
                for (user, expected) in zip(AccessTable.columns, cells.dropFirst()) {
                    let answer = try await site.get(path, as: user)
                    let found = Self.symbol(answer)
                    #expect(found == expected, "\(cells[0]) as \(user ?? "nobody") answered \(answer.status)")
                }
            }
        }
    }

    /// A page that is not in the table, or named public below, must send nobody anything but the way to sign in.
    @Test func noRouteIsOpenUnlessItIsSaidToBe() async throws {
        let open: Set<String> = [
            "/", "/health", "/design", "/sign-in", "/services", "/services/{service}", "/plan", "/plan/{plan}",
            "/priorities/{priority}", "/measures", "/measures/{measure}", "/measures/{measure}/csv",
            "/measures/{measure}/json", "/measures/{measure}/funnel", "/releases", "/releases/{release}",
            "/releases/{release}/csv", "/releases/{release}/json", "/figures", "/figures/{indicator}",
            "/figures/{indicator}/csv",
            "/figures/{indicator}/json", "/outcomes", "/outcomes/totals", "/outcomes/live",
            "/outcomes/months/csv", "/outcomes/months/json", "/glossary", "/papers", "/thread/{kind}/{id}",
            "/assets/{digest}/{name}", "/ask", "/ask/thanks",
        ]
        try await TestSite.with { site in
            for route in Routes.all where route.method == .get && !open.contains(route.pattern) {
                let path = Self.filled(route.pattern, site.records)
                let answer = try await site.get(path)
                #expect(Self.symbol(answer) == "?", "\(route.pattern) answered \(answer.status) to nobody")
            }
        }
    }

    /// Sending a form to a record that is closed changes nothing and says so.
    @Test func noFormReachesAClosedRecord() async throws {
        try await TestSite.with { site in
            for route in Routes.all where route.method == .post && route.pattern.hasPrefix("/people/{person}") {
                if route.pattern.hasSuffix("/open") { continue }
                let path = Self.filled(route.pattern, site.records)
                for user in ["practitioner", "board-member", "person", "administrator"] {
                    let answer = try await site.post(path, [], as: user)
                    #expect(answer.status == 403, "\(route.pattern) answered \(answer.status) to \(user)")
                }
            }
        }
    }

    /// The router's patterns are each known by one route, so that none hides another.
    @Test func noTwoRoutesAreTheSame() {
        let all = Routes.all.map { "\($0.method.rawValue) \($0.pattern)" }
        #expect(Set(all).count == all.count)
    }

    private static func symbol(_ answer: TestSite.Answer) -> String {
        switch answer.status {
        case 200: "✓"
        case 403: "–"
        case 303 where answer.location?.hasPrefix("/sign-in") == true: "?"
        case 404: "0"
        default: "status \(answer.status)"
        }
    }

    private static func path(_ row: String, _ records: SampleRecords) -> String {
        row.replacing("KNOWN", with: records.known.text).replacing("ALLOCATED", with: records.allocated.text)
            .replacing("STRANGER", with: records.stranger.text).replacing("RESTRICTED", with: records.restricted.text)
            .replacing("CARER", with: records.carer.text)
            .replacing("WAITING", with: records.frontDoor.waiting.text)
            .replacing("SETTLED", with: records.frontDoor.settled.text)
            .replacing("UNMATCHED", with: records.frontDoor.unmatched.text)
            .replacing("ELSEWHERE", with: records.frontDoor.elsewhere.text)
            .replacing("REFERRAL", with: records.frontDoor.referral.text)
            .replacing("FAR", with: records.frontDoor.far.text)
            .replacing("NEED", with: records.needs[0].text).replacing("MET", with: records.needs[1].text)
    }

    private static func filled(_ pattern: String, _ records: SampleRecords) -> String {
        pattern.replacing("{person}", with: records.stranger.text)
            .replacing(/\{[a-z]+\}/, with: "01NOBODY")
    }
}
