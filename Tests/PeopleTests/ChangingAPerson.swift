import People
import Store
import StoreTesting
import Testing
import Values

@Suite("Changing a person") struct ChangingAPerson {
    @Test(arguments: TestStore.engines) func keepsAFormerNameAndItIsFound(engine: Engine) async throws {
        try await engine.withPeople { database in
            let person = try await database.addPerson(Neighbourhood.details())
            try await database.change(person, to: Neighbourhood.details { $0.family = "Rennick" })
            try await #expect(database.otherNames(of: person) == ["Former name: Ailsa Thornbeck"])
            for (typed, byOtherName) in [
                ("Thornbeck", "Former name: Ailsa Thornbeck"), ("Ailsa Thornbek", "Former name: Ailsa Thornbeck"),
                ("Rennick", nil), ("Ailsa", nil),
            ] {
                let found = try await database.search(typed)
                #expect(found.map(\.person.id) == [person.id], "\(typed)")
                #expect(found.first?.byOtherName == byOtherName, "\(typed)")
                #expect(found.first?.person.name.full == "Ailsa Rennick")
            }
        }
    }

    /// A former name that is typed beside the present one is kept too; what they like to be called is no former name.
    @Test(arguments: TestStore.engines) func keepsAFormerNameThatIsTyped(engine: Engine) async throws {
        try await engine.withPeople { database in
            let person = try await database.addPerson(Neighbourhood.details { $0.formerFamily = "Rennick" })
            try await #expect(database.otherNames(of: person) == ["Former name: Ailsa Rennick"])
            try await database.change(person, to: Neighbourhood.details { $0.preferred = "Elsie" })
            try await #expect(database.otherNames(of: person) == ["Former name: Ailsa Rennick"])
            try await #expect(database.search("Elsie").map(\.person.id) == [person.id])
        }
    }

    /// Typed again, changed to and fro, or the name they have: each former name is kept once.
    @Test(arguments: TestStore.engines) func keepsAFormerNameOnce(engine: Engine) async throws {
        try await engine.withPeople { database in
            let person = try await database.addPerson(Neighbourhood.details { $0.formerFamily = "Thornbeck" })
            try await #expect(database.otherNames(of: person).isEmpty, "it is the name they have")
            for (family, former) in [
                ("Thornbeck", "Rennick"), ("Thornbeck", "RENNICK"), ("Dunwoodyhill", ""), ("Thornbeck", "Rennick"),
                ("Dunwoodyhill", "Thornbeck"), ("thornbeck", "Thornbeck"),
            ] {
                let current = try await database.person(person.id)
                try await database.change(
                    current, to: Neighbourhood.details { ($0.family, $0.formerFamily) = (family, former) })
            }
            let names = ["Ailsa Rennick", "Ailsa Thornbeck", "Ailsa Dunwoodyhill"]
            try await #expect(database.otherNames(of: person) == names.map { "Former name: \($0)" })
            for family in ["Rennick", "Thornbeck", "Dunwoodyhill"] {
                try await #expect(database.search(family).map(\.person.id) == [person.id], "\(family)")
            }
        }
    }

    @Test(arguments: TestStore.engines) func keepsWhatTheFormDoesNotAsk(engine: Engine) async throws {
        try await engine.withPeople { database in
            let person = try await database.addPerson(Neighbourhood.details(), team: Ref("team/north"))
            try await database.record(Neighbourhood.signature()) { pen in
                try People.allocate(person, to: Ref("team/south"), isRestricted: true, with: pen)
            }
            try await database.change(
                database.person(person.id), to: Neighbourhood.details { $0.phone = "01382 000000" })
            let changed = try await database.person(person.id)
            #expect(changed.version == 3)
            #expect(changed.team == Ref("team/south"))
            #expect(changed.isRestricted)
            #expect(changed.phone == "01382 000000")
        }
    }

    @Test(arguments: TestStore.engines) func allocatingKeepsEverythingElse(engine: Engine) async throws {
        try await engine.withPeople { database in
            let details = try PersonDetails(AddingAPerson.everything, today: Neighbourhood.today)
            let person = try await database.addPerson(details)
            try await database.record(Neighbourhood.signature()) { pen in
                try People.allocate(person, to: Ref("team/south"), isRestricted: true, with: pen)
            }
            let changed = try await database.person(person.id)
            let address = try await database.addresses(of: changed).first
            #expect(PersonFields(changed, at: address) == AddingAPerson.everything)
        }
    }

    /// Somebody has saved in between: nothing of the second save is kept, and both versions can be set side by side.
    @Test(arguments: TestStore.engines) func fromAnOlderVersionIsRefusedWhole(engine: Engine) async throws {
        try await engine.withPeople { database in
            let seen = try await database.addPerson(Neighbourhood.details())
            try await database.change(seen, to: Neighbourhood.details { $0.phone = "first" })
            let late = try Neighbourhood.details {
                ($0.family, $0.phone, $0.line1) = ("Rennick", "second", "1 Jute Wynd")
            }
            let stale = StaleSave(table: "person", id: seen.id.text, seen: 1, current: 2)
            await #expect(throws: stale) { try await database.change(seen, to: late) }
            let current = try await database.person(seen.id)
            await #expect(throws: stale) { try await database.change(current, seen: 1, to: late) }

            #expect(current.phone == "first")
            #expect(current.name.family == "Thornbeck")
            try await #expect(database.otherNames(of: seen).isEmpty)
            try await #expect(database.addresses(of: seen).isEmpty)
            try await #expect(database.search("Rennick").isEmpty)
            let older = try await database.read {
                try People.find(seen.id, version: 1, authority: Neighbourhood.authority, on: $0)
            }
            #expect(older == seen)
        }
    }

    @Test(arguments: TestStore.engines) func toAnotherPersonsCHINumberIsRefused(engine: Engine) async throws {
        try await engine.withPeople { database in
            let number = Neighbourhood.chi("270354")
            try await database.addPerson(Neighbourhood.details { $0.chi = number })
            let person = try await database.addPerson(Neighbourhood.details())
            let faults = await #expect(throws: Faults.self) {
                try await database.change(person, to: Neighbourhood.details { $0.chi = number })
            }
            #expect(faults?.list.map(\.field) == ["chi"])
            try await #expect(database.person(person.id) == person)
        }
    }
}
