import Values

/// When the front door is staffed by day: between two times of every working day.
public struct OfficeHours: Sendable, Hashable {
    /// In minutes after midnight.
    private let opens: Int
    private let closes: Int

    /// Reads two times of a day, as in "08:45-17:00"; nil for what is not that.
    public init?(_ text: String) {
        let times = text.split(separator: "-", omittingEmptySubsequences: false).map { Self.minutes($0) }
        guard times.count == 2, let opens = times[0], let closes = times[1], opens < closes else { return nil }
        (self.opens, self.closes) = (opens, closes)
    }

    private static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// Whether a moment is within them.
    ///
    /// - Parameter calendar: what knows the holidays; on a day that it does not cover, and without one, every weekday is
    ///   a working day.
    public func contain(_ moment: Instant, calendar: WorkingDayCalendar?) -> Bool {
        let day = moment.ukDate
        let isWorkingDay = (try? calendar?.isWorkingDay(day)) ?? !day.weekday.isWeekend
        guard isWorkingDay, let from = Instant(ukDate: day, hour: opens / 60, minute: opens % 60),
            let to = Instant(ukDate: day, hour: closes / 60, minute: closes % 60)
        else { return false }
        return moment >= from && moment < to
    }
}
