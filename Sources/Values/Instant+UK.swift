/// What clocks in the United Kingdom show.
///
/// Summer time is one hour ahead of UTC, from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
/// October. The rule has held since 1996; earlier moments are shown by it too, though some years differed.
extension Instant {
    /// Whether clocks in the United Kingdom are on summer time at this moment.
    public var isUKSummerTime: Bool {
        let year = utc.date.year
        return self >= Self.clockChange(month: 3, of: year) && self < Self.clockChange(month: 10, of: year)
    }

    /// The date in the United Kingdom.
    public var ukDate: LocalDate { ukClock.utc.date }

    /// The time of day in the United Kingdom, as in "10:30am", "midday" or "midnight".
    public var ukTimeOfDayWords: String {
        let minutes = ukClock.utc.millisecondOfDay / 60_000
        switch minutes {
        case 0: return "midnight"
        case 12 * 60: return "midday"
        default:
            let hour = (minutes / 60 + 11) % 12 + 1
            return "\(hour):\(padded(minutes % 60, 2))\(minutes < 12 * 60 ? "am" : "pm")"
        }
    }

    /// The date and time in the United Kingdom, as in "14 May 2026 at 10:30am".
    public var ukTimeWords: String { "\(ukDate.words) at \(ukTimeOfDayWords)" }

    /// The first moment of a date in the United Kingdom.
    public static func start(ofUKDay date: LocalDate) -> Instant { ukMoment(date, minuteOfDay: 0) }

    /// The moment when clocks in the United Kingdom show an hour (0–23) and minute (0–59) on a date; nil outside those.
    ///
    /// In the hour that happens twice in October the first is meant. A time in the hour skipped in March is read as
    /// an hour later.
    public init?(ukDate date: LocalDate, hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self = Self.ukMoment(date, minuteOfDay: hour * 60 + minute)
    }

    /// This moment moved so that its UTC date and time are those that clocks in the United Kingdom show.
    private var ukClock: Instant { isUKSummerTime ? adding(seconds: 3600) : self }

    private static func ukMoment(_ date: LocalDate, minuteOfDay: Int) -> Instant {
        let asUTC = Instant(milliseconds: Int64(date.dayNumber) * millisecondsInDay + Int64(minuteOfDay) * 60_000)
        let asSummer = asUTC.adding(seconds: -3600)
        return asSummer.isUKSummerTime ? asSummer : asUTC
    }

    /// 01:00 UTC on the last Sunday of a month that has 31 days.
    private static func clockChange(month: Int, of year: Int) -> Instant {
        let last = LocalDate(dayNumber: LocalDate.dayNumber(year, month, 31))
        let sunday = last.adding(days: -(last.weekday.rawValue % 7))
        return Instant(milliseconds: Int64(sunday.dayNumber) * millisecondsInDay + 3_600_000)
    }
}
