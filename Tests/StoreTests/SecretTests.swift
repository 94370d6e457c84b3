import Store
import Testing

@Suite struct SecretTests {
    /// From the standards themselves: FIPS 180-4's examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func digests(text: String, digest: String) {
        #expect(Secret.sha256(text) == digest)
        var running = RunningDigest()
        for character in text { running.add(String(character)) }
        #expect(running.finish() == digest)
    }

    /// RFC 4231, test case 2.
    @Test func codesNeedTheKey() {
        let code = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        #expect(Secret.code(for: "what do ya want for nothing?", key: "Jefe") == code)
        #expect(Secret.code(for: "what do ya want for nothing?", key: "Jeff") != code)
        #expect(Secret.code(for: "what do ya want for nothing.", key: "Jefe") != code)
    }

    @Test(arguments: [
        ("", "", true), ("a", "a", true), ("a", "b", false), ("a", "aa", false), ("é", "e\u{301}", false),
    ])
    func secretsAreTheSameByteForByte(left: String, right: String, same: Bool) {
        #expect(Secret.equal(left, right) == same)
    }

    @Test func chanceDoesNotRepeat() {
        let drawn = Set((0..<1000).map { _ in Secret.hex(Secret.randomBytes(count: 16)) })
        #expect(drawn.count == 1000)
        #expect(drawn.allSatisfy { $0.count == 32 })
    }
}
