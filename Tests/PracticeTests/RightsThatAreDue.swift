import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("Rights that are due") struct RightsThatAreDue {
    private static func team() throws -> Ref { try Ref(kind: "team", id: "east") }

    private func due(
        _ rights: [Right], after person: ID<Person>? = nil, limit: Int = 60, in database: any Database
    ) async throws -> Rights.DuePage {
        let team = try Self.team()
        return try await database.read { connection in
            try Rights.due(
                rights, team: team, on: Caseroom.day(30), after: person, limit: limit, authority: Caseroom.authority,
                on: connection)
        }
    }

    private func addSupport(_ option: SelfDirectedOption?, to plan: SupportPlan, in database: any Database) async throws
    {
        let outcome = try await database.addOutcome("Sleep", to: plan)
        let details = try SupportDetails(
            service: Ref(kind: "service", id: "hope-point"), what: "A walk", outcomes: [outcome],
            from: Caseroom.today, option: option)
        try await database.record(Caseroom.signature()) { pen in
            try Practice.add(details, to: plan, id: Caseroom.newID(), surroundings: Caseroom.surroundings, with: pen)
        }
    }

    @Test(arguments: TestStore.engines) func byPersonAndByRight(engine: Engine) async throws {
        try await engine.withPerson { database, elsewhere in
            _ = try await database.beginPlan(for: elsewhere)
            let team = try Self.team()
            func person(_ given: String) async throws -> ID<Person> {
                try await database.addPerson(given, "Adair", team: team)
            }
            let (advocacy, options) = (try RightSamples.advocacy(), try RightSamples.options())
            _ = try await person("Nobody’s plan")
            let told = try await person("Blair")
            try await addSupport(.directPayment, to: database.beginPlan(for: told), in: database)
            try await database.take(.offered, of: advocacy, for: told)
            let untold = try await person("Callum")
            try await addSupport(nil, to: database.beginPlan(for: untold), in: database)
            let health = try await person("Davina")
            try await addSupport(.doesNotApply, to: database.beginPlan(for: health), in: database)
            let done = try await person("Ewan")
            _ = try await database.beginPlan(for: done)
            try await database.take(.offered, of: advocacy, for: done)

            let page = try await due([advocacy, options], in: database)
            #expect(page.people.map(\.person) == [told, untold, health])
            let rights = page.people.map { $0.rights.map(\.right.ref.id) }
            #expect(rights == [["sds-options"], ["advocacy", "sds-options"], ["advocacy"]])
            #expect(page.next == nil)
        }
    }

    /// Carers’ rights are due on the carer’s own record, of a plan or not; a child’s are a young carer’s.
    @Test(arguments: TestStore.engines) func carersHaveTheirOwn(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let team = try Self.team()
            func carer(_ given: String, born: String?) async throws -> ID<Person> {
                let id: ID<Person> = Caseroom.newID()
                let details = PersonDetails(
                    name: Name(given: given, family: "Adair"), birthDate: born.flatMap { LocalDate(iso: $0) })
                let tie = RelationshipDetails(name: given, kind: .child, isCarer: true, from: Caseroom.today)
                try await database.record(Caseroom.signature()) { pen in
                    try People.add(details, id: id, team: team, surroundings: Caseroom.surroundings, with: pen)
                    try People.add(tie, to: person, other: id, id: Caseroom.newID(), with: pen)
                }
                return id
            }
            let adult = try await carer("Blair", born: "1980-01-01")
            let child = try await carer("Callum", born: "2012-01-01")
            let atSchool = try await carer("Davina", born: "2008-01-02")
            let unknown = try await carer("Ewan", born: nil)
            let rights = try [RightSamples.advocacy(), RightSamples.carerPlan(), RightSamples.carerPlan(.youngCarer)]
            let page = try await due(rights, in: database)
            let found = Dictionary(
                uniqueKeysWithValues: page.people.map { ($0.person, $0.rights.map(\.right.holder)) })
            #expect(
                found == [adult: [.carer], child: [.youngCarer], atSchool: [.carer, .youngCarer], unknown: [.carer]])
        }
    }

    /// A restricted record and somebody who has died are in no list.
    @Test(arguments: TestStore.engines) func notOfEverybody(engine: Engine) async throws {
        try await engine.withPerson { database, _ in
            let team = try Self.team()
            for (given, isRestricted) in [("Blair", true), ("Callum", false)] {
                let id = try await database.addPerson(given, "Adair", team: team)
                _ = try await database.beginPlan(for: id)
                let person = try await database.person(id)
                try await database.record(Caseroom.signature()) { pen in
                    if isRestricted {
                        try People.allocate(person, to: team, isRestricted: true, with: pen)
                    } else {
                        try People.recordDeath(of: person, seen: person.version, on: Caseroom.today, with: pen)
                    }
                }
            }
            try await #expect(due([RightSamples.advocacy()], in: database).people.isEmpty)
        }
    }

    /// Page after page meets everybody once, in two questions for each however many there are.
    @Test(arguments: TestStore.engines) func pageAfterPage(engine: Engine) async throws {
        try await engine.withPerson { database, _ in
            let (team, right) = (try Self.team(), try RightSamples.advocacy())
            var expected: [ID<Person>] = []
            for number in 0..<7 {
                let id = try await database.addPerson("Blair", "Adair", team: team)
                _ = try await database.beginPlan(for: id)
                if number == 3 { try await database.take(.offered, of: right, for: id) } else { expected.append(id) }
            }
            let counted = CountedStore(database)
            var found: [ID<Person>] = []
            var key: ID<Person>?
            repeat {
                let after = key
                let asked = try await counted.questions {
                    let page = try await due([right], after: after, limit: 3, in: counted)
                    found += page.people.map(\.person)
                    key = page.next
                }
                #expect(asked == 2)
            } while key != nil
            #expect(found == expected)
        }
    }
}
