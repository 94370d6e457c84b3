/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday is 7.
public enum Weekday: Int, Hashable, Sendable, CaseIterable, Codable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// The day's name, as in "Monday".
    public var name: String { Self.names[rawValue - 1] }

    /// Whether the day is a Saturday or a Sunday.
    public var isWeekend: Bool { self == .saturday || self == .sunday }

    private static let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}

extension LocalDate: CustomStringConvertible {
    static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The date that ISO 8601 text names: exactly `yyyy-MM-dd`, ten ASCII characters. Anything else gives nil.
    public init?(iso text: String) {
        var text = text
        let parts: (Int, Int, Int)? = text.withUTF8 { bytes in
            let dash = UInt8(ascii: "-")
            guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash,
                let year = wholeNumber(bytes[0..<4]), let month = wholeNumber(bytes[5..<7]),
                let day = wholeNumber(bytes[8..<10])
            else { return nil }
            return (year, month, day)
        }
        guard let (year, month, day) = parts else { return nil }
        do { try self.init(year: year, month: month, day: day) } catch { return nil }
    }

    /// The date as ISO 8601 text, as in "2026-05-14".
    public var iso: String {
        let (year, month, day) = civil
        return String(unsafeUninitializedCapacity: 10) { buffer in
            func write(_ number: Int, _ last: Int, _ count: Int) {
                var left = number
                for place in 0..<count {
                    buffer[last - place] = UInt8(ascii: "0") + UInt8(left % 10)
                    left /= 10
                }
            }
            write(year, 3, 4)
            write(month, 6, 2)
            write(day, 9, 2)
            (buffer[4], buffer[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
            return 10
        }
    }

    /// The date in words, as in "14 May 2026".
    public var words: String {
        let (year, month, day) = civil
        return "\(day) \(Self.monthNames[month - 1]) \(year)"
    }

    /// Same as ``iso``.
    public var description: String { iso }

    /// The day of the week.
    public var weekday: Weekday {
        // Day 0, 1 January 1970, was a Thursday. The offset keeps the remainder positive for every date there is.
        let index = (dayNumber + 719_162) % 7
        return Weekday.allCases[index]
    }
}

extension LocalDate: Codable {
    /// Reads the date from ISO 8601 text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = LocalDate(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is not a date. Write it as in 2026-05-14.")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
