import Values

/// How far somebody's own goals were reached, each by what was agreed beforehand to expect of it, as one number.
///
/// Source: Kiresuk and Sherman, Community Mental Health Journal 4 (1968), 443–453.
public struct GoalAttainment: Hashable, Sendable {
    /// What came of a goal, on five points.
    public enum Level: Int, Hashable, Sendable, CaseIterable, Codable {
        case muchLessThanExpected = -2
        case lessThanExpected, asExpected, moreThanExpected, muchMoreThanExpected

        /// The level in words, as in "more than expected".
        public var words: String {
            switch self {
            case .muchLessThanExpected: "much less than expected"
            case .lessThanExpected: "less than expected"
            case .asExpected: "as expected"
            case .moreThanExpected: "more than expected"
            case .muchMoreThanExpected: "much more than expected"
            }
        }
    }

    /// One goal: what came of it, and how much it matters beside the others.
    public struct Goal: Hashable, Sendable {
        public let level: Level
        /// Above 0; only the ratio to the other weights counts.
        public let weight: Double

        /// A goal that came to `level`. A weight that is not a number from 10⁻⁶ to 10⁶ is refused.
        public init(_ level: Level, weight: Double = 1) throws(GoalError) {
            guard (1e-6...1e6).contains(weight) else { throw .weightNotPossible }
            self.level = level
            self.weight = weight
        }
    }

    /// At least one.
    public let goals: [Goal]
    /// How far one goal's result is taken to go with another's, 0–1.
    public let correlation: Double

    /// The goals of one person. `correlation` is 0.3 by custom, which Kiresuk and Sherman chose; results with another
    /// cannot be compared. Refused without a goal, or with a correlation that is not from 0 to 1.
    public init(_ goals: [Goal], correlation: Double = 0.3) throws(GoalError) {
        guard !goals.isEmpty else { throw .noGoal }
        guard (0...1).contains(correlation) else { throw .correlationNotPossible }
        self.goals = goals
        self.correlation = correlation
    }

    /// T = 50 + 10·Σwx ÷ √((1 − r)·Σw² + r·(Σw)²), where x is the level, w the weight and r the correlation.
    ///
    /// 50 when everything came as expected. Over many people whose goals were set without bias it has a mean of 50 and a
    /// standard deviation of 10; one goal at an end gives 30 or 70. It has no unit, and no interval for one person.
    public var tScore: Double {
        let reached = compensatedSum(goals.map { $0.weight * Double($0.level.rawValue) })
        let sum = compensatedSum(goals.map(\.weight))
        let squares = compensatedSum(goals.map { $0.weight * $0.weight })
        return 50 + 10 * reached / ((1 - correlation) * squares + correlation * sum * sum).squareRoot()
    }
}

/// Why there is no goal attainment score.
public enum GoalError: ExplainedError, Hashable {
    /// There is no goal.
    case noGoal
    /// A weight is not a number from 10⁻⁶ to 10⁶.
    case weightNotPossible
    /// The correlation is not from 0 to 1.
    case correlationNotPossible

    public var message: String {
        switch self {
        case .noGoal: "There is no goal to score. Give at least one with its level."
        case .weightNotPossible: "A weight has to be above 0, at most a million. Give 1 where goals matter alike."
        case .correlationNotPossible: "The correlation has to be from 0 to 1. Leave it out to use the customary 0.3."
        }
    }
}
