import People
import Store
import StoreTesting
import Testing
import Values

@Suite("A death on record") struct DeathTests {
    private static let born = Neighbourhood.fields {
        ($0.birthDay, $0.birthMonth, $0.birthYear, $0.phone) = ("27", "3", "1954", "01382 000000")
    }

    private func record(
        _ person: Person, on day: LocalDate?, seen: Int? = nil, in database: any Database
    ) async throws {
        try await database.record(Neighbourhood.signature()) { pen in
            try People.recordDeath(of: person, seen: seen ?? person.version, on: day, with: pen)
        }
    }

    @Test(arguments: TestStore.engines) func isSaidAndChangesNothingElse(engine: Engine) async throws {
        try await engine.withPeople { database in
            let details = try PersonDetails(Self.born, today: Neighbourhood.today)
            let person = try await database.addPerson(details, team: Ref("team/north"))
            let day = Neighbourhood.today.adding(days: -3)
            try await record(person, on: day, in: database)
            let dead = try await database.person(person.id)
            #expect(dead.diedOn == day)
            #expect(dead.version == 2)
            #expect(PersonFields(dead, at: nil) == PersonFields(person, at: nil))
            #expect(dead.team == person.team)
            #expect(dead.age(on: Neighbourhood.today.adding(years: 10)) == 71, "nobody grows older after it")
            let line = try await database.read { connection in
                try Ledger.lines(
                    ofPerson: person.id.text, authority: Neighbourhood.authority, limit: 1, on: connection
                ).first
            }
            #expect(line?.action == .changed)
            #expect(line?.detail == "died on \(day.words)")
            try await database.change(dead, to: details)
            try await #expect(database.person(person.id).diedOn == day, "a later change keeps it")
        }
    }

    /// Days from today; nil is no day at all. Born on 27 March 1954.
    @Test(arguments: TestStore.engines) func neitherBeforeBirthNorInTheFuture(engine: Engine) async throws {
        try await engine.withPeople { database in
            let person = try await database.addPerson(PersonDetails(Self.born, today: Neighbourhood.today))
            let birth = try #require(LocalDate(iso: "1954-03-27"))
            for day in [nil, Neighbourhood.today.adding(days: 1), birth.adding(days: -1)] {
                let faults = await #expect(throws: Faults.self) { try await record(person, on: day, in: database) }
                #expect(faults?.list.map(\.field) == ["died-on"])
            }
            try await #expect(database.person(person.id) == person)
            for day in [birth, Neighbourhood.today] {
                try await record(database.person(person.id), on: day, in: database)
                try await #expect(database.person(person.id).diedOn == day)
            }
        }
    }

    @Test(arguments: TestStore.engines) func canBePutRightAndTakenBack(engine: Engine) async throws {
        try await engine.withPeople { database in
            let person = try await database.addPerson(Neighbourhood.details())
            func withdraw(_ person: Person) async throws {
                try await database.record(Neighbourhood.signature()) { pen in
                    try People.withdrawDeath(of: person, seen: person.version, with: pen)
                }
            }
            let faults = await #expect(throws: Faults.self) { try await withdraw(person) }
            #expect(faults?.list.map(\.field) == ["died-on"])
            try await record(person, on: Neighbourhood.today, in: database)
            let stale = StaleSave(table: "person", id: person.id.text, seen: 1, current: 2)
            await #expect(throws: stale) { try await record(person, on: Neighbourhood.today, in: database) }
            let earlier = Neighbourhood.today.adding(days: -1)
            try await record(database.person(person.id), on: earlier, in: database)
            try await withdraw(database.person(person.id))
            let versions = try await database.read { connection in
                try (1...4).map {
                    try People.find(
                        person.id, version: $0, authority: Neighbourhood.authority, on: connection)?.diedOn
                }
            }
            #expect(versions == [nil, Neighbourhood.today, earlier, nil], "what was said stays")
        }
    }
}
