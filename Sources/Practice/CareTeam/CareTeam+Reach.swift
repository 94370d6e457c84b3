import Access
import People
import Store
import Values

/// Somebody whose record a worker may be able to see, with how the worker stands to it.
public struct PersonInReach: Sendable, Hashable {
    public let person: ID<Person>
    public let name: Name
    /// The key worker's name.
    public let keyWorker: String?
    /// What `Access.decide` weighs. A reason given to open one record is not in it: it opens that record, and no list.
    public let standing: Standing
}

extension CareTeam {
    /// Everybody on whose care team somebody is, or whose record is allocated to their team, by name.
    ///
    /// It decides nothing: of each of them `Access.decide` has to be asked.
    public static func reach(
        of principal: Principal, at moment: Instant, authority: String, on connection: any Connection
    ) throws -> [PersonInReach] {
        let day = moment.ukDate
        return try connection.rows(
            """
            SELECT person.id, person.given_name, person.family_name, person.preferred_name, person.team,
                person.is_restricted, mine.is_key_worker AS mine, key_worker.name AS key_worker
            FROM person
            LEFT JOIN care_team mine ON mine.authority = person.authority AND mine.person = person.id
                AND mine.account = \(principal.userName) AND mine.from_date <= \(day)
                AND (mine.to_date IS NULL OR mine.to_date > \(day)) AND mine.superseded_at IS NULL
            LEFT JOIN care_team key_worker ON key_worker.authority = person.authority
                AND key_worker.person = person.id AND key_worker.is_key_worker = 1 AND key_worker.to_date IS NULL
                AND key_worker.superseded_at IS NULL
            WHERE person.authority = \(authority) AND person.superseded_at IS NULL AND person.id IN (
                SELECT care_team.person FROM care_team
                WHERE care_team.authority = \(authority) AND care_team.account = \(principal.userName)
                    AND care_team.superseded_at IS NULL
                UNION
                SELECT allocated.id FROM person allocated
                WHERE allocated.authority = \(authority) AND allocated.team = \(principal.team?.text ?? "")
                    AND allocated.superseded_at IS NULL)
            ORDER BY person.family_name, person.given_name, person.id
            """
        ).map { row in
            var standing = Standing()
            let mine = try row.optionalInteger("mine")
            standing.isOnCareTeam = mine != nil
            standing.isKeyWorker = mine == 1
            standing.isRestricted = try row.flag("is_restricted")
            standing.isInAllocatedTeam = try principal.team != nil && row.optionalRef("team") == principal.team
            return PersonInReach(
                person: try row.id("id"),
                name: Name(
                    given: try row.text("given_name"), family: try row.text("family_name"),
                    preferred: try row.optionalText("preferred_name")),
                keyWorker: try row.optionalText("key_worker"), standing: standing)
        }
    }
}
