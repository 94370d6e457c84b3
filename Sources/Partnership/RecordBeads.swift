import People
import Practice
import Store
import Strategy
import Values

/// The beads of one person's record, walked from one of them by somebody who may see it.
struct RecordBeads {
    let thread: Strategy.Thread
    /// Where the walk begins.
    let ref: Ref
    let person: Person
    /// The outcome that it begins at, if it is one.
    let outcome: Outcome?
    /// The plan that it belongs to; nil for a person without one.
    let plan: PlanParts?

    func walk(_ direction: ThreadDirection) throws -> ThreadNode {
        guard let plan else { return node(ref, person.name.full) }
        if let outcome { return try bead(outcome, plan, direction) }
        switch ref.kind {
        case "review": return try bead(ofReview: ref, plan, direction)
        case "support-plan": return try bead(of: plan, direction)
        default:
            let next =
                direction == .down
                ? [try bead(of: plan, direction).led(by: "has")]
                : try plan.outcomes.filter { $0.endedOn == nil }.map { try bead($0, plan, direction).led(by: "wants") }
            return node(ref, person.name.full, next)
        }
    }

    private func bead(_ outcome: Outcome, _ plan: PlanParts, _ direction: ThreadDirection) throws -> ThreadNode {
        direction == .up
            ? try thread.up(from: outcome, supports: plan.supports)
            : try thread.down(from: outcome, reviews: plan.reviews)
    }

    private func bead(of plan: PlanParts, _ direction: ThreadDirection) throws -> ThreadNode {
        let link = direction == .up ? "is for" : "includes"
        return node(
            try SupportPlan.ref(plan.plan.id), "Support plan from \(plan.plan.startedOn.words)",
            try plan.outcomes.map { try bead($0, plan, direction).led(by: link) })
    }

    /// Upwards a review leads to the outcomes that it looked at; it is made of nothing further.
    private func bead(ofReview ref: Ref, _ plan: PlanParts, _ direction: ThreadDirection) throws -> ThreadNode {
        guard let review = plan.reviews.first(where: { $0.id.text == ref.id }) else { return node(ref, "Review") }
        let seen = Set(review.scores.map(\.outcome))
        let next =
            direction == .down
            ? []
            : try plan.outcomes.filter { seen.contains($0.id) }
                .map { try bead($0, plan, direction).led(by: "looked again at") }
        return node(ref, "Review held on \(review.heldOn.words)", next)
    }

    private func node(_ ref: Ref, _ title: String, _ next: [ThreadNode] = []) -> ThreadNode {
        ThreadNode(ref: ref, kind: ThreadWords.kind(ref.kind), title: title, link: nil, next: next)
    }
}

/// A support plan with what it is made of.
struct PlanParts {
    let plan: SupportPlan
    let outcomes: [Outcome]
    let supports: [Support]
    let reviews: [Review]

    init(_ plan: SupportPlan, authority: String, on connection: any Connection) throws {
        self.plan = plan
        outcomes = try Practice.outcomes(of: plan.id, authority: authority, on: connection)
        supports = try Practice.supports(of: plan.id, authority: authority, on: connection)
        reviews = try Practice.reviews(of: plan.id, authority: authority, on: connection)
    }
}
