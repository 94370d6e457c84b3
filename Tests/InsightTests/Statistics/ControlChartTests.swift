import Insight
import Testing
import Values

@Suite struct ControlChartTests {
    /// 10 and 12 by turns: a mean of 11 and ranges of 2, so limits of 11 ± 5.32 and no signal.
    static let quiet = (0..<12).map { $0.isMultiple(of: 2) ? 10.0 : 12.0 }

    static func chart(_ values: [Double], breaks: [Int] = [], leavingOut: Bool = true) throws -> ControlChart {
        ControlChart.xmr(
            of: try Series(TestDates.points(values)), breaks: try TestDates.breaks(breaks),
            leavingOutExtremeRanges: leavingOut)
    }

    /// The number of each point's rule, with a minus where the signal is downwards; 0 for none.
    static func rules(_ chart: ControlChart) -> [Int] {
        chart.points.map { point in
            guard let signal = point.signal else { return 0 }
            return signal.movement == .up ? signal.rule.rawValue : -signal.rule.rawValue
        }
    }

    @Test func limitsByHand() throws {
        let chart = try Self.chart(Self.quiet)
        let limits = try #require(chart.latest.limits)
        #expect(limits.centre == 11 && isClose(limits.lower, 5.68, within: 1e-12))
        #expect(isClose(limits.upper, 16.32, within: 1e-12) && isClose(limits.reach, 5.32, within: 1e-12))
        #expect(chart.current.averageRange == 2 && chart.current.leftOutRanges == 0)
        #expect(Self.rules(chart) == Array(repeating: 0, count: 12))
        #expect(chart.verdict(better: .higher) == .noChange)
    }

    /// 16 points around 100; what is put in for some of them, and the rules that the points then have.
    @Test(
        arguments: [
            ([:], Array(repeating: 0, count: 16)),
            // Two points outside the limits, and the jump between them does not widen these.
            ([7: 130.0, 8: 70.0], [0, 0, 0, 0, 0, 0, 0, 1, -1, 0, 0, 0, 0, 0, 0, 0]),
            // Seven that rise, the first of them included; six do not count.
            (
                [5: 97.0, 6: 98.0, 7: 99.0, 8: 99.5, 9: 101.0, 10: 102.0, 11: 103.0, 12: 98.0],
                [0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0]
            ),
            (
                [6: 98.0, 7: 99.0, 8: 99.5, 9: 101.0, 10: 102.0, 11: 103.0, 12: 98.0],
                Array(repeating: 0, count: 16)
            ),
        ] as [([Int: Double], [Int])])
    func rulesByHand(changes: [Int: Double], expected: [Int]) throws {
        var values = (0..<16).map { $0.isMultiple(of: 2) ? 101.0 : 99.0 }
        for (index, value) in changes { values[index] = value }
        #expect(Self.rules(try Self.chart(values)) == expected)
    }

    /// A mean of 0 and ranges of 40 ÷ 15: limits of ± 7.09, and the outer third begins at 4.73.
    @Test func twoOfThreeInTheOuterThird() throws {
        let values = [0.0, 1, -1, 1, 7, 7, 1, -1, 1, -1, -7, -7, -1, 1, -1, 0]
        #expect(Self.rules(try Self.chart(values)) == [0, 0, 0, 0, 3, 3, 0, 0, 0, 0, -3, -3, 0, 0, 0, 0])
    }

    @Test func sevenOnOneSideAndNotOnTheMean() throws {
        // A mean of 0: seven above it, then as much below.
        let row = [3.0, 1, 2, 1, 3, 1, 3, -3, -1, -2, 0, -1, -3, -1, -3]
        #expect(Self.rules(try Self.chart(row)) == [4, 4, 4, 4, 4, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test func theFirstRuleInTheirOrderIsTheOne() throws {
        // A steady climb: the trend takes every point that is not outside the limits, though all are also on one side.
        let climb = (0..<20).map { Double($0) }
        let rules = Self.rules(try Self.chart(climb))
        #expect(rules.prefix(8) == [-1, -1, -1, -1, -1, -1, -1, 2] && rules.suffix(8) == [2, 1, 1, 1, 1, 1, 1, 1])
        #expect(ControlChart.Signal.Rule.allCases == [.beyondLimit, .trend, .outerThird, .oneSide])
    }

    @Test func whatDoesNotMoveSignalsNothing() throws {
        // The mean of twelve times 0.1 is not 0.1 in binary.
        for value in [0.1, 0, -7.3, 1e15, 1e-300] {
            let chart = try Self.chart(Array(repeating: value, count: 12))
            #expect(Self.rules(chart) == Array(repeating: 0, count: 12))
            #expect(try chart.verdict(on: value, better: .higher) == .reliablyMet)
        }
    }

    /// The mean of these is the fourth value in decimals and a rounding beside it in binary. It is on no side, so it ends
    /// what would be a row of seven.
    @Test(arguments: [
        [0.2, 1.2, 1.3, 1.4, 0.3, 1.3, 1.0, 1.8, 1.5, 2.3, 2.8, 1.7],
        [1.1, 0.2, 0.5, 1.4, 1.3, 1.2, 1.1, 2.2, 2.7, 0.1, 2.6, 2.6, 1.7, 0.9],
    ])
    func aPointOnTheMeanIsOnNoSide(values: [Double]) throws {
        let chart = try Self.chart(values)
        #expect(chart.current.centre != values[3] && isClose(chart.current.centre, values[3], within: 1e-15 * 4))
        #expect(Self.rules(chart).allSatisfy { $0 == 0 })
    }

