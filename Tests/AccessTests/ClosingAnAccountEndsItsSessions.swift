import Access
import Store
import StoreTesting
import Testing
import Values

@Suite("Closing an account ends its sessions") struct ClosingAnAccountEndsItsSessions {
    private func close(_ account: Account, on day: LocalDate?, in database: any Database) async throws {
        try await database.record(Workforce.signature()) { pen in
            try Accounts.change(
                account, role: account.role, displayName: account.displayName, organisation: account.organisation,
                team: account.team, closedOn: day, with: pen)
        }
    }

    @Test(arguments: TestStore.engines) func everyOneOfThem(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let account = try await database.addAccount("a.worker")
            try await database.addAccount("b.worker")
            let first = try #require(await database.trySignIn("a.worker").session)
            let second = try #require(await database.trySignIn("a.worker").session)
            let other = try #require(await database.trySignIn("b.worker").session)
            try await close(account, on: Workforce.began.ukDate, in: database)
            for session in [first, second] {
                try await #expect(database.session(session.token, at: Workforce.began) == nil)
            }
            try await #expect(database.session(other.token, at: Workforce.began) != nil)
            try await #expect(database.read { try $0.count("SELECT count(*) FROM session") } == 1)
        }
    }

    /// Even one that was begun between the closing being written and its day.
    @Test(arguments: TestStore.engines) func fromTheDayItClosesOn(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let account = try await database.addAccount("a.worker")
            let tomorrow = Workforce.began.ukDate.adding(days: 1)
            try await close(account, on: tomorrow, in: database)
            let late = try #require(Instant(ukDate: Workforce.began.ukDate, hour: 23, minute: 45))
            let session = try #require(await database.trySignIn("a.worker", at: late).session)
            let midnight = Instant.start(ofUKDay: tomorrow)
            try await #expect(database.session(session.token, at: midnight.adding(seconds: -1)) != nil)
            try await #expect(database.session(session.token, at: midnight) == nil)
            try await #expect(database.trySignIn("a.worker", at: midnight).word == "wrong")
        }
    }

    @Test(arguments: TestStore.engines) func andOpeningItAgainLetsItSignIn(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let account = try await database.addAccount("a.worker")
            try await close(account, on: Workforce.began.ukDate, in: database)
            try await close(database.account("a.worker"), on: nil, in: database)
            try await #expect(database.trySignIn("a.worker").word == "in", "with the password it had")
        }
    }

    /// Somebody who saw an earlier state of the account does not overwrite what was done since.
    @Test(arguments: TestStore.engines) func andAStaleChangeDoesNotOpenIt(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let account = try await database.addAccount("a.worker")
            try await close(account, on: Workforce.began.ukDate, in: database)
            await #expect(throws: StaleSave(table: "account", id: account.id.text, seen: 1, current: 2)) {
                try await close(account, on: nil, in: database)
            }
            try await #expect(database.trySignIn("a.worker").word == "wrong")
        }
    }
}
