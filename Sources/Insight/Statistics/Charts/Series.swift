import Values

/// What was measured, date by date, in order and each date once.
///
/// A series has at least one point, so no chart can be asked of nothing. Missing dates are simply not in it: a blank is
/// never taken as 0.
public struct Series<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What was measured at one date.
    public struct Point: Hashable, Sendable {
        /// The day that stands for the point, such as the first day of its month.
        public let date: LocalDate
        public let value: Value

        /// `value`, measured at `date`.
        public init(_ date: LocalDate, _ value: Value) {
            self.date = date
            self.value = value
        }
    }

    /// The points, earliest first; at least one.
    public let points: [Point]

    private init(alreadyChecked points: [Point]) { self.points = points }

    private init(checking points: [Point]) throws(SeriesError) {
        guard !points.isEmpty else { throw .empty }
        for (earlier, later) in zip(points, points.dropFirst()) where earlier.date >= later.date {
            throw earlier.date == later.date ? .repeated(later.date) : .outOfOrder(later.date)
        }
        self.points = points
    }
}

extension Series where Value == Double {
    /// The largest value, either way, that a series takes: 10¹⁵. Larger ones cannot be told apart to a decimal place.
    public static var largest: Double { 1e15 }

    /// A series of measured values in any unit.
    ///
    /// Refused when empty, out of order, with a date twice, or with a value that is not a number within ±``largest``.
    public init(_ points: [Point]) throws(SeriesError) {
        for point in points where !(point.value.magnitude <= Self.largest) { throw .notMeasured(point.date) }
        try self.init(checking: points)
    }
}

extension Series where Value == Proportion {
    /// A series of shares, each with its own base. Refused when empty, out of order, or with a date twice.
    public init(_ points: [Point]) throws(SeriesError) { try self.init(checking: points) }

    /// The shares as percentages, 0–100, without their bases: for a run chart, or an XmR chart of shares.
    public var percentages: Series<Double> {
        Series<Double>(alreadyChecked: points.map { Series<Double>.Point($0.date, $0.value.percent) })
    }
}

/// A day from which a series cannot be compared with what came before, and why.
public struct SeriesBreak: Hashable, Sendable {
    /// The first day that belongs to what comes after.
    public let from: LocalDate
    /// What changed, in words that are printed under the chart.
    public let reason: String

    /// A break before `from`. One without a reason is refused: limits are not drawn afresh just because they can be.
    public init(from: LocalDate, reason: String) throws(SeriesError) {
        guard let reason = reason.nonEmpty else { throw .breakWithoutReason(from) }
        self.from = from
        self.reason = reason
    }
}

/// A stretch of a series without a break in it.
struct SeriesStretch {
    /// Which of the series' points it has; never empty.
    let range: Range<Int>
    /// What it begins with, in order of date; none for the first stretch.
    let breaks: [SeriesBreak]

    /// The stretches that `breaks` cut `dates` into. A break with no point on one side of it cuts nothing.
    static func all(of dates: [LocalDate], at breaks: [SeriesBreak]) -> [SeriesStretch] {
        let ordered = breaks.sorted { ($0.from, $0.reason) < ($1.from, $1.reason) }
        var stretches: [SeriesStretch] = []
        var start = 0
        var begunBy: [SeriesBreak] = []
        for end in 1...dates.count {
            let between = end == dates.count ? [] : ordered.filter { dates[end - 1] < $0.from && $0.from <= dates[end] }
            guard end == dates.count || !between.isEmpty else { continue }
            stretches.append(SeriesStretch(range: start..<end, breaks: begunBy))
            (start, begunBy) = (end, between)
        }
        return stretches
    }
}

/// Why a chart cannot be drawn from what was given.
public enum SeriesError: ExplainedError, Hashable {
    /// There is no point.
    case empty
    /// A point comes before the one it follows.
    case outOfOrder(LocalDate)
    /// A date has two points.
    case repeated(LocalDate)
    /// A value is not a number, or too large to be a measurement.
    case notMeasured(LocalDate)
    /// A break does not say what changed.
    case breakWithoutReason(LocalDate)
    /// A declared point does not say what happened.
    case pointWithoutReason(LocalDate)
    /// A point is declared on a date that has none.
    case noPoint(LocalDate)
    /// A point is declared to stand out, and lies on the middle line.
    case standsOnMedian(LocalDate)
    /// A target is not a number.
    case targetNotANumber

    public var message: String {
        switch self {
        case .empty: "There is nothing to chart. Give at least one point, or say that nothing was measured."
        case .outOfOrder(let date): "The point of \(date.words) comes too late. Give the points in order of date."
        case .repeated(let date): "There are two points of \(date.words). Give one for each date."
        case .notMeasured(let date):
            "The value of \(date.words) is not a number that can be charted. Leave the date out if it was not measured."
        case .breakWithoutReason(let date): "The break of \(date.words) has no reason. Say what changed on that day."
        case .pointWithoutReason(let date):
            "The point of \(date.words) is declared without a reason. Say what happened."
        case .noPoint(let date): "There is no point of \(date.words) to declare. Give the date of one that is charted."
        case .standsOnMedian(let date):
            "The point of \(date.words) lies on the middle line, so it does not stand out. Take it off the list."
        case .targetNotANumber: "The target is not a number. Give it in the unit of the measure."
        }
    }
}
