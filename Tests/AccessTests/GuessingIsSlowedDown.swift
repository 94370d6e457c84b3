import Store
import StoreTesting
import Testing
import Values

@testable import Access

@Suite("Guessing passwords is slowed down") struct GuessingIsSlowedDown {
    /// Five failures are free; each one more doubles the wait, from half a minute to a quarter of an hour.
    @Test(arguments: [
        (0, 0), (1, 0), (4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (11, 900), (1000, 900),
        (Int.max, 900),
    ])
    func eachFailureAfterTheFifthDoublesTheWait(failures: Int, seconds: Int) {
        #expect(Throttle.wait(after: failures) == seconds)
    }

    struct Step {
        let second: Int
        let password: String
        let outcome: String

        init(_ second: Int, _ password: String, _ outcome: String) {
            (self.second, self.password, self.outcome) = (second, password, outcome)
        }
    }

    private static let right = Workforce.password
    private static let fiveWrong = (0..<5).map { Step($0, "wrong", "wrong") }

    /// What comes of a row of tries by one name from one address, with the second at which each is made.
    static let stories: [(name: String, steps: [Step])] = [
        ("the right password signs in", [Step(0, right, "in")]),
        ("five failures are free", fiveWrong.dropLast() + [Step(5, right, "in")]),
        ("the sixth try waits, right or wrong", fiveWrong + [Step(5, "wrong", "wait"), Step(6, right, "wait")]),
        ("until half a minute after the last failure", fiveWrong + [Step(33, right, "wait"), Step(34, right, "in")]),
        (
            "a failure after the wait doubles it",
            fiveWrong + [Step(34, "wrong", "wrong"), Step(93, right, "wait"), Step(94, right, "in")]
        ),
        (
            "a try that has to wait does not lengthen the wait",
            fiveWrong + [Step(20, "wrong", "wait"), Step(34, right, "in")]
        ),
        (
            "the right password begins again",
            fiveWrong + [Step(34, right, "in")] + (0..<5).map { Step(40 + $0, "wrong", "wrong") }
                + [Step(45, right, "wait")]
        ),
        (
            "a quarter of an hour without a failure begins again",
            fiveWrong + (0..<4).map { Step(904 + $0, "wrong", "wrong") } + [Step(910, right, "in")]
        ),
    ]

    @Test(arguments: TestStore.engines) func asTheseStoriesTell(engine: Engine) async throws {
        for (name, steps) in Self.stories {
            try await engine.withAccounts { database in
                try await database.addAccount("a.worker")
                for step in steps {
                    let outcome = try await database.trySignIn(
                        "a.worker", step.password, at: Workforce.after(seconds: step.second))
                    #expect(outcome.word == step.outcome, "\(name), second \(step.second)")
                }
            }
        }
    }

    @Test(arguments: TestStore.engines) func theWaitIsTold(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("a.worker")
            for _ in 0..<5 { _ = try await database.trySignIn("a.worker", "wrong") }
            let outcome = try await database.trySignIn("a.worker", at: Workforce.after(seconds: 1))
            #expect(outcome.until == Workforce.after(seconds: 30))
        }
    }

    /// Each name, and each address that requests come from, is counted by itself.
    @Test(arguments: TestStore.engines) func nameByNameAndAddressByAddress(engine: Engine) async throws {
        try await engine.withAccounts { database in
            for name in ["a.worker", "b.worker"] { try await database.addAccount(name) }
            for number in 0..<5 { _ = try await database.trySignIn("a.worker", "wrong", from: "10.0.0.\(number)") }
            let byName = try await database.trySignIn("a.worker", from: "10.0.0.99")
            #expect(byName.word == "wait", "the same name from anywhere")
            let another = try await database.trySignIn("b.worker", from: "10.0.0.1")
            #expect(another.word == "in", "another name")

            for number in 0..<50 { _ = try await database.trySignIn("nobody.\(number)", "wrong", from: "10.9.9.9") }
            let byAddress = try await database.trySignIn("b.worker", from: "10.9.9.9")
            #expect(byAddress.word == "wait", "any name from the same address")
            let elsewhere = try await database.trySignIn("b.worker", from: "10.9.9.8")
            #expect(elsewhere.word == "in", "another address")
        }
    }

    /// Tries that are sent all at once have all been let through before the first has failed.
    @Test(arguments: TestStore.engines) func sendingThemAllAtOnceIsNoWayRound(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("a.worker")
            let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<30 {
                    group.addTask { try await database.trySignIn("a.worker", "guess number \(number)").word }
                }
                return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(outcomes == ["wrong": 5, "wait": 25])
        }
    }

    /// The right password was let through to hashing, and five wrong ones failed before it was done.
    @Test(arguments: TestStore.engines) func norIsTheRightOneAmongThem(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let account = try await database.addAccount("a.worker")
            for _ in 0..<5 { _ = try await database.trySignIn("a.worker", "wrong") }
            let outcome = try await database.admit(
                account, who: ["name a.worker", "address 10.0.0.1"], authority: Workforce.authority,
                token: Session.newToken(), at: Workforce.after(seconds: 1))
            #expect(outcome.until == Workforce.after(seconds: 30))
            try await #expect(database.read { try $0.count("SELECT count(*) FROM session") } == 0)
            let actions = try await database.read { connection in
                try connection.rows("SELECT action FROM ledger ORDER BY number").map { try $0.text("action") }
            }
            #expect(
                actions == ["added", "failed to sign in", "failed to sign in", "refused"], "the first and the fifth")
        }
    }
}
