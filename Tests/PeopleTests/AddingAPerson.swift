import People
import Store
import StoreTesting
import Testing
import Values

@Suite("Adding a person") struct AddingAPerson {
    static let everything = Neighbourhood.fields {
        ($0.preferred, $0.birthDay, $0.birthMonth, $0.birthYear) = ("Elsie", "27", "3", "1954")
        ($0.sex, $0.chi, $0.phone) = ("female", Neighbourhood.chi("270354"), "01382 000000")
        ($0.language, $0.needsInterpreter, $0.communicationNeeds) = ("Gaelic", true, "Large print")
        ($0.line1, $0.line2, $0.town, $0.postcode) = ("1 Jute Wynd", "Flat 2", "Dundee", "DD1 4QB")
    }

    @Test(arguments: TestStore.engines) func keepsEverythingThatWasTyped(engine: Engine) async throws {
        try await engine.withPeople { database in
            let details = try PersonDetails(Self.everything, today: Neighbourhood.today)
            let person = try await database.addPerson(details, team: Ref("team/north"))
            let address = try await database.addresses(of: person).first
            #expect(PersonFields(person, at: address) == Self.everything)
            #expect(person.version == 1)
            #expect(person.team == Ref("team/north"))
            #expect(!person.isRestricted)
            #expect(person.diedOn == nil)
            #expect(address?.from == Neighbourhood.today)
            #expect(person.age(on: Neighbourhood.today) == 71)
            #expect(person.communication.words == "Gaelic, with an interpreter. Large print")
            let actions = try await database.read { connection in
                try Ledger.lines(
                    ofPerson: person.id.text, authority: Neighbourhood.authority, limit: 9, on: connection
                ).map(\.action)
            }
            #expect(actions == [.added])
        }
    }

    /// Whether the number is another's, which zone the postcode lies in, and the ledger's last line: no more is asked.
    @Test(arguments: TestStore.engines) func readsNothingBack(engine: Engine) async throws {
        try await engine.withPeople { database in
            let counted = CountedStore(database)
            let everything = try PersonDetails(
                Neighbourhood.fields {
                    ($0.chi, $0.formerFamily) = (Neighbourhood.chi("270354"), "Rennick")
                    ($0.line1, $0.postcode) = ("1 Jute Wynd", "DD1 4QB")
                }, today: Neighbourhood.today)
            for (details, expected) in [(everything, 3), (try Neighbourhood.details(), 1)] {
                let id: ID<Person> = Neighbourhood.newID()
                let questions = try await counted.questions {
                    try await counted.record(Neighbourhood.signature()) { pen in
                        try People.add(details, id: id, team: nil, surroundings: Neighbourhood.surroundings, with: pen)
                    }
                }
                #expect(questions == expected)
            }
            try await #expect(database.search("Rennick").count == 1)
        }
    }

    @Test(arguments: TestStore.engines) func needsNoMoreThanAName(engine: Engine) async throws {
        try await engine.withPeople { database in
            let person = try await database.addPerson(Neighbourhood.details())
            #expect(person.name == Name(given: "Ailsa", family: "Thornbeck"))
            #expect(PersonFields(person, at: nil) == Neighbourhood.fields())
            try await #expect(database.addresses(of: person).isEmpty)
            #expect(person.communication.words == nil)
        }
    }

    /// Nobody’s sex is taken from a number.
    @Test(arguments: TestStore.engines) func readsNothingFromACHINumber(engine: Engine) async throws {
        try await engine.withPeople { database in
            for serial in [123, 124] {
                let details = try Neighbourhood.details { $0.chi = Neighbourhood.chi("270354", serial: serial) }
                let person = try await database.addPerson(details)
                #expect(person.sex == nil)
                #expect(person.birthDate == nil)
            }
        }
    }

    @Test(arguments: TestStore.engines) func withAnotherPersonsCHINumberIsRefused(engine: Engine) async throws {
        try await engine.withPeople { database in
            let details = try Neighbourhood.details { $0.chi = Neighbourhood.chi("270354") }
            let first = try await database.addPerson(details)
            let faults = await #expect(throws: Faults.self) { try await database.addPerson(details) }
            #expect(faults?.list.map(\.field) == ["chi"])
            try await #expect(database.read { try $0.count("SELECT count(*) FROM person") } == 1)

            // The number is free again when it was the first person's by mistake, and another authority has its own.
            try await database.addPerson(details, authority: "S37000003")
            try await database.change(first, to: Neighbourhood.details())
            let second = try await database.addPerson(details)
            #expect(second.chi == details.chi)
        }
    }

    @Test(arguments: TestStore.engines) func twiceAtOnceWithOneCHINumberAddsOne(engine: Engine) async throws {
        try await engine.withPeople { database in
            let details = try Neighbourhood.details { $0.chi = Neighbourhood.chi("270354") }
            let fields = await withTaskGroup(of: [String]?.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        do {
                            try await database.addPerson(details)
                            return []
                        } catch {
                            return (error as? Faults)?.list.map(\.field)
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(fields.count { $0 == [] } == 1)
            #expect(fields.count { $0 == ["chi"] } == 7)
        }
    }
}
