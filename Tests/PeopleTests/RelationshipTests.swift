import People
import Store
import StoreTesting
import Testing
import Values

@Suite("Who is in a person’s life") struct RelationshipTests {
    typealias Change = @Sendable (inout RelationshipFields) -> Void

    static func fields(_ change: Change = { _ in }) -> RelationshipFields {
        var fields = RelationshipFields()
        (fields.name, fields.kind) = ("Morven Thornbeck", "child")
        change(&fields)
        return fields
    }

    static let cases: [(what: String, typed: Change, faults: [String])] = [
        ("a name and what they are", { _ in }, []),
        ("no name", { $0.name = " " }, ["name"]),
        ("a name of 121", { $0.name = String(repeating: "x", count: 121) }, ["name"]),
        ("no answer about what they are", { $0.kind = "" }, ["kind"]),
        ("an answer that was not among those shown", { $0.kind = "boss" }, ["kind"]),
        ("a carer with hours", { ($0.isCarer, $0.weeklyHours) = (true, "35") }, []),
        ("a carer day and night", { ($0.isCarer, $0.weeklyHours) = (true, "168") }, []),
        ("more hours than a week has", { ($0.isCarer, $0.weeklyHours) = (true, "169") }, ["weekly-hours"]),
        ("hours below nothing", { ($0.isCarer, $0.weeklyHours) = (true, "-1") }, ["weekly-hours"]),
        ("hours in words", { ($0.isCarer, $0.weeklyHours) = (true, "many") }, ["weekly-hours"]),
        ("hours of somebody who does not care", { $0.weeklyHours = "35" }, ["weekly-hours"]),
        ("from today", { $0.from = "2026-01-01" }, []),
        ("from tomorrow", { $0.from = "2026-01-02" }, ["from"]),
        ("from a day that is none", { $0.from = "2025-02-30" }, ["from"]),
        ("from a day written otherwise", { $0.from = "1/1/2025" }, ["from"]),
        (
            "everything at once", { ($0.name, $0.kind, $0.weeklyHours, $0.from) = ("", "", "x", "x") },
            ["name", "kind", "weekly-hours", "weekly-hours", "from"]
        ),
    ]

    @Test func whatIsTypedIsChecked() throws {
        for (what, typed, faults) in Self.cases {
            do {
                let details = try RelationshipDetails(Self.fields(typed), today: Neighbourhood.today)
                #expect(faults.isEmpty, "\(what)")
                #expect(details.from <= Neighbourhood.today)
            } catch {
                #expect(error.list.map(\.field) == faults, "\(what)")
            }
        }
    }

    private func add(
        _ details: RelationshipDetails, to person: Person, other: ID<Person>? = nil, in database: any Database
    ) async throws {
        try await database.record(Neighbourhood.signature()) { pen in
            try People.add(details, to: person.id, other: other, id: Neighbourhood.newID(), with: pen)
        }
    }

    private func relationships(of person: Person, in database: any Database) async throws -> [Relationship] {
        try await database.read {
            try People.relationships(of: person.id, authority: Neighbourhood.authority, on: $0)
        }
    }

    private func end(_ relationship: Relationship, on day: LocalDate, in database: any Database) async throws {
        try await database.record(Neighbourhood.signature()) { try People.end(relationship, on: day, with: $0) }
    }

    @Test(arguments: TestStore.engines) func carersComeFirstThenThoseWhoAreThenThoseWhoWere(engine: Engine) async throws
    {
        try await engine.withPeople { database in
            let person = try await database.addPerson(Neighbourhood.details())
            let day = Neighbourhood.today
            for (name, isCarer, years) in [
                ("Friend", false, 9), ("Was", true, 30), ("Carer", true, 1), ("Older", false, 20),
            ] {
                let details = RelationshipDetails(
                    name: name, kind: .friend, isCarer: isCarer, weeklyHours: isCarer ? 20 : nil, livesWith: isCarer,
                    agreedToShare: isCarer, phone: "01382 000000", from: day.adding(years: -years))
                try await add(details, to: person, in: database)
            }
            let was = try #require(await relationships(of: person, in: database).first { $0.name == "Was" })
            try await end(was, on: day, in: database)
            let all = try await relationships(of: person, in: database)
            #expect(all.map(\.name) == ["Carer", "Older", "Friend", "Was"])
            #expect(all.map(\.to) == [nil, nil, nil, day])
            let ended = try #require(all.last)
            #expect(ended.version == 2)
            #expect(ended.weeklyHours == 20 && ended.livesWith && ended.agreedToShare && ended.phone == "01382 000000")
            #expect(ended.from == day.adding(years: -30))
        }
    }

