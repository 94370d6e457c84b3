import CSodium

/// What libsodium does for us: chance, digests, and codes that only the holder of a key can make.
public enum Secret {
    /// libsodium must be initialised before anything else of it is called; doing so again is harmless.
    static let isReady: Bool = sodium_init() >= 0

    /// Bytes from the system's generator.
    public static func randomBytes(count: Int) -> [UInt8] {
        precondition(isReady, "libsodium could not be initialised")
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// The SHA-256 digest of `text` in 64 hexadecimal digits.
    public static func sha256(_ text: String) -> String {
        var text = text
        return text.withUTF8 { buffer in
            var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
            crypto_hash_sha256(&digest, buffer.baseAddress, UInt64(buffer.count))
            return hex(digest)
        }
    }

    /// A code over `message` that only a holder of `key` can make (HMAC-SHA-256), in hexadecimal digits.
    public static func code(for message: String, key: String) -> String {
        var state = crypto_auth_hmacsha256_state()
        let keyBytes = Array(key.utf8)
        let messageBytes = Array(message.utf8)
        var code = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
        crypto_auth_hmacsha256_init(&state, keyBytes, keyBytes.count)
        crypto_auth_hmacsha256_update(&state, messageBytes, UInt64(messageBytes.count))
        crypto_auth_hmacsha256_final(&state, &code)
        return hex(code)
    }

    /// Whether two secrets are the same, in a time that does not depend on where they differ.
    public static func equal(_ left: String, _ right: String) -> Bool {
        let left = Array(left.utf8)
        let right = Array(right.utf8)
        return left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }

    /// Bytes as lower-case hexadecimal digits.
    public static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text = [UInt8]()
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// A SHA-256 digest built up piece by piece.
public struct RunningDigest {
    private var state = crypto_hash_sha256_state()

    public init() {
        precondition(Secret.isReady, "libsodium could not be initialised")
        crypto_hash_sha256_init(&state)
    }

    public mutating func add(_ text: String) { add(Array(text.utf8)) }

    public mutating func add(_ bytes: [UInt8]) {
        crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
    }

    /// The digest of all that was added, in hexadecimal digits. Nothing can be added afterwards.
    public mutating func finish() -> String {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256_final(&state, &digest)
        return Secret.hex(digest)
    }
}
