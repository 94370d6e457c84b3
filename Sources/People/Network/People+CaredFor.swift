import Store
import Values

/// Somebody whom a carer cares for, as far as a carer's own record tells: who it is, and the caring itself. It holds
/// nothing else of that person's record, which the carer may not be meant to see.
public struct CaredFor: Sendable, Hashable {
    public let person: ID<Person>
    public let name: Name
    /// How many hours a week, if known.
    public let weeklyHours: Int?
    public let from: LocalDate
}

extension People {
    /// Everybody whom a carer cares for on a day, the longest first.
    public static func caredFor(
        by carer: ID<Person>, on day: LocalDate, authority: String, on connection: any Connection
    ) throws -> [CaredFor] {
        try connection.rows(
            """
            SELECT person.id, person.given_name, person.family_name, person.preferred_name,
                relationship.weekly_hours, relationship.from_date
            FROM relationship
            JOIN person ON person.authority = relationship.authority AND person.id = relationship.person
                AND person.superseded_at IS NULL
            WHERE relationship.authority = \(authority) AND relationship.other_person = \(carer)
                AND relationship.is_carer = 1 AND relationship.from_date <= \(day)
                AND (relationship.to_date IS NULL OR relationship.to_date > \(day))
                AND relationship.superseded_at IS NULL
            ORDER BY relationship.from_date, person.id
            """
        ).map { row in
            CaredFor(
                person: try row.id("id"),
                name: Name(
                    given: try row.text("given_name"), family: try row.text("family_name"),
                    preferred: try row.optionalText("preferred_name")),
                weeklyHours: try row.optionalInteger("weekly_hours"), from: try row.date("from_date"))
        }
    }
}
