import Insight
import Testing
import Values

@Suite struct SeriesTests {
    @Test func refusesWhatCannotBeCharted() throws {
        #expect(throws: SeriesError.empty) { try Series([Series<Double>.Point]()) }
        #expect(throws: SeriesError.empty) { try Series([Series<Proportion>.Point]()) }
        let (first, second) = (TestDates.date(0), TestDates.date(1))
        #expect(throws: SeriesError.outOfOrder(first)) {
            try Series([Series<Double>.Point(second, 1), .init(first, 2)])
        }
        #expect(throws: SeriesError.repeated(first)) {
            try Series([Series<Double>.Point(first, 1), .init(first, 2)])
        }
        for value in [Double.nan, .infinity, -.infinity, 1.1e15] {
            #expect(throws: SeriesError.notMeasured(second)) {
                try Series([Series<Double>.Point(first, 1), .init(second, value)])
            }
        }
        #expect(throws: SeriesError.breakWithoutReason(first)) { try SeriesBreak(from: first, reason: " \n") }
        #expect(throws: SeriesError.pointWithoutReason(first)) { try RunChart.DeclaredPoint(first, reason: "") }
    }

    @Test func breaksCutWhereTheyHavePointsOnBothSides() throws {
        let series = try Series(TestDates.points((0..<30).map(Double.init)))
        func ranges(_ dates: [LocalDate]) throws -> [Range<Int>] {
            let breaks = try dates.map { try SeriesBreak(from: $0, reason: "the question changed") }
            return ControlChart.xmr(of: series, breaks: breaks).phases.map(\.range)
        }
        let whole = [0..<30]
        #expect(try ranges([]) == whole)
        #expect(try ranges([TestDates.date(0), TestDates.date(-5), TestDates.date(30)]) == whole)
        #expect(try ranges([TestDates.date(10)]) == [0..<10, 10..<30], "a break belongs to what comes after it")
        #expect(try ranges([TestDates.date(10).adding(days: 1)]) == [0..<11, 11..<30])
        #expect(try ranges([TestDates.date(20), TestDates.date(10)]) == [0..<10, 10..<20, 20..<30])
    }

    @Test func aBreakCarriesItsReasonsToTheChart() throws {
        let series = try Series(TestDates.points((0..<24).map(Double.init)))
        let late = try SeriesBreak(from: TestDates.date(12), reason: " a new form ")
        let early = try SeriesBreak(from: TestDates.date(12).adding(days: -3), reason: "a new team")
        let chart = ControlChart.xmr(of: series, breaks: [late, early])
        #expect(chart.phases.map { $0.breaks.map(\.reason) } == [[], ["a new team", "a new form"]])
        let run = try RunChart(of: series, breaks: [late, early])
        #expect(run.phases.map(\.breaks) == chart.phases.map(\.breaks))
    }

    @Test func sharesAsPercentages() throws {
        let shares = try [(1, 4), (0, 3), (7, 7)].map { try Proportion(count: $0, of: $1) }
        let series = try Series(TestDates.points(shares)).percentages
        #expect(series.points.map(\.value) == [25, 0, 100])
        #expect(series.points.map(\.date) == (0..<3).map(TestDates.date))
    }
}
