import People
import Store
import StoreTesting
import Testing
import Values

@Suite("Whom a carer cares for") struct CaredForTests {
    @Test(arguments: TestStore.engines) func asTheirRecordTells(engine: Engine) async throws {
        try await engine.withPeople { database in
            let carer = try await database.addPerson(Neighbourhood.details { $0.given = "Morven" })
            let today = Neighbourhood.today
            func add(_ given: String, isCarer: Bool = true, hours: Int? = nil, yearsAgo: Int) async throws -> ID<Person>
            {
                let person = try await database.addPerson(Neighbourhood.details { $0.given = given })
                let details = RelationshipDetails(
                    name: "Morven", kind: .child, isCarer: isCarer, weeklyHours: hours,
                    from: today.adding(years: -yearsAgo))
                try await database.record(Neighbourhood.signature()) { pen in
                    try People.add(details, to: person.id, other: carer.id, id: Neighbourhood.newID(), with: pen)
                }
                return person.id
            }
            let mother = try await add("Ailsa", hours: 31, yearsAgo: 2)
            let father = try await add("Iain", yearsAgo: 5)
            _ = try await add("A friend", isCarer: false, yearsAgo: 1)
            let former = try await add("Somebody before", yearsAgo: 9)
            try await database.record(Neighbourhood.signature()) { pen in
                let ended = try People.relationships(of: former, authority: Neighbourhood.authority, on: pen.connection)
                for relationship in ended { try People.end(relationship, on: today, with: pen) }
            }
            let found = try await database.read {
                try People.caredFor(by: carer.id, on: today, authority: Neighbourhood.authority, on: $0)
            }
            #expect(found.map(\.person) == [father, mother], "the longest first, and nobody whom they do not care for")
            #expect(found.map(\.weeklyHours) == [nil, 31])
            #expect(found.map(\.name.given) == ["Iain", "Ailsa"])
            let yesterday = try await database.read {
                try People.caredFor(
                    by: carer.id, on: today.adding(days: -1), authority: Neighbourhood.authority, on: $0)
            }
            #expect(yesterday.map(\.person) == [former, father, mother])
        }
    }
}
