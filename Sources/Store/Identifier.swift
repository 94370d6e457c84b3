import Values

/// The identity of one record, typed by what it identifies, so that a person's can never be passed for a plan's.
///
/// Its text is 26 characters of Crockford's base 32 (digits and capitals without I, L, O and U): ten for the
/// moment it was made and sixteen of chance, so that new records sit together in an index.
public struct ID<Subject>: Hashable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }
}

extension ID: Comparable {
    public static func < (left: ID, right: ID) -> Bool { left.text < right.text }
}

extension ID: CustomStringConvertible {
    public var description: String { text }
}

extension ID: Codable {
    public init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// Where new identities come from: handed in, so that tests and the synthetic partnership can repeat themselves.
public protocol IdentifierSource: Sendable {
    /// Eighty bits of chance.
    func chance() -> (high: UInt16, low: UInt64)
}

extension IdentifierSource {
    /// A new identity for a record made at `moment`.
    public func next<Subject>(at moment: Instant) -> ID<Subject> {
        let (high, low) = chance()
        var text = ""
        text.reserveCapacity(26)
        let time = UInt64(max(0, moment.milliseconds))
        for shift in stride(from: 45, through: 0, by: -5) { text.append(Base32.digit(time >> UInt64(shift))) }
        // Eighty bits in sixteen digits of five bits, most significant first: 16 high bits and 64 low ones.
        let top = (UInt64(high) << 24) | (low >> 40)
        for shift in stride(from: 35, through: 0, by: -5) { text.append(Base32.digit(top >> UInt64(shift))) }
        for shift in stride(from: 35, through: 0, by: -5) { text.append(Base32.digit(low >> UInt64(shift))) }
        return ID(text)
    }
}

/// Identities from the system's generator of random numbers.
public struct RandomIdentifiers: IdentifierSource {
    public init() {}

    public func chance() -> (high: UInt16, low: UInt64) {
        let bytes = Secret.randomBytes(count: 10)
        let high = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
        let low = bytes[2...].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return (high, low)
    }
}

enum Base32 {
    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    static func digit(_ value: UInt64) -> Character { digits[Int(value & 31)] }
}
