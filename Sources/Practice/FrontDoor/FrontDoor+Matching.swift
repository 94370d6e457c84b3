import People
import Store
import Values

/// Somebody on record whom a contact may be about, and why.
public struct ContactMatch: Sendable, Hashable {
    public let person: ID<Person>
    public let name: Name
    public let birthDate: LocalDate?
    /// What agrees, in words, strongest first.
    public let reasons: [String]
}

extension FrontDoor {
    /// The most people whom a contact is held up against.
    public static let mostMatches = 5

    /// Who on record a contact may be about, the nearest first: of one search, so that it asks as little of a whole city
    /// as of a few people. Nothing to search by finds nobody.
    public static func matches(
        for query: PersonQuery, authority: String, on connection: any Connection
    ) throws -> [ContactMatch] {
        try People.search(query, authority: authority, on: connection).prefix(mostMatches).map { found in
            ContactMatch(
                person: found.person.id, name: found.person.name, birthDate: found.person.birthDate,
                reasons: reasons(found, query))
        }
    }

    private static func reasons(_ found: FoundPerson, _ query: PersonQuery) -> [String] {
        if query.chi != nil { return ["has the same CHI number"] }
        var reasons: [String] = []
        if !query.names.isEmpty {
            reasons.append(
                found.byOtherName.map { $0.lowercasedFirst }
                    ?? (found.distance == 0 ? "has the same name" : "has a name spelt alike"))
        }
        if query.birthDate != nil { reasons.append("was born on the same day") }
        return reasons
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
