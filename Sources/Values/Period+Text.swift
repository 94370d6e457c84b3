extension Period {
    /// The period that text names.
    ///
    /// Accepted: two dates `2025-04-01..2026-03-31`; a financial year `2025/26` (or `2025/2026`), from 1 April to
    /// 31 March; a quarter of one, `2025/26-Q3`; a calendar year `2025`; a month `2026-03`; `last-12-months` and
    /// `last-24-months`, which end on `today`.
    public static func parse(_ text: String, today: LocalDate) throws(PeriodError) -> Period {
        let text = trimmed(text)
        switch text {
        case "last-12-months": return last(months: 12, endingOn: today)
        case "last-24-months": return last(months: 24, endingOn: today)
        default: break
        }
        let bytes = Array(text.utf8)
        if bytes.contains(UInt8(ascii: "/")) { return try financial(text) }
        switch bytes.count {
        case 22 where bytes[10] == UInt8(ascii: ".") && bytes[11] == UInt8(ascii: "."): return try dates(text)
        case 4 where bytes.allSatisfy(\.isDigit): return calendarYear(containing: try first("\(text)-01-01", of: text))
        case 7 where bytes[4] == UInt8(ascii: "-"): return month(containing: try first("\(text)-01", of: text))
        default: throw .notUnderstood(text)
        }
    }

    /// The shortest text that ``parse(_:today:)`` reads back as this period: "2025/26", "2025/26-Q3", "2025",
    /// "2026-03", or else its two dates.
    public var label: String {
        let year = padded(start.year, 4)
        if self == .calendarYear(containing: start) { return year }
        if self == .month(containing: start) { return String(start.iso.prefix(7)) }
        let startYear = Self.financialYearStart(of: start).year
        // The financial years at the calendar's two ends are cut short, so they have no name of their own.
        guard start.year > 1, startYear < 9999 else { return "\(start)..\(end)" }
        let financialYear = padded(startYear, 4) + "/" + padded((startYear + 1) % 100, 2)
        if self == .financialYear(containing: start), start.month == 4 { return financialYear }
        if self == .financialQuarter(containing: start), start.day == 1 {
            return financialYear + "-Q\((start.month + 8) % 12 / 3 + 1)"
        }
        return "\(start)..\(end)"
    }

    private static func first(_ iso: String, of text: String) throws(PeriodError) -> LocalDate {
        guard let date = LocalDate(iso: iso) else {
            throw iso.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") })
                ? .noSuchPeriod(text) : .notUnderstood(text)
        }
        return date
    }

    private static func dates(_ text: String) throws(PeriodError) -> Period {
        let start = try first(String(text.prefix(10)), of: text)
        return try Period(start: start, end: try first(String(text.suffix(10)), of: text))
    }

    /// A financial year, or a quarter of one.
    private static func financial(_ text: String) throws(PeriodError) -> Period {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let years = parts[0].split(separator: "/", omittingEmptySubsequences: false)
        guard years.count == 2, years[0].utf8.count == 4, [2, 4].contains(years[1].utf8.count),
            let from = wholeNumber(years[0].utf8), let to = wholeNumber(years[1].utf8)
        else { throw .notUnderstood(text) }
        let following = years[1].utf8.count == 2 ? (from + 1) % 100 : from + 1
        guard to == following, from < 9999, let april = LocalDate(iso: "\(years[0])-04-01") else {
            throw .noSuchPeriod(text)
        }
        guard parts.count == 2 else { return financialYear(containing: april) }
        let quarter = Array(parts[1].utf8)
        guard quarter.count == 2, [UInt8(ascii: "Q"), UInt8(ascii: "q")].contains(quarter[0]),
            let number = wholeNumber(quarter[1...])
        else { throw .notUnderstood(text) }
        guard (1...4).contains(number) else { throw .noSuchPeriod(text) }
        return financialQuarter(containing: april.adding(months: 3 * (number - 1)))
    }
}

extension Period: CustomStringConvertible {
    /// Same as ``label``.
    public var description: String { label }
}
