import Access
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("The chronology is made from everything on the record") struct ChronologyTests {
    /// What happens, day by day; then what the chronology says, newest first.
    @Test(arguments: TestStore.engines) func newestFirst(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            try await Self.live(person, in: database)
            let happenings = try await database.read {
                try Chronology.of(person, authority: Caseroom.authority, on: $0)
            }
            let expected: [(day: Int, kind: Happening.Kind, title: String, detail: String?)] = [
                (80, .death, "Died", nil),
                (75, .plan, "Support plan ended", "She moved to a care home"),
                (72, .need, "No longer needed: “A break at the weekend”", "She moved to a care home"),
                (70, .moved, "Does not live at 2 Flax Close any more", "No other address is known"),
                (65, .name, "Name changed to Ailsa Rennick", "Before: Ailsa Thornbeck"),
                (60, .moved, "Lives at 2 Flax Close", "Dundee, DD2 1AA"),
                (50, .relationship, "Morven: ended", "Friend, unpaid carer"),
                (45, .support, "Support ended", "A walk each week"),
                (40, .outcome, "Outcome ended: “See my sister”", "Reached"),
                (40, .outcome, "Outcome ended: “Sleep”", "Not now"),
                (35, .careTeam, "The b.worker left the care team", "Community nurse"),
                (33, .careTeam, "The c.worker became the key worker", "In place of The a.worker"),
                (32, .careTeam, "The c.worker joined the care team", "Community nurse"),
                (30, .review, "Review: 1 of 2 outcomes scored", "We talked it through"),
                (27, .right, "Offered", "By Blair Tait. He will think about it"),
                (25, .glass, "Record opened without a relationship", "She phoned and nobody else was in"),
                (20, .support, "Support began", "A walk each week"),
                (15, .need, "Not met: “A break at the weekend”", "A service exists and there is a wait"),
                (11, .outcome, "Outcome agreed: “Sleep”", "Began at 2, aims for 4"),
                (10, .outcome, "Outcome agreed: “See my sister”", "Began at 2, aims for 4"),
                (7, .contact, "Got in touch, by phone", "A referral to a team"),
                (7, .referral, "Referred to a team", "Routine"),
                (5, .careTeam, "The b.worker joined the care team", "Community nurse"),
                (3, .carer, "Known to be a carer", nil),
                // Within a day: where and with whom somebody lives, who works with them, then the plan.
                (0, .moved, "Lives at 1 Jute Wynd", "Dundee, DD1 4QB"),
                (0, .careTeam, "The a.worker joined the care team", "Community nurse"),
                (0, .plan, "Support plan began", "Being at home with my dog"),
                (-900, .relationship, "Morven", "Friend, unpaid carer"),
            ]
            #expect(happenings.map(\.on) == expected.map { Caseroom.day($0.day) })
            #expect(happenings.map(\.kind) == expected.map(\.kind))
            #expect(happenings.map(\.title) == expected.map(\.title))
            #expect(happenings.map(\.detail) == expected.map(\.detail))
            #expect(Set(happenings.map(\.kind)) == Set(Chronology.kinds), "every kind there is")
            for happening in happenings where [.plan, .outcome, .support, .review].contains(happening.kind) {
                #expect(happening.ref != nil, "\(happening.title) has a page")
            }
        }
    }

    @Test(arguments: TestStore.engines) func andIsOnePersonsAlone(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            try await Self.live(person, in: database)
            let other = try await database.addPerson("Iain", "Thornbeck")
            let happenings = try await database.read {
                try Chronology.of(other, authority: Caseroom.authority, on: $0)
            }
            #expect(happenings.isEmpty)
        }
    }

    @Test func everyKindHasWordsOfItsOwn() {
        #expect(Set(Chronology.kinds.map(\.words)).count == Chronology.kinds.count)
        #expect(Chronology.kinds.allSatisfy { !$0.words.isEmpty })
    }

    private static func address(_ line1: String, _ postcode: String) -> AddressDetails {
        AddressDetails(line1: line1, town: "Dundee", postcode: Postcode(postcode))
    }

    private static func move(
        _ person: ID<Person>, to address: AddressDetails?, family: String? = nil, on days: Int,
        in database: any Database
    ) async throws {
        let current = try await database.person(person)
        let name = Name(given: current.name.given, family: family ?? current.name.family)
        let details = PersonDetails(name: name, birthDate: nil, address: address)
        try await database.record(Caseroom.signature(at: Caseroom.moment(days))) { pen in
            try People.change(
                current, seen: current.version, to: details, surroundings: Caseroom.surroundings, with: pen)
        }
    }

    private static func live(_ person: ID<Person>, in database: any Database) async throws {
        try await move(person, to: address("1 Jute Wynd", "DD1 4QB"), on: 0, in: database)
        let friend = RelationshipDetails(name: "Morven", kind: .friend, isCarer: true, from: Caseroom.day(-900))
        try await database.record(Caseroom.signature()) { pen in
            try People.add(friend, to: person, id: Caseroom.newID(), with: pen)
        }
        let plan = try await database.beginPlan(for: person)
        let second = try await database.addMember("b.worker", to: person, from: Caseroom.day(5))
        try await getInTouch(person, on: 7, in: database)
        let sister = try await database.addOutcome("See my sister", to: plan, on: 10)
        try await database.addOutcome("Sleep", to: plan, on: 11)
        let support = try SupportDetails(
            service: Ref(kind: "service", id: "hope-point"), what: "A walk each week", outcomes: [sister],
            from: Caseroom.day(20))
        try await database.record(Caseroom.signature()) { pen in
            try Practice.add(
                support, to: plan, id: Caseroom.newID(), surroundings: Caseroom.surroundings, with: pen)
        }
        let need = try await database.addNeed("A break at the weekend", to: person, since: 15)
        try await breakGlass(person, on: 25, in: database)
        try await database.take(
            .offered, of: RightSamples.advocacy(), note: "He will think about it", on: 27, for: person)
        try await database.review(person, on: 30, scores: [sister: 4])
        let third = try await database.addMember("c.worker", to: person, from: Caseroom.day(32))
        let member = try await database.member(third, of: person)
        try await database.record(Caseroom.signature(at: Caseroom.moment(33))) { pen in
            try CareTeam.makeKeyWorker(member, with: pen)
        }
        try await database.end(database.member(second, of: person), on: Caseroom.day(35))
        try await database.endOutcome(sister, on: 40)
        try await database.record(Caseroom.signature()) { pen in
            let supports = try Practice.supports(of: plan.id, authority: Caseroom.authority, on: pen.connection)
            for support in supports { try Practice.end(support, seen: 1, on: Caseroom.day(45), with: pen) }
            let network = try People.relationships(of: person, authority: Caseroom.authority, on: pen.connection)
            for other in network { try People.end(other, on: Caseroom.day(50), with: pen) }
        }
        try await move(person, to: address("2 Flax Close", "DD2 1AA"), on: 60, in: database)
        try await move(person, to: address("2 Flax Close", "DD2 1AA"), family: "Rennick", on: 65, in: database)
        try await move(person, to: nil, on: 70, in: database)
        try await database.beginCarerPlan(of: person) { $1.identified = Caseroom.day(3) }
        try await database.closeNeed(need, on: 72, why: "She moved to a care home")
        try await finish(person, in: database)
    }

    private static func getInTouch(_ person: ID<Person>, on day: Int, in database: any Database) async throws {
        let (moment, team) = (Caseroom.moment(day), try Ref(kind: "team", id: "east"))
        var fields = ContactFields()
        (fields.words, fields.channel, fields.source) = ("The stairs are too much", "phone", "self")
        let details = try ContactDetails(fields, isOrganisation: { _ in false }, now: moment)
        let taken = FrontDoor.Taken(details, about: person, at: team, isOutOfHours: false)
        let triage = Triage.referral(
            team: team, urgency: .routine, why: "Needs to be seen at home", eligibility: nil, for: nil)
        try await database.record(Caseroom.signature(at: moment)) { pen in
            try FrontDoor.record(taken, as: triage, id: Caseroom.newID(), referral: Caseroom.newID(), with: pen)
        }
    }

    private static func finish(_ person: ID<Person>, in database: any Database) async throws {
        let (plan, current) = try await (database.openPlan(of: person), database.person(person))
        try await database.record(Caseroom.signature(at: Caseroom.moment(75))) { pen in
            let open = try Practice.outcomes(of: plan.id, authority: Caseroom.authority, on: pen.connection)
            // Ended before, so that the plan's own line stands alone on its day.
            for outcome in open where outcome.endedOn == nil {
                try Practice.end(outcome, seen: outcome.version, on: Caseroom.day(40), why: "Not now", with: pen)
            }
            try Practice.end(
                plan, seen: plan.version, on: Caseroom.day(75), why: "She moved to a care home", with: pen)
        }
        try await database.record(Caseroom.signature(at: Caseroom.moment(80))) { pen in
            try People.recordDeath(of: current, seen: current.version, on: Caseroom.day(80), with: pen)
        }
    }

    private static func breakGlass(_ person: ID<Person>, on days: Int, in database: any Database) async throws {
        let principal = Principal(
            account: ID("ACCOUNT"), userName: "c.worker", displayName: "C Worker", role: .practitioner)
        try await database.record(Caseroom.signature(at: Caseroom.moment(days), account: "c.worker")) { pen in
            try BrokenGlasses.open(
                person: person.text, by: principal, reason: "She phoned and nobody else was in", id: Caseroom.newID(),
                with: pen)
        }
    }
}
