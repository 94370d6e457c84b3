import Synchronization
import Values

/// The identity of one record, typed by what it identifies, so that a person's can never be passed for a plan's.
///
/// Its text is 26 characters of Crockford's base 32 (digits and capitals without I, L, O and U): ten for the
/// moment it was made and sixteen of chance, so that new records sit together in an index. Within one process,
/// those made for one millisecond sort in the order in which they were made.
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
    /// Eighty bits for a record made at `moment`: more than those of any other that it gave for the same millisecond.
    func chance(at moment: Instant) -> (high: UInt16, low: UInt64)
}

extension IdentifierSource {
    /// A new identity for a record made at `moment`.
    public func next<Subject>(at moment: Instant) -> ID<Subject> {
        let (high, low) = chance(at: moment)
        let time = UInt64(max(0, moment.milliseconds))
        // Eighty bits in sixteen digits of five bits, most significant first: 16 high bits and 64 low ones.
        let top = (UInt64(high) << 24) | (low >> 40)
        return ID(
            String(unsafeUninitializedCapacity: 26) { buffer in
                for place in 0..<10 { buffer[place] = Base32.digit(time >> UInt64(45 - 5 * place)) }
                for place in 0..<8 {
                    buffer[10 + place] = Base32.digit(top >> UInt64(35 - 5 * place))
                    buffer[18 + place] = Base32.digit(low >> UInt64(35 - 5 * place))
                }
                return 26
            })
    }
}

/// Identities from the system's generator of random numbers.
public struct RandomIdentifiers: IdentifierSource {
    /// One for the whole process, since any number of sources may be made in it.
    private static let growing = Mutex((chance: GrowingChance(), drawn: [UInt8]()))

    public init() {}

    public func chance(at moment: Instant) -> (high: UInt16, low: UInt64) {
        Self.growing.withLock { growing in
            // The system is asked for a hundred at a time: each question costs more than all else here.
            if growing.drawn.count < 10 { growing.drawn = Secret.randomBytes(count: 1_000) }
            let bytes = growing.drawn.suffix(10)
            growing.drawn.removeLast(10)
            let (high, low) = bytes.reduce((UInt16(0), UInt64(0))) { drawn, byte in
                (drawn.0 << 8 | UInt16(drawn.1 >> 56), drawn.1 << 8 | UInt64(byte))
            }
            return growing.chance.next(at: moment) { (high, low) }
        }
    }
}

/// Chance that only grows within a millisecond, so that identities made in it keep their order.
///
/// A write is signed with the moment at which it was asked for, and others begin meanwhile: the last values of several
/// milliseconds are held, and not of the newest alone.
public struct GrowingChance: Sendable {
    private static let held = 64
    private var recent: [(milliseconds: Int64, high: UInt16, low: UInt64)] = []

    public init() {}

    /// The next value for `moment`.
    ///
    /// - Parameter draw: eighty bits of chance.
    public mutating func next(
        at moment: Instant, drawing draw: () -> (high: UInt16, low: UInt64)
    ) -> (high: UInt16, low: UInt64) {
        let (high, low) = draw()
        guard let place = recent.firstIndex(where: { $0.milliseconds == moment.milliseconds }) else {
            if recent.count == Self.held { recent.removeFirst() }
            // The topmost bit is left free, so that there is always room to grow.
            recent.append((moment.milliseconds, high & 0x7FFF, low))
            return (high & 0x7FFF, low)
        }
        // By chance again, so that one identity does not tell the next.
        let (sum, overflow) = recent[place].low.addingReportingOverflow((low & 0xFFFF_FFFF) + 1)
        var grown = recent.remove(at: place)
        grown.low = sum
        if overflow { grown.high += 1 }
        recent.append(grown)  // last in use, last to be let go
        return (grown.high, grown.low)
    }
}

enum Base32 {
    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    static func digit(_ value: UInt64) -> UInt8 { digits[Int(value & 31)] }
}
