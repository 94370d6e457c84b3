import Access
import Partnership
import People
import Practice
import Store
import Testing
import Values

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
            #expect(short.status == 422 && short.body.contains("need it") && short.body.contains("Say a little more"))
            let empty = try await site.post(Path.record(person, "open"), [("reason", "")], as: "practitioner")
            #expect(empty.status == 422 && empty.body.contains("Write why you need the record now"))

            let reason = "On the ward and cannot tell us about medicine"
            let opened = try await site.post(Path.record(person, "open"), [("reason", reason)], as: "practitioner")
            #expect(opened.status == 303)
            #expect(try await site.get(Path.record(person), as: "practitioner").status == 200)

            let list = try await site.get(Path.brokenGlasses, as: "team-manager")
            #expect(list.body.contains(reason) && list.body.contains("Not yet<br>"))
            // The manager sees whose record it was, and has no relationship that opens it to them.
            #expect(list.body.contains("Effie Forsyth") && !list.body.contains("href=\"\(Path.record(person))\""))
            let link = try #require(list.body.firstMatch(of: /\/opened-records\/[0-9A-Z]{26}/).map { String($0.0) })
            let reviewed = try await site.post(
                link, [("verdict", "justified"), ("note", "Right to look")], as: "team-manager")
            #expect(reviewed.status == 303)
            let after = try await site.get(Path.brokenGlasses, as: "team-manager").body
            #expect(after.contains("<strong>Justified</strong>: Right to look"))
            #expect(after.contains("<span class=\"quiet\">Team manager, "), "it says who reviewed it")
        }
    }

    @Test func theListLeadsToARecordThatTheManagerMaySee() async throws {
        try await TestSite.with { site in
            let (person, reason) = (site.records.stranger, "On the ward and cannot tell us about medicine")
            _ = try await site.post(Path.record(person.text, "open"), [("reason", reason)], as: "practitioner")
            let signature = Signature(
                authority: site.partnership.authority, account: "test", role: "operator",
                at: site.partnership.surroundings.now(), reason: "moved to the team")
            try await site.partnership.database.record(signature) { pen in
                let found = try People.find(person, authority: signature.authority, on: pen.connection)
                let (stranger, team) = (try #require(found), try Accounts.team(of: "team-manager", pen))
                try People.allocate(stranger, to: team, isRestricted: false, with: pen)
            }
            let list = try await site.get(Path.brokenGlasses, as: "team-manager").body
            #expect(list.contains("<a href=\"\(Path.record(person.text))\">Effie Forsyth</a>"))
        }
    }

    @Test func aClosedRecordSaysWhomToAskAndThatItWasShown() async throws {
        try await TestSite.with { site in
            // Another team's worker; Ailsa's key worker is the practitioner.
            let person = site.records.stranger.text
            let nobody = try await site.get(Path.record(person), as: "practitioner").body
            #expect(nobody.contains("There is no key worker yet. Ask Community"))
            let lines = try await site.partnership.database.read {
                try $0.count("SELECT count(*) FROM ledger WHERE person = \(person) AND action = 'refused'")
            }
            #expect(lines == 1)

            let signature = Signature(
                authority: site.partnership.authority, account: "test", role: "operator",
                at: site.partnership.surroundings.now(), reason: "named a key worker")
            let worker = try CareTeamDetails(
                account: nil, name: "Morag Loom", job: "Link worker", team: nil, phone: "01382 777777")
            try await site.partnership.database.record(signature) { pen in
                try CareTeam.add(
                    worker, to: site.records.stranger, from: signature.at.ukDate, id: ID("01MORAG"), with: pen)
            }
            let somebody = try await site.get(Path.record(person), as: "practitioner").body
            #expect(somebody.contains("Morag Loom, Link worker") && somebody.contains("tel:01382777777"))
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

extension Accounts {
    fileprivate static func team(of userName: String, _ pen: Pen) throws -> Ref? {
        try find(userName: userName, authority: pen.signature.authority, on: pen.connection)?.team
    }
}
