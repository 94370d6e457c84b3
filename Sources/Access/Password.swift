import CSodium
import Store

/// Passwords, kept as Argon2id hashes: a memory-hard function, so that a stolen store gives nothing away cheaply.
public actor Passwords {
    /// The shortest password that an account may have, in characters.
    public static let shortest = 12

    private let operations: UInt64
    private let memory: Int
    /// What a password is held against when there is no account; made when it is first needed.
    private(set) var decoy: String?

    /// Hashes one at a time, which bounds the memory that sign-ins can take.
    ///
    /// - Parameter strength: `.interactive` is 64 MiB and two passes, libsodium's advice for signing in.
    public init(strength: Strength = .interactive) {
        switch strength {
        case .interactive:
            operations = UInt64(crypto_pwhash_OPSLIMIT_INTERACTIVE)
            memory = Int(crypto_pwhash_MEMLIMIT_INTERACTIVE)
        case .least:
            operations = UInt64(crypto_pwhash_OPSLIMIT_MIN)
            memory = Int(crypto_pwhash_MEMLIMIT_MIN)
        }
    }

    public enum Strength: Sendable {
        case interactive
        /// The least that libsodium allows: for tests of other things.
        case least
    }

    /// The hash to keep, which carries its own salt and strength.
    public func hash(_ password: String) throws -> String {
        var hash = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
        guard crypto_pwhash_str(&hash, bytes, UInt64(bytes.count), operations, memory) == 0 else {
            throw StoreError.refused("not enough memory to hash a password")
        }
        return String(decoding: hash.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether `password` is the one that `hash` was made of. With no hash it takes as long and answers no, so that
    /// time does not tell which user names exist.
    public func verify(_ password: String, against hash: String?) throws -> Bool {
        let against: String
        if let hash {
            against = hash
        } else {
            if decoy == nil { decoy = try self.hash("nobody has this password") }
            against = decoy ?? ""
        }
        let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
        let matches = crypto_pwhash_str_verify(against, bytes, UInt64(bytes.count)) == 0
        return matches && hash != nil
    }
}
