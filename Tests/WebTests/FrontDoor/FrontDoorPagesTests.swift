import Partnership
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@testable import Web

/// Somebody gets in touch: taken down, held up against the records, settled there and then or referred.
@Suite("The front door") struct FrontDoorPagesTests {
    private static let advice: [(String, String)] = [
        ("source", "family-or-friend"), ("channel", "phone"), ("words", "She has not been out for weeks."),
        ("outcome", "advice"), ("service", "service/hope-point"), ("reason", "Company is what was asked for"),
    ]
    private static let referral: [(String, String)] = [
        ("source", "self"), ("channel", "phone"), ("words", "I am not safe in the bath."), ("outcome", "referral"),
        ("team", "team/cmht-east"), ("urgency", "2"), ("reason", "Somebody has to come and see"),
    ]

    private static func contacts(_ site: TestSite) async throws -> Int {
        try await site.partnership.database.read {
            try $0.count("SELECT count(*) FROM contact WHERE superseded_at IS NULL")
        }
    }

    private static func contactID(_ answer: TestSite.Answer) throws -> String {
        let match = try #require(answer.location?.firstMatch(of: /\/front-door\/([0-9A-Z]{26})/))
        return String(match.1)
    }

    @Test(arguments: TestStore.engines) func isSettledThereAndThen(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let before = try await Self.contacts(site)
            let sent = try await site.post(Path.newContact, Self.advice, as: "practitioner")
            #expect(sent.status == 303)
            let page = try await site.get(try #require(sent.location), as: "practitioner").body
            #expect(page.contains("was pointed to Hope Point") && page.contains("The contact is saved."))
            #expect(page.contains("She has not been out for weeks."))
            try await #expect(Self.contacts(site) == before + 1)
        }
    }

