import Access
import Store
import StoreTesting
import Values

/// Accounts to sign in with, and the moments at which things happen to them.
enum Workforce {
    static let authority = "S37000007"
    /// Midday on 1 January 2026.
    static let began = TestStore.began
    static let password = "harbour lantern thistle"
    static let passwords = Passwords(strength: .least)
    static let north = Ref("team/north") ?? nowhere
    static let south = Ref("team/south") ?? nowhere
    private static let nowhere: Ref = {
        guard let ref = Ref("team/nowhere") else { preconditionFailure("a fixed reference") }
        return ref
    }()

    static func signature(at moment: Instant = began, account: String = "an.administrator") -> Signature {
        Signature(authority: authority, account: account, role: "administrator", at: moment, reason: "accounts")
    }

    static func after(seconds: Int) -> Instant { began.adding(seconds: seconds) }
    static func after(minutes: Int) -> Instant { began.adding(seconds: minutes * 60) }
}

extension Engine {
    /// Runs `body` on a new store that has the tables of accounts.
    @discardableResult func withAccounts<Value>(_ body: (any Database) async throws -> Value) async throws -> Value {
        try await TestStore.with(self, migrations: Accounts.migrations, body)
    }
}

extension Database {
    /// Adds an account with the password that all of them have here.
    @discardableResult func addAccount(
        _ userName: String, role: Role = .practitioner, team: Ref? = Workforce.north, isDemo: Bool = false
    ) async throws -> Account {
        let new = try NewAccount(
            userName: userName, displayName: "The \(userName)", role: role, team: team, person: "PERSON1",
            password: Workforce.password, isDemo: isDemo)
        let hash = try await Workforce.passwords.hash(new.password)
        try await record(Workforce.signature()) { pen in
            try Accounts.add(new, hash: hash, id: RandomIdentifiers().next(at: Workforce.began), with: pen)
        }
        return try await account(userName)
    }

    func account(_ userName: String) async throws -> Account {
        let found = try await read { try Accounts.find(userName: userName, authority: Workforce.authority, on: $0) }
        guard let found else { throw StoreError.noAnswer }
        return found
    }

    /// Tries to sign in, with the right password unless another is given.
    func trySignIn(
        _ userName: String, _ password: String = Workforce.password, from address: String = "10.0.0.1",
        token: String = Session.newToken(), allowingDemoAccounts: Bool = false, at moment: Instant = Workforce.began
    ) async throws -> SignIn.Outcome {
        try await signIn(
            SignIn(userName: userName, password: password, address: address), authority: Workforce.authority,
            token: token, allowingDemoAccounts: allowingDemoAccounts, passwords: Workforce.passwords, at: moment)
    }

    /// The session that a token belongs to, if it still does.
    func session(_ token: String, at moment: Instant) async throws -> Session? {
        try await read {
            try Sessions.find(
                token: token, authority: Workforce.authority, allowingDemoAccounts: true, at: moment, on: $0)?.session
        }
    }
}

extension SignIn.Outcome {
    /// What came of it in one word, for tables.
    var word: String {
        switch self {
        case .signedIn: "in"
        case .wrong: "wrong"
        case .tooManyTries: "wait"
        case .demoAccountRefused: "demo"
        }
    }

    var session: Session? {
        if case .signedIn(let session) = self { session } else { nil }
    }

    var until: Instant? {
        if case .tooManyTries(let until) = self { until } else { nil }
    }
}
