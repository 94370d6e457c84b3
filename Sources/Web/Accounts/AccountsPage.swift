import Access
import Content
import Values

/// Every account, or those that are looked for.
struct AccountsPage {
    let visit: Visit
    let search: AccountSearch
    /// All of them, by name.
    let accounts: [Account]

    /// How many are shown at once; the rest are found by what is looked for.
    static let most = 50

    var page: Page {
        let found = search.accounts(among: accounts)
        return Page(
            frame: visit.frame, title: "Accounts", section: Path.accounts, lead: "Who can sign in, and as what.",
            confirmation: visit.confirmation,
            main: """
                <div class="buttons">\(ButtonLink("Add an account", href: Path.newAccount))</div>
                <p>\(PageLink("Failed sign-ins", href: Path.failedSignIns))</p>
                \(form)
                <p>\(count(found.count))\(when: !search.isEmpty, " \(PageLink("Show every account", href: Path.accounts))")</p>
                \(DataTable(
                    caption: "Accounts", hidesCaption: true,
                    columns: ["Name", "User name", "Role", "Team", "State"].map { DataTable.Column($0) },
                    rows: found.prefix(Self.most).map(row), isSortable: true, narrow: .stacks,
                    empty: EmptyState(
                        heading: "No account fits", text: "Try part of the name, or any role and any team.")))
                """)
    }

    private var form: HTML {
        let used = Set(accounts.compactMap(\.team?.text))
        return Form(
            action: Path.accounts, method: .post(csrf: visit.formCode), isRow: true, label: "Find an account",
            content: """
                \(TextField(name: "q", label: "Name or user name", value: search.text, kind: .search, autocomplete: "off"))
                \(SelectField(
                    name: "role", label: "Role", choices: Role.allCases.map { Choice($0.words, value: $0.rawValue) },
                    chosen: search.role, prompt: "Any role"))
                \(SelectField(
                    name: "team", label: "Team", choices: TeamChoices.all(visit.catalogue).filter { used.contains($0.value) },
                    chosen: search.team, prompt: "Any team"))
                \(Button("Show"))
                """
        ).html
    }

    private func count(_ found: Int) -> String {
        let all = accounts.count == 1 ? "1 account" : "\(accounts.count) accounts"
        let fitting = search.isEmpty ? "\(all)." : "\(found) of \(all)."
        return found > Self.most
            ? "\(fitting) The first \(Self.most) by name are shown; look for a name, a role or a team to see others."
            : fitting
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

/// Which accounts are looked for: by words of the name, by role, by team.
struct AccountSearch: Sendable, Hashable {
    var text = ""
    /// A role as it was sent; empty for any.
    var role = ""
    /// A team's reference as it was sent; empty for any.
    var team = ""

    init() {}

    init(_ form: Fields) {
        text = String(form["q"].trimmed.prefix(100))
        role = form["role"]
        team = form["team"]
    }

    var isEmpty: Bool { text.isEmpty && role.isEmpty && team.isEmpty }

    /// Those that fit everything that is asked, in the order given.
    func accounts(among all: [Account]) -> [Account] {
        let words = ServiceSearch.words(text)
        return all.filter { account in
            let known = ServiceSearch.words(account.displayName) + ServiceSearch.words(account.userName)
            return words.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
                && (role.isEmpty || account.role.rawValue == role) && (team.isEmpty || account.team?.text == team)
        }
    }
}
