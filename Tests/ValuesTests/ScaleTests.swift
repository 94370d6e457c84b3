import Testing
import Values

@Suite struct ScoreTests {
    let five: Scale

    init() throws { five = try Scale(lowest: 1, highest: 5, lowestMeans: "not at all", highestMeans: "as I want it") }

    @Test func onlyValuesOnTheScaleAreScores() throws {
        for value in -20...20 {
            if (1...5).contains(value) {
                #expect(try Score(value, on: five).value == value)
            } else {
                #expect(throws: ScaleError.outsideScale(value, five)) { try Score(value, on: five) }
            }
        }
        #expect(
            ScaleError.outsideScale(7, five).message
                == "7 is not on the scale. Choose a whole number from 1 (not at all) to 5 (as I want it).")
        #expect(try Score(3, on: five).words == "3 on a scale from 1 (not at all) to 5 (as I want it)")
    }

    @Test func refusesScalesThatCannotBe() {
        #expect(throws: ScaleError.endsReversed(lowest: 5, highest: 5)) {
            try Scale(lowest: 5, highest: 5, lowestMeans: "a", highestMeans: "b")
        }
        #expect(throws: ScaleError.endWithoutWords(1)) {
            try Scale(lowest: 1, highest: 5, lowestMeans: " ", highestMeans: "b")
        }
        #expect(throws: ScaleError.endWithoutWords(5)) {
            try Scale(lowest: 1, highest: 5, lowestMeans: "a", highestMeans: "")
        }
    }

    @Test func changeFollowsTheScalesBetterDirection() throws {
        let distress = try Scale(
            lowest: 0, highest: 40, lowestMeans: "no distress", highestMeans: "greatest distress", better: .lower)
        for (scale, sign) in [(five, 1), (distress, -1)] {
            for (first, second) in scale.values.flatMap({ one in scale.values.map { (one, $0) } }) {
                let change = try ScoreChange(from: Score(first, on: scale), to: Score(second, on: scale))
                let back = try ScoreChange(from: Score(second, on: scale), to: Score(first, on: scale))
                let gain = (second - first).signum() * sign
                #expect(change == (gain > 0 ? .improved : gain < 0 ? .worse : .same))
                #expect((change == .improved) == (back == .worse))
            }
        }
        #expect(throws: ScaleError.differentScales(five, distress)) {
            try ScoreChange(from: Score(3, on: five), to: Score(3, on: distress))
        }
        #expect(ScoreChange.allCases.map(\.words) == ["improved", "stayed the same", "got worse"])
    }
}

@Suite struct EvaluationTests {
    @Test func sixPointsInOrder() {
        #expect(Evaluation.allCases.map(\.points) == Array(1...6))
        #expect(Evaluation.allCases == Evaluation.allCases.sorted())
        #expect(
            Evaluation.allCases.map(\.words)
                == ["unsatisfactory", "weak", "adequate", "good", "very good", "excellent"])
        #expect(Set(Evaluation.allCases.map(\.definition)).count == 6)
        #expect(Evaluation(rawValue: 0) == nil && Evaluation(rawValue: 7) == nil)
    }

    @Test func readsItsOwnWords() {
        for evaluation in Evaluation.allCases { #expect(Evaluation(words: evaluation.words) == evaluation) }
        #expect(Evaluation(words: " Very Good ") == .veryGood)
        #expect(Evaluation(words: "fair") == nil)
    }

    @Test func progressInOrder() {
        #expect(Progress.allCases == [.noProgress, .partial, .reasonable, .excellent])
        #expect(Progress.allCases == Progress.allCases.sorted())
        #expect(Progress.allCases.map(\.rawValue) == ["none", "partial", "reasonable", "excellent"])
        #expect(Progress.reasonable.words == "Reasonable progress")
        #expect(Set(Progress.allCases.map(\.definition)).count == 4)
        #expect(Progress.allCases.filter(\.allowsBarriers) == [.noProgress, .partial, .reasonable])
    }
}

@Suite struct RiskScoreTests {
    /// The general matrix, one row for each likelihood from 1 and one letter for each impact from 1.
    @Test(arguments: zip(1...5, ["LLLMM", "LMMMH", "LMMHH", "MMHHV", "MHHVV"]))
    func matrix(likelihood: Int, row: String) throws {
        let names: [Character: String] = ["L": "low", "M": "medium", "H": "high", "V": "very high"]
        for (index, letter) in row.enumerated() {
            let score = try RiskScore(likelihood: likelihood, impact: index + 1)
            #expect(score.product == likelihood * (index + 1))
            #expect(score.band().name == names[letter])
        }
    }

    @Test func refusesNumbersOffTheMatrix() {
        for number in [0, 6, -1] {
            #expect(throws: RiskError.likelihoodOutOfRange(number)) { try RiskScore(likelihood: number, impact: 1) }
            #expect(throws: RiskError.impactOutOfRange(number)) { try RiskScore(likelihood: 1, impact: number) }
        }
    }

    @Test func words() {
        #expect(RiskScore(.likely, .extreme).words == "likelihood 4 (likely) × impact 5 (extreme) = 20")
        #expect(Likelihood.allCases.map(\.words).last == "almost certain")
        #expect(Impact.allCases.map(\.words) == ["negligible", "minor", "moderate", "major", "extreme"])
    }

    @Test func aRegisterMayDeclareItsOwnBands() throws {
        let bands = try RiskBands([.init("green", 1...6), .init("amber", 7...14), .init("red", 15...25)])
        #expect(RiskScore(.possible, .extreme).band(in: bands).name == "red")
        #expect(RiskScore(.rare, .extreme).band(in: bands).name == "green")
        #expect(try RiskBands(RiskBands.nhsScotland.all) == .nhsScotland)
    }

    @Test(arguments: [
        ([], 1), ([1...24], 25), ([2...25], 1), ([1...5, 7...25], 6), ([1...5, 5...25], 6), ([1...26], 1),
    ])
    func refusesBandsWithGapsOrOverlaps(ranges: [ClosedRange<Int>], at: Int) {
        #expect(throws: RiskError.bandsDoNotFit(at: at)) { try RiskBands(ranges.map { .init("band", $0) }) }
    }
}
