import People
import Store
import StoreTesting
import Testing
import Values

/// Eighteen made-up people, and who is found by what is typed.
@Suite("Finding people") struct FindingPeople {
    static let number = Neighbourhood.chi("270354")

    /// Each by a letter; who they are is typed as it would be in the form.
    static let people: [(key: String, fields: PersonFields)] = [
        (
            "A",
            person("Ailsa", "Thornbeck") {
                ($0.preferred, $0.formerFamily, $0.chi) = ("Elsie", "Rennick", number)
                ($0.birthDay, $0.birthMonth, $0.birthYear) = ("27", "3", "1954")
                ($0.line1, $0.postcode) = ("1 Jute Wynd", "DD1 4QB")
            }
        ),
        (
            "B",
            person("Ailsa", "Thornbeck") {
                ($0.birthDay, $0.birthMonth, $0.birthYear) = ("2", "1", "1988")
                ($0.line1, $0.postcode) = ("2 Flax Close", "DD2 1AA")
            }
        ),
        ("C", person("Zoë", "O’Hannigan-Smythe") { ($0.line1, $0.postcode) = ("1 Jute Wynd", "DD1 4QB") }),
        ("D", person("Iain", "MacKellaig")),
        ("E", person("Siân", "McQuillard") { ($0.formerGiven, $0.formerFamily) = ("Sian", "Dunwoodyhill") }),
        ("F", person("Łukasz", "Wiśniołek")),
        ("G", person("Søren", "Ødegren")),
        ("H", person("Mohammed Yusuf", "al-Rahimi")),
        ("I", person("Bo", "Li")),
        ("J", person("Aoife", "O’Neil") { ($0.birthDay, $0.birthMonth, $0.birthYear) = ("3", "11", "1971") }),
        ("K", person("Fergus", "MacDonald")),
        ("L", person("Rhona", "Mac Donald")),
        ("M", person("Donald", "Wraithby")),
        ("N", person("Mac", "Donald")),
        ("O", person("Kirsty", "Leigh")),
        ("P", person("Dougal", "Lee")),
        ("Q", person("Stuart", "Osterholm")),
        ("R", person("Isla", "Stewart")),
    ]

    private static func person(
        _ given: String, _ family: String, _ change: (inout PersonFields) -> Void = { _ in }
    ) -> PersonFields {
        Neighbourhood.fields {
            ($0.given, $0.family) = (given, family)
            change(&$0)
        }
    }

    static let searches: [(typed: String, found: String)] = [
        // by name, in any order, letter case or spelling
        ("Ailsa Thornbeck", "AB"), ("thornbeck AILSA", "AB"), ("Thornbeck, Ailsa", "AB"), ("Thornbeck", "AB"),
        ("Thornbek", "AB"), ("Tornbeck", "AB"), ("Thronbeck", "AB"), ("Thornbecks", "AB"), ("Alisa Thornebeck", "AB"),
        ("Ailsa", "AB"), ("Ailsa Rahimi", ""), ("Thornbeck Thornbeck", "AB"),
        // by what they like to be called, and by a name they had
        ("Elsie", "A"), ("Elsie Thornbeck", "A"), ("Rennick", "A"), ("Ailsa Renick", "A"), ("Dunwoodyhil", "E"),
        // accents, apostrophes, hyphens, Mac and Mc
        ("Zoe OHannigan Smythe", "C"), ("zoë o'hannigan", "C"), ("Smythe Zoë", "C"), ("Smith", "C"), ("Smyth", "C"),
        ("Iain MacKellaig", "D"), ("McKellaig", "D"), ("mackelaig", "D"), ("Mckelaig iain", "D"),
        ("McQuillard", "E"), ("MacQuillard", "E"), ("Sian Macquilard", "E"), ("Nackellaig", "D"),
        ("Lukasz Wisniolek", "F"), ("Łukasz", "F"), ("Soren Odegren", "G"), ("SØREN", "G"),
        ("Rahimi", "H"), ("al-Rahimi Yusuf", "H"), ("Mohamed Rahimi", "H"), ("Mohammad", "H"),
        // in one word or in two; Donald is two letters from McDonald, and comes after
        ("O Neil", "J"), ("O'Neil", "J"), ("ONeil", "J"), ("o neill", "J"), ("Aoife O Neil", "J"),
        ("O’Neil Aoife", "J"),
        ("Mac Donald", "KLN"), ("MacDonald", "KLN"), ("Mc Donald", "KLMN"),
        ("McDonald", "KLMN"),
        ("mac donald fergus", "K"), ("Rhona MacDonald", "L"), ("Wraithby Donald", "M"),
        // spelt otherwise and spoken alike
        ("Lee", "IOP"), ("Leigh", "IOP"), ("Kirsty Lee", "O"), ("Dougal Leigh", "P"),
        ("Stewart Osterholm", "Q"), ("Stuart Osterholm", "Q"), ("Isla Stuart", "R"), ("Stuart", "QR"),
        ("Stewart", "QR"),
        // short names have to be right, or at least to sound like it
        ("Bo Li", "I"), ("Li", "IOP"), ("Bo Lee", "I"), ("Bo Ki", ""), ("Dob", ""),
        // by date of birth, postcode and CHI number
        ("27/3/1954", "A"), ("27-03-1954", "A"), ("27.3.1954", "A"), ("1954-03-27", "A"), ("27/3/1955", ""),
        ("27 3 1954", "A"), ("27 03 1954", "A"), ("Ailsa 27 3 1954", "A"), ("27 3 1954 Thornbeck DD1 4QB", "A"),
        ("O Neil 3 11 1971", "J"), ("3 11 1972", ""),
        ("DD1 4QB", "AC"), ("dd14qb", "AC"), ("DD9 9ZZ", ""),
        (number, "A"), (number.prefix(6) + " " + number.suffix(4), "A"), ("Ailsa " + number, "A"),
        // together they narrow it down
        ("Ailsa 27/3/1954", "A"), ("Thornbeck 2/1/1988", "B"), ("Ailsa DD2 1AA", "B"), ("DD1 4QB Smythe", "C"),
        ("27/3/1954 DD1 4QB", "A"), ("Thornbek 27/3/1954 dd14qb", "A"), ("Ailsa 27/3/1954 DD2 1AA", ""),
        ("Zoe 27/3/1954", ""),
        // nothing, nobody, nonsense
        ("", ""), ("   ", ""), ("Nobody", ""), ("'; DROP TABLE person; --", ""), ("%", ""), ("???", ""),
    ]