    @Test func anExtremeRangeDoesNotWidenTheLimits() throws {
        var values = Self.quiet
        values[6] = 60
        let strict = try Self.chart(values)
        #expect(strict.current.leftOutRanges == 2 && strict.current.averageRange == 2)
        #expect(strict.points[6].signal?.rule == .beyondLimit)
        let lax = try Self.chart(values, leavingOut: false)
        #expect(lax.current.leftOutRanges == 0)
        #expect(try #require(lax.current.averageRange) > 10)
    }

    @Test func eachStretchHasLimitsOfItsOwn() throws {
        let chart = try Self.chart(Self.quiet + Self.quiet.map { $0 + 50 }, breaks: [12])
        #expect(chart.phases.map(\.centre) == [11, 61])
        #expect(chart.phases.map(\.averageRange) == [2, 2], "the jump between them is no range")
        #expect(Self.rules(chart).allSatisfy { $0 == 0 })
        #expect(Self.rules(try Self.chart(Self.quiet + Self.quiet.map { $0 + 50 })).contains { $0 != 0 })
    }

    @Test func tooFewPointsAreSaid() throws {
        let wild = try Self.chart([1, 90, 3, 2, 1000, 4, 5, 6, 7, 8, 9])
        #expect(wild.current.isProvisional && wild.points.allSatisfy { $0.signal == nil && $0.limits != nil })
        #expect(wild.verdict(better: .lower) == .tooFew(points: 11, needed: 12))
        #expect(try wild.verdict(on: 5, better: .lower) == .tooFew(points: 11, needed: 12))
        #expect(wild.current.caution == "too few points to say: 11 of the 12 needed")
        let single = try Self.chart([5])
        #expect(single.latest.limits == nil && single.current.averageRange == nil)
        let afterBreak = try Self.chart(Self.quiet + [90, 95], breaks: [12])
        #expect(afterBreak.verdict(better: .lower) == .tooFew(points: 2, needed: 12))
        #expect(try Self.chart(Self.quiet).current.caution == nil)
    }

    @Test(arguments: [
        (5.6, GoodDirection.higher, TargetVerdict.reliablyMet), (5.7, .higher, .hitOrMiss),
        (16.3, .higher, .hitOrMiss), (16.4, .higher, .reliablyMissed), (16.4, .lower, .reliablyMet),
        (16.3, .lower, .hitOrMiss), (5.7, .lower, .hitOrMiss), (5.6, .lower, .reliablyMissed),
        (5.68, .higher, .reliablyMet), (16.32, .lower, .reliablyMet), (16.32, .higher, .hitOrMiss),
    ])
    func targets(target: Double, better: GoodDirection, expected: TargetVerdict) throws {
        #expect(try Self.chart(Self.quiet).verdict(on: target, better: better) == expected)
    }

    @Test func aTargetIsANumber() throws {
        let chart = try Self.chart(Self.quiet)
        #expect(throws: SeriesError.targetNotANumber) { try chart.verdict(on: .nan, better: .higher) }
        #expect(throws: SeriesError.targetNotANumber) { try chart.verdict(on: .infinity, better: .lower) }
    }

    @Test func sharesByHand() throws {
        // 600 of 1,200: at a base of 100, 3·√(0.25 ÷ 100) is 15 points.
        let shares = try (0..<12).map { try Proportion(count: $0.isMultiple(of: 2) ? 45 : 55, of: 100) }
        let chart = ControlChart.shares(of: try Series(TestDates.points(shares)))
        let limits = try #require(chart.latest.limits)
        #expect(limits.centre == 50 && limits.lower == 35 && limits.upper == 65 && chart.latest.base == 100)
        // Small bases have limits of their own, clipped to what a share can be.
        let small = try shares + [Proportion(count: 2, of: 2)]
        let clipped = ControlChart.shares(of: try Series(TestDates.points(small))).latest
        #expect(clipped.limits?.lower == 0 && clipped.limits?.upper == 100 && clipped.signal == nil)
        // The same share in a large month is beyond them.
        let large = try shares + [Proportion(count: 700, of: 1000)]
        let beyond = ControlChart.shares(of: try Series(TestDates.points(large)))
        #expect(beyond.verdict(better: .higher) == .improving && beyond.verdict(better: .lower) == .gettingWorse)
        #expect(beyond.verdict(better: nil) == .changed(.up))
    }

    @Test(arguments: [0, 9]) func sharesOfNobodyAndOfAll(count: Int) throws {
        let shares = try (0..<12).map { _ in try Proportion(count: count, of: 9) }
        let chart = ControlChart.shares(of: try Series(TestDates.points(shares)))
        #expect(Self.rules(chart).allSatisfy { $0 == 0 } && chart.current.centre == Double(count) * 100 / 9)
    }
}
