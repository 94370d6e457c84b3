import Store
import Values

/// A plan from its first day to now, checked by the rules that hold for plans, outcomes and reviews as they are made.
public struct PlanHistory: Sendable {
    let plan: GivenPlan
    let nextReviewOn: LocalDate?
    /// Each review with what it says of every outcome that was open on its day, in the order given.
    let reviews: [ReviewDetails]

    /// Whether the plan goes on.
    public var isOpen: Bool { plan.endedOn == nil }

    /// - Parameters:
    ///   - scale: what outcomes are scored on.
    ///   - today: nothing in the plan may have happened later.
    /// - Throws: `GivenPlanFaults`, all of them.
    public init(_ plan: GivenPlan, scale: Scale, today: LocalDate) throws(GivenPlanFaults) {
        var check = PlanHistoryCheck(plan: plan, scale: scale, today: today)
        check.checkPlan()
        check.checkOutcomes()
        check.checkSupports()
        let reviews = check.reviewDetails()
        let next = check.nextReview()
        guard check.faults.list.isEmpty else { throw check.faults }
        self.plan = plan
        self.reviews = reviews
        nextReviewOn = next
    }
}

/// Holds a plan that was given against the rules.
private struct PlanHistoryCheck {
    let plan: GivenPlan
    let scale: Scale
    let today: LocalDate
    var faults = GivenPlanFaults()

    mutating func checkPlan() {
        if plan.whatMatters.trimmed.isEmpty {
            faults.add(.plan, "what-matters", "Write what matters to the person, in their words")
        }
        if plan.whatMatters.count > 2000 {
            let count = plan.whatMatters.count
            faults.add(.plan, "what-matters", "This is \(count) characters long. Shorten it to 2,000")
        }
        notLater(plan.startedOn, .plan, "started-on")
        end(plan.endedOn, plan.endReason, from: plan.startedOn, .plan)
    }

    mutating func checkOutcomes() {
        for (place, outcome) in plan.outcomes.enumerated() {
            within(outcome.agreedOn, .outcome(place), "agreed-on")
            if let ended = outcome.endedOn { within(ended, .outcome(place), "ended-on") }
            end(outcome.endedOn, outcome.endReason, from: outcome.agreedOn, .outcome(place))
        }
    }

    mutating func checkSupports() {
        let known = Set(plan.outcomes.map(\.id))
        for (place, support) in plan.supports.enumerated() {
            if !known.isSuperset(of: support.details.outcomes) {
                faults.add(.support(place), "outcomes", "One of the outcomes is not in this plan. Name those that are")
            }
            if let to = support.to, to < support.details.from {
                faults.add(
                    .support(place), "to",
                    "This support began on \(support.details.from.words). Give that day or a later one")
            }
        }
    }

    /// Each review, its scores held against the outcomes that were open on the day.
    mutating func reviewDetails() -> [ReviewDetails] {
        var reviews: [ReviewDetails] = []
        for (place, review) in plan.reviews.enumerated() {
            let before = faults.list.count
            within(review.heldOn, .review(place), "held-on")
            guard faults.list.count == before else { continue }
            do {
                // By the rules of its own day: a next review that has passed by now was right then.
                reviews.append(
                    try ReviewDetails(
                        heldOn: review.heldOn, summary: review.summary, changes: review.changes,
                        tookPart: review.tookPart, nextReviewOn: review.nextReviewOn, outcomes: review.scores,
                        open: open(at: review), scale: scale, today: review.heldOn))
            } catch {
                note(error, of: review, at: place)
            }
        }
        return reviews
    }

    /// The outcomes that a review has to be about: those that were open all day, and of those that began or ended on
    /// it the ones it scores.
    private func open(at review: GivenPlan.PastReview) -> [Outcome] {
        let scored = Set(review.scores.map(\.outcome))
        return plan.outcomes.compactMap { outcome in
            let day = review.heldOn
            let end = outcome.endedOn ?? .latest
            guard outcome.agreedOn <= day, end >= day else { return nil }
            guard scored.contains(outcome.id) || (outcome.agreedOn < day && end > day) else { return nil }
            let details = outcome.details
            return Outcome(
                id: outcome.id, version: 1, person: ID(""), plan: plan.id, words: details.words,
                domain: details.domain, baseline: details.baseline, baselineView: details.view,
                baselineOn: outcome.agreedOn, target: details.target, endedOn: nil, endReason: nil, latest: nil)
        }
    }

    private mutating func note(_ found: Faults, of review: GivenPlan.PastReview, at place: Int) {
        for fault in found.list {
            let parts = fault.field.split(separator: "-", maxSplits: 1)
            let index = parts.count == 2 ? review.scores.firstIndex { $0.outcome.text == parts[1] } : nil
            if let index, let field = parts.first {
                faults.list.append(
                    (.score(review: place, index), FieldFault(field: String(field), message: fault.message)))
            } else {
                let isMissing = fault.field.hasPrefix("score-")
                let field = FieldFault(
                    field: isMissing ? "scores" : fault.field,
                    message: isMissing ? fault.message + ": this review has no row for it" : fault.message)
                faults.list.append((.review(place), field))
            }
        }
    }

    /// The day of the next review as it stands: the latest review's, or the plan's own before the first.
    mutating func nextReview() -> LocalDate? {
        if let latest = plan.reviews.max(by: { $0.heldOn < $1.heldOn }) {
            if let given = plan.nextReviewOn, given != latest.nextReviewOn {
                faults.add(
                    .plan, "next-review",
                    "The review of \(latest.heldOn.words) says otherwise. Give the same day, or leave this blank")
            }
            return latest.nextReviewOn
        }
        if plan.endedOn != nil, plan.nextReviewOn == nil { return nil }
        var found = Faults()
        let day = reviewDate(plan.nextReviewOn, today: plan.startedOn, &found)
        for fault in found.list { faults.add(.plan, fault.field, fault.message) }
        return day
    }

    private mutating func end(_ day: LocalDate?, _ why: String, from first: LocalDate, _ part: GivenPlan.Part) {
        if let day, day < first {
            faults.add(part, "ended-on", "It began on \(first.words). Give that day or a later one")
        }
        if let day { notLater(day, part, "ended-on") }
        if day != nil, why.trimmed.isEmpty || why.count > 300 {
            faults.add(part, "why", "Say in up to 300 characters why it ended")
        }
        if day == nil, !why.trimmed.isEmpty {
            faults.add(part, "why", "There is a reason for its end and no day. Give the day, or leave both blank")
        }
    }

    /// Something in the plan happened on a day: while the plan was open, and not in the future.
    private mutating func within(_ day: LocalDate, _ part: GivenPlan.Part, _ field: String) {
        if day < plan.startedOn {
            faults.add(part, field, "The plan began on \(plan.startedOn.words). Give that day or a later one")
        } else if let ended = plan.endedOn, day > ended {
            faults.add(part, field, "The plan ended on \(ended.words). Give that day or an earlier one")
        } else {
            notLater(day, part, field)
        }
    }

    private mutating func notLater(_ day: LocalDate, _ part: GivenPlan.Part, _ field: String) {
        if day > today { faults.add(part, field, "\(day.words) is in the future. Give the day on which it was") }
    }
}
