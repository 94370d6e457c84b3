import Partnership
import Access
import Practice
import Store
import StoreTesting
import Testing
import Values

@testable import Web

/// A referral goes step by step, by whoever may, and nobody is sent away with nothing.
@Suite("Referrals and waiting lists") struct ReferralPagesTests {
    private static func path(_ site: TestSite) -> String {
        Path.referral(site.records.frontDoor.referral.text, of: site.records.known.text)
    }

    @Test(arguments: TestStore.engines) func goesFromStepToStep(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let path = Self.path(site)
            for (seen, form) in [
                [("event", "triage")], [("event", "list")], [("event", "allocate"), ("worker", "practitioner")],
                [("event", "accept")], [("event", "end"), ("reason", "She gets out again")],
            ].enumerated() {
                let sent = try await site.post(path, form + [("seen", String(seen + 1))], as: "practitioner")
                #expect(sent.status == 303, "\(form)")
            }
            let page = try await site.get(path, as: "practitioner").body
            for words in ["Ended on", "Taken on", "Given to a worker", "To Practitioner.", "Looked at", "Received"] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(!page.contains("What happens next"), "what is over stays so")
        }
    }

    @Test(arguments: [
        ([("event", "accept")], "A referral that is received cannot be taken on. Load the page again"),
        ([("event", "")], "Choose what is done with the referral"),
        ([("event", "decline")], "nobody is sent away with nothing"),
        ([("event", "decline"), ("reason", "Full")], "Say in up to 500 characters what is offered instead"),
        ([("event", "withdraw")], "Say why, in up to 500 characters"),
        ([("event", "allocate"), ("worker", "nobody")], "Choose the worker whom it is given to"),
    ])
    func whatCannotBeDoneIsSaid(form: [(String, String)], message: String) async throws {
        try await TestSite.with { site in
            let page = try await site.post(Self.path(site), form + [("seen", "1")], as: "practitioner")
            #expect(page.status == 422 && page.body.contains(message))
        }
    }

    @Test func whoeverComesSecondIsTold() async throws {
        try await TestSite.with { site in
            let path = Self.path(site)
            _ = try await site.post(path, [("event", "triage"), ("seen", "1")], as: "practitioner")
            let late = try await site.post(path, [("event", "list"), ("seen", "1")], as: "team-manager")
            #expect(late.status == 409 && late.body.contains("Somebody else has just moved this referral on"))
        }
    }

    /// Being asked opens the referral to a team, and nothing else of the record.
    @Test func theTeamThatIsAskedComesInByBeingAsked() async throws {
        try await TestSite.with { site in
            let (far, stranger) = (site.records.frontDoor.far.text, site.records.stranger.text)
            let path = Path.referral(far, of: stranger)
            try await #expect(site.get(path, as: "practitioner").status == 403)
            let manager = try await site.get(path, as: "team-manager")
            #expect(manager.status == 200 && manager.body.contains("Effie Forsyth"))
            #expect(!manager.body.contains(Path.record(stranger) + "\""), "no way to the record is shown")
            try await #expect(site.get(Path.record(stranger), as: "team-manager").status == 403)
        }
    }

    @Test func thePersonSeesWhereItStandsAndMovesNothing() async throws {
        try await TestSite.with { site in
            let page = try await site.get(Self.path(site), as: "person")
            #expect(page.status == 200 && page.body.contains("They have waited 41 days."))
            #expect(!page.body.contains("What happens next") && !page.body.contains("Help with getting out again"))
            let sent = try await site.post(Self.path(site), [("event", "withdraw")], as: "person")
            #expect(sent.status == 403)
        }
    }

    // MARK: - Waiting lists

    @Test(arguments: TestStore.engines) func pagesOfAListMeetEverybodyOnce(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let (known, partnership) = (site.records.known, site.partnership)
            let team = try #require(Ref("team/cmht-east"))
            let today = TestSite.today
            let now = partnership.surroundings.now()
            let signature = Signature(
                authority: partnership.authority, account: "test", role: "operator", at: now, reason: "test")
            try await partnership.database.record(signature) { pen in
                for number in 0..<119 {
                    let asked = Referrals.Asked(
                        words: "Asked \(number)", of: team,
                        urgency: Referral.Urgency(rawValue: number % 3 + 1) ?? .routine, contact: nil,
                        on: today.adding(days: -(number * 7) % 30))
                    try Referrals.make(
                        asked, for: known, id: partnership.surroundings.identifiers.next(at: now), with: pen)
                }
            }
            var path: String? = "/waiting/cmht-east"
            var met: [String] = []
            var pages = 0
            while let here = path {
                let body = try await site.get(here, as: "practitioner").body
                met += body.matches(of: /\/referrals\/([0-9A-Z]{26})"/).map { String($0.1) }
                path = body.firstMatch(of: /class="older" rel="next" href="([^"]*)"/).map {
                    String($0.1).replacing("&amp;", with: "&")
                }
                pages += 1
            }
            #expect(pages == 3 && met.count == 120 && Set(met).count == 120)
            let urgent = try await site.get("/waiting/cmht-east?urgency=2", as: "practitioner").body
            #expect(urgent.matches(of: /\/referrals\/([0-9A-Z]{26})"/).count == 40)
            let broken = try await site.get("/waiting/cmht-east?after=nothing", as: "practitioner")
            #expect(broken.status == 200, "an address that was cut short begins at the top")
        }
    }

    @Test func theListOfListsLeadsOnlyWhereItsReaderMayGo() async throws {
        try await TestSite.with { site in
            let page = try await site.get(Path.waiting, as: "practitioner").body
            #expect(page.contains("href=\"/waiting/cmht-east\"") && !page.contains("href=\"/waiting/cmht-west\""))
            #expect(page.contains("Community mental health team, West"))
            let manager = try await site.get(Path.waiting, as: "team-manager").body
            #expect(manager.contains("href=\"/waiting/cmht-west\""))
        }
    }

    @Test func aListOfNamesLeavesALine() async throws {
        try await TestSite.with { site in
            _ = try await site.get("/waiting/cmht-east", as: "practitioner")
            let found = try await site.partnership.database.read {
                try $0.rows("SELECT detail FROM ledger WHERE subject = 'team/cmht-east' AND action = 'looked'")
                    .map { try $0.text("detail") }
            }
            #expect(found == ["waiting list: 1 person"])
        }
    }
}
