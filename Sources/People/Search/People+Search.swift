import Store
import Values

/// One person that a search found.
public struct FoundPerson: Sendable, Hashable {
    public let person: Person
    /// Where they live now, in one line.
    public let place: String?
    /// A name they had before, if that is what was found.
    public let byOtherName: String?
    /// How far what was typed is from what is known, in letters. 0 is exact.
    public let distance: Int
}

extension People {
    /// The most people that a search shows. More than this and the answer is to ask for something narrower.
    public static let mostFound = 25
    private static let mostConsidered = 400

    /// Finds people by what was typed: the closest first, then by name. Nothing typed finds nobody.
    public static func search(
        _ query: PersonQuery, authority: String, on connection: any Connection
    ) throws -> [FoundPerson] {
        if let chi = query.chi {
            return try connection.rows(
                """
                SELECT * FROM person WHERE authority = \(authority) AND chi = \(chi.digits) AND superseded_at IS NULL
                """
            ).map { try found(try person($0), names: [], authority: authority, on: connection) }
        }
        guard !query.isEmpty else { return [] }
        let exact = try candidates(
            query, spellings: query.names.map { [$0: 0] }, authority: authority, on: connection)
        var ids = exact
        if ids.count < mostFound, !query.names.isEmpty {
            let spellings = try query.names.map { try self.spellings(of: $0, on: connection) }
            let near = try candidates(query, spellings: spellings, authority: authority, on: connection)
            ids += near.filter { !exact.contains($0) }
        }
        let people = try ids.isEmpty
            ? []
            : connection.rows(
                "SELECT * FROM person WHERE authority = \(authority) AND id IN \(list: ids) AND superseded_at IS NULL"
            ).map(person)
        let closest = people.map { ($0, roughDistance($0.name, query.names)) }
            .sorted { ($0.1, $0.0.name.sorted, $0.0.id) < ($1.1, $1.0.name.sorted, $1.0.id) }
            .prefix(mostFound)
        return try closest
            .map { try found($0.0, names: query.names, authority: authority, on: connection) }
            .sorted { ($0.distance, $0.person.name.sorted, $0.person.id) < ($1.distance, $1.person.name.sorted, $1.person.id) }
    }

    /// The people who have, for each part typed, one of its spellings, and the date of birth and postcode if given.
    private static func candidates(
        _ query: PersonQuery, spellings: [[String: Int]], authority: String, on connection: any Connection
    ) throws -> [ID<Person>] {
        var sets: [SQL] = spellings.map { known in
            "SELECT person FROM name_token WHERE authority = \(authority) AND token IN \(list: known.keys.sorted())"
        }
        if let birthDate = query.birthDate {
            sets.append(
                """
                SELECT id AS person FROM person
                WHERE authority = \(authority) AND birth_date = \(birthDate) AND superseded_at IS NULL
                """)
        }
        if let postcode = query.postcode {
            sets.append(
                """
                SELECT person FROM person_address
                WHERE authority = \(authority) AND postcode = \(postcode.text) AND to_date IS NULL
                    AND superseded_at IS NULL
                """)
        }
        let all = sets.joined(separator: " INTERSECT ")
        return try connection.rows("\(all) ORDER BY person LIMIT \(mostConsidered)").map { try $0.id("person") }
    }

    private static func found(
        _ person: Person, names: [String], authority: String, on connection: any Connection
    ) throws -> FoundPerson {
        let others = try otherNames(of: person.id, authority: authority, on: connection)
        let now = roughDistance(person.name, names)
        var best = now
        var other: OtherName?
        for name in others {
            let distance = distance(NameIndex.tokens(name.full), names)
            if distance < best { (best, other) = (distance, name) }
        }
        let address = try address(of: person.id, authority: authority, on: connection)
        return FoundPerson(
            person: person, place: address.map { $0.lines.joined(separator: ", ") },
            byOtherName: other.map { "\($0.kind.words): \($0.full)" }, distance: best)
    }

    private static func roughDistance(_ name: Name, _ typed: [String]) -> Int {
        distance(NameIndex.tokens("\(name.given) \(name.family) \(name.preferred ?? "")"), typed)
    }

    /// For each part typed, how far it is from the nearest part of the name, summed.
    private static func distance(_ tokens: [String], _ typed: [String]) -> Int {
        typed.reduce(0) { sum, part in
            sum + (tokens.map { NameIndex.distance(part, $0) }.min() ?? part.count)
        }
    }
}
