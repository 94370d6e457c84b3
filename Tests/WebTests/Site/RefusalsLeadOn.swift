import Store
import Testing

@testable import Web

/// A refusal says what was asked for, why it is not open, and where to go: never only "no".
struct RefusalsLeadOn {
    @Test(arguments: [
        ("/work", "board-member", "This page is for those who work with people", Path.ownAccount),
        ("/accounts", "practitioner", "Accounts are for administrators", Path.work),
        ("/opened-records", "practitioner", "This list is for team managers", Path.work),
    ])
    func aPageSaysWhomItIsFor(path: String, user: String, title: String, way: String) async throws {
        try await TestSite.with { site in
            let page = try await site.get(path, as: user)
            #expect(page.status == 403 && page.body.contains("<h1>\(title)</h1>"))
            #expect(page.body.contains("href=\"\(way)\""))
        }
    }

    @Test func aRecordLeadsToTheCountsForWhoeverSeesThem() async throws {
        try await TestSite.with { site in
            let page = try await site.get(Path.record(site.records.known.text), as: "board-member").body
            #expect(page.contains("People’s own records are not open to your role"))
            #expect(page.contains("<a href=\"/measures\">How we are doing: the measures</a>"))
        }
    }

    @Test(arguments: ["change", "review", "outcomes/new", "plan/change"])
    func aPersonIsToldWhoCanChangeTheirRecord(part: String) async throws {
        try await TestSite.with { site in
            let known = site.records.known.text
            let own = try await site.get(Path.record(known, part), as: "person")
            #expect(own.status == 403 && own.body.contains("<h1>You cannot change your record here</h1>"))
            #expect(own.body.contains("tel:01382111111") && own.body.contains("Back to your record"))
            let sent = try await site.post(Path.record(known, part), [("given", "Else")], as: "person")
            #expect(sent.status == 403 && sent.body.contains("Nothing was changed."))

            let carer = try await site.get(Path.record(known, part), as: "carer")
            #expect(carer.status == 403 && carer.body.contains("Ailsa’s record is changed by the people"))
            #expect(carer.body.contains("Back to the record") && !carer.body.contains("your record here"))
        }
    }

    @Test func theEndOfAThreadIsSaidKindlyAndWithItsReason() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/thread/outcome/\(site.records.outcomes[0])", as: "board-member")
            #expect(page.status == 403 && page.body.contains("From here on it is somebody’s own story"))
            #expect(page.body.contains("Why it stops here:") && page.body.contains("never a person’s record"))
            #expect(!page.body.contains("not for you") && !page.body.contains("Brodie"))
        }
    }
}
