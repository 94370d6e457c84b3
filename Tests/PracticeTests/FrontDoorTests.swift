import Access
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("Contacts and referrals are kept whole") struct FrontDoorTests {
    private static func ref(_ text: String) -> Ref {
        guard let ref = Ref(text) else { preconditionFailure("a fixed reference") }
        return ref
    }
    private static let desk = ref("team/first-contact")
    private static let east = ref("team/east")
    private static let service = ref("service/hope-point")

    private static func taken(
        about person: ID<Person>? = nil, _ change: (inout ContactFields) -> Void = { _ in }
    ) throws -> FrontDoor.Taken {
        var fields = ContactFields()
        (fields.words, fields.channel, fields.source) = ("She has not been out for weeks", "phone", "family-or-friend")
        (fields.aboutName, fields.aboutBorn) = ("Ailsa Thornbeck", "1954-03-27")
        (fields.callerName, fields.callerPhone) = ("Morven", "01382 000000")
        change(&fields)
        let details = try ContactDetails(fields, isOrganisation: { _ in true }, now: Caseroom.began)
        return FrontDoor.Taken(details, about: person, at: desk, isOutOfHours: true)
    }

    /// Takes a contact down and reads it again.
    private static func record(
        _ taken: FrontDoor.Taken, as triage: Triage? = nil, in database: any Database
    ) async throws -> Contact {
        let (id, referral): (ID<Contact>, ID<Referral>) = (Caseroom.newID(), Caseroom.newID())
        try await database.record(Caseroom.signature()) {
            try FrontDoor.record(taken, as: triage, id: id, referral: referral, with: $0)
        }
        return try await contact(id, in: database)
    }

    private static func contact(_ id: ID<Contact>, in database: any Database) async throws -> Contact {
        let found = try await database.read { try FrontDoor.find(id, authority: Caseroom.authority, on: $0) }
        return try #require(found)
    }

    private static func referrals(of person: ID<Person>, in database: any Database) async throws -> [Referral] {
        try await database.read { try Referrals.referrals(of: person, authority: Caseroom.authority, on: $0) }
    }

    private static func lines(of person: String, in database: any Database) async throws -> [String] {
        try await database.read { connection in
            try Ledger.lines(ofPerson: person, authority: Caseroom.authority, limit: 9, on: connection)
                .map { "\($0.action.rawValue) \($0.subject.kind): \($0.detail)" }
        }
    }

    @Test(arguments: TestStore.engines) func aContactKeepsWhatWasSaid(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let advice = Triage.advice(Self.service, why: "She wants company")
            let contact = try await Self.record(Self.taken(about: person), as: advice, in: database)
            #expect(contact.words == "She has not been out for weeks" && contact.isOutOfHours && contact.isMatched)
            #expect(contact.callerName == "Morven" && contact.callerPhone == "01382 000000")
            // Who it is about is on the record, and kept once.
            #expect(contact.person == person && contact.aboutName == nil && contact.aboutBorn == nil)
            #expect(contact.answer?.outcome == .advice && contact.answer?.outcome.isResolved == true)
            #expect(contact.answer?.service == Self.service && contact.answer?.reason == "She wants company")
            #expect(contact.answer?.at == Caseroom.began)
            try await #expect(
                Self.lines(of: person.text, in: database).first == "added contact: By phone")
        }
    }

    /// Whoever is nobody on record has an identity of the contact's own, until somebody on record is found to fit.
    @Test(arguments: TestStore.engines) func nobodyOnRecordBecomesSomebody(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let contact = try await Self.record(Self.taken(), in: database)
            #expect(!contact.isMatched && contact.person.text == contact.id.text)
            #expect(contact.aboutName == "Ailsa Thornbeck" && contact.aboutBorn == LocalDate(iso: "1954-03-27"))
            try await database.record(Caseroom.signature()) {
                try FrontDoor.match(contact, seen: 1, to: person, with: $0)
            }
            let matched = try await Self.contact(contact.id, in: database)
            #expect(matched.isMatched && matched.person == person && matched.version == 2 && matched.aboutName == nil)
            for (whose, number) in [(person, 1), (contact.person, 0)] {
                let found = try await database.read {
                    try FrontDoor.contacts(of: whose, limit: 9, authority: Caseroom.authority, on: $0)
                }
                #expect(found.count == number)
            }
            // Both identities are on the ledger, so that whatever follows it reads both again.
            try await #expect(Self.lines(of: person.text, in: database)[0].hasPrefix("changed contact"))
            try await #expect(Self.lines(of: contact.id.text, in: database)[0].hasPrefix("changed contact"))
            await #expect(throws: Faults.self) {
                try await database.record(Caseroom.signature()) {
                    try FrontDoor.match(matched, seen: 2, to: person, with: $0)
                }
            }
        }
    }

    @Test(arguments: TestStore.engines) func isLookedAtOnce(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let contact = try await Self.record(Self.taken(about: person), in: database)
            func triage(_ contact: Contact, seen: Int) async throws {
                try await database.record(Caseroom.signature()) {
                    try FrontDoor.triage(
                        contact, seen: seen, as: .emergency(why: "She is in danger"), referral: Caseroom.newID(),
                        with: $0)
                }
            }
            try await #expect(waiting(in: database) == [contact.id])
            try await triage(contact, seen: 1)
            try await #expect(waiting(in: database) == [])
            await #expect(throws: StaleSave.self) { try await triage(contact, seen: 1) }
            let looked = try await Self.contact(contact.id, in: database)
            #expect(looked.answer?.outcome == .emergency && looked.answer?.outcome.isResolved == false)
            let faults = await #expect(throws: Faults.self) { try await triage(looked, seen: 2) }
            #expect(faults?.list.map(\.field) == ["outcome"])
        }
    }

    private func waiting(in database: any Database) async throws -> [ID<Contact>] {
        try await database.read {
            try FrontDoor.waiting(at: Self.desk, limit: 9, authority: Caseroom.authority, on: $0).map(\.contact.id)
        }
    }

    @Test(arguments: TestStore.engines) func aReferralIsAboutSomebodyOnRecord(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let triage = Triage.referral(
                team: Self.east, urgency: .urgent, why: "More than we can do", eligibility: .critical, for: Self.service
            )
            let faults = await #expect(throws: Faults.self) {
                try await Self.record(Self.taken(), as: triage, in: database)
            }
            #expect(faults?.list.map(\.field) == ["outcome"])
            try await #expect(database.read { try $0.count("SELECT count(*) FROM contact") } == 0)
            let contact = try await Self.record(Self.taken(about: person), as: triage, in: database)
            let referral = try #require(await Self.referrals(of: person, in: database).first)
            #expect(referral.contact == contact.id && referral.team == Self.east && referral.state == .received)
            #expect(referral.urgency == .urgent && referral.asked == contact.words)
            #expect(contact.answer?.eligibility == .critical && contact.answer?.eligibilityFor == Self.service)
        }
    }

    @Test(arguments: TestStore.engines) func comingBackIsCounted(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            for day in ["2025-12-04", "2025-12-20", "2025-12-31"] {
                _ = try await Self.record(Self.taken(about: person) { $0.receivedOn = day }, in: database)
            }
            let since = Instant.start(ofUKDay: Caseroom.day(-28))
            let numbers = try await database.read {
                try FrontDoor.numbers(
                    of: [person, ID("nobody")], since: since, authority: Caseroom.authority, on: $0)
            }
            #expect(numbers == [person: 3])
            let newest = try await database.read {
                try FrontDoor.contacts(of: person, limit: 2, authority: Caseroom.authority, on: $0)
            }
            #expect(newest.map(\.receivedAt.ukDate.iso) == ["2025-12-31", "2025-12-20"])
        }
    }
}
