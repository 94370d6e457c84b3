import Values

/// What one row of a measure's base is. Each has a file of its own, which says what is known of a row and finds the rows.
public enum Fact: String, Hashable, Sendable, CaseIterable {
    /// An outcome that has a baseline and was scored at a later review in the period.
    case outcomeChange = "outcome-change"
    /// An open outcome in an open support plan.
    case openOutcome = "open-outcome"
    /// An outcome that ended in the period.
    case outcomeEnd = "outcome-end"
    /// An outcome that was scored in the period both in the person's view and in a worker's.
    case twoViews = "two-views"
    /// A person with an open support plan.
    case plan
    /// A person with an open support plan, and what they were told, chose and have of their rights.
    case rights
    /// A support plan that began in the period.
    case planStart = "plan-start"
    /// A review held in the period.
    case review
    /// A support that is being given.
    case support
    /// Somebody with a record.
    case person
    /// Somebody who cares for a person, for each person they care for.
    case caring
    /// A contact that was received in the period.
    case contact
    /// A referral that was received in the period.
    case referral
    /// A referral that waits for a worker to take the person on.
    case waiting
    /// Something that a person needs and does not have.
    case need

    /// What finds its rows.
    var rows: any FactRows.Type {
        switch self {
        case .outcomeChange: OutcomeChange.self
        case .openOutcome: OpenOutcome.self
        case .outcomeEnd: OutcomeEnd.self
        case .twoViews: TwoViews.self
        case .plan: OpenPlan.self
        case .rights: RightsHeld.self
        case .planStart: PlanStart.self
        case .review: ReviewHeld.self
        case .support: SupportGiven.self
        case .person: KnownPerson.self
        case .caring: Caring.self
        case .contact: ContactMade.self
        case .referral: ReferralMade.self
        case .waiting: WaitingReferral.self
        case .need: NeedOpen.self
        }
    }

    /// What is known of each row, in the order of ``Member/values``.
    public var fields: [FactField] { rows.fields }

    /// How time enters.
    public var time: Measure.Time {
        switch self {
        case .outcomeChange: .paired
        case .openOutcome, .plan, .rights, .support, .person, .caring, .waiting, .need: .snapshot
        case .outcomeEnd, .twoViews, .planStart, .review, .contact, .referral: .flow
        }
    }

    /// What is counted.
    public var unit: Measure.Unit {
        switch self {
        case .outcomeChange, .openOutcome, .outcomeEnd, .twoViews: .outcomes
        case .plan, .rights, .person: .people
        case .planStart: .plans
        case .review: .reviews
        case .support: .supports
        case .caring: .carers
        case .contact: .contacts
        case .referral, .waiting: .referrals
        case .need: .needs
        }
    }

    /// What it can be split by.
    public var dimensions: [Breakdown] {
        switch self {
        // A plan has outcomes of several domains, and which of them it is for is no question of the plan.
        case .plan, .rights, .planStart, .review: Breakdown.ofOutcomes.filter { $0 != .outcomeDomain && $0 != .view }
        case .support: Breakdown.ofOutcomes.filter { ![.outcomeDomain, .nationalOutcome, .view].contains($0) }
        case .person, .caring, .referral, .waiting: [.area, .locality, .deprivation, .sex, .ageBand]
        case .contact: [.area, .locality, .deprivation, .sex, .ageBand, .contactSource]
        case .need: [.needKind, .needReason, .area, .locality, .deprivation, .service, .sex, .ageBand]
        case .outcomeChange, .openOutcome, .outcomeEnd: Breakdown.ofOutcomes
        case .twoViews: Breakdown.ofOutcomes.filter { $0 != .view }
        }
    }

    /// The tables that its rows are read from.
    var tables: [String] {
        switch self {
        case .outcomeChange, .outcomeEnd, .twoViews: ["outcome", "outcome_score"]
        case .openOutcome: ["outcome", "outcome_score", "support", "support_outcome", "support_plan"]
        case .plan: ["care_team", "outcome", "relationship", "review", "support", "support_plan"]
        case .rights: ["right_step", "support", "support_plan"]
        case .planStart, .review: ["outcome_score", "review", "support_plan"]
        case .support: ["support", "support_outcome", "support_plan"]
        case .person: ["person", "person_address", "relationship", "support_plan"]
        case .caring: ["relationship"]
        case .contact: ["contact"]
        case .referral, .waiting: ["referral"]
        case .need: ["need", "person"]
        }
    }

    /// Whether a row depends on when something was written, and not on days alone.
    var readsMoments: Bool { self == .plan }
}
