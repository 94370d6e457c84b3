import Access
import Store
import StoreTesting
import Testing
import Values

@Suite("Sessions expire") struct SessionsExpire {
    /// Minutes after signing in at which the session is used, when it is asked about, and whether it is still there.
    static let stories: [(used: [Int], asked: Int, isThere: Bool)] = [
        ([], 0, true), ([], 29, true), ([], 30, false), ([], 31, false), ([20], 49, true), ([20], 50, false),
        ([20, 40, 60], 89, true), ([29, 58, 87, 116], 145, true),
        (Array(stride(from: 25, through: 575, by: 25)), 599, true),
        (Array(stride(from: 25, through: 575, by: 25)) + [598], 600, false),
    ]

    @Test(arguments: TestStore.engines) func afterHalfAnHourUnusedOrTenHours(engine: Engine) async throws {
        for (used, asked, isThere) in Self.stories {
            try await engine.withAccounts { database in
                try await database.addAccount("a.worker")
                let session = try #require(await database.trySignIn("a.worker").session)
                for minute in used {
                    let moment = Workforce.after(minutes: minute)
                    try await #expect(database.session(session.token, at: moment) != nil)
                    try await database.write { try Sessions.touch(session, at: moment, on: $0) }
                }
                let found = try await database.session(session.token, at: Workforce.after(minutes: asked))
                #expect((found != nil) == isThere, "used at \(used), asked at \(asked)")
            }
        }
    }

    @Test(arguments: TestStore.engines) func onSigningOut(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("a.worker")
            let first = try #require(await database.trySignIn("a.worker").session)
            let second = try #require(await database.trySignIn("a.worker").session)
            try await database.record(Workforce.signature(account: "a.worker")) { try Sessions.end(first, with: $0) }
            try await #expect(database.session(first.token, at: Workforce.began) == nil)
            try await #expect(database.session(second.token, at: Workforce.began) == second, "elsewhere it goes on")
            let actions = try await database.read { connection in
                try connection.rows("SELECT action FROM ledger ORDER BY number").map { try $0.text("action") }
            }
            #expect(actions == ["added", "signed in", "signed in", "signed out"])
        }
    }

    @Test(arguments: TestStore.engines) func onAnotherPassword(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let account = try await database.addAccount("a.worker")
            let session = try #require(await database.trySignIn("a.worker").session)
            let hash = try await Workforce.passwords.hash("another three words")
            try await database.record(Workforce.signature()) { pen in
                try Accounts.setPassword(of: account, hash: hash, with: pen)
            }
            try await #expect(database.session(session.token, at: Workforce.began) == nil)
            try await #expect(database.trySignIn("a.worker").word == "wrong")
            try await #expect(database.trySignIn("a.worker", "another three words").word == "in")
        }
    }

    /// What a session may do is read from the account each time, so a changed role counts at once.
    @Test(arguments: TestStore.engines) func butFollowTheirAccount(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let account = try await database.addAccount("a.worker")
            let session = try #require(await database.trySignIn("a.worker").session)
            #expect(session.principal.role == .practitioner)
            try await database.record(Workforce.signature()) { pen in
                try Accounts.change(
                    account, role: .boardMember, displayName: "Another name", organisation: nil, team: nil,
                    closedOn: nil, with: pen)
            }
            let found = try #require(await database.session(session.token, at: Workforce.after(minutes: 1)))
            #expect(found.principal.role == .boardMember)
            #expect(found.principal.displayName == "Another name")
            #expect(found.principal.team == nil)
        }
    }

    @Test(arguments: TestStore.engines) func andBelongToOneAuthority(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("a.worker")
            let session = try #require(await database.trySignIn("a.worker").session)
            let elsewhere = try await database.read { connection in
                try Sessions.find(
                    token: session.token, authority: "S37000003", allowingDemoAccounts: true, at: Workforce.began,
                    on: connection) == nil
            }
            #expect(elsewhere)
        }
    }
}
