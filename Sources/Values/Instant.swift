/// A moment, the same everywhere: milliseconds since the start of 1 January 1970 in UTC.
///
/// Moments run from the start of year 1 to the last millisecond of 9999; arithmetic stops at those ends.
public struct Instant: Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00.000Z, negative before it.
    public let milliseconds: Int64

    static let millisecondsInDay: Int64 = 86_400_000
    private static let first = Int64(LocalDate.earliest.dayNumber) * millisecondsInDay
    private static let last = Int64(LocalDate.latest.dayNumber + 1) * millisecondsInDay - 1

    /// The moment so many milliseconds after 1970-01-01T00:00:00.000Z, brought within the range if outside it.
    public init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, Self.first), Self.last)
    }

    /// The moment `seconds` later, or earlier if negative.
    public func adding(seconds: Int) -> Instant { adding(Int64(clamping: seconds), times: 1000) }

    /// The moment `days` periods of 24 hours later, or earlier if negative.
    public func adding(days: Int) -> Instant { adding(Int64(clamping: days), times: Self.millisecondsInDay) }

    /// Milliseconds from this moment to `other`, negative when `other` is earlier.
    public func milliseconds(until other: Instant) -> Int64 { other.milliseconds - milliseconds }

    private func adding(_ amount: Int64, times factor: Int64) -> Instant {
        let (product, tooLong) = amount.multipliedReportingOverflow(by: factor)
        let (sum, tooFar) = milliseconds.addingReportingOverflow(product)
        guard !tooLong, !tooFar else { return Instant(milliseconds: amount < 0 ? .min : .max) }
        return Instant(milliseconds: sum)
    }

    /// The date in UTC, and the milliseconds since that date began.
    var utc: (date: LocalDate, millisecondOfDay: Int) {
        var (day, rest) = milliseconds.quotientAndRemainder(dividingBy: Self.millisecondsInDay)
        if rest < 0 { (day, rest) = (day - 1, rest + Self.millisecondsInDay) }
        return (LocalDate(dayNumber: Int(day)), Int(rest))
    }
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

extension Instant: CustomStringConvertible {
    /// The moment in UTC as ISO 8601 text, always with milliseconds, as in "2026-05-14T09:30:00.000Z".
    ///
    /// The text has one length, so moments sort as text in the order they happened.
    public var iso: String {
        let (date, millisecond) = utc
        let (seconds, minutes) = (millisecond / 1000, millisecond / 60_000)
        return date.iso + "T" + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2) + ":"
            + padded(seconds % 60, 2) + "." + padded(millisecond % 1000, 3) + "Z"
    }

    /// Same as ``iso``.
    public var description: String { iso }

    /// The moment that ISO 8601 text names: `yyyy-MM-ddTHH:mm:ss`, an optional fraction of a second of one to nine
    /// digits (beyond milliseconds it is cut off), then `Z` or an offset such as `+01:00`. Anything else gives nil.
    public init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, let date = LocalDate(iso: String(text.prefix(10))), bytes[10] == UInt8(ascii: "T"),
            let clock = Self.clock(bytes[11..<19])
        else { return nil }
        var rest = bytes[19...]
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: \.isDigit)
            guard (1...9).contains(digits.count),
                let value = wholeNumber((digits + [48, 48]).prefix(3))
            else { return nil }
            fraction = value
            rest = rest.dropFirst(digits.count + 1)
        }
        guard let offset = Self.offset(Array(rest)) else { return nil }
        let start = Int64(date.dayNumber) * Self.millisecondsInDay
        let moment = start + Int64(clock * 1000 + fraction) - Int64(offset * 60_000)
        guard moment >= Self.first, moment <= Self.last else { return nil }
        self.init(milliseconds: moment)
    }

    /// Seconds since midnight of `HH:mm:ss`.
    private static func clock(_ bytes: ArraySlice<UInt8>) -> Int? {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ $0.count == 2 }), let hour = wholeNumber(parts[0]),
            let minute = wholeNumber(parts[1]), let second = wholeNumber(parts[2]), hour < 24, minute < 60, second < 60
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// Minutes ahead of UTC of `Z` or `±HH:mm`; real offsets lie within 14 hours.
    private static func offset(_ bytes: [UInt8]) -> Int? {
        if bytes == [UInt8(ascii: "Z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = wholeNumber(bytes[1..<3]),
            let minutes = wholeNumber(bytes[4..<6]), minutes < 60, hours * 60 + minutes <= 14 * 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }
}

extension Instant: Codable {
    /// Reads the moment from ISO 8601 text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is not a moment. Write it as in 2026-05-14T09:30:00.000Z.")
        }
        self = instant
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
