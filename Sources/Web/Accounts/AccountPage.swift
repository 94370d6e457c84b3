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
    /// What somebody else saved meanwhile.
    var theirs: Account?

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
            main: """
                \(some: theirs, { StaleNotice.html(comparison($0)) })
                \(Form(
                    action: action, method: .post(csrf: visit.formCode), warnsBeforeLeaving: true, content: fields))
                """)
    }

    private var fields: HTML {
        """
        \(account == nil ? identity : HiddenField(name: "seen", value: String(seen)).html)
        \(TextField(
            name: "display-name", label: "Name that colleagues know", value: displayName,
            error: errors["display-name"], autocomplete: "off", width: .half))
        \(SelectField(
            name: "role", label: "Role", choices: Role.allCases.map { Choice($0.words, value: $0.rawValue) },
            chosen: role, error: errors["role"]))
        \(SelectField(
            name: "team", label: "Team",
            hint: "Practitioners and team managers need one: they see what is allocated to it. Others may have none.",
            choices: TeamChoices.all(visit.catalogue), chosen: team, prompt: "No team", error: errors["team"]))
        \(account == nil ? secrets : closing)
        \(ButtonRow(
            buttons: [Button(theirs == nil ? "Save" : "Save mine all the same")],
            cancel: PageLink("Cancel", href: Path.accounts)))
        """
    }

    /// What both versions say, after somebody else has saved.
    private func comparison(_ theirs: Account) -> [VersionComparison.Field] {
        func team(_ ref: Ref?) -> String { ref.map { visit.catalogue.title(of: $0) } ?? "No team" }
        return [
            VersionComparison.Field(
                label: "Name that colleagues know", theirs: theirs.displayName, yours: displayName.trimmed),
            VersionComparison.Field(
                label: "Role", theirs: theirs.role.words, yours: Role(rawValue: role)?.words ?? "None chosen"),
            VersionComparison.Field(label: "Team", theirs: team(theirs.team), yours: team(chosenTeam)),
            VersionComparison.Field(
                label: "State", theirs: theirs.closedOn == nil ? "Open" : "Closed", yours: isClosed ? "Closed" : "Open"),
        ]
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
            hint: "A person or a carer needs one: the last part of the address of their record. Others have none.",
            value: person, error: errors["person"], autocomplete: "off", width: .half))
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
