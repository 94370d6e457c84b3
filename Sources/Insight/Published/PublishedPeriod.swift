import Values

/// The time that a published figure is for, and what kind of time that is. Figures for different kinds do not compare:
/// a calendar year and a financial year share nine months.
public struct PublishedPeriod: Hashable, Sendable {
    public let kind: Kind
    /// How it is written in a file and on a page: "2023/24", "2019", "2019/20-Q3", "2020-03-31", "2015-2019".
    public let label: String
    /// Its days. A day that something is counted on is a period of one.
    public let days: Period

    /// The kinds of time.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case financialYear = "financial-year"
        case calendarYear = "calendar-year"
        case quarter
        /// One round of a survey, called by the financial year that it was held in.
        case surveyWave = "survey-wave"
        /// What was so on one day.
        case asAt = "as-at"
        /// Several calendar years together, as for a five-year average.
        case years

        /// As in "a financial year".
        public var words: String {
            switch self {
            case .financialYear: "a financial year"
            case .calendarYear: "a calendar year"
            case .quarter: "a quarter of a financial year"
            case .surveyWave: "a round of a survey"
            case .asAt: "one day"
            case .years: "several years together"
            }
        }

        /// How it is written.
        var example: String {
            switch self {
            case .financialYear, .surveyWave: "2023/24"
            case .calendarYear: "2023"
            case .quarter: "2023/24-Q3"
            case .asAt: "2024-03-31"
            case .years: "2015-2019"
            }
        }
    }

    /// The period that `text` is, where it is of one of the `kinds`.
    ///
    /// - Throws: ``PublishedPeriodError``.
    public init(_ text: String, of kinds: [Kind]) throws(PublishedPeriodError) {
        let text = text.trimmed
        let written = Self.kinds(writtenAs: text)
        guard !written.isEmpty else { throw .notUnderstood(text, kinds) }
        guard let kind = kinds.first(where: written.contains) else {
            throw .otherKind(text, is: written[0], kinds)
        }
        guard let days = Self.days(of: text, kind) else { throw .notUnderstood(text, kinds) }
        self.init(kind: kind, days: days)
    }

    /// The period of a kind that has these days.
    init(kind: Kind, days: Period) {
        (self.kind, self.days) = (kind, days)
        label =
            switch kind {
            case .asAt: days.start.iso
            case .years: "\(days.start.iso.prefix(4))-\(days.end.iso.prefix(4))"
            case .financialYear, .calendarYear, .quarter, .surveyWave: days.label
            }
    }

    /// The kinds that are written in the form that `text` has; none if it has no form that is known.
    private static func kinds(writtenAs text: String) -> [Kind] {
        let shape = String(text.map { $0.isASCII && $0.isNumber ? "9" : $0 })
        return switch shape {
        case "9999/99", "9999/9999": [.financialYear, .surveyWave]
        case "9999/99-Q9", "9999/99-q9", "9999/9999-Q9": [.quarter]
        case "9999": [.calendarYear]
        case "9999-99-99": [.asAt]
        case "9999-9999": [.years]
        default: []
        }
    }

    private static func days(of text: String, _ kind: Kind) -> Period? {
        switch kind {
        case .financialYear, .surveyWave, .quarter, .calendarYear: return try? Period.parse(text, today: .earliest)
        case .asAt: return LocalDate(iso: text).flatMap { try? Period(start: $0, end: $0) }
        case .years:
            guard let first = LocalDate(iso: "\(text.prefix(4))-01-01"),
                let last = LocalDate(iso: "\(text.suffix(4))-12-31"), first.year < last.year
            else { return nil }
            return try? Period(start: first, end: last)
        }
    }

    /// In words, as in "the financial year 2023/24" or "31 March 2020".
    public var words: String {
        switch kind {
        case .financialYear: "the financial year \(label)"
        case .calendarYear: "the calendar year \(label)"
        case .quarter: "quarter \(label.suffix(1)) of \(label.prefix(7))"
        case .surveyWave: "the survey of \(label)"
        case .asAt: days.start.words
        case .years: "\(days.start.year) to \(days.end.year) together"
        }
    }
}

extension PublishedPeriod: Comparable {
    /// By when it ends, then by when it begins.
    public static func < (left: PublishedPeriod, right: PublishedPeriod) -> Bool {
        (left.days.end, left.days.start, left.kind.rawValue) < (right.days.end, right.days.start, right.kind.rawValue)
    }
}

/// Why text is not the period of a figure.
public enum PublishedPeriodError: ExplainedError, Hashable {
    case notUnderstood(String, [PublishedPeriod.Kind])
    case otherKind(String, is: PublishedPeriod.Kind, [PublishedPeriod.Kind])

    public var message: String {
        switch self {
        case .notUnderstood(let text, let kinds):
            "“\(text)” is not a period. Write \(Self.accepted(kinds))."
        case .otherKind(let text, let kind, let kinds):
            "“\(text)” is \(kind.words), and this indicator is for \(kinds.map(\.words).joined(separator: " or "))."
                + " Write \(Self.accepted(kinds))."
        }
    }

    private static func accepted(_ kinds: [PublishedPeriod.Kind]) -> String {
        kinds.map { "\($0.words) as in \($0.example)" }.joined(separator: ", or ")
    }
}
