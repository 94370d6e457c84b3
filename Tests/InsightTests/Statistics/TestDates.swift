import Insight
import Values

/// Dates for series whose dates do not matter: thirty days apart.
enum TestDates {
    static func date(_ index: Int) -> LocalDate { LocalDate(dayNumber: 20_000 + 30 * index) }

    static func points<Value>(_ values: [Value]) -> [Series<Value>.Point] {
        values.enumerated().map { Series<Value>.Point(date($0.offset), $0.element) }
    }

    /// Breaks from the day before each of these points.
    static func breaks(_ indices: [Int]) throws -> [SeriesBreak] {
        try indices.map { try SeriesBreak(from: date($0).adding(days: -1), reason: "the question changed") }
    }
}
