import Access
import Store
import StoreTesting
import Testing
import Values

@Suite("A session’s secret is never stored") struct SessionSecretsStayInTheBrowser {
    @Test(arguments: TestStore.engines) func onlyItsDigestIs(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("a.worker")
            let token = Session.newToken()
            let session = try #require(await database.trySignIn("a.worker", token: token).session)
            #expect(session.token == token)
            try await database.write { try Sessions.touch(session, at: Workforce.after(minutes: 1), on: $0) }
            let texts = try await database.everyText()
            #expect(texts.contains(Secret.sha256(token)))
            #expect(!texts.contains { $0.contains(token) || $0.contains(session.formCode) })
            try await database.record(Workforce.signature(account: "a.worker")) { try Sessions.end(session, with: $0) }
            try await #expect(!database.everyText().contains { $0.contains(token) })
        }
    }

    /// What is stolen from the store opens nothing.
    @Test(arguments: TestStore.engines) func andTheDigestIsNoSecret(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("a.worker")
            let session = try #require(await database.trySignIn("a.worker").session)
            try await #expect(database.session(Secret.sha256(session.token), at: Workforce.began) == nil)
            for guess in ["", "x", "%", "' OR '1'='1", session.token.uppercased(), String(session.token.dropLast())] {
                try await #expect(database.session(guess, at: Workforce.began) == nil)
            }
        }
    }

    @Test func everyTokenIsNewAndLongEnough() {
        let tokens = (0..<1000).map { _ in Session.newToken() }
        #expect(Set(tokens).count == 1000)
        #expect(tokens.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) }, "256 bits")
    }
}
