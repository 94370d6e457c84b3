import Access
import People
import Store
import Values

/// One person on somebody's list, with what is next.
public struct CaseloadEntry: Sendable, Hashable {
    public let person: ID<Person>
    public let name: Name
    public let birthDate: LocalDate?
    public let isKeyWorker: Bool
    public let keyWorker: String?
    public let plan: ID<SupportPlan>?
    public let nextReviewOn: LocalDate?
    public let outcomes: Int
    /// When they died; no review is due from then on.
    public let diedOn: LocalDate?
}

extension CareTeam {
    /// The people on whose care team somebody is on a day, the review that is due first at the top.
    public static func caseload(
        of userName: String, on day: LocalDate, authority: String, limit: Int, on connection: any Connection
    ) throws -> [CaseloadEntry] {
        try entries(
            where: """
                person.id IN (
                    SELECT mine.person FROM care_team mine
                    WHERE mine.authority = \(authority) AND mine.account = \(userName)
                        AND mine.from_date <= \(day) AND (mine.to_date IS NULL OR mine.to_date > \(day))
                        AND mine.superseded_at IS NULL)
                """, userName: userName, authority: authority, limit: limit, on: connection)
    }

    /// The people whose records are allocated to a team, the review that is due first at the top.
    public static func allocated(
        to team: Ref, userName: String, authority: String, limit: Int, on connection: any Connection
    ) throws -> [CaseloadEntry] {
        try entries(
            where: "person.team = \(team) AND person.is_restricted = 0", userName: userName, authority: authority,
            limit: limit, on: connection)
    }

    /// The people with an open plan, of a team, who have no key worker: there should be none.
    public static func withoutKeyWorker(
        team: Ref, userName: String, authority: String, limit: Int, on connection: any Connection
    ) throws -> [CaseloadEntry] {
        try entries(
            where: "person.team = \(team) AND key_worker.id IS NULL AND plan.id IS NOT NULL", userName: userName,
            authority: authority, limit: limit, on: connection)
    }

    private static func entries(
        where condition: SQL, userName: String, authority: String, limit: Int, on connection: any Connection
    ) throws -> [CaseloadEntry] {
        try connection.rows(
            """
            SELECT person.id, person.given_name, person.family_name, person.preferred_name, person.birth_date,
                person.died_on, key_worker.name AS key_worker, key_worker.account AS key_account, plan.id AS plan,
                CASE WHEN person.died_on IS NULL THEN plan.next_review_on END AS due_on,
                (SELECT count(*) FROM outcome WHERE outcome.authority = person.authority AND outcome.plan = plan.id
                    AND outcome.ended_on IS NULL AND outcome.superseded_at IS NULL) AS outcomes
            FROM person
            LEFT JOIN care_team key_worker ON key_worker.authority = person.authority
                AND key_worker.person = person.id AND key_worker.is_key_worker = 1 AND key_worker.to_date IS NULL
                AND key_worker.superseded_at IS NULL
            LEFT JOIN support_plan plan ON plan.authority = person.authority AND plan.person = person.id
                AND plan.ended_on IS NULL AND plan.superseded_at IS NULL
            WHERE person.authority = \(authority) AND person.superseded_at IS NULL AND \(condition)
            ORDER BY coalesce(CASE WHEN person.died_on IS NULL THEN plan.next_review_on END, '9999-12-31'), person.family_name, person.given_name, person.id
            LIMIT \(limit)
            """
        ).map { row in
            CaseloadEntry(
                person: try row.id("id"),
                name: Name(
                    given: try row.text("given_name"), family: try row.text("family_name"),
                    preferred: try row.optionalText("preferred_name")),
                birthDate: try row.optionalDate("birth_date"),
                isKeyWorker: try row.optionalText("key_account") == userName,
                keyWorker: try row.optionalText("key_worker"), plan: try row.optionalID("plan"),
                nextReviewOn: try row.optionalDate("due_on"), outcomes: try row.integer("outcomes"),
                diedOn: try row.optionalDate("died_on"))
        }
    }
}
