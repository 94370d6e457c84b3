import Access
import People
import Store
import Values

extension CareTeam {
    /// How somebody stands to a person's record: all that `Access.decide` weighs, in one query and at most two more.
    public static func standing(
        of principal: Principal, to person: Person, authority: String, at moment: Instant, on connection: any Connection
    ) throws -> Standing {
        var standing = Standing()
        standing.isRestricted = person.isRestricted
        standing.isOwnRecord = principal.person == person.id.text
        switch principal.role {
        case .practitioner, .teamManager:
            let row = try connection.row(
                """
                SELECT is_key_worker FROM care_team
                WHERE authority = \(authority) AND person = \(person.id) AND account = \(principal.userName)
                    AND from_date <= \(moment.ukDate) AND (to_date IS NULL OR to_date > \(moment.ukDate))
                    AND superseded_at IS NULL
                """)
            standing.isOnCareTeam = row != nil
            standing.isKeyWorker = try row?.flag("is_key_worker") ?? false
            standing.isInAllocatedTeam = principal.team != nil && principal.team == person.team
            if !standing.isOnCareTeam && (person.isRestricted || !standing.isInAllocatedTeam) {
                standing.glassBrokenUntil = try BrokenGlasses.openUntil(
                    person: person.id.text, account: principal.userName, authority: authority, at: moment,
                    on: connection)
            }
        case .carer:
            if let own = principal.person {
                standing.caresWithAgreement = try People.caresWithAgreement(
                    own, for: person.id, on: moment.ukDate, authority: authority, on: connection)
            }
        case .person, .commissioner, .strategyOfficer, .boardMember, .inspector, .administrator:
            break
        }
        return standing
    }
}
