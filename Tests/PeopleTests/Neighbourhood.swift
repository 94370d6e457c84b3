import Access
import People
import Store
import StoreTesting
import Values

/// Made-up people, and somebody to write them down.
enum Neighbourhood {
    static let authority = "S37000007"
    /// Midday on 1 January 2026.
    static let began = TestStore.began
    static let today = began.ukDate
    static let surroundings = Surroundings(now: { began }, identifiers: RandomIdentifiers())
    static let migrations = Accounts.migrations + People.migrations + Areas.migrations

    static func signature(
        at moment: Instant = began, authority: String = authority
    ) -> Signature {
        Signature(
            authority: authority, account: "a.worker", role: "practitioner", at: moment, reason: "on the care team")
    }

    static func newID<Subject>() -> ID<Subject> { surroundings.identifiers.next(at: began) }

    /// What is typed about Ailsa Thornbeck, who does not exist, and then changed.
    static func fields(_ change: (inout PersonFields) -> Void = { _ in }) -> PersonFields {
        var fields = PersonFields()
        (fields.given, fields.family) = ("Ailsa", "Thornbeck")
        change(&fields)
        return fields
    }

    static func details(_ change: (inout PersonFields) -> Void = { _ in }) throws -> PersonDetails {
        try PersonDetails(fields(change), today: today)
    }

    /// A valid CHI number that begins with a date of birth.
    static func chi(_ sixDigits: String, serial: Int = 123) -> String {
        var serial = serial
        while true {
            let nine = sixDigits + String(1000 + serial % 1000).dropFirst()
            if let digit = CHI.checkDigit(for: nine) { return nine + String(digit) }
            serial += 1
        }
    }
}

extension Engine {
    /// Runs `body` on a new store that has the tables of people.
    @discardableResult func withPeople<Value>(_ body: (any Database) async throws -> Value) async throws -> Value {
        try await TestStore.with(self, migrations: Neighbourhood.migrations, body)
    }
}

extension Database {
    @discardableResult func addPerson(
        _ details: PersonDetails, team: Ref? = nil, authority: String = Neighbourhood.authority
    ) async throws -> Person {
        let id: ID<Person> = Neighbourhood.newID()
        try await record(Neighbourhood.signature(authority: authority)) { pen in
            try People.add(details, id: id, team: team, surroundings: Neighbourhood.surroundings, with: pen)
        }
        return try await person(id, authority: authority)
    }

    func person(_ id: ID<Person>, authority: String = Neighbourhood.authority) async throws -> Person {
        let found = try await read { try People.find(id, authority: authority, on: $0) }
        guard let found else { throw StoreError.noAnswer }
        return found
    }

    /// Changes a person from the version seen to what is typed.
    func change(
        _ person: Person, seen: Int? = nil, to details: PersonDetails, at moment: Instant = Neighbourhood.began
    ) async throws {
        try await record(Neighbourhood.signature(at: moment)) { pen in
            try People.change(
                person, seen: seen ?? person.version, to: details, surroundings: Neighbourhood.surroundings, with: pen)
        }
    }

    func addresses(of person: Person) async throws -> [PersonAddress] {
        try await read { try People.addresses(of: person.id, authority: Neighbourhood.authority, on: $0) }
    }

    func otherNames(of person: Person) async throws -> [String] {
        try await read { connection in
            try People.otherNames(of: person.id, authority: Neighbourhood.authority, on: connection)
                .map { "\($0.kind.words): \($0.full)" }
        }
    }

    func search(_ text: String, authority: String = Neighbourhood.authority) async throws -> [FoundPerson] {
        try await read { try People.search(PersonQuery(text), authority: authority, on: $0) }
    }
}
