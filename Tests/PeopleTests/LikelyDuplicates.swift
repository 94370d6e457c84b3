import People
import Store
import StoreTesting
import Testing
import Values

@Suite("Who may be on record already is shown before a person is added") struct LikelyDuplicates {
    typealias Change = @Sendable (inout PersonFields) -> Void

    static let number = Neighbourhood.chi("050854")

    /// Who is on record.
    static func onRecord(_ fields: inout PersonFields) {
        (fields.given, fields.family, fields.preferred, fields.formerFamily) = (
            "Ailsa", "Thornbeck", "Elsie", "Rennick"
        )
        (fields.birthDay, fields.birthMonth, fields.birthYear, fields.chi) = ("5", "8", "1954", number)
        (fields.line1, fields.postcode) = ("1 Jute Wynd", "DD1 4QB")
    }

    private static func born(_ day: String, _ month: String, _ year: String) -> Change {
        { ($0.birthDay, $0.birthMonth, $0.birthYear) = (day, month, year) }
    }

    /// What is typed, and why it may be the same person.
    static let cases: [(what: String, typed: Change, reasons: [String])] = [
        ("the same CHI number, another name", { ($0.given, $0.chi) = ("Morven", number) }, ["has the same CHI number"]),
        ("the same name and day", born("5", "8", "1954"), ["has the same name", "was born on the same day"]),
        (
            "day and month changed over", born("8", "5", "1954"),
            ["has the same name", "has the same date of birth with day and month changed over"]
        ),
        ("the same name, another day", born("5", "8", "1955"), []),
        ("the same name alone", { _ in }, []),
        (
            "the same name and postcode", { ($0.line1, $0.postcode) = ("Flat 9", "dd14qb") },
            ["has the same name", "lives at the same postcode"]
        ),
        ("the same name, another postcode", { ($0.line1, $0.postcode) = ("Flat 9", "DD2 1AA") }, []),
        (
            "a name spelt alike and the same day",
            { fields in
                born("5", "8", "1954")(&fields)
                fields.family = "Thornbek"
            }, ["has a name spelt alike", "was born on the same day"]
        ),
        (
            "the name they had, and the same day",
            { fields in
                born("5", "8", "1954")(&fields)
                fields.family = "Rennick"
            }, ["has the same name", "was born on the same day"]
        ),
        (
            "what they are called, and the same day",
            { fields in
                born("5", "8", "1954")(&fields)
                fields.given = "Elsie"
            }, ["has the same name", "was born on the same day"]
        ),
        (
            "names changed over, and the same day",
            { fields in
                born("5", "8", "1954")(&fields)
                (fields.given, fields.family) = ("Thornbeck", "Ailsa")
            }, ["has the same name", "was born on the same day"]
        ),
        (
            "a former name that is on record, and the same day",
            { fields in
                born("5", "8", "1954")(&fields)
                (fields.family, fields.formerFamily) = ("Harrogate", "Thornbeck")
            }, ["has the same name", "was born on the same day"]
        ),
        (
            "another name, the same day and postcode",
            { fields in
                born("5", "8", "1954")(&fields)
                (fields.given, fields.line1, fields.postcode) = ("Morven", "1 Jute Wynd", "DD1 4QB")
            }, []
        ),
        (
            "everything the same", onRecord,
            ["has the same CHI number"]
        ),
    ]

    @Test(arguments: TestStore.engines) func withTheReasons(engine: Engine) async throws {
        try await engine.withPeople { database in
            let person = try await database.addPerson(Neighbourhood.details(Self.onRecord))
            for (what, typed, reasons) in Self.cases {
                let likely = try await Self.likely(Neighbourhood.details(typed), in: database)
                #expect(likely.map(\.found.person.id) == (reasons.isEmpty ? [] : [person.id]), "\(what)")
                #expect(likely.flatMap(\.reasons) == reasons, "\(what)")
            }
        }
    }

    /// The commonest names are where a second record is likeliest.
    @Test(arguments: TestStore.engines) func howeverManyShareTheName(engine: Engine) async throws {
        try await engine.withPeople { database in
            for year in 0..<40 {
                try await database.addPerson(Neighbourhood.details(Self.born("1", "2", String(1950 + year))))
            }
            let last = try await database.addPerson(Neighbourhood.details(Self.born("5", "8", "1954")))
            for typed in [Self.born("5", "8", "1954"), Self.born("8", "5", "1954")] {
                let likely = try await Self.likely(Neighbourhood.details(typed), in: database)
                #expect(likely.map(\.found.person.id) == [last.id])
            }
        }
    }

    private static func likely(_ details: PersonDetails, in database: any Database) async throws -> [LikelyDuplicate] {
        try await database.read {
            try People.likelyDuplicates(of: details, authority: Neighbourhood.authority, on: $0)
        }
    }
}
