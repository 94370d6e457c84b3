import CSodium
import Store

/// Passwords, kept as Argon2id hashes: a memory-hard function, so that a stolen store gives nothing away cheaply.
public actor Passwords {
    /// The shortest password that an account may have, in characters.
    public static let shortest = 12

    private let operations: UInt64
    private let memory: Int
    /// How many hashes have been made. Every answer about a password costs one.
    private(set) var made = 0

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
        made += 1
        var hash = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
        guard crypto_pwhash_str(&hash, bytes, UInt64(bytes.count), operations, memory) == 0 else {
            throw StoreError.refused("not enough memory to hash a password")
        }
        return String(decoding: hash.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether `password` is the one that `hash` was made of.
    ///
    /// Without a hash, or with one that no password has, it makes one all the same and answers no, so that time does not
    /// tell which user names exist or can be signed in with.
    public func verify(_ password: String, against hash: String?) throws -> Bool {
        guard let hash, isWhole(hash) else {
            _ = try self.hash(password)
            return false
        }
        made += 1
        let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
        return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
    }

    /// Whether `hash` is one that a password can be held against: libsodium refuses any other at once, without the work.
    private func isWhole(_ hash: String) -> Bool {
        let parts = hash.split(separator: "$", omittingEmptySubsequences: false)
        // Sixteen bytes of salt and thirty-two of hash, in base 64 without its padding.
        guard parts.count == 6, parts[1] == "argon2id", parts[4].utf8.count == 22, parts[5].utf8.count == 43 else {
            return false
        }
        return crypto_pwhash_str_needs_rehash(hash, operations, memory) != -1
    }
}
