import Store
import StoreTesting
import Testing
import Values

@testable import Access

@Suite("A form that is sent twice counts once") struct SendingOnce {
    private static let token = "01KEXAMPLE0123456789ABCDEF"

    /// Sends a form that puts one line on the ledger.
    private func send(
        _ token: String = token, by account: String = "a.worker", at moment: Instant = Workforce.began,
        to place: String = "/done", in database: any Database
    ) async throws {
        try await database.record(Workforce.signature(at: moment, account: account)) { pen in
            try Sendings.note(token, leadingTo: place, with: pen)
            try pen.sign(.added, Ref(kind: "account", id: "made"))
        }
    }

    private func made(in database: any Database) async throws -> Int {
        try await database.read { try $0.count("SELECT count(*) FROM ledger WHERE subject = 'account/made'") }
    }

    @Test(arguments: TestStore.engines) func theSecondLeadsWhereTheFirstDid(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await send(to: "/first", in: database)
            await #expect(throws: SentAlready(place: "/first")) { try await send(to: "/second", in: database) }
            try await #expect(made(in: database) == 1)
            try await send("01KEXAMPLE0123456789ABCDEG", in: database)
            try await #expect(made(in: database) == 2)
        }
    }

    @Test(arguments: TestStore.engines) func ofManyAtOnceOneCounts(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let counted = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        do {
                            try await send(in: database)
                            return true
                        } catch { return false }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(counted == 1)
            try await #expect(made(in: database) == 1)
        }
    }

    /// What was refused can be put right and sent with the same token.
    @Test(arguments: TestStore.engines) func oneThatFailedWasNotSent(engine: Engine) async throws {
        struct Refused: Error {}
        try await engine.withAccounts { database in
            await #expect(throws: Refused.self) {
                try await database.record(Workforce.signature(account: "a.worker")) { pen in
                    try Sendings.note(Self.token, leadingTo: "/done", with: pen)
                    throw Refused()
                }
            }
            try await send(in: database)
            try await #expect(made(in: database) == 1)
        }
    }

    @Test(arguments: TestStore.engines) func somebodyElsesTokenAndOneThatIsNoneAreRefused(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await send(in: database)
            await #expect(throws: ForeignSending.self) { try await send(by: "b.worker", in: database) }
            await #expect(throws: ForeignSending.self) {
                try await database.read {
                    try Sendings.place(of: Self.token, sentBy: "b.worker", authority: Workforce.authority, on: $0)
                }
            }
            for token in [
                "", "short", String(repeating: "a", count: 26), Self.token + "0", "01KEXAMPLE0123456789ABCD/'",
            ] {
                #expect(!Sendings.isToken(token))
                await #expect(throws: ForeignSending.self, "“\(token)”") { try await send(token, in: database) }
            }
            try await #expect(made(in: database) == 1)
        }
    }

    @Test(arguments: TestStore.engines) func tokensAreForgottenAfterSixtyDays(engine: Engine) async throws {
        try await engine.withAccounts { database in
            func place(_ token: String) async throws -> String? {
                try await database.read {
                    try Sendings.place(of: token, sentBy: "a.worker", authority: Workforce.authority, on: $0)
                }
            }
            try await send(in: database)
            let later = Workforce.began.adding(days: Sendings.keptFor)
            try await send("01KEXAMPLE0123456789ABCDEG", at: later, in: database)
            try await #expect(place(Self.token) == "/done")
            try await send("01KEXAMPLE0123456789ABCDEH", at: later.adding(seconds: 1), in: database)
            try await #expect(place(Self.token) == nil)
            try await #expect(place("01KEXAMPLE0123456789ABCDEG") == "/done")
        }
    }
}
