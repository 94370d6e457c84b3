import People
import Store
import Values

/// Takes many plans on record in one transaction, each with its outcomes, supports and reviews, in one version each: as
/// they stand. What happened keeps its own days; that Jute knows of it begins with the import.
public struct PlanIntake {
    private let spool: Spool
    private let surroundings: Surroundings
    private let team: RecordWriter
    private let plans: RecordWriter
    private let outcomes: RecordWriter
    private let supports: RecordWriter
    private let links: RecordWriter
    private let reviews: RecordWriter
    private let scores: RecordWriter

    public init(_ spool: Spool, surroundings: Surroundings) throws {
        self.spool = spool
        self.surroundings = surroundings
        team = try spool.table(
            "care_team",
            ["person", "account", "name", "job", "team", "phone", "is_key_worker", "from_date", "to_date"])
        plans = try spool.table(
            "support_plan", ["person", "what_matters", "started_on", "next_review_on", "ended_on", "end_reason"])
        outcomes = try spool.table(
            "outcome",
            [
                "person", "plan", "words", "domain", "baseline", "baseline_view", "baseline_on", "target", "ended_on",
                "end_reason",
            ])
        supports = try spool.table(
            "support",
            [
                "person", "plan", "service", "what", "self_directed_option", "from_date", "to_date", "provider",
                "weekly_pence",
            ])
        links = try spool.table("support_outcome", ["person", "support", "outcome", "service"])
        reviews = try spool.table(
            "review", ["person", "plan", "held_on", "summary", "changes", "took_part", "next_review_on"])
        scores = try spool.table(
            "outcome_score", ["person", "outcome", "review", "scored_on", "score", "view", "reason_unscored"])
    }

    private func next<Subject>() -> ID<Subject> { surroundings.identifiers.next(at: spool.pen.signature.at) }

    /// Adds a plan of somebody who was taken on record in the same transaction, and who has no other that is open.
    public func add(_ history: PlanHistory, of person: ID<Person>) throws {
        let plan = history.plan
        let why: String? = plan.endedOn == nil ? nil : plan.endReason.trimmed
        try addKeyWorker(of: plan, person)
        try plans.insert(
            plan.id,
            [
                person.sqlValue, .text(plan.whatMatters.trimmed), plan.startedOn.sqlValue,
                history.nextReviewOn.sqlValue, plan.endedOn.sqlValue, why.sqlValue,
            ])
        try spool.sign(.added, SupportPlan.ref(plan.id), person: person.text)
        for outcome in plan.outcomes { try add(outcome, of: plan, person) }
        for support in plan.supports { try add(support, of: plan, person) }
        for review in history.reviews { try add(review, of: plan, person) }
    }

    /// Whoever holds the plan is the key worker while it is open, and was on the care team until it ended.
    private func addKeyWorker(of plan: GivenPlan, _ person: ID<Person>) throws {
        let (worker, isOpen) = (plan.keyWorker, plan.endedOn == nil)
        let id: ID<CareTeamMember> = next()
        try team.insert(
            id,
            [
                person.sqlValue, worker.account.sqlValue, .text(worker.name), .text(worker.job), worker.team.sqlValue,
                worker.phone.sqlValue, isOpen.sqlValue, plan.startedOn.sqlValue, plan.endedOn.sqlValue,
            ])
        try spool.sign(
            .added, Ref(kind: "care-team", id: id.text), person: person.text,
            detail: "\(worker.name), \(worker.job)\(isOpen ? ", key worker" : "")")
    }

    /// An outcome that is open in a plan that has ended has ended with it, as it does when a plan ends in Jute.
    private func add(_ outcome: GivenPlan.PastOutcome, of plan: GivenPlan, _ person: ID<Person>) throws {
        let details = outcome.details
        let ended = outcome.endedOn ?? plan.endedOn
        let why = outcome.endedOn == nil ? "The plan ended: \(plan.endReason.trimmed)" : outcome.endReason.trimmed
        try outcomes.insert(
            outcome.id,
            [
                person.sqlValue, plan.id.sqlValue, .text(details.words), details.domain.sqlValue,
                details.baseline.sqlValue, .text(details.view.rawValue), outcome.agreedOn.sqlValue,
                details.target.sqlValue, ended.sqlValue, ended == nil ? .null : .text(String(why.prefix(300))),
            ])
        try spool.sign(.added, Outcome.ref(outcome.id), person: person.text)
    }

    private func add(_ support: GivenPlan.PastSupport, of plan: GivenPlan, _ person: ID<Person>) throws {
        let (details, id) = (support.details, next() as ID<Support>)
        // One that was to begin later never did.
        let to = support.to ?? plan.endedOn.map { max($0, details.from) }
        try supports.insert(
            id,
            [
                person.sqlValue, plan.id.sqlValue, details.service.sqlValue, .text(details.what),
                (details.option?.rawValue).sqlValue, details.from.sqlValue, to.sqlValue,
                details.terms.provider.sqlValue, (details.terms.weeklyCost?.pence).sqlValue,
            ])
        for outcome in details.outcomes {
            try links.insert(
                next() as ID<SupportOutcome>,
                [person.sqlValue, id.sqlValue, outcome.sqlValue, details.service.sqlValue])
        }
        try spool.sign(
            .added, Ref(kind: "support", id: id.text), person: person.text, detail: details.service.text)
    }

    private func add(_ review: ReviewDetails, of plan: GivenPlan, _ person: ID<Person>) throws {
        let id: ID<Review> = next()
        try reviews.insert(
            id,
            [
                person.sqlValue, plan.id.sqlValue, review.heldOn.sqlValue, .text(review.summary), .text(review.changes),
                .text(review.tookPart.joined(separator: "\n")), review.nextReviewOn.sqlValue,
            ])
        for reviewed in review.outcomes {
            let isScored = reviewed.score != nil
            try scores.insert(
                next() as ID<OutcomeScore>,
                [
                    person.sqlValue, reviewed.outcome.sqlValue, id.sqlValue, review.heldOn.sqlValue,
                    reviewed.score.sqlValue, (isScored ? reviewed.view?.rawValue : nil).sqlValue,
                    (isScored ? nil : reviewed.reasonUnscored).sqlValue,
                ])
        }
        let scored = review.outcomes.count { $0.score != nil }
        try spool.sign(
            .added, Review.ref(id), person: person.text,
            detail: "\(scored) of \(review.outcomes.count) outcomes scored")
    }
}
