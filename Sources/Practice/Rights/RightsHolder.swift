import People
import Store
import Values

/// What decides which rights somebody has: whether they have a plan, social care, and somebody they care for.
public struct RightsHolder: Sendable, Hashable {
    public let person: ID<Person>
    public let name: Name
    public let birthDate: LocalDate?
    /// Whether a support plan is open.
    public let hasPlan: Bool
    /// Whether self-directed support applies, or may apply, to a support that they have.
    public let hasSocialCare: Bool
    /// Whether their record is named as that of somebody's unpaid carer.
    public let isCarer: Bool

    /// Of some rights, those that they have: as somebody with a plan, and as a carer.
    ///
    /// A young carer is under 18, or 18 and at school. Nobody's school is on record, so at 18 both are looked at.
    public func rights(of all: [Right], on day: LocalDate) -> [Right] {
        let age = birthDate.map { $0.age(on: day) }
        return all.filter { right in
            switch right.holder {
            case .person: hasPlan || !isCarer
            case .carer: isCarer && age.map { $0 >= 18 } ?? true
            case .youngCarer: isCarer && age.map { $0 <= 18 } ?? false
            }
        }
    }

    /// The holder of one record; nil if there is none.
    public static func find(
        _ person: ID<Person>, on day: LocalDate, authority: String, on connection: any Connection
    ) throws -> RightsHolder? {
        try connection.row(
            """
            SELECT person.id, person.given_name, person.family_name, person.preferred_name, person.birth_date,
                \(columns(on: day))
            FROM person WHERE person.authority = \(authority) AND person.id = \(person) AND person.superseded_at IS NULL
            """
        ).map(RightsHolder.init)
    }

    init(_ row: Row) throws {
        person = try row.id("id")
        name = Name(
            given: try row.text("given_name"), family: try row.text("family_name"),
            preferred: try row.optionalText("preferred_name"))
        birthDate = try row.optionalDate("birth_date")
        hasPlan = try row.flag("has_plan")
        hasSocialCare = try row.flag("has_social_care")
        isCarer = try row.flag("is_a_carer")
    }

    static let hasPlan: SQL = """
        EXISTS (SELECT 1 FROM support_plan plan WHERE plan.authority = person.authority AND plan.person = person.id
            AND plan.ended_on IS NULL AND plan.superseded_at IS NULL)
        """

    static func cares(on day: LocalDate) -> SQL {
        """
        EXISTS (SELECT 1 FROM relationship WHERE relationship.authority = person.authority
            AND relationship.other_person = person.id AND relationship.is_carer = 1
            AND (relationship.to_date IS NULL OR relationship.to_date > \(day))
            AND relationship.superseded_at IS NULL)
        """
    }

    static func columns(on day: LocalDate) -> SQL {
        """
        CASE WHEN \(hasPlan) THEN 1 ELSE 0 END AS has_plan,
        CASE WHEN \(cares(on: day)) THEN 1 ELSE 0 END AS is_a_carer,
        CASE WHEN EXISTS (SELECT 1 FROM support_plan plan
            JOIN support ON support.authority = plan.authority AND support.plan = plan.id
                AND support.superseded_at IS NULL
            WHERE plan.authority = person.authority AND plan.person = person.id AND plan.ended_on IS NULL
                AND plan.superseded_at IS NULL AND (support.to_date IS NULL OR support.to_date > \(day))
                AND (support.self_directed_option IS NULL OR support.self_directed_option <> 'does-not-apply'))
            THEN 1 ELSE 0 END AS has_social_care
        """
    }
}