    @Test(arguments: TestStore.engines) func noneEndsBeforeItBeganNorTwice(engine: Engine) async throws {
        try await engine.withPeople { database in
            let person = try await database.addPerson(Neighbourhood.details())
            let details = RelationshipDetails(name: "Friend", kind: .friend, isCarer: false, from: Neighbourhood.today)
            try await add(details, to: person, in: database)
            let friend = try #require(await relationships(of: person, in: database).first)
            let faults = await #expect(throws: Faults.self) {
                try await end(friend, on: Neighbourhood.today.adding(days: -1), in: database)
            }
            #expect(faults?.list.map(\.field) == ["to"])
            try await end(friend, on: Neighbourhood.today, in: database)
            let id = friend.id.text
            await #expect(throws: StaleSave(table: "relationship", id: id, seen: 1, current: 2)) {
                try await end(friend, on: Neighbourhood.today, in: database)
            }
        }
    }

    /// Whoever cares for themselves would be counted as a carer, and as somebody who has one.
    @Test(arguments: TestStore.engines) func nobodyIsTheirOwnCarerNorInTheirOwnNetwork(engine: Engine) async throws {
        try await engine.withPeople { database in
            let person = try await database.addPerson(Neighbourhood.details())
            for (isCarer, words) in [(true, "A carer and the person they care for are two people"), (false, "Nobody")] {
                let details = RelationshipDetails(
                    name: "Ailsa", kind: .otherFamily, isCarer: isCarer, from: Neighbourhood.today)
                let faults = await #expect(throws: Faults.self) {
                    try await add(details, to: person, other: person.id, in: database)
                }
                #expect(faults?.list.map(\.field) == ["other"])
                #expect(faults?.list.first?.message.hasPrefix(words) == true)
            }
            try await #expect(relationships(of: person, in: database).isEmpty)
        }
    }

    /// Neither as it is typed nor as it is handed over: it would count from now on.
    @Test(arguments: TestStore.engines) func noneBeginsInTheFuture(engine: Engine) async throws {
        try await engine.withPeople { database in
            let person = try await database.addPerson(Neighbourhood.details())
            let carer = try await database.addPerson(Neighbourhood.details { $0.given = "Morven" })
            func details(from days: Int) -> RelationshipDetails {
                RelationshipDetails(
                    name: "Morven", kind: .child, isCarer: true, agreedToShare: true,
                    from: Neighbourhood.today.adding(days: days))
            }
            let faults = await #expect(throws: Faults.self) {
                try await add(details(from: 1), to: person, other: carer.id, in: database)
            }
            #expect(faults?.list.map(\.field) == ["from"])
            try await add(details(from: 0), to: person, other: carer.id, in: database)
            let answers = try await database.read { connection in
                try [-1, 0, 1].map {
                    try People.caresWithAgreement(
                        carer.id.text, for: person.id, on: Neighbourhood.today.adding(days: $0),
                        authority: Neighbourhood.authority, on: connection)
                }
            }
            #expect(answers == [false, true, true], "from the day on which it begins")
        }
    }

    /// Who may see a record as a carer: they care, the person agreed, and both still hold.
    @Test(arguments: TestStore.engines) func aCarerSeesARecordWhenThePersonAgreed(engine: Engine) async throws {
        let table: [(isCarer: Bool, agreed: Bool, hasEnded: Bool, sees: Bool)] = [
            (true, true, false, true), (true, false, false, false), (false, true, false, false),
            (true, true, true, false),
        ]
        try await engine.withPeople { database in
            let carer = try await database.addPerson(Neighbourhood.details { $0.given = "Morven" })
            for (isCarer, agreed, hasEnded, sees) in table {
                let person = try await database.addPerson(Neighbourhood.details())
                let details = RelationshipDetails(
                    name: "Morven", kind: .child, isCarer: isCarer, agreedToShare: agreed, from: Neighbourhood.today)
                try await add(details, to: person, other: carer.id, in: database)
                if hasEnded {
                    let relationship = try #require(await relationships(of: person, in: database).first)
                    try await end(relationship, on: Neighbourhood.today, in: database)
                }
                let answers = try await database.read { connection in
                    try [(carer.id, person.id), (person.id, carer.id)].map { asking, asked in
                        try People.caresWithAgreement(
                            asking.text, for: asked, on: Neighbourhood.today, authority: Neighbourhood.authority,
                            on: connection)
                    }
                }
                #expect(answers == [sees, false], "caring goes one way")
            }
        }
    }
}
