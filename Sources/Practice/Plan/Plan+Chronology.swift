import Store
import Values

extension Happening.Kind {
    public static let plan = Self("Support plan")
    public static let outcome = Self("Outcome")
    public static let support = Self("Support")
    public static let review = Self("Review")
}

extension ChronologySource {
    /// Every plan with what happened in it, the newest plan first.
    static let plans = ChronologySource(.plan, .outcome, .support, .review) { person, authority, connection in
        let plans = try Practice.plans(of: person, authority: authority, on: connection)
        guard !plans.isEmpty else { return [] }
        let ids = plans.map(\.id)
        let outcomes = Dictionary(
            grouping: try Practice.outcomes(of: ids, authority: authority, on: connection), by: \.plan)
        let supports = Dictionary(
            grouping: try Practice.supports(of: ids, authority: authority, on: connection), by: \.plan)
        let changes = Dictionary(
            grouping: try Practice.optionChanges(in: ids, authority: authority, on: connection), by: \.plan)
        let reviews = Dictionary(
            grouping: try Practice.reviews(of: ids, authority: authority, on: connection), by: \.plan)
        return try plans.flatMap { plan -> [Happening] in
            var told = try ChronologySource.told(of: plan)
            told += try ChronologySource.told(of: outcomes[plan.id] ?? [])
            told += ChronologySource.told(of: supports[plan.id] ?? [])
            told += (changes[plan.id] ?? []).map { ChronologySource.told(of: $0) }
            told += try (reviews[plan.id] ?? []).map { try ChronologySource.told(of: $0) }
            return told
        }
    }

    private static func told(of plan: SupportPlan) throws -> [Happening] {
        let ref = try SupportPlan.ref(plan.id)
        let began = Happening(
            on: plan.startedOn, kind: .plan, title: "Support plan began", detail: plan.whatMatters, ref: ref)
        let ended = plan.endedOn.map {
            Happening(on: $0, kind: .plan, title: "Support plan ended", detail: plan.endReason, ref: ref)
        }
        return [began] + (ended.map { [$0] } ?? [])
    }

    private static func told(of outcomes: [Outcome]) throws -> [Happening] {
        try outcomes.flatMap { outcome in
            let ref = try outcome.ref
            let agreed = Happening(
                on: outcome.baselineOn, kind: .outcome, title: "Outcome agreed: “\(outcome.words)”",
                detail: "Began at \(outcome.baseline), aims for \(outcome.target)", ref: ref)
            let ended = outcome.endedOn.map {
                Happening(
                    on: $0, kind: .outcome, title: "Outcome ended: “\(outcome.words)”", detail: outcome.endReason,
                    ref: ref)
            }
            return [agreed] + (ended.map { [$0] } ?? [])
        }
    }

    private static func told(of supports: [Support]) -> [Happening] {
        supports.flatMap { support in
            let began = Happening(
                on: support.from, kind: .support, title: "Support began", detail: support.what, ref: support.service)
            let ended = support.to.map {
                Happening(on: $0, kind: .support, title: "Support ended", detail: support.what, ref: support.service)
            }
            return [began] + (ended.map { [$0] } ?? [])
        }
    }

    private static func told(of change: OptionChange) -> Happening {
        Happening(
            on: change.on, kind: .support,
            title: "Self-directed support: \(change.option?.words ?? SelfDirectedOption.notRecorded)",
            detail: "Before: \(change.before?.words ?? SelfDirectedOption.notRecorded)", ref: change.service)
    }

    private static func told(of review: Review) throws -> Happening {
        Happening(
            on: review.heldOn, kind: .review,
            title: "Review: \(review.scores.count { $0.score != nil }) of \(review.scores.count) outcomes scored",
            detail: review.summary, ref: try Review.ref(review.id))
    }
}
