import Insight
import Testing
import Values

@Suite struct DifferenceTests {
    /// Newcombe's own examples (1998, table II), as shares.
    @Test(arguments: [
        ((56, 70), (48, 80), 0.0524, 0.3339), ((9, 10), (3, 10), 0.1705, 0.8090), ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
    ])
    func publishedDifferences(one: (Int, Int), other: (Int, Int), lower: Double, upper: Double) throws {
        let share = try Proportion(count: one.0, of: one.1)
        let difference = share.difference(from: try Proportion(count: other.0, of: other.1))
        #expect((difference.lower / 100 - lower).magnitude < 0.00006, "\(difference)")
        #expect((difference.upper / 100 - upper).magnitude < 0.00006, "\(difference)")
    }

    /// The other way round is the same with its signs turned, and nothing leaves −100 to 100.
    @Test func turnsRound() throws {
        var generator = SplitMix64(seed: 6)
        for _ in 0..<500 {
            let shares = try (0..<2).map { _ in
                let base = generator.number(in: 1...40)
                return try Proportion(count: generator.number(in: 0...base), of: base)
            }
            for confidence in Confidence.allCases {
                let there = shares[0].difference(from: shares[1], confidence: confidence)
                let back = shares[1].difference(from: shares[0], confidence: confidence)
                #expect(isClose(there.lower, -back.upper, within: 1e-9, scale: 1))
                #expect(there.lower >= -100 - 1e-9 && there.upper <= 100 + 1e-9)
                #expect(there.contains(there.value))
            }
        }
    }

    @Test func pairsThatAgreeAreToldApartMoreClosely() throws {
        let pairs = try PairedProportions(both: 40, firstOnly: 2, secondOnly: 14, neither: 44)
        #expect(pairs.first.words == "42 of 100 (42.0%)" && pairs.second.words == "54 of 100 (54.0%)")
        let (paired, apart) = (pairs.difference(), pairs.second.difference(from: pairs.first))
        #expect(paired.value == 12 && isClose(paired.value, apart.value, within: 1e-12))
        #expect(paired.upper - paired.lower < apart.upper - apart.lower && paired.lower > 0 && apart.lower < 0)
        // Answers that do not go together leave nothing to be gained.
        let independent = try PairedProportions(both: 25, firstOnly: 25, secondOnly: 25, neither: 25)
        let same = independent.second.difference(from: independent.first)
        #expect(isClose(independent.difference().lower, same.lower, within: 1e-12))
    }

    @Test func refusesWhatAreNoPairs() {
        #expect(throws: ProportionError.baseNotPositive(0)) {
            try PairedProportions(both: 0, firstOnly: 0, secondOnly: 0, neither: 0)
        }
        #expect(throws: ProportionError.countNegative(-1)) {
            try PairedProportions(both: 1, firstOnly: -1, secondOnly: 0, neither: 0)
        }
        #expect(throws: ProportionError.self) {
            try PairedProportions(both: .max, firstOnly: 1, secondOnly: 0, neither: 0)
        }
    }

    @Test func meanByHand() throws {
        let mean = try SampleMean.estimate([1, 2, 3, 4, 5])
        #expect(mean.value == 3 && (mean.lower - 1.036757).magnitude < 1e-6 && (mean.upper - 4.963243).magnitude < 1e-6)
        #expect(mean.words() == "3.0 (95% confidence interval 1.0 to 5.0)")
        #expect(mean.words(places: 3) == "3.000 (95% confidence interval 1.037 to 4.963)")
        let small = try SampleMean.estimate([-0.4, 0.4, -0.4, 0.4])
        #expect(small.words(places: 0) == "0 (95% confidence interval -1 to 1)", "and never -0")
        #expect(throws: MeanError.tooFew(1)) { try SampleMean.estimate([4]) }
        #expect(throws: MeanError.tooFew(0)) { try SampleMean.estimate([]) }
        #expect(throws: MeanError.notMeasured) { try SampleMean.estimate([1, .nan]) }
    }

    /// In 95 of 100 samples, give or take, the interval has the true mean in it.
    @Test func meansCoverAsOftenAsTheySay() throws {
        var generator = SplitMix64(seed: 7)
        let covered = try (0..<4000).count { _ in
            // Twelve evenly spread numbers are as good as a normal one.
            let values = (0..<8).map { _ in (0..<12).reduce(0.0) { sum, _ in sum + generator.fraction() } - 6 }
            return try SampleMean.estimate(values).contains(0)
        }
        #expect((3740...3860).contains(covered), "\(covered) of 4000")
    }

    /// Kiresuk and Sherman's formula by hand: three goals one level above expectation, r = 0.3.
    @Test func goalsByHand() throws {
        func score(_ levels: [Int], _ weights: [Double], _ correlation: Double = 0.3) throws -> Double {
            let goals = try zip(levels, weights).map { level, weight in
                try GoalAttainment.Goal(#require(GoalAttainment.Level(rawValue: level)), weight: weight)
            }
            return try GoalAttainment(goals, correlation: correlation).tScore
        }
        #expect(try score([0, 0, 0], [1, 2, 3]) == 50)
        #expect(try score([2], [1]) == 70 && score([-2], [9]) == 30)
        #expect((try score([1, 1, 1], [1, 1, 1]) - 63.693).magnitude < 0.001)
        #expect(try score([1, -1], [1, 1]) == 50)
        #expect(isClose(try score([1, 0], [2, 1]), try score([1, 0], [20, 10]), within: 1e-12))
        #expect(GoalAttainment.Level(rawValue: 3) == nil)
        #expect(throws: GoalError.noGoal) { try GoalAttainment([]) }
        for weight in [0, -1, .nan, .infinity] {
            #expect(throws: GoalError.weightNotPossible) { try GoalAttainment.Goal(.asExpected, weight: weight) }
        }
        let goal = try GoalAttainment.Goal(.asExpected)
        for correlation in [-0.1, 1.1, .nan] {
            #expect(throws: GoalError.correlationNotPossible) { try GoalAttainment([goal], correlation: correlation) }
        }
    }
}