    /// Who it may be about is asked before anything is saved; the one who is chosen has it on their record.
    @Test(arguments: TestStore.engines) func isHeldUpAgainstTheRecords(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let before = try await Self.contacts(site)
            let form = Self.advice + [("about-name", "Ailsa Brodie")]
            let asked = try await site.post(Path.newContact, form, as: "practitioner")
            #expect(asked.status == 409 && asked.body.contains("<h1>Is it one of these people?</h1>"))
            #expect(asked.body.contains("Ailsa Brodie, born 14 May 1961") && asked.body.contains("Has the same name"))
            #expect(
                !asked.body.contains("01382 000000") && !asked.body.contains("Weaver’s Row"), "a search shows no more")
            try await #expect(Self.contacts(site) == before)
            let known = site.records.known.text
            let sent = try await site.post(Path.newContact, form + [("person", known)], as: "practitioner")
            let id = try Self.contactID(sent)
            let tab = try await site.get(Path.record(known, "contacts"), as: "practitioner").body
            #expect(tab.contains(Path.contact(id)))
            // Nobody can be chosen who was not among those that were found.
            let foreign = form + [("person", site.records.stranger.text)]
            try await #expect(site.post(Path.newContact, foreign, as: "practitioner").status == 422)
        }
    }

    /// A form that is sent again is not asked about anybody, and makes nothing.
    @Test func sentTwiceMakesOne() async throws {
        try await TestSite.with { site in
            let page = try await site.get(Path.newContact, as: "practitioner").body
            let token = try #require(page.firstMatch(of: /name="sending" value="([0-9A-Z]{26})"/)).1
            let form =
                Self.referral + [("about-name", "Mirren Blackness"), ("person", "none"), ("sending", String(token))]
            let before = try await Self.contacts(site)
            let first = try await site.post(Path.newContact, form, as: "practitioner")
            let second = try await site.post(Path.newContact, form, as: "practitioner")
            #expect(first.status == 303 && second.status == 303 && first.location == second.location)
            try await #expect(Self.contacts(site) == before + 1)
        }
    }

    /// Somebody who is referred and is not on record gets a record in the same write.
    @Test(arguments: TestStore.engines) func aReferralMakesARecord(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let nameless = try await site.post(Path.newContact, Self.referral, as: "practitioner")
            #expect(nameless.status == 422)
            #expect(nameless.body.contains("Enter the given name and the family name"))
            let form = Self.referral + [("about-name", "Morag Ann Lindores"), ("person", "none")]
            let sent = try await site.post(Path.newContact, form, as: "practitioner")
            #expect(sent.status == 303)
            let list = try await site.get("/waiting/cmht-east", as: "practitioner").body
            #expect(list.contains("Lindores, Morag Ann") && list.contains("I am not safe in the bath"))
            #expect(list.contains("one is urgent or an emergency"))
        }
    }

    @Test(arguments: [
        (("words", ""), "Write what is being asked, in their own words"),
        (("source", "nobody"), "Choose who got in touch"),
        (("outcome", ""), "Choose what was done, or leave the contact open for triage"),
        (("service", ""), "Choose the service that they were pointed to or booked with"),
        (("reason", " "), "Say why, in up to 500 characters"),
        (("chi", "123"), "CHI"),
        (("about-born-day", "40"), "Enter day, month and year as numbers"),
        (("received-time", "25:00"), "Enter the time as hours and minutes"),
        (("eligibility", "critical"), "Eligibility is for a referral to a service that asks for it"),
    ])
    func whatIsMissingIsSaid(change: (String, String), message: String) async throws {
        try await TestSite.with { site in
            let before = try await Self.contacts(site)
            let form = Self.advice.filter { $0.0 != change.0 } + [change]
            let page = try await site.post(Path.newContact, form, as: "practitioner")
            #expect(page.status == 422 && page.body.contains(message))
            #expect(
                page.body.contains("She has not been out for weeks.") || change.0 == "words", "nothing typed is lost")
            try await #expect(Self.contacts(site) == before)
        }
    }

    @Test func aServiceThatTakesNoDirectAccessIsReferredTo() async throws {
        try await TestSite.with { site in
            let form =
                Self.advice.filter { !["outcome", "service"].contains($0.0) }
                + [("outcome", "direct-access"), ("service", "service/care-at-home")]
            let page = try await site.post(Path.newContact, form, as: "practitioner")
            #expect(
                page.status == 422 && page.body.contains("cannot be booked at first contact. Make a referral instead"))
        }
    }

    // MARK: - The desk

    @Test func theDeskShowsWhatWaits() async throws {
        try await TestSite.with { site in
            let desk = try await site.get(Path.frontDoor, as: "practitioner").body
            #expect(desk.contains("2 contacts wait, 1 of them from the night or the weekend"))
            #expect(desk.contains("Mirren Blackness") && desk.contains("Nobody on record yet"))
            #expect(desk.contains("Second contact in four weeks"))
            #expect(desk.contains("Referrals that came to your team") && desk.contains("waits 41 days"))
            #expect(!desk.contains("Managing less at home"), "another team’s desk")
        }
    }

    @Test(arguments: TestStore.engines) func whatWaitsIsDecidedOnce(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let path = Path.contact(site.records.frontDoor.waiting.text)
            let form = [
                ("seen", "1"), ("outcome", "emergency"), ("reason", "In danger now"),
            ]
            let wrong = try await site.post(path, [("seen", "1")], as: "practitioner")
            #expect(wrong.status == 422 && wrong.body.contains("Choose what was done"))
            let sent = try await site.post(path, form, as: "practitioner")
            #expect(sent.status == 303)
            let page = try await site.get(path, as: "practitioner").body
            #expect(page.contains("There was an emergency response.") && page.contains("Decided by"))
            #expect(!page.contains("What happens now?"))
            let again = try await site.post(path, form, as: "team-manager")
            #expect(again.status == 422 && again.body.contains("This contact has been looked at already"))
        }
    }

    @Test(arguments: TestStore.engines) func somebodyOnRecordIsFoundToFit(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            let id = site.records.frontDoor.unmatched.text
            let found = try await site.post(
                Path.matching(id), [("q", "Dewar"), ("look-again", "yes")], as: "practitioner")
            #expect(found.status == 200 && found.body.contains("Callum Dewar"))
            let nobody = try await site.post(Path.matching(id), [("seen", "1"), ("person", "")], as: "practitioner")
            #expect(nobody.status == 422 && nobody.body.contains("Choose the person it is about, or search again"))
            let matched = try await site.post(
                Path.matching(id), [("seen", "1"), ("person", site.records.allocated.text)], as: "practitioner")
            #expect(matched.status == 303)
            let page = try await site.get(Path.contact(id), as: "practitioner").body
            #expect(page.contains("Callum Dewar, born") || page.contains("Callum Dewar</a>, born"))
            let again = try await site.get(Path.matching(id), as: "practitioner")
            #expect(again.location == Path.contact(id), "it is about somebody already")
        }
    }

    @Test func aRecordIsMadeOfWhoeverWasNamed() async throws {
        try await TestSite.with { site in
            let id = site.records.frontDoor.unmatched.text
            let sent = try await site.post(
                Path.matching(id), [("seen", "1"), ("person", "none")], as: "practitioner")
            #expect(sent.status == 303)
            let page = try await site.get(Path.contact(id), as: "practitioner").body
            #expect(page.contains("Mirren Blackness") && !page.contains("nobody on record yet"))
        }
    }

    // MARK: - What is on the ledger

    @Test func aRefusedLookIsOnTheLedger() async throws {
        try await TestSite.with { site in
            let id = site.records.frontDoor.elsewhere
            let page = try await site.get(Path.contact(id.text), as: "practitioner")
            #expect(page.status == 403 && page.body.contains("This contact is another team’s"))
            #expect(!page.body.contains("Managing less at home"))
            let (stranger, ref) = (site.records.stranger.text, try Contact.ref(id))
            let refused = try await site.partnership.database.read {
                try $0.count(
                    """
                    SELECT count(*) FROM ledger WHERE action = 'refused' AND person = \(stranger)
                        AND account = 'practitioner' AND subject = \(ref)
                    """)
            }
            #expect(refused == 1)
        }
    }

    @Test func everyLookAtAContactIsOnTheLedger() async throws {
        try await TestSite.with { site in
            let (door, known) = (site.records.frontDoor, site.records.known.text)
            for path in [Path.contact(door.waiting.text), Path.referral(door.referral.text, of: known)] {
                let before = try await lines(site, known)
                #expect(try await site.get(path, as: "practitioner").status == 200)
                try await #expect(lines(site, known) == before + 1, "\(path)")
            }
            let unmatched = door.unmatched.text
            let before = try await lines(site, unmatched)
            _ = try await site.get(Path.contact(unmatched), as: "practitioner")
            try await #expect(lines(site, unmatched) == before + 1)
        }
    }

    private func lines(_ site: TestSite, _ person: String) async throws -> Int {
        try await site.partnership.database.read {
            try $0.count("SELECT count(*) FROM ledger WHERE person = \(person)")
        }
    }

    /// What others said in confidence is not read out to the person.
    @Test func thePersonReadsWhatTheyThemselvesSaid() async throws {
        try await TestSite.with { site in
            let known = site.records.known.text
            for user in ["person", "carer"] {
                let page = try await site.get(Path.record(known, "contacts"), as: user).body
                #expect(page.contains("I would like some company") && page.contains("Somebody else"))
                #expect(!page.contains("bus station") && !page.contains("Police"))
            }
            let story = try await site.get(Path.record(known, "chronology"), as: "person").body
            #expect(story.contains("Got in touch, by phone") && !story.contains("bus station"))
        }
    }
}
