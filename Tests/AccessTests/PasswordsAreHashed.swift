import Store
import StoreTesting
import Testing

@testable import Access

@Suite("Passwords are kept as memory-hard hashes") struct PasswordsAreHashed {
    static let typed = [
        Workforce.password, "pass word with spaces  ", "пароль из трёх слов", "é e\u{301} 👩‍👩‍👧 long enough",
        String(repeating: "x", count: 256), "a\u{0}b and twelve more",
    ]

    @Test(arguments: typed) func onlyTheSamePasswordFits(password: String) async throws {
        let passwords = Passwords(strength: .least)
        let hash = try await passwords.hash(password)
        try await #expect(passwords.verify(password, against: hash))
        for other in [password + " ", password.uppercased() + "!", "", String(password.dropLast()), "a"] {
            try await #expect(!passwords.verify(other, against: hash), "\(other)")
        }
    }

    @Test func twoHashesOfOnePasswordDiffer() async throws {
        let passwords = Passwords(strength: .least)
        let hashes = try await (passwords.hash(Workforce.password), passwords.hash(Workforce.password))
        #expect(hashes.0 != hashes.1)
    }

    /// Argon2id with 64 MiB and two passes unless something else is asked for.
    @Test func theHashNamesItsFunctionAndStrength() async throws {
        let hash = try await Passwords().hash(Workforce.password)
        #expect(hash.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
        #expect(!hash.contains(Workforce.password))
        try await #expect(Passwords(strength: .least).verify(Workforce.password, against: hash))
    }

    @Test(arguments: ["", "x", "$argon2id$", "$argon2id$v=19$m=65536,t=2,p=1$AAAA$AAAA"])
    func whatIsNotAHashFitsNothing(hash: String) async throws {
        let passwords = Passwords(strength: .least)
        try await #expect(!passwords.verify(Workforce.password, against: hash))
        try await #expect(!passwords.verify("", against: hash))
    }

    /// Time must not tell whether there is such an account, or whether it can be signed in with: an account without a
    /// password, a hash cut short, and no account at all each cost what a wrong password costs.
    @Test(arguments: [nil, "!", "", "$argon2id$v=19$m=65536,t=2,p=1$AAAA$AAAA", "right", "wrong"])
    func everyAnswerCostsOneHash(kept: String?) async throws {
        let passwords = Passwords(strength: .least)
        let right = try await Passwords(strength: .least).hash(Workforce.password)
        let hash = kept == "right" || kept == "wrong" ? right : kept
        let typed = kept == "wrong" ? "another password" : Workforce.password
        let before = await passwords.made
        let fits = try await passwords.verify(typed, against: hash)
        #expect(fits == (kept == "right"))
        #expect(await passwords.made == before + 1)
    }

    /// A hash of full strength takes long enough that the rest of an answer is lost in it.
    @Test(arguments: [nil, "!"]) func andTheOneThatIsMadeInsteadIsOfFullStrength(kept: String?) async throws {
        let passwords = Passwords(strength: .interactive)
        let hash = try await passwords.hash(Workforce.password)
        let clock = ContinuousClock()
        func time(against hash: String?) async throws -> Duration {
            let began = clock.now
            _ = try await passwords.verify("another password", against: hash)
            return clock.now - began
        }
        // By turns, and the fastest of each: what else the machine does then slows both alike.
        var (wrong, none) = (Duration.seconds(60), Duration.seconds(60))
        for _ in 0..<8 {
            wrong = min(wrong, try await time(against: hash))
            none = min(none, try await time(against: kept))
        }
        // Half leaves room for a busy machine; refused at once it would be a thousandth.
        #expect(none > wrong / 2, "\(none) without a password, \(wrong) with a wrong one")
    }

    @Test(arguments: TestStore.engines) func thePasswordItselfIsNowhereInTheStore(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("a.worker")
            _ = try await database.trySignIn("a.worker")
            _ = try await database.trySignIn("a.worker", "a wrong password")
            // Typed where the user name goes, and every unknown name with it.
            _ = try await database.trySignIn(Workforce.password, "a wrong password")
            _ = try await database.trySignIn("mistyped.name", "a wrong password")
            let texts = try await database.everyText()
            #expect(texts.contains { $0.hasPrefix("$argon2id$") })
            for typed in [Workforce.password, "a wrong password", "mistyped.name"] {
                #expect(!texts.contains { $0.contains(typed) || $0.contains(Secret.sha256(typed)) }, "\(typed)")
            }
        }
    }
}
