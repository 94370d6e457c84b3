import Insight
import Testing
import Values

@Suite struct RunChartTests {
    static func chart(_ values: [Double], declared: [Int] = [], breaks: [Int] = []) throws -> RunChart {
        try RunChart(
            of: Series(TestDates.points(values)), breaks: TestDates.breaks(breaks),
            declared: declared.map { try RunChart.DeclaredPoint(TestDates.date($0), reason: "the building flooded") })
    }

    static func rules(_ chart: RunChart) -> [[Int]] {
        chart.points.map { $0.signals.map { $0.movement == .up ? $0.rule.rawValue : -$0.rule.rawValue } }
    }

    @Test func sixOnOneSideShift() throws {
        // A median of 5; two points on it lie within the row of six and neither break nor extend it.
        let values = [6.0, 8, 5, 7, 9, 5, 6, 8, 2, 4, 1, 4, 2, 5]
        let chart = try Self.chart(values)
        #expect(chart.current.median == 5 && chart.current.useful == 11 && chart.current.runs == 2)
        #expect(
            Self.rules(chart) == [[1], [1], [], [1], [1], [], [1], [1], [], [], [], [], [], []],
            "five below are no shift, and a point on the median takes part in none")
        #expect(chart.current.limits == RunLimits(useful: 11) && chart.current.runCount == .tooFew)
    }

    @Test func fiveThatGoOneWayAreATrend() throws {
        // Equal neighbours count once: 3, 4, 4, 5, 6, 7 are five steps of the way.
        let values = [5.0, 3, 4, 4, 5, 6, 7, 5, 6, 4, 5.5, 4.5]
        #expect(
            Self.rules(try Self.chart(values)).map { $0.contains(2) }
                == [false, true, true, false, true, true, true, false, false, false, false, false])
        let four = [5.0, 3, 4, 4, 5, 6, 5, 5, 6, 4, 5.5, 4.5]
        #expect(Self.rules(try Self.chart(four)).allSatisfy { !$0.contains(2) })
        let falling = values.map { -$0 }
        #expect(Self.rules(try Self.chart(falling)).map { $0.contains(-2) }.count { $0 } == 5)
    }

    @Test func tooManyRunsAreAPatternToo() throws {
        let zigzag = (0..<20).map { $0.isMultiple(of: 2) ? 1.0 : 3.0 }
        let chart = try Self.chart(zigzag)
        #expect(chart.current.runs == 20 && chart.current.runCount == .tooMany)
        #expect(chart.verdict(better: .higher) == .changed(nil))
        #expect(chart.verdict(better: nil).words == "changed: a pattern that chance does not explain")
    }

    @Test func onlyPeopleDeclareAPointToStandOut() throws {
        let values = [1.0, 3, 2, 4, 1, 2, 4, 3, 1, 3, 90]
        #expect(Self.rules(try Self.chart(values)).allSatisfy(\.isEmpty))
        let chart = try Self.chart(values, declared: [10])
        #expect(Self.rules(chart).last == [3])
        #expect(chart.verdict(better: .lower) == .gettingWorse)
        #expect(throws: SeriesError.noPoint(TestDates.date(11))) { try Self.chart(values, declared: [11]) }
        let median = [1.0, 3, 2, 4, 1, 2, 4, 3, 1, 3, 3]
        #expect(throws: SeriesError.standsOnMedian(TestDates.date(10))) { try Self.chart(median, declared: [10]) }
    }

    @Test func tooFewPointsAreSaid() throws {
        let chart = try Self.chart([1, 2, 3, 4, 5, 6, 7, 8, 9])
        #expect(chart.current.isProvisional && Self.rules(chart).allSatisfy(\.isEmpty))
        #expect(chart.verdict(better: .higher) == .tooFew(points: 9, needed: 10))
        #expect(chart.current.runCount == nil)
        let still = try Self.chart(Array(repeating: 4, count: 30))
        #expect(still.current.useful == 0 && still.current.runs == 0 && still.current.runCount == nil)
        #expect(still.verdict(better: .higher) == .noChange)
    }

    @Test func aShiftDecidesBeforeATrend() throws {
        // Below the median, and rising again at the end.
        let values = [9.0, 8, 9, 8, 9, 8, 9, 8, 1, 0, 1, 2, 3, 4, 5, 6]
        let chart = try Self.chart(values)
        #expect(Self.rules(chart).last == [-1, 2])
        #expect(chart.verdict(better: .higher) == .gettingWorse)
    }

    @Test func eachStretchHasAMedianOfItsOwn() throws {
        let low = [1.0, 3, 2, 4, 1, 2, 4, 3, 1, 3, 2, 4]
        let chart = try Self.chart(low + low.map { $0 + 50 }, breaks: [12])
        #expect(chart.phases.map(\.median) == [2.5, 52.5] && Self.rules(chart).allSatisfy(\.isEmpty))
    }

    @Test(arguments: [(10, 3, 9), (20, 6, 16), (33, 12, 23), (60, 24, 38), (61, 24, 39), (100, 42, 60)])
    func publishedNumbersOfRuns(useful: Int, fewest: Int, most: Int) {
        let limits = RunLimits(useful: useful)
        #expect(limits?.fewest == fewest && limits?.most == most)
        #expect(RunLimits(useful: 9) == nil && RunLimits(useful: 0) == nil && RunLimits(useful: -1) == nil)
    }

    /// More points allow more runs, across the end of the published table too.
    @Test func numbersOfRunsRise() throws {
        let limits = try (10...400).map { try #require(RunLimits(useful: $0)) }
        for (one, next) in zip(limits, limits.dropFirst()) {
            #expect(next.fewest >= one.fewest && next.most >= one.most && next.most - one.most <= 1)
        }
    }
}
