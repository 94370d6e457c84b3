import Store

/// What one row of a measure's base is. Each has a file of its own, with the query that finds the base.
public enum Fact: String, Hashable, Sendable, CaseIterable {
    /// An outcome that has a baseline and was scored at a later review in the period.
    case outcomeChange = "outcome-change"
    /// A person with an open support plan.
    case plan
    /// An open outcome in an open support plan.
    case openOutcome = "open-outcome"

    /// How time enters.
    public var time: Measure.Time { self == .outcomeChange ? .paired : .snapshot }

    /// What is counted.
    public var unit: Measure.Unit { self == .plan ? .people : .outcomes }

    /// What it can be split by.
    public var dimensions: [Breakdown] {
        // A plan has outcomes of several domains, and which of them it is for is no question of the plan.
        Breakdown.allCases.filter { self != .plan || $0 != .outcomeDomain }
    }

    /// Everything that is counted over the base, in partitions that each add up to it; nil is what is left over.
    ///
    /// All of it is computed and protected together, whichever of it was asked for.
    var partitions: [[Counted?]] {
        switch self {
        case .outcomeChange: [[.improved, .same, .worse], [.targetReached, nil]]
        case .plan: [[.keyWorker, nil]]
        case .openOutcome: [[.reviewedWithinYear, nil]]
        }
    }

    /// What is counted, without what is left over.
    var counted: [Counted] { partitions.flatMap { $0 }.compactMap { $0 } }

    /// A query for the base, one row for each of its members:
    /// - `item`, what identifies the member
    /// - `person` and `plan`, whose it is and in which support plan
    /// - `domain`, for outcomes
    /// - for each of ``counted`` its flag, 1 if the member counts and else 0.
    func base(in scope: Scope) -> SQL {
        switch self {
        case .outcomeChange: OutcomeChange.base(in: scope)
        case .plan: OpenPlan.base(in: scope)
        case .openOutcome: OpenOutcome.base(in: scope)
        }
    }

    /// What identifies a member and the flags of it, as columns of `table`.
    func member(of table: String) -> SQL {
        (["item"] + counted.map(\.flag)).map { SQL("\(name: table).\(name: $0)") }.joined(separator: ", ")
    }

    /// The tables that the base is read from.
    var tables: [String] {
        switch self {
        case .outcomeChange: ["outcome", "outcome_score"]
        case .plan: ["care_team", "support_plan"]
        case .openOutcome: ["outcome", "outcome_score", "support_plan"]
        }
    }
}
