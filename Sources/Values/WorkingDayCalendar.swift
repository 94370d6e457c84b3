/// Which days are working days: Monday to Friday, apart from the holidays of a nation or a place.
///
/// A calendar knows its holidays for a stated period only. Asked about a day outside it, it refuses instead of guessing
/// that there is no holiday.
public struct WorkingDayCalendar: Sendable {
    /// What the calendar is called, as in "Scotland" or "Dundee".
    public let name: String
    /// The days whose holidays are known.
    public let covers: Period
    /// The holidays, in date order; a day with two has both names.
    public let holidays: [Holiday]

    // Entry n is how many of the covered days up to and including the nth are working days. Counting is then one
    // subtraction and adding one binary search, which matters when thousands of deadlines are worked out at once.
    let workingDaysThrough: [Int32]

    /// A day off for everyone the calendar serves.
    public struct Holiday: Hashable, Sendable, Codable {
        /// When it is.
        public let date: LocalDate
        /// What it is called, as in "St Andrew’s Day".
        public let name: String

        /// The holiday called `name` on `date`.
        public init(_ name: String, on date: LocalDate) {
            self.date = date
            self.name = name
        }
    }

    /// The calendar with these holidays, which must all be in the period it covers. Their order does not matter.
    public init(name: String, covers: Period, holidays: [Holiday]) throws(WorkingDayError) {
        if let stray = holidays.first(where: { !covers.contains($0.date) }) {
            throw .holidayOutsideCover(stray, covers: covers, calendar: name)
        }
        self.name = name
        self.covers = covers
        var names: [LocalDate: [String]] = [:]
        for holiday in holidays where !names[holiday.date, default: []].contains(holiday.name) {
            names[holiday.date, default: []].append(holiday.name)
        }
        self.holidays = names.sorted { $0.key < $1.key }
            .map { Holiday($0.value.sorted().joined(separator: " and "), on: $0.key) }
        var count: Int32 = 0
        workingDaysThrough = (0..<covers.days).map { offset in
            let date = covers.start.adding(days: offset)
            if !date.weekday.isWeekend, names[date] == nil { count += 1 }
            return count
        }
    }

    /// Both calendars' holidays, over the days that both cover; national and local ones, say.
    public func merged(with other: WorkingDayCalendar, name: String) throws(WorkingDayError) -> WorkingDayCalendar {
        guard let shared = covers.intersection(other.covers) else {
            throw .nothingShared(self.name, other.name)
        }
        let kept = (holidays + other.holidays).filter { shared.contains($0.date) }
        return try WorkingDayCalendar(name: name, covers: shared, holidays: kept)
    }

    /// Whether people work on `date`. Throws when the calendar does not cover it.
    public func isWorkingDay(_ date: LocalDate) throws(WorkingDayError) -> Bool {
        let index = try index(of: date)
        return through(index) > through(index - 1)
    }

    /// The holiday on `date`, or nil if it has none. Throws when the calendar does not cover it.
    public func holiday(on date: LocalDate) throws(WorkingDayError) -> Holiday? {
        _ = try index(of: date)
        return holidays.first { $0.date == date }
    }

    /// The `count`th working day after `date`; `date` itself does not count. A negative `count` goes back, and 0 is
    /// `date` itself, working day or not. Throws when either end is outside what the calendar covers.
    public func adding(workingDays count: Int, to date: LocalDate) throws(WorkingDayError) -> LocalDate {
        let index = try index(of: date)
        guard count != 0 else { return date }
        let before = count > 0 ? through(index) : through(index - 1)
        let (wanted, tooFar) = before.addingReportingOverflow(count > 0 ? count : count + 1)
        guard !tooFar, wanted >= 1, wanted <= through(covers.days - 1) else {
            throw .beyondCover(workingDays: count, from: date, covers: covers, calendar: name)
        }
        return covers.start.adding(days: firstIndex(reaching: Int32(wanted)))
    }

    /// How many working days after `from` there are up to and including `to`. When `to` is earlier it is minus the
    /// number from `to` up to but not including `from`. Either way it undoes ``adding(workingDays:to:)``.
    public func workingDays(from: LocalDate, to: LocalDate) throws(WorkingDayError) -> Int {
        let (start, end) = (try index(of: from), try index(of: to))
        return start <= end ? through(end) - through(start) : through(end - 1) - through(start - 1)
    }

    private func through(_ index: Int) -> Int { index < 0 ? 0 : Int(workingDaysThrough[index]) }

    private func index(of date: LocalDate) throws(WorkingDayError) -> Int {
        guard covers.contains(date) else { throw .notCovered(date, covers: covers, calendar: name) }
        return covers.start.days(until: date)
    }

    /// The first index whose running count is at least `wanted`: that day is itself a working day.
    private func firstIndex(reaching wanted: Int32) -> Int {
        var (low, high) = (0, workingDaysThrough.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if workingDaysThrough[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension WorkingDayCalendar: Hashable {
    public static func == (left: WorkingDayCalendar, right: WorkingDayCalendar) -> Bool {
        left.name == right.name && left.covers == right.covers && left.holidays == right.holidays
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(covers)
        hasher.combine(holidays)
    }
}