    static func withPeople(_ engine: Engine, _ body: (any Database, [ID<Person>: String]) async throws -> Void)
        async throws
    {
        try await engine.withPeople { database in
            var keys: [ID<Person>: String] = [:]
            for (key, fields) in people {
                let details = try PersonDetails(fields, today: Neighbourhood.today)
                keys[try await database.addPerson(details).id] = key
            }
            try await body(database, keys)
        }
    }

    @Test(arguments: TestStore.engines) func byWhatIsTyped(engine: Engine) async throws {
        try await Self.withPeople(engine) { database, keys in
            for (typed, expected) in Self.searches {
                let found = try await database.search(typed).compactMap { keys[$0.person.id] }.sorted().joined()
                #expect(found == expected, "“\(typed)”")
            }
        }
    }

    @Test(arguments: TestStore.engines) func withinOneAuthority(engine: Engine) async throws {
        try await Self.withPeople(engine) { database, _ in
            for (typed, _) in Self.searches {
                try await #expect(database.search(typed, authority: "S37000003").isEmpty, "“\(typed)”")
            }
        }
    }

    /// An exact spelling comes before a near one, and people of one name are in a steady order.
    @Test(arguments: TestStore.engines) func theClosestFirst(engine: Engine) async throws {
        try await engine.withPeople { database in
            for family in ["Harrowgate", "Harrogate", "Horrogate", "Harrogatte"] {
                try await database.addPerson(Neighbourhood.details { $0.family = family })
            }
            let found = try await database.search("Harrogate")
            #expect(found.map(\.person.name.family) == ["Harrogate", "Harrogatte", "Harrowgate", "Horrogate"])
            #expect(found.map(\.distance) == [0, 1, 1, 1])
        }
    }

    /// A name that somebody had is as good as the one they have, however many others are nearly called that now.
    @Test(arguments: TestStore.engines) func aFormerNameIsNotCrowdedOut(engine: Engine) async throws {
        try await engine.withPeople { database in
            for number in 0..<People.mostFound + 5 {
                try await database.addPerson(
                    Neighbourhood.details { ($0.given, $0.family) = ("Person\(number)", "Harrogatte") })
            }
            let person = try await database.addPerson(
                Neighbourhood.details { ($0.family, $0.formerFamily) = ("Thornbeck", "Harrogate") })
            let found = try await database.search("Harrogate")
            #expect(found.count == People.mostFound)
            #expect(found.first?.person.id == person.id)
            #expect(found.first?.byOtherName == "Former name: Ailsa Harrogate")
            #expect(found.first?.distance == 0)
        }
    }
}
