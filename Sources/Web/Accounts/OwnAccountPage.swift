import Access
import Content
import Values

/// Somebody's own account: who they are here, and what that lets them see.
struct OwnAccountPage {
    let visit: Visit
    let principal: Principal

    var page: Page {
        let organisation = principal.organisation.map { visit.catalogue.title(of: $0) }
        return Page(
            frame: visit.frame, title: "Your account",
            main: """
                \(SummaryList(rows: [
                    SummaryList.Row("Name", text: principal.displayName),
                    SummaryList.Row("User name", text: principal.userName),
                    SummaryList.Row("Role", text: principal.role.words),
                    SummaryList.Row("Team", text: principal.team.map { visit.catalogue.title(of: $0) } ?? "No team"),
                    SummaryList.Row("Organisation", text: organisation ?? "None"),
                    SummaryList.Row("What you can see", text: OwnAccountPage.sight(of: principal.role)),
                ]))
                <p class="quiet">If any of this is wrong, tell an administrator.</p>
                """)
    }

    /// What a role lets somebody see, in a sentence.
    static func sight(of role: Role) -> String {
        switch role {
        case .practitioner:
            "The records of people on whose care team you are, and those allocated to your team. Others with a reason, which a manager reviews. Every figure, protected."
        case .teamManager:
            "As a practitioner, and the records that your team opened with a reason. You can open a restricted record with a reason."
        case .commissioner, .strategyOfficer, .boardMember:
            "Services, plans and every figure, protected. Never a person’s record."
        case .inspector:
            "Services, plans and every figure, protected. Records only in a sample that the partnership provides."
        case .person: "Your own record, who has looked at it, and every figure, protected."
        case .carer: "Your own record, that of someone you care for who has agreed, and every figure, protected."
        case .administrator: "Accounts. Never a person’s record."
        }
    }
}
