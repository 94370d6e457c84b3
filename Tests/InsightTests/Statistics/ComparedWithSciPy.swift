import Foundation
import Insight
import Testing
import Values

/// Every method against SciPy and NumPy on random input, to 1 part in 10⁹ unless said otherwise beside the method.
///
/// `Tests/Statistics/run` makes the input and sets the variable; without it there is nothing to compare with, the suite is
/// skipped, and that run would fail for having compared nothing.
@Suite(.enabled(if: SciPyCases.folder != nil, "Tests/Statistics/run compares with SciPy"))
struct ComparedWithSciPy {
    static let within = 1e-9

    @Test func everyMethodHasItsCases() throws {
        let folder = try #require(SciPyCases.folder)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(
            files.sorted() == [
                "difference.json", "funnel-rates.json", "funnel.json", "goal-attainment.json", "inequality-rates.json",
                "inequality-regression.json", "inequality-shares.json", "mean.json", "paired-difference.json",
                "rate.json", "run-chart.json", "run-limits.json", "shares.json", "standardised-rate.json",
                "wilson.json", "xmr.json",
            ])
    }

    struct Share: Decodable {
        let count: Int
        let base: Int
        let confidence: Confidence
    }

    /// Of 100, since ends near 0 are differences of larger numbers.
    @Test func wilson() throws {
        try SciPyCases.each("wilson", Share.self, ExpectedEstimate.self) { given, expected in
            let share = try Proportion(count: given.count, of: given.base)
            let interval = share.wilson(z: given.confidence.z)
            let isRight =
                isClose(share.percent, expected.value, within: Self.within)
                && isClose(interval.lower, expected.lower, within: Self.within, scale: 100)
                && isClose(interval.upper, expected.upper, within: Self.within, scale: 100)
            #expect(isRight, "\(given): \(interval) and not \(expected)")
        }
    }

    struct Shares: Decodable {
        let counts: [Int]
        let bases: [Int]
        let confidence: Confidence
    }

    /// Of 100 percentage points, for the same reason.
    @Test func difference() throws {
        try SciPyCases.each("difference", Shares.self, ExpectedEstimate.self) { given, expected in
            let shares = try zip(given.counts, given.bases).map { try Proportion(count: $0, of: $1) }
            expectClose(
                shares[0].difference(from: shares[1], confidence: given.confidence), expected, within: Self.within,
                scale: 100, "\(given)")
        }
    }

    struct Pairs: Decodable {
        let table: [Int]
        let confidence: Confidence
    }

    /// Of 100 percentage points; to 1 in 10⁷, since where answers wholly agree the width is the root of a difference
    /// that is 0 but for rounding.
    @Test func pairedDifference() throws {
        try SciPyCases.each("paired-difference", Pairs.self, ExpectedEstimate.self) { given, expected in
            let pairs = try PairedProportions(
                both: given.table[0], firstOnly: given.table[1], secondOnly: given.table[2], neither: given.table[3])
            expectClose(
                pairs.difference(confidence: given.confidence), expected, within: 1e-7, scale: 100, "\(given)")
        }
    }

    struct Values: Decodable {
        let values: [Double]
        let confidence: Confidence
    }

    /// Of the largest value, since a mean near 0 is a sum of larger ones.
    @Test func mean() throws {
        try SciPyCases.each("mean", Values.self, ExpectedEstimate.self) { given, expected in
            expectClose(
                try SampleMean.estimate(given.values, confidence: given.confidence), expected, within: Self.within,
                scale: given.values.map(\.magnitude).max() ?? 0, "\(given)")
        }
    }

    struct Events: Decodable {
        let events: Int
        let population: Int
        let scale: RateScale
        let confidence: Confidence
    }
    struct RateEnds: Decodable {
        let byar: ExpectedEstimate
        let exact: ExpectedEstimate
    }

    @Test func rate() throws {
        try SciPyCases.each("rate", Events.self, RateEnds.self) { given, expected in
            let rate = try EventRate(events: given.events, in: given.population)
            expectClose(
                rate.byar(given.scale, confidence: given.confidence), expected.byar, within: Self.within, scale: 0,
                "\(given)")
            expectClose(
                rate.exact(given.scale, confidence: given.confidence), expected.exact, within: Self.within, scale: 0,
                "\(given)")
        }
    }

    struct Bands: Decodable {
        let starts: [Int]
        let events: [Int]
        let populations: [Int]
        let confidence: Confidence
    }
    struct StandardisedEnds: Decodable {
        let fayFeuer: ExpectedEstimate
        let dobson: ExpectedEstimate
    }

    /// Dobson's ends are of the rate, since the lower one is a difference.
    @Test func standardisedRate() throws {
        try SciPyCases.each("standardised-rate", Bands.self, StandardisedEnds.self) { given, expected in
            let standard = try StandardPopulation.european2013.merged(startingAt: given.starts)
            let rates = try zip(given.events, given.populations).map { try EventRate(events: $0, in: $1) }
            let fayFeuer = try standard.standardised(rates, confidence: given.confidence)
            let dobson = try standard.standardised(rates, interval: .dobson, confidence: given.confidence)
            expectClose(fayFeuer, expected.fayFeuer, within: Self.within, scale: 0, "\(given)")
            expectClose(dobson, expected.dobson, within: Self.within, scale: expected.dobson.value, "\(given)")
        }
    }

    struct Goals: Decodable {
        let levels: [Int]
        let weights: [Double]
        let correlation: Double
    }
    struct Score: Decodable { let tScore: Double }

    @Test func goalAttainment() throws {
        try SciPyCases.each("goal-attainment", Goals.self, Score.self) { given, expected in
            let goals = try zip(given.levels, given.weights).map { level, weight in
                try GoalAttainment.Goal(#require(GoalAttainment.Level(rawValue: level)), weight: weight)
            }
            let score = try GoalAttainment(goals, correlation: given.correlation).tScore
            #expect(isClose(score, expected.tScore, within: Self.within, scale: 50), "\(given)")
        }
    }
}
