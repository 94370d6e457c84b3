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

    /// With no account there is a hash all the same, of the same strength, so that it takes as long to say no.
    @Test func withoutAnAccountAPasswordIsHashedToo() async throws {
        let passwords = Passwords(strength: .interactive)
        #expect(await passwords.decoy == nil)
        try await #expect(!passwords.verify(Workforce.password, against: nil))
        let decoy = try #require(await passwords.decoy)
        #expect(decoy.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
        try await #expect(passwords.verify("nobody has this password", against: decoy), "it is a real hash")
        try await #expect(!passwords.verify("nobody has this password", against: nil), "and still opens nothing")
        #expect(await passwords.decoy == decoy, "made once")
    }

    @Test(arguments: TestStore.engines) func thePasswordItselfIsNowhereInTheStore(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("a.worker")
            _ = try await database.trySignIn("a.worker")
            _ = try await database.trySignIn("a.worker", "a wrong password")
            let texts = try await database.everyText()
            #expect(texts.contains { $0.hasPrefix("$argon2id$") })
            #expect(!texts.contains { $0.contains(Workforce.password) || $0.contains("a wrong password") })
        }
    }
}
