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
            let people = try connection.rows(
                """
                SELECT * FROM person WHERE authority = \(authority) AND chi = \(chi.digits) AND superseded_at IS NULL
                """
            ).map(person)
            return try closest(people, to: [], authority: authority, on: connection)
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
        let people =
            try ids.isEmpty
            ? []
            : connection.rows(
                "SELECT * FROM person WHERE authority = \(authority) AND id IN \(list: ids) AND superseded_at IS NULL"
            ).map(person)
        return try closest(people, to: query.names, authority: authority, on: connection)
    }

    /// The people who have, for each part typed, one of its spellings, and the date of birth and postcode if given.
    private static func candidates(
        _ query: PersonQuery, spellings: [[String: Int]], authority: String, on connection: any Connection
    ) throws -> [ID<Person>] {
        let named = spellings.map { having($0.keys.sorted(), authority) }
        let pinned = [born(on: query.birthDate, authority), living(at: query.postcode, authority)].compactMap { $0 }
        guard !pinned.isEmpty || !named.isEmpty else { return [] }
        let found: SQL
        if let few = pinned.first {
            // Few are born on one day or live at one postcode: they are gone through, and the rest is asked of each.
            found = (pinned.dropFirst() + named).reduce("SELECT DISTINCT person FROM (\(few)) AS one WHERE 1 = 1") {
                $0 + " AND EXISTS (SELECT 1 FROM (\($1)) AS other WHERE other.person = one.person)"
            }
        } else if named.count == 1 {
            found = "SELECT DISTINCT person FROM (\(named[0])) AS one"
        } else {
            // Each set is read in the order of its people and merged with the next. SQLite would go through the index of
            // everybody for the sake of that order; what is not the bare column cannot be had from there.
            let person: SQL = connection.engine == .sqlite ? "+person AS person" : "person"
            found = named.map { "SELECT \(person) FROM (\($0)) AS one" as SQL }.joined(separator: " INTERSECT ")
        }
        return try connection.rows("\(found) ORDER BY person LIMIT \(mostConsidered)").map { try $0.id("person") }
    }

    private static func having(_ spellings: [String], _ authority: String) -> SQL {
        "SELECT person FROM name_token WHERE authority = \(authority) AND token IN \(list: spellings)"
    }

    private static func born(on date: LocalDate?, _ authority: String) -> SQL? {
        date.map {
            """
            SELECT id AS person FROM person
            WHERE authority = \(authority) AND birth_date = \($0) AND superseded_at IS NULL
            """
        }
    }

    private static func living(at postcode: Postcode?, _ authority: String) -> SQL? {
        postcode.map {
            """
            SELECT person FROM person_address
            WHERE authority = \(authority) AND postcode = \($0.text) AND to_date IS NULL AND superseded_at IS NULL
            """
        }
    }

    /// The people whose names, those they had before too, are closest to what was typed, with where they live.
    private static func closest(
        _ people: [Person], to typed: [String], authority: String, on connection: any Connection
    ) throws -> [FoundPerson] {
        guard !people.isEmpty else { return [] }
        var others: [String: [OtherName]] = [:]
        for row in try connection.rows(
            """
            SELECT * FROM other_name WHERE authority = \(authority) AND person IN \(list: people.map(\.id))
                AND superseded_at IS NULL
            ORDER BY id
            """)
        {
            others[try row.text("person"), default: []].append(try otherName(row))
        }
        let closest = people.map { nearest($0, others[$0.id.text] ?? [], typed) }
            .sorted {
                ($0.distance, $0.person.name.sorted, $0.person.id) < ($1.distance, $1.person.name.sorted, $1.person.id)
            }
            .prefix(mostFound)
        var places: [String: PersonAddress] = [:]
        for row in try connection.rows(
            """
            SELECT * FROM person_address WHERE authority = \(authority) AND person IN \(list: closest.map(\.person.id))
                AND to_date IS NULL AND superseded_at IS NULL
            """)
        {
            places[try row.text("person")] = try address(row)
        }
        return closest.map { near in
            FoundPerson(
                person: near.person, place: places[near.person.id.text].map { $0.lines.joined(separator: ", ") },
                byOtherName: near.other.map { "\($0.kind.words): \($0.full)" }, distance: near.distance)
        }
    }

    /// How far a person is from what was typed, and the name they had before if that is nearer than the one they have.
    private static func nearest(
        _ person: Person, _ others: [OtherName], _ typed: [String]
    ) -> (person: Person, distance: Int, other: OtherName?) {
        let name = person.name
        var best = distance(NameIndex.spelt("\(name.given) \(name.family) \(name.preferred ?? "")"), typed)
        var nearest: OtherName?
        for other in others {
            let distance = distance(NameIndex.spelt(other.full), typed)
            if distance < best { (best, nearest) = (distance, other) }
        }
        return (person, best, nearest)
    }

    /// For each part typed, how far it is from the nearest part of the name, summed.
    private static func distance(_ tokens: [String], _ typed: [String]) -> Int {
        typed.reduce(0) { sum, part in
            sum + (tokens.map { NameIndex.distance(part, $0) }.min() ?? part.count)
        }
    }
}
