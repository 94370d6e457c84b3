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
        let names = try rarestFirst(spellings.map { $0.keys.sorted() }, authority: authority, on: connection)
        var conditions: [SQL] = names.dropFirst().map { known in
            """
            EXISTS (SELECT 1 FROM name_token AS other WHERE other.authority = \(authority)
                AND other.token IN \(list: known) AND other.person = one.person)
            """
        }
        if let birthDate = query.birthDate {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM person WHERE person.authority = \(authority) AND person.id = one.person
                    AND person.birth_date = \(birthDate) AND person.superseded_at IS NULL)
                """)
        }
        if let postcode = query.postcode {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM person_address AS home WHERE home.authority = \(authority)
                    AND home.person = one.person AND home.postcode = \(postcode.text) AND home.to_date IS NULL
                    AND home.superseded_at IS NULL)
                """)
        }
        // One set is gone through and the others are asked about each of it. Intersecting them, or asking for the one in
        // order before it stands by itself, lets SQLite read the whole index of everybody for the sake of that order.
        let one: SQL
        if let rarest = names.first {
            one = "SELECT person FROM name_token WHERE authority = \(authority) AND token IN \(list: rarest)"
        } else if let birthDate = query.birthDate {
            one = """
                SELECT id AS person FROM person
                WHERE authority = \(authority) AND birth_date = \(birthDate) AND superseded_at IS NULL
                """
        } else if let postcode = query.postcode {
            one = """
                SELECT person FROM person_address
                WHERE authority = \(authority) AND postcode = \(postcode.text) AND to_date IS NULL
                    AND superseded_at IS NULL
                """
        } else {
            return []
        }
        let all = conditions.reduce("1 = 1" as SQL) { $0 + " AND " + $1 }
        return try connection.rows(
            """
            WITH one AS MATERIALIZED (\(one))
            SELECT DISTINCT person FROM one WHERE \(all) ORDER BY person LIMIT \(mostConsidered)
            """
        ).map { try $0.id("person") }
    }

    /// Ways to spell the parts of a name, the part that the fewest people have first.
    private static func rarestFirst(
        _ names: [[String]], authority: String, on connection: any Connection
    ) throws -> [[String]] {
        guard names.count > 1 else { return names }
        let counted = try names.map { known in
            try connection.count(
                "SELECT count(*) FROM name_token WHERE authority = \(authority) AND token IN \(list: known)")
        }
        return zip(names, counted).sorted { $0.1 < $1.1 }.map(\.0)
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
