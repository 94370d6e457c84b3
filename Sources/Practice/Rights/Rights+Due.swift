import People
import Store
import Values

/// Somebody to whom something is owed: which of their rights nobody has seen to yet.
public struct DueRights: Sendable, Hashable {
    public let person: ID<Person>
    public let name: Name
    public let birthDate: LocalDate?
    /// At least one.
    public let rights: [RightStanding]
}

extension Rights {
    /// A part of a list of people to whom something is owed.
    public struct DuePage: Sendable, Hashable {
        public let people: [DueRights]
        /// After whom the next part begins; nil at the end of the list.
        public let next: ID<Person>?
    }

    /// The people of a team with an open plan, and the carers whose records it has, to whom something is owed, in the
    /// order in which they came on record: where a list goes on stands in an address, and no name may.
    ///
    /// It asks the store two questions, and goes through at most `limit` people: a part can hold fewer than that, also
    /// none, and still have another after it. Restricted records are in no list.
    public static func due(
        _ rights: [Right], team: Ref, on day: LocalDate, after person: ID<Person>? = nil, limit: Int, authority: String,
        on connection: any Connection
    ) throws -> DuePage {
        let holders = try holders(
            team: team, on: day, after: person, limit: limit + 1, authority: authority, on: connection)
        let shown = holders.prefix(limit)
        let steps = Dictionary(
            grouping: try connection.rows(
                """
                SELECT * FROM right_step
                WHERE authority = \(authority) AND person IN \(list: shown.map(\.person)) AND superseded_at IS NULL
                """
            ).map(step), by: \.person)
        let people = shown.compactMap { holder -> DueRights? in
            let due = holder.rights(of: rights, on: day)
                .map { RightRules.standing(steps[holder.person] ?? [], of: $0) }
                .filter { $0.isDue(on: day, hasSocialCare: holder.hasSocialCare) }
            guard !due.isEmpty else { return nil }
            return DueRights(person: holder.person, name: holder.name, birthDate: holder.birthDate, rights: due)
        }
        return DuePage(people: people, next: holders.count > limit ? shown.last?.person : nil)
    }

    private static func holders(
        team: Ref, on day: LocalDate, after person: ID<Person>?, limit: Int, authority: String,
        on connection: any Connection
    ) throws -> [RightsHolder] {
        let after: SQL = person.map { "AND person.id > \($0)" } ?? ""
        return try connection.rows(
            """
            SELECT person.id, person.given_name, person.family_name, person.preferred_name, person.birth_date,
                \(RightsHolder.columns(on: day))
            FROM person
            WHERE person.authority = \(authority) AND person.team = \(team) AND person.superseded_at IS NULL
                AND person.died_on IS NULL AND person.is_restricted = 0
                AND (\(RightsHolder.hasPlan) OR \(RightsHolder.cares(on: day))) \(after)
            ORDER BY person.id
            LIMIT \(limit)
            """
        ).map(RightsHolder.init)
    }
}
