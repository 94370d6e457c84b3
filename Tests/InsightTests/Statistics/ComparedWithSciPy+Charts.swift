import Insight
import Testing
import Values

extension ComparedWithSciPy {
    struct Point: Decodable {
        let value: Double
        let centre: Double
        let lower: Double?
        let upper: Double?
        let averageRange: Double?
        let leftOut: Int
        /// The number of the rule and its way, 1 or −1; 0 and 0 for none.
        let signal: [Int]
    }
    struct Chart: Decodable {
        let points: [Point]
        /// For higher is better, lower is better, and neither.
        let verdicts: [String]
        /// For higher is better and lower is better.
        let targets: [String]
    }
    struct Measured: Decodable {
        let values: [Double]
        let breaks: [Int]
        let leavingOut: Bool
        let target: Double
    }
    struct Counted: Decodable {
        let counts: [Int]
        let bases: [Int]
        let breaks: [Int]
        let target: Double
    }

    /// Limits are of the largest value, flags and verdicts exact.
    @Test func xmr() throws {
        try SciPyCases.each("xmr", Measured.self, Chart.self) { given, expected in
            let series = try Series(TestDates.points(given.values))
            let chart = ControlChart.xmr(
                of: series, breaks: try TestDates.breaks(given.breaks), leavingOutExtremeRanges: given.leavingOut)
            try compare(chart, expected, target: given.target, "\(given)")
        }
    }

    /// Limits are of 100, flags and verdicts exact.
    @Test func shares() throws {
        try SciPyCases.each("shares", Counted.self, Chart.self) { given, expected in
            let shares = try zip(given.counts, given.bases).map { try Proportion(count: $0, of: $1) }
            let chart = ControlChart.shares(
                of: try Series(TestDates.points(shares)), breaks: try TestDates.breaks(given.breaks))
            try compare(chart, expected, target: given.target, "\(given)")
        }
    }

    private func compare(_ chart: ControlChart, _ expected: Chart, target: Double, _ given: String) throws {
        let scale = chart.method == .shares ? 100 : chart.points.map(\.value.magnitude).max() ?? 0
        func isSame(_ found: Double?, _ expected: Double?) -> Bool {
            guard let found, let expected else { return found == nil && expected == nil }
            return isClose(found, expected, within: Self.within, scale: scale)
        }
        #expect(chart.points.count == expected.points.count)
        for phase in chart.phases {
            for index in phase.range {
                let (point, wanted) = (chart.points[index], expected.points[index])
                let isRight =
                    isSame(point.value, wanted.value) && isSame(phase.centre, wanted.centre)
                    && isSame(point.limits?.lower, wanted.lower) && isSame(point.limits?.upper, wanted.upper)
                    && isSame(phase.averageRange, wanted.averageRange) && phase.leftOutRanges == wanted.leftOut
                    && code(point.signal?.rule.rawValue, point.signal?.movement) == wanted.signal
                #expect(isRight, "\(given): point \(index) is \(point) in \(phase) and not \(wanted)")
            }
        }
        let directions: [GoodDirection?] = [.higher, .lower, nil]
        #expect(directions.map { chart.verdict(better: $0).name } == expected.verdicts, "\(given)")
        let targets = try GoodDirection.allCases.map { try chart.verdict(on: target, better: $0).name }
        #expect(targets == expected.targets, "\(given)")
    }

    private func code(_ rule: Int?, _ movement: Movement?) -> [Int] {
        [rule ?? 0, movement == .up ? 1 : movement == .down ? -1 : 0]
    }

    struct RunGiven: Decodable {
        let values: [Double]
        let breaks: [Int]
        let declared: [Int]
    }
    struct RunExpected: Decodable {
        let medians: [Double]
        /// For each stretch, how many points are off the median and how many runs they make.
        let runs: [[Int]]
        /// For each point, the number of each rule and its way.
        let signals: [[[Int]]]
    }

    @Test func runChart() throws {
        try SciPyCases.each("run-chart", RunGiven.self, RunExpected.self) { given, expected in
            let declared = try given.declared.map {
                try RunChart.DeclaredPoint(TestDates.date($0), reason: "everybody says so")
            }
            let chart = try RunChart(
                of: Series(TestDates.points(given.values)), breaks: TestDates.breaks(given.breaks), declared: declared)
            let areMedians = zip(chart.phases, expected.medians).allSatisfy {
                isClose($0.median, $1, within: Self.within)
            }
            #expect(areMedians && chart.phases.count == expected.medians.count, "\(given)")
            #expect(chart.phases.map { [$0.useful, $0.runs] } == expected.runs, "\(given)")
            let signals = chart.points.map { $0.signals.map { code($0.rule.rawValue, $0.movement) } }
            #expect(signals == expected.signals, "\(given)")
        }
    }

    struct Useful: Decodable { let useful: Int }
    struct Chances: Decodable {
        let fewer: [Double]
        let more: [Double]
    }

    /// The published limits leave a chance of at most one in thirty beyond each end, and two runs further in it would be
    /// more than one in forty: a slip in the table would show.
    @Test func runLimits() throws {
        try SciPyCases.each("run-limits", Useful.self, Chances.self) { given, expected in
            let limits = try #require(RunLimits(useful: given.useful))
            let isStrict = expected.fewer[limits.fewest] <= 1 / 30.0 && expected.more[limits.most] <= 1 / 30.0
            let isLoose = expected.fewer[limits.fewest + 2] > 1 / 40.0 && expected.more[limits.most - 2] > 1 / 40.0
            #expect(isStrict && isLoose, "\(given.useful) points: \(limits)")
        }
    }
}
