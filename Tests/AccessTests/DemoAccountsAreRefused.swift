import Access
import Store
import StoreTesting
import Testing

@Suite("Demo accounts are refused where there is no demonstration") struct DemoAccountsAreRefused {
    /// Whether the account is a demo’s, whether the server allows them, the password, and what comes of it.
    static let table: [(isDemo: Bool, isAllowed: Bool, password: String, outcome: String)] = [
        (true, false, Workforce.password, "demo"), (true, false, "a wrong password", "wrong"),
        (true, true, Workforce.password, "in"), (true, true, "a wrong password", "wrong"),
        (false, false, Workforce.password, "in"), (false, true, Workforce.password, "in"),
    ]

    @Test(arguments: TestStore.engines) func theyNeverGetASession(engine: Engine) async throws {
        for (isDemo, isAllowed, password, expected) in Self.table {
            try await engine.withAccounts { database in
                try await database.addAccount("practitioner", isDemo: isDemo)
                let outcome = try await database.trySignIn("practitioner", password, allowingDemoAccounts: isAllowed)
                #expect(outcome.word == expected, "\(isDemo) \(isAllowed) \(password)")
                let sessions = try await database.read { try $0.count("SELECT count(*) FROM session") }
                #expect(sessions == (expected == "in" ? 1 : 0))
            }
        }
    }
}
