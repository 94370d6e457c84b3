import Access
import Content
import Values

/// One account: made, or changed.
struct AccountPage {
    let visit: Visit
    /// The account that is changed; nil for a new one.
    let account: Account?
    var userName = ""
    var displayName = ""
    var role = ""
    var team = ""
    var person = ""
    var isClosed = false
    var seen = 0
    var errors: [FieldError] = []

    init(visit: Visit, account: Account?) {
        self.visit = visit
        self.account = account
        guard let account else { return }
        userName = account.userName
        displayName = account.displayName
        role = account.role.rawValue
        team = account.team?.text ?? ""
        isClosed = account.closedOn != nil
        seen = account.version
    }

    mutating func read(_ form: Fields) {
        if account == nil {
            userName = form["user-name"]
            person = form["person"]
        }
        displayName = form["display-name"]
        role = form["role"]
        team = form["team"]
        isClosed = form.isTicked("closed")
        seen = Int(form["seen"]) ?? 0
    }

    func chosenRole() throws(Faults) -> Role {
        guard let role = Role(rawValue: role) else {
            throw Faults([FieldFault(field: "role", message: "Choose what they are to the partnership")])
        }
        return role
    }

    /// The team that was chosen, if it is one that is declared.
    var chosenTeam: Ref? {
        Ref(team).flatMap { $0.kind == "team" && visit.catalogue[$0] != nil ? $0 : nil }
    }

    /// The organisation that the team is part of.
    var organisation: Ref? {
        chosenTeam.flatMap { visit.catalogue.links(from: $0, kind: .partOf).first?.to }
    }

    var page: Page {
        let action = account.map { Path.account($0.userName) } ?? Path.newAccount
        return Page(
            frame: visit.frame, title: account.map { "Account of \($0.displayName)" } ?? "Add an account",
            section: Path.accounts, errors: errors,
            main: Form(
                action: action, method: .post(csrf: visit.formCode), warnsBeforeLeaving: true,
                content: """
                    \(account == nil ? identity : HiddenField(name: "seen", value: String(seen)).html)
                    \(TextField(
                        name: "display-name", label: "Name that colleagues know", value: displayName,
                        error: errors["display-name"], autocomplete: "off", width: .half))
                    \(SelectField(
                        name: "role", label: "Role", choices: Role.allCases.map { Choice($0.words, value: $0.rawValue) },
                        chosen: role, error: errors["role"]))
                    \(SelectField(
                        name: "team", label: "Team", hint: "Practitioners and team managers see what is allocated to their team.",
                        choices: TeamChoices.all(visit.catalogue), chosen: team, prompt: "No team", error: errors["team"],
                        isOptional: true))
                    \(account == nil ? secrets : closing)
                    \(ButtonRow(buttons: [Button("Save")], cancel: PageLink("Cancel", href: Path.accounts)))
                    """
            ).html)
    }

    private var identity: HTML {
        TextField(
            name: "user-name", label: "User name", hint: "Small letters, digits, hyphens and full stops.",
            value: userName,
            error: errors["user-name"], autocomplete: "off", width: .half
        ).html
    }

    private var secrets: HTML {
        """
        \(TextField(
            name: "person", label: "Their own record",
            hint: "For a person or a carer: the last part of the address of their record.", value: person,
            error: errors["person"], isOptional: true, autocomplete: "off", width: .half))
        \(TextField(
            name: "password", label: "First password", hint: "At least \(Passwords.shortest) characters. Three words are good.",
            error: errors["password"], kind: .password, autocomplete: "new-password", width: .half))
        """
    }

    private var closing: HTML {
        Checkbox(
            name: "closed", label: "Close this account",
            hint: "They are signed out at once. What they did stays on record.",
            isChosen: isClosed
        ).html
    }
}

/// Every account.
struct AccountsPage {
    let visit: Visit
    let accounts: [Account]

    var page: Page {
        Page(
            frame: visit.frame, title: "Accounts", section: Path.accounts, lead: "Who can sign in, and as what.",
            confirmation: visit.confirmation,
            main: """
                <div class="buttons">\(ButtonLink("Add an account", href: Path.newAccount))</div>
                \(DataTable(
                    caption: "Accounts", hidesCaption: true,
                    columns: ["Name", "User name", "Role", "Team", "State"].map { DataTable.Column($0) },
                    rows: accounts.map(row), isSortable: true, narrow: .stacks))
                """)
    }

    private func row(_ account: Account) -> [Cell] {
        [
            .link(PageLink(account.displayName, href: Path.account(account.userName))), .words(account.userName),
            .words(account.role.words),
            account.team.map { .words(visit.catalogue.title(of: $0)) } ?? .missing("no team"),
            account.closedOn.map { .words("Closed on \($0.words)") }
                ?? .words(account.isDemo ? "Demonstration" : "Open"),
        ]
    }
}

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
