import Access
import Content
import Store
import Values

/// Accounts and roles, and everybody's own account.
enum AccountPages {
    static let routes: [Route] = [
        .get("/account", own),
        .get("/accounts", list),
        .post("/accounts", list),
        .get("/accounts/new", newForm),
        .post("/accounts/new", add),
        .get("/accounts/{name}", changeForm),
        .post("/accounts/{name}", change),
    ]

    private static func own(_ visit: Visit) async throws -> Reply {
        guard let principal = visit.principal else { throw Refusal.signIn }
        return .page(OwnAccountPage(visit: visit, principal: principal).page)
    }

    private static func list(_ visit: Visit) async throws -> Reply {
        try visit.require(.manageAccounts)
        let authority = visit.authority
        let accounts = try await visit.database.read { try Accounts.all(authority: authority, on: $0) }
        // A name may be a person's or a carer's, so what is looked for travels in the body and not in the address.
        let search = AccountSearch(visit.form)
        return .page(AccountsPage(visit: visit, search: search, accounts: accounts).page)
    }

    private static func newForm(_ visit: Visit) async throws -> Reply {
        try visit.require(.manageAccounts)
        return .page(AccountPage(visit: visit, account: nil).page)
    }

    private static func add(_ visit: Visit) async throws -> Reply {
        let (principal, reason) = try visit.require(.manageAccounts)
        var page = AccountPage(visit: visit, account: nil)
        page.read(visit.form)
        do {
            let new = try NewAccount(
                userName: page.userName.trimmed.lowercased(), displayName: page.displayName.trimmed,
                role: try page.chosenRole(), organisation: page.organisation, team: page.chosenTeam,
                person: page.person.nonEmpty, password: visit.form["password"])
            // A password is hashed only after everything else is right, since that is the slow part.
            let hash = try await Passwords().hash(new.password)
            let signature = principal.signature(authority: visit.authority, at: visit.now, because: reason)
            let id: ID<Account> = visit.newID()
            try await visit.database.record(signature) { try Accounts.add(new, hash: hash, id: id, with: $0) }
            return .go(to: Path.after(Path.accounts, .accountAdded))
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
    }

    private static func find(_ visit: Visit) async throws -> Account {
        try visit.require(.manageAccounts)
        let (name, authority) = (try visit.parameter("name"), visit.authority)
        let account = try await visit.database.read {
            try Accounts.find(userName: name, authority: authority, on: $0)
        }
        guard let account else { throw PageNotFound() }
        return account
    }

    private static func changeForm(_ visit: Visit) async throws -> Reply {
        .page(AccountPage(visit: visit, account: try await find(visit)).page)
    }

    private static func change(_ visit: Visit) async throws -> Reply {
        let account = try await find(visit)
        let (principal, reason) = try visit.require(.manageAccounts)
        var page = AccountPage(visit: visit, account: account)
        page.read(visit.form)
        do {
            let role = try page.chosenRole()
            var faults = Faults()
            if account.userName == principal.userName && (page.isClosed || role != .administrator) {
                faults.add(
                    "role", "This is your own account. Ask another administrator to change your role or close it")
            }
            if page.displayName.trimmed.isEmpty { faults.add("display-name", "Enter the name that colleagues know") }
            if role.worksWithPeople && page.chosenTeam == nil { faults.add("team", "Choose the team") }
            if page.seen != account.version { return stale(page, account) }
            try faults.throwIfAny()
            let signature = principal.signature(authority: visit.authority, at: visit.now, because: reason)
            let (name, organisation, team) = (page.displayName.trimmed, page.organisation, page.chosenTeam)
            let closedOn = page.isClosed ? (account.closedOn ?? visit.today) : nil
            try await visit.database.record(signature) { pen in
                try Accounts.change(
                    account, role: role, displayName: name, organisation: organisation, team: team, closedOn: closedOn,
                    with: pen)
            }
            return .go(to: Path.after(Path.accounts, .accountChanged))
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        } catch is StaleSave {
            return stale(page, try await find(visit))
        }
    }

    /// Somebody else has saved meanwhile: both versions, and nothing lost.
    private static func stale(_ page: AccountPage, _ theirs: Account) -> Reply {
        var page = page
        page.theirs = theirs
        page.seen = theirs.version
        return .page(page.page, status: .conflict)
    }
}
