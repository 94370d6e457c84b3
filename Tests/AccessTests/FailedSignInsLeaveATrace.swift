import Store
import StoreTesting
import Testing
import Values

@testable import Access

@Suite("Failed sign-ins leave a trace that a storm cannot fill") struct FailedSignInsLeaveATrace {
    private func lines(_ database: any Database) async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM ledger WHERE action = 'failed to sign in' ORDER BY number").map {
                "\(try $0.text("subject")): \(try $0.text("detail"))"
            }
        }
    }

    @Test(arguments: TestStore.engines) func whichAccountAndWhy(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("a.worker")
            try await database.addAccount("demo.worker", isDemo: true)
            let closed = try await database.addAccount("closed.worker")
            try await database.record(Workforce.signature()) { pen in
                try Accounts.change(
                    closed, role: closed.role, displayName: closed.displayName, organisation: nil, team: closed.team,
                    closedOn: Workforce.began.ukDate, with: pen)
            }
            for _ in 0..<5 { _ = try await database.trySignIn("a.worker", "a wrong password") }
            _ = try await database.trySignIn("closed.worker")
            _ = try await database.trySignIn("demo.worker")
            _ = try await database.trySignIn("nobody.at.all", from: "10.0.0.2")
            try await #expect(
                lines(database) == [
                    "account/a.worker: wrong password",
                    "account/a.worker: wrong password, 5 tries in a quarter of an hour",
                    "account/closed.worker: the account is closed",
                    "account/demo.worker: the account is for demonstrations",
                    "partnership/S37000007: no account has the user name",
                ])
            let chain = try await database.read { try Ledger.verify($0) }
            guard case .whole = chain else {
                Issue.record("the chain is broken: \(chain)")
                return
            }
        }
    }

    @Test(arguments: TestStore.engines) func theRightPasswordLeavesNone(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("a.worker")
            _ = try await database.trySignIn("a.worker")
            try await #expect(lines(database).isEmpty)
        }
    }

    /// Three hundred names from as many addresses, for which there are accounts or not.
    @Test(arguments: TestStore.engines) func aStormIsAFewLines(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let account = try await database.addAccount("a.worker")
            try await database.write { connection in
                for number in 0..<300 {
                    try SignInTrace.note(
                        .unknownName, of: nil, authority: Workforce.authority, at: Workforce.began, on: connection)
                    let another = Account(
                        id: account.id, version: 1, userName: "worker.\(number)", displayName: "", role: .practitioner,
                        organisation: nil, team: nil, person: nil, isDemo: false, closedOn: nil)
                    for _ in 0..<3 {
                        try SignInTrace.note(
                            .wrongPassword, of: another, authority: Workforce.authority, at: Workforce.began,
                            on: connection)
                    }
                }
            }
            let told = try await lines(database)
            #expect(told.count { $0.hasPrefix("account/") } == SignInTrace.mostAccounts)
            #expect(told.count { $0.contains("no account has the user name") } == 4, "at 1, 5, 25 and 125")
            #expect(told.count { $0.contains("beyond the first 50") } == 5, "at 1, 5, 25, 125 and 625")
            #expect(told.count == SignInTrace.mostAccounts + 9)
            let kept = try await database.read { try $0.count("SELECT count(*) FROM sign_in_trace") }
            #expect(kept == SignInTrace.mostAccounts + 2)
        }
    }

    /// What was counted in one quarter of an hour is forgotten in the next, and counted anew.
    @Test(arguments: TestStore.engines) func eachQuarterOfAnHourBeginsAgain(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("a.worker")
            for minute in [0, 1, 14, 15, 29, 30] {
                _ = try await database.trySignIn("a.worker", "wrong", at: Workforce.after(minutes: minute))
            }
            try await #expect(lines(database) == Array(repeating: "account/a.worker: wrong password", count: 3))
            let kept = try await database.read { try $0.count("SELECT count(*) FROM sign_in_trace") }
            #expect(kept == 1)
        }
    }

    @Test(arguments: [(1, true), (2, false), (5, true), (6, false), (24, false), (25, true), (125, true), (126, false)])
    func powersOfFiveAreTold(number: Int, isTold: Bool) {
        #expect(SignInTrace.isTold(number) == isTold)
    }
}
