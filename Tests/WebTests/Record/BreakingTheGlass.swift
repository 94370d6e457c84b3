import Access
import Store
import Testing

@testable import Web

/// A record opened without a relationship: with a reason, for a shift, and reviewed by a manager.
struct BreakingTheGlass {
    @Test(arguments: TestSiteEngines.all)
    func aReasonOpensARecordAndLandsOnTheManagersList(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let person = site.records.stranger.text
            let closed = try await site.get(Path.record(person), as: "practitioner")
            #expect(closed.status == 403 && closed.body.contains("Open it with a reason"))

            let short = try await site.post(Path.record(person, "open"), [("reason", "need it")], as: "practitioner")
            #expect(short.status == 422 && short.body.contains("need it"))

            let reason = "On the ward and cannot tell us about medicine"
            let opened = try await site.post(Path.record(person, "open"), [("reason", reason)], as: "practitioner")
            #expect(opened.status == 303)
            #expect(try await site.get(Path.record(person), as: "practitioner").status == 200)

            let list = try await site.get(Path.brokenGlasses, as: "team-manager")
            #expect(list.body.contains(reason))
            let link = try #require(list.body.firstMatch(of: /\/opened-records\/[0-9A-Z]{26}/).map { String($0.0) })
            let reviewed = try await site.post(
                link, [("verdict", "justified"), ("note", "Right to look")], as: "team-manager")
            #expect(reviewed.status == 303)
            #expect(try await site.get(Path.brokenGlasses, as: "team-manager").body.contains("Right to look"))
        }
    }

    @Test func itClosesAgainAfterAShift() async throws {
        try await TestSite.with { site in
            let person = site.records.stranger.text
            _ = try await site.post(
                Path.record(person, "open"), [("reason", "On the ward and cannot tell us about medicine")],
                as: "practitioner")
            site.pass(seconds: BrokenGlass.opensFor + 1)
            site.forget("practitioner")
            #expect(try await site.get(Path.record(person), as: "practitioner").status == 403)
        }
    }

    @Test func aRestrictedRecordOpensForAManagerOnly() async throws {
        try await TestSite.with { site in
            let path = Path.record(site.records.restricted.text, "open")
            let reason = [("reason", "A call from the hospital about tonight")]
            let practitioner = try await site.post(path, reason, as: "practitioner")
            let manager = try await site.post(path, reason, as: "team-manager")
            #expect(practitioner.status == 403)
            #expect(manager.status == 303)
        }
    }
}
