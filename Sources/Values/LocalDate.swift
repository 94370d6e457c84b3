/// A date on the calendar, without time or time zone: a date of birth, a review date, a deadline.
///
/// The calendar is the Gregorian one carried back without a break (proleptic), from 1 January of year 1 to
/// 31 December 9999. Arithmetic that would leave that range stops at its nearest end, so no sum can fail.
public struct LocalDate: Hashable, Sendable {
    /// Days since 1 January 1970, which is day 0. Earlier dates are negative.
    public var dayNumber: Int { Int(day1970) }

    // One integer makes comparing, hashing and counting days single instructions; lists of millions are compared.
    private let day1970: Int32

    /// 1 January of year 1, the earliest date there is.
    public static let earliest = LocalDate(dayNumber: -719_162)
    /// 31 December 9999, the latest date there is.
    public static let latest = LocalDate(dayNumber: 2_932_896)

    /// The date a number of days from 1 January 1970. A number outside the range gives its nearest end.
    public init(dayNumber: Int) {
        day1970 = Int32(min(max(dayNumber, -719_162), 2_932_896))
    }

    /// The date of a year (1–9999), month (1–12) and day of the month.
    public init(year: Int, month: Int, day: Int) throws(LocalDateError) {
        guard (1...9999).contains(year) else { throw .yearOutOfRange(year) }
        guard (1...12).contains(month) else { throw .monthOutOfRange(month) }
        guard day >= 1, day <= Self.days(inMonth: month, of: year) else {
            throw .dayOutOfRange(day, month: month, year: year)
        }
        self.init(dayNumber: Self.dayNumber(year, month, day))
    }

    /// The year, 1–9999.
    public var year: Int { civil.year }
    /// The month, 1 for January to 12 for December.
    public var month: Int { civil.month }
    /// The day of the month, 1–31.
    public var day: Int { civil.day }

    /// Whether `year` has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// How many days a month (1–12) has in `year`.
    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    // The two conversions count years from 1 March, so that a leap day ends its year, and eras of 400 years, which
    // all have 146,097 days (H. Hinnant, "chrono-compatible low-level date algorithms").
    static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(day1970) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}

extension LocalDate: Comparable {
    public static func < (left: LocalDate, right: LocalDate) -> Bool { left.day1970 < right.day1970 }
}

extension LocalDate {
    /// The date `days` later, or earlier if negative.
    public func adding(days: Int) -> LocalDate {
        LocalDate(dayNumber: dayNumber + min(max(days, -4_000_000), 4_000_000))
    }

    /// The same day of the month `months` later (or earlier, if negative), or that month's last day if it is shorter.
    public func adding(months: Int) -> LocalDate {
        let (year, month, day) = civil
        let total = year * 12 + month - 1 + min(max(months, -130_000), 130_000)
        guard total >= 12 else { return .earliest }
        guard total < 120_000 else { return .latest }
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        let newDay = min(day, Self.days(inMonth: newMonth, of: newYear))
        return LocalDate(dayNumber: Self.dayNumber(newYear, newMonth, newDay))
    }

    /// The same day and month `years` later (or earlier, if negative); 29 February becomes 28 February where needed.
    public func adding(years: Int) -> LocalDate {
        adding(months: min(max(years, -10_000), 10_000) * 12)
    }

    /// Days from this date to `other`: 1 for tomorrow, negative when `other` is earlier.
    public func days(until other: LocalDate) -> Int { other.dayNumber - dayNumber }

    /// Whole years from this date of birth to `date`; negative when `date` is before it.
    ///
    /// Someone born on 29 February reaches each age on 1 March of a year that is not a leap year
    /// (Age of Legal Capacity (Scotland) Act 1991, section 6).
    public func age(on date: LocalDate) -> Int {
        let (birth, then) = (civil, date.civil)
        let years = then.year - birth.year
        return (then.month, then.day) < (birth.month, birth.day) ? years - 1 : years
    }
}

/// Why a year, month and day are not a date.
public enum LocalDateError: ExplainedError, Hashable {
    /// The year is not from 1 to 9999.
    case yearOutOfRange(Int)
    /// The month is not from 1 to 12.
    case monthOutOfRange(Int)
    /// The month has no such day in that year.
    case dayOutOfRange(Int, month: Int, year: Int)

    public var message: String {
        switch self {
        case .yearOutOfRange(let year):
            "The year \(year) cannot be used. Give the year as four digits, such as 1957."
        case .monthOutOfRange(let month):
            "There is no month \(month). Give the month as a number from 1 to 12."
        case .dayOutOfRange(let day, let month, let year):
            "\(LocalDate.monthNames[month - 1]) \(year) has no day \(day). "
                + "Give a day from 1 to \(LocalDate.days(inMonth: month, of: year))."
        }
    }
}
