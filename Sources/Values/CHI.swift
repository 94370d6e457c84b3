/// A Community Health Index number, Scotland's number for each person who uses health care: ten digits, as text.
///
/// The first six are a date of birth as DDMMYY, the tenth is a check digit. Nothing else is read from a number; in
/// particular no one's sex or gender is ever taken from it. Its printed and debugging forms hide all but the last four
/// digits, so that a number does not slip into a log.
public struct CHI: Hashable, Sendable {
    /// All ten digits, leading zeros kept.
    public let digits: String

    private init(digits: String) { self.digits = digits }

    /// The number that text holds if it is valid, spaces aside; ``check(_:)`` says what is wrong with one that is not.
    public init?(_ text: String) {
        guard case .valid(let chi) = Self.check(text) else { return nil }
        self = chi
    }

    /// The number as people read it out, as in "010101 1237".
    public var formatted: String { digits.prefix(6) + " " + digits.suffix(4) }

    /// The check digit (0–9) that completes nine digits; nil when they come to 10, so that no number can begin with
    /// them, or when the text is not nine ASCII digits.
    public static func checkDigit(for nineDigits: String) -> Int? {
        let bytes = Array(nineDigits.utf8)
        guard bytes.count == 9, bytes.allSatisfy(\.isDigit) else { return nil }
        var sum = 0
        for (index, byte) in bytes.enumerated() { sum += (10 - index) * Int(byte - UInt8(ascii: "0")) }
        let digit = (11 - sum % 11) % 11
        return digit == 10 ? nil : digit
    }

    /// Decides whether text is a CHI number. Spaces of any kind are left out first; nil is a number never given.
    public static func check(_ text: String?) -> Check {
        guard let text else { return .missing }
        let kept = text.filter { !$0.isWhitespace }
        guard !kept.isEmpty else { return .blank }
        let bytes = Array(kept.utf8)
        guard bytes.allSatisfy(\.isDigit) else { return .invalidCharacter }
        guard bytes.count >= 10 else { return .tooShort }
        guard bytes.count <= 10 else { return .tooLong }
        let chi = CHI(digits: kept)
        guard !chi.datesInAnyCentury.isEmpty else { return .invalidDate }
        guard checkDigit(for: String(kept.prefix(9))) == Int(bytes[9] - UInt8(ascii: "0")) else { return .badChecksum }
        return .valid(chi)
    }

    /// Dates that the first six digits could be, with years from 1800 to 2099.
    private var datesInAnyCentury: [LocalDate] {
        let bytes = Array(digits.utf8)
        guard let day = wholeNumber(bytes[0..<2]), let month = wholeNumber(bytes[2..<4]),
            let year = wholeNumber(bytes[4..<6])
        else { return [] }
        return [1800, 1900, 2000].compactMap { try? LocalDate(year: $0 + year, month: month, day: day) }
    }

    /// 1 January 1900: no date of birth is sought before it unless an earlier day is given.
    public static let earliestBirthDate = LocalDate(dayNumber: -25_567)

    /// The date of birth the number was made from, if it can be told.
    ///
    /// Two digits of year leave the century open, so it is the one date from `earliest` to `today` that fits. Numbers
    /// do sometimes disagree with the true date: let a worker put in the right one.
    public func birthDate(earliest: LocalDate = CHI.earliestBirthDate, today: LocalDate) -> BirthDate {
        let fitting = datesInAnyCentury.filter { $0 >= earliest && $0 <= today }
        guard let only = fitting.first else { return .none }
        return fitting.count == 1 ? .known(only) : .ambiguous(fitting)
    }
}

extension CHI {
    /// What the first six digits say about the date of birth.
    public enum BirthDate: Hashable, Sendable {
        /// One date fits.
        case known(LocalDate)
        /// More than one date fits, earliest first; ask the person.
        case ambiguous([LocalDate])
        /// No date fits, because the number's date is in the future or before the earliest day looked for.
        case none

        /// The date, when just one fits.
        public var date: LocalDate? {
            guard case .known(let date) = self else { return nil }
            return date
        }
    }

    /// The outcome of checking text for a CHI number.
    public enum Check: Hashable, Sendable {
        /// The text is a CHI number.
        case valid(CHI)
        /// Something other than digits and spaces is in it.
        case invalidCharacter
        /// It has fewer than ten digits.
        case tooShort
        /// It has more than ten digits.
        case tooLong
        /// The first six digits are no date in any century.
        case invalidDate
        /// The last digit does not fit the first nine.
        case badChecksum
        /// No text was given.
        case missing
        /// The text is empty, or spaces only.
        case blank

        /// The number, when it is valid.
        public var chi: CHI? {
            guard case .valid(let chi) = self else { return nil }
            return chi
        }

        /// What was wrong and what to do, or nil when the number is valid. It never repeats what was typed.
        public var message: String? {
            switch self {
            case .valid: nil
            case .invalidCharacter:
                "The CHI number has something in it that is not a digit. Use digits and spaces only."
            case .tooShort:
                "The CHI number has fewer than 10 digits. Check it; if it has lost a zero at the start, put it back."
            case .tooLong: "The CHI number has more than 10 digits. Check it and take out what does not belong."
            case .invalidDate:
                "The first six digits of the CHI number are not a date (day, month, year). Check them for a slip."
            case .badChecksum:
                "The last digit of the CHI number does not fit the others. Check every digit for a slip or a swap."
            case .missing: "There is no CHI number. Give one, or say that it is not known."
            case .blank: "The CHI number is blank. Give its 10 digits, or say that it is not known."
            }
        }
    }
}

extension CHI: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The number with all but its last four digits hidden, as in "CHI ••••••1237".
    public var description: String { "CHI ••••••" + digits.suffix(4) }

    /// Same as ``description``.
    public var debugDescription: String { description }

    /// Shows ``description`` only, so that dumping a record does not reveal the number.
    public var customMirror: Mirror { Mirror(self, children: ["masked": description]) }
}
