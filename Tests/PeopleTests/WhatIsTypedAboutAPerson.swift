import People
import Testing
import Values

/// Everything that can be wrong with what is typed about a person, and the field that is named for it.
@Suite("What is typed about a person is checked field by field") struct WhatIsTypedAboutAPerson {
    typealias Change = @Sendable (inout PersonFields) -> Void

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: Change
        let faults: [String]

        init(_ what: String, faults: [String] = [], _ change: @escaping Change) {
            (testDescription, self.change, self.faults) = (what, change, faults)
        }
    }

    private static func long(_ count: Int) -> String { String(repeating: "x", count: count) }

    static let cases: [Case] = [
        Case("a name and nothing else") { _ in },
        Case("no given name", faults: ["given"]) { $0.given = "" },
        Case("a given name of spaces", faults: ["given"]) { $0.given = "  \u{A0}" },
        Case("no family name", faults: ["family"]) { $0.family = "" },
        Case("names of 60") { ($0.given, $0.family, $0.preferred) = (long(60), long(60), long(60)) },
        Case("a given name of 61", faults: ["given"]) { $0.given = long(61) },
        Case("a family name of 61", faults: ["family"]) { $0.family = long(61) },
        Case("a preferred name of 61", faults: ["preferred"]) { $0.preferred = long(61) },
        Case("spaces do not count") { $0.given = "   " + long(60) + "   " },
        Case("the longest of everything") {
            ($0.phone, $0.language, $0.communicationNeeds) = (long(40), long(60), long(500))
        },
        Case("a phone number of 41", faults: ["phone"]) { $0.phone = long(41) },
        Case("a language of 61", faults: ["language"]) { $0.language = long(61) },
        Case("needs of 501", faults: ["communication-needs"]) { $0.communicationNeeds = long(501) },
        Case("an answer about sex") { $0.sex = "female" },
        Case("an answer that was not among those shown", faults: ["sex"]) { $0.sex = "unknown" },
        Case("a former family name") { $0.formerFamily = "Rennick" },
        Case("a former name of 61", faults: ["former"]) { $0.formerGiven = long(61) },
        Case("an address") { ($0.line1, $0.town, $0.postcode) = ("1 Jute Wynd", "Dundee", "dd14qb") },
        Case("an address without a postcode") { $0.line1 = "No fixed address" },
        Case("a postcode without a first line", faults: ["line1"]) { $0.postcode = "DD1 4QB" },
        Case("a town without a first line", faults: ["line1"]) { $0.town = "Dundee" },
        Case("a first line of 81", faults: ["line1"]) { $0.line1 = long(81) },
        Case("a second line of 81", faults: ["line2"]) { ($0.line1, $0.line2) = ("1 Jute Wynd", long(81)) },
        Case("a town of 81", faults: ["town"]) { ($0.line1, $0.town) = ("1 Jute Wynd", long(81)) },
        Case("what is no postcode", faults: ["postcode"]) { ($0.line1, $0.postcode) = ("1 Jute Wynd", "DD1 4Q") },
        Case(
            "everything at once",
            faults: [
                "given", "family", "birth-date", "chi", "sex", "former", "preferred", "phone", "language",
                "communication-needs", "line1", "postcode",
            ]
        ) {
            ($0.given, $0.family, $0.birthYear, $0.chi, $0.sex) = ("", "", "54", "1", "?")
            ($0.formerFamily, $0.preferred, $0.phone, $0.language) = (long(61), long(61), long(41), long(61))
            ($0.communicationNeeds, $0.postcode) = (long(501), "nowhere")
        },
    ]

    @Test(arguments: cases) func andEveryFaultIsNamed(typed: Case) throws {
        try expect(typed.faults, of: typed.change)
    }

    private static func born(_ day: String, _ month: String, _ year: String) -> Change {
        { ($0.birthDay, $0.birthMonth, $0.birthYear) = (day, month, year) }
    }

    /// Today is 1 January 2026.
    static let dates: [(day: String, month: String, year: String, isRight: Bool)] = [
        ("", "", "", true), (" ", " ", " ", true), ("27", "3", "1954", true), ("27", "03", "1954", true),
        (" 27 ", "3", "1954", true), ("1", "1", "2026", true), ("2", "1", "2026", false), ("1", "1", "2027", false),
        ("1", "1", "9999", false), ("1", "1", "1901", true), ("2", "1", "1900", true), ("1", "1", "1900", false),
        ("1", "1", "54", false), ("29", "2", "2024", true), ("29", "2", "2023", false), ("31", "4", "1954", false),
        ("0", "3", "1954", false), ("27", "13", "1954", false), ("27", "", "1954", false), ("", "", "1954", false),
        ("27", "March", "1954", false), ("27.5", "3", "1954", false), ("-27", "3", "1954", false),
        ("9223372036854775808", "3", "1954", false),
    ]

    @Test(arguments: dates) func aDateOfBirthIsOneThatCanBe(
        date: (day: String, month: String, year: String, isRight: Bool)
    ) throws {
        try expect(date.isRight ? [] : ["birth-date"], of: Self.born(date.day, date.month, date.year))
    }

    @Test func aDateOfBirthInTheFutureIsNamedInWords() throws {
        let faults = try #require(throws: Faults.self) { try Neighbourhood.details(Self.born("2", "1", "2026")) }
        #expect(faults.messages(for: "birth-date").first?.contains("2 January 2026 is in the future") == true)
    }

    /// Each way in which a CHI number can be wrong, told apart by what is said about it.
    @Test func everyKindOfWrongCHINumberIsRefusedInItsOwnWords() throws {
        let right = Neighbourhood.chi("270354")
        let last = try #require(right.last?.wholeNumberValue)
        let wrong = [
            "27O3541234", "270354", right + "1", Neighbourhood.chi("270354").replacing("2703", with: "3113"),
            right.dropLast() + String((last + 1) % 10),
        ]
        var said: Set<String> = []
        for text in wrong {
            let faults = try #require(throws: Faults.self) { try Neighbourhood.details { $0.chi = String(text) } }
            #expect(faults.list.map(\.field) == ["chi"])
            #expect(!faults.description.contains(text), "a number is never repeated")
            said.formUnion(faults.messages(for: "chi"))
        }
        #expect(said.count == wrong.count)
        try #expect(Neighbourhood.details { $0.chi = right.prefix(6) + " " + right.suffix(4) }.chi?.digits == right)
        try #expect(Neighbourhood.details { $0.chi = "  " }.chi == nil, "not known")
    }

    private func expect(_ faults: [String], of change: Change) throws {
        let fields = Neighbourhood.fields(change)
        guard !faults.isEmpty else {
            _ = try PersonDetails(fields, today: Neighbourhood.today)
            return
        }
        let thrown = try #require(throws: Faults.self) { try PersonDetails(fields, today: Neighbourhood.today) }
        #expect(thrown.list.map(\.field) == faults)
        #expect(thrown.list.allSatisfy { $0.message.count > 15 })
    }
}
