import Access
import Store
import StoreTesting
import Testing
import Values

@Suite("Signing in does not tell which user names exist") struct UserNamesAreNotGivenAway {
    /// The same tries have the same outcomes, whether there is such an account, it is closed, or there is none.
    @Test(arguments: TestStore.engines) func everyWrongTryLooksAlike(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("open.worker")
            try await database.addAccount("demo.worker", isDemo: true)
            let closed = try await database.addAccount("closed.worker")
            try await database.record(Workforce.signature()) { pen in
                try Accounts.change(
                    closed, role: closed.role, displayName: closed.displayName, organisation: nil, team: closed.team,
                    closedOn: Workforce.began.ukDate, with: pen)
            }
            var outcomes: [String: [String]] = [:]
            for (number, name) in ["open.worker", "demo.worker", "closed.worker", "no.such.worker"].enumerated() {
                for _ in 0..<7 {
                    let outcome = try await database.trySignIn(name, "a wrong password", from: "10.0.0.\(number)")
                    outcomes[name, default: []].append(outcome.word)
                }
            }
            #expect(Set(outcomes.values) == [["wrong", "wrong", "wrong", "wrong", "wrong", "wait", "wait"]])
        }
    }

    @Test(arguments: TestStore.engines) func theRightPasswordOfAClosedAccountIsWrong(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let account = try await database.addAccount("a.worker")
            try await database.record(Workforce.signature()) { pen in
                try Accounts.change(
                    account, role: account.role, displayName: account.displayName, organisation: nil,
                    team: account.team, closedOn: Workforce.began.ukDate, with: pen)
            }
            try await #expect(database.trySignIn("a.worker").word == "wrong")
        }
    }
}
