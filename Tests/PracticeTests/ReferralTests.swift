import Access
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("A referral goes step by step") struct ReferralTests {
    private static let team: Ref = {
        guard let ref = Ref("team/east") else { preconditionFailure("a fixed reference") }
        return ref
    }()

    private static func make(
        for person: ID<Person>, urgency: Referral.Urgency = .routine, on day: LocalDate = Caseroom.today,
        in database: any Database
    ) async throws -> Referral {
        let id: ID<Referral> = Caseroom.newID()
        try await database.record(Caseroom.signature()) {
            try Referrals.make(
                Referrals.Asked(words: "Help at home", of: team, urgency: urgency, contact: nil, on: day),
                for: person, id: id, with: $0)
        }
        return try await find(id, in: database)
    }

    private static func find(_ id: ID<Referral>, in database: any Database) async throws -> Referral {
        let found = try await database.read { try Referrals.find(id, authority: Caseroom.authority, on: $0) }
        return try #require(found)
    }

    private static func step(_ event: Referral.Event) throws(Faults) -> ReferralStep {
        var fields = ReferralStepFields()
        fields.event = event.rawValue
        (fields.worker, fields.reason, fields.alternativeWords) = ("b.worker", "Because", "Hope Point, today")
        return try ReferralStep(fields, workers: ["b.worker"], isService: { _ in true })
    }

    @discardableResult private static func take(
        _ event: Referral.Event, _ referral: Referral, on day: Int = 0, in database: any Database
    ) async throws -> Referral {
        let step = try step(event)
        try await database.record(Caseroom.signature(at: Caseroom.moment(day))) {
            try Referrals.step(referral, seen: referral.version, step, member: Caseroom.newID(), with: $0)
        }
        return try await find(referral.id, in: database)
    }

    private static func addWorker(to database: any Database) async throws {
        let new = try NewAccount(
            userName: "b.worker", displayName: "The b.worker", role: .practitioner, team: team,
            password: "harbour lantern thistle")
        try await database.record(Caseroom.signature()) {
            try Accounts.add(new, hash: "none", id: Caseroom.newID(), with: $0)
        }
    }

    /// Each step has its day, and whoever takes the person on can see them from then on.
    @Test(arguments: TestStore.engines) func untilSomebodyTakesThePersonOn(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            try await Self.addWorker(to: database)
            var referral = try await Self.make(for: person, in: database)
            for (day, event) in [
                (1, Referral.Event.triage), (2, .list), (5, .allocate), (6, .handBack), (9, .allocate), (10, .accept),
            ] {
                referral = try await Self.take(event, referral, on: day, in: database)
            }
            #expect(referral.state == .accepted && referral.version == 7 && referral.worker == "b.worker")
            #expect(referral.triagedOn == Caseroom.day(1) && referral.listedOn == Caseroom.day(2))
            #expect(referral.allocatedOn == Caseroom.day(9) && referral.acceptedOn == Caseroom.day(10))
            #expect(referral.closedOn == nil && referral.daysWaited(on: Caseroom.day(40)) == 10)
            let member = try #require(await database.members(of: person).first)
            #expect(member.account == "b.worker" && member.isKeyWorker && member.from == Caseroom.day(10))
            try await #expect(database.person(person).team == Self.team)
            let history = try await database.read { [id = referral.id] in
                try Referrals.history(of: id, authority: Caseroom.authority, on: $0)
                    .map(\.referral.state)
            }
            #expect(history == [.received, .triaged, .waiting, .allocated, .waiting, .allocated, .accepted])
            let ended = try await Self.take(.end, referral, on: 30, in: database)
            #expect(ended.closedOn == Caseroom.day(30) && ended.reason == "Because")
        }
    }

    /// Somebody who works with the person already joins nothing, and a record stays with its own team.
    @Test(arguments: TestStore.engines) func whoIsThereAlreadyStays(engine: Engine) async throws {
        try await engine.withPerson { database, _ in
            try await Self.addWorker(to: database)
            let other = try #require(Ref("team/west"))
            let person = try await database.addPerson("Iain", "Rennick", team: other)
            try await database.addMember("b.worker", to: person)
            var referral = try await Self.make(for: person, in: database)
            for event in [Referral.Event.triage, .allocate, .accept] {
                referral = try await Self.take(event, referral, in: database)
            }
            try await #expect(database.members(of: person).count == 1)
            try await #expect(database.person(person).team == other)
        }
    }

    @Test(arguments: TestStore.engines) func whatCannotBeDoneIsRefused(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let referral = try await Self.make(for: person, in: database)
            for event in Referral.Event.allCases where Referral.next(event, on: .received) == nil {
                let faults = await #expect(throws: Faults.self, "\(event)") {
                    try await Self.take(event, referral, in: database)
                }
                #expect(faults?.list.map(\.field) == ["event"])
                #expect(faults?.list.first?.message.hasPrefix("A referral that is received cannot be ") == true)
            }
            let declined = try await Self.take(.decline, referral, in: database)
            #expect(declined.state == .declined && declined.alternativeWords == "Hope Point, today")
            #expect(declined.closedOn == Caseroom.today)
            await #expect(throws: StaleSave.self) { try await Self.take(.triage, referral, in: database) }
            await #expect(throws: Faults.self) { try await Self.take(.withdraw, declined, in: database) }
        }
    }

    /// The most urgent first, then those who have waited longest; the pages of a list meet everybody once.
    @Test(arguments: TestStore.engines) func listsAreInOrderPageByPage(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            for number in 0..<23 {
                let urgency = try #require(Referral.Urgency(rawValue: number % 3 + 1))
                _ = try await Self.make(
                    for: person, urgency: urgency, on: Caseroom.day(-(number * 7) % 10), in: database)
            }
            _ = try await Self.take(.decline, Self.make(for: person, in: database), in: database)
            func page(after key: ReferralEntry.Key?, limit: Int) async throws -> [ReferralEntry] {
                try await database.read {
                    try Referrals.list(
                        team: Self.team, in: [.received, .triaged], after: key, limit: limit,
                        authority: Caseroom.authority, on: $0)
                }
            }
            let whole = try await page(after: nil, limit: 100)
            #expect(whole.count == 23 && Set(whole.map(\.name.full)) == ["Ailsa Thornbeck"])
            let keys = whole.map { ($0.key.urgency, $0.key.receivedOn, $0.key.id) }
            #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
            var paged: [ReferralEntry] = []
            while true {
                let next = try await page(after: paged.last?.key, limit: 5)
                if next.isEmpty { break }
                paged += next
            }
            #expect(paged == whole)
        }
    }
}
