import People
import Store
import Values

extension Practice {
    /// Ends a plan on a day, with the reason, and with it the outcomes and supports that are open in it.
    ///
    /// Its reviews and scores stay on the record and in the figures. Another plan can begin afterwards.
    ///
    /// - Throws: `Faults` for a day that is missing, in the future, before the plan began or before something else that
    ///   happened in it, for no reason, and for a plan that has ended; `StaleSave` if somebody has saved since version
    ///   `seen`.
    public static func end(
        _ plan: SupportPlan, seen: Int, on day: LocalDate?, why: String, with pen: Pen
    ) throws {
        let authority = pen.signature.authority
        let outcomes = try outcomes(of: plan.id, authority: authority, on: pen.connection)
        let reviews = try reviews(of: plan.id, authority: authority, on: pen.connection)
        var faults = Faults()
        if plan.endedOn != nil { faults.add("ended-on", "This plan has ended. Load the page again") }
        let why = why.trimmed
        if why.isEmpty || why.count > 300 { faults.add("why", "Say in up to 300 characters why the plan ends") }
        let before = earliestEnd(of: plan, outcomes: outcomes, reviews: reviews)
        switch day {
        case nil: faults.add("ended-on", "Enter the day on which the plan ended")
        case let day? where day > pen.signature.at.ukDate:
            faults.add("ended-on", "\(day.words) is in the future. Enter today or an earlier day")
        case let day? where day < before.day:
            faults.add("ended-on", "\(before.what) on \(before.day.words). Enter that day or a later one")
        default: break
        }
        try faults.throwIfAny()
        guard let day else { throw faults }
        let open = try endAll(in: plan, outcomes, on: day, why: why, with: pen)
        try pen.revise(
            "support_plan", plan.id, seen: seen,
            [
                "person": plan.person, "what_matters": plan.whatMatters, "started_on": plan.startedOn,
                "next_review_on": plan.nextReviewOn, "ended_on": day, "end_reason": why,
            ])
        try pen.sign(
            .ended, SupportPlan.ref(plan.id), person: plan.person.text,
            detail: "\(why) (outcomes ended with it: \(open.outcomes), supports: \(open.supports))")
    }

    /// The first day on which a plan can have ended, and what happened then.
    private static func earliestEnd(
        of plan: SupportPlan, outcomes: [Outcome], reviews: [Review]
    ) -> (day: LocalDate, what: String) {
        var happened = [(day: plan.startedOn, what: "This plan began")]
        happened += outcomes.map { ($0.baselineOn, "An outcome was agreed") }
        happened += outcomes.compactMap { outcome in outcome.endedOn.map { ($0, "An outcome ended") } }
        happened += reviews.map { ($0.heldOn, "A review was held") }
        return happened.max { $0.day < $1.day } ?? happened[0]
    }

    private static func endAll(
        in plan: SupportPlan, _ outcomes: [Outcome], on day: LocalDate, why: String, with pen: Pen
    ) throws -> (outcomes: Int, supports: Int) {
        let openOutcomes = outcomes.filter { $0.endedOn == nil }
        for outcome in openOutcomes {
            try end(
                outcome, seen: outcome.version, on: day, why: String("The plan ended: \(why)".prefix(300)), with: pen)
        }
        let openSupports = try supports(of: plan.id, authority: pen.signature.authority, on: pen.connection)
            .filter { $0.goesOn(on: day) }
        // One that was to begin later never did.
        for support in openSupports {
            try end(support, seen: support.version, on: max(day, support.from), with: pen)
        }
        return (openOutcomes.count, openSupports.count)
    }

    /// Makes sure that a plan has not ended since it was read.
    static func requireOpen(_ plan: SupportPlan, with pen: Pen) throws {
        let row = try pen.connection.row(
            """
            SELECT ended_on FROM support_plan
            WHERE authority = \(pen.signature.authority) AND id = \(plan.id) AND superseded_at IS NULL
            """)
        if let ended = try row?.optionalDate("ended_on") {
            throw Faults([
                FieldFault(field: "plan", message: "The support plan ended on \(ended.words). Begin a new one first")
            ])
        }
    }
}
