import People
import Store
import Values

extension Practice {
    /// Saves a review: its scores, what changes, and the day of the next.
    ///
    /// The plan goes on to its next version, so that two reviews made from the same one cannot both be saved unseen.
    ///
    /// - Parameter seen: the plan's version that the review was made from.
    /// - Throws: `StaleSave` if the plan has changed since; `Faults` if other outcomes are open in it now than those that
    ///   the review is about.
    public static func save(
        _ details: ReviewDetails, of plan: SupportPlan, seen: Int, id: ID<Review>, surroundings: Surroundings,
        with pen: Pen
    ) throws {
        try revise(plan, seen: seen, whatMatters: plan.whatMatters, nextReviewOn: details.nextReviewOn, with: pen)
        let open = try pen.connection.rows(
            """
            SELECT id FROM outcome WHERE authority = \(pen.signature.authority) AND plan = \(plan.id)
                AND ended_on IS NULL AND superseded_at IS NULL
            """
        ).map { try $0.id("id") as ID<Outcome> }
        guard Set(open) == Set(details.outcomes.map(\.outcome)) else {
            throw Faults([
                FieldFault(
                    field: "outcomes",
                    message: "The outcomes of this plan have changed since you began. Look through them and save again")
            ])
        }
        try pen.insert(
            into: "review", id,
            [
                "person": plan.person, "plan": plan.id, "held_on": details.heldOn, "summary": details.summary,
                "changes": details.changes, "took_part": details.tookPart.joined(separator: "\n"),
                "next_review_on": details.nextReviewOn,
            ])
        for reviewed in details.outcomes {
            let score: ID<OutcomeScore> = surroundings.identifiers.next(at: pen.signature.at)
            try pen.insert(
                into: "outcome_score", score,
                [
                    "person": plan.person, "outcome": reviewed.outcome, "review": id, "scored_on": details.heldOn,
                    "score": reviewed.score, "view": reviewed.score == nil ? nil : reviewed.view?.rawValue,
                    "reason_unscored": reviewed.score == nil ? reviewed.reasonUnscored : nil,
                ])
        }
        let scored = details.outcomes.count { $0.score != nil }
        try pen.sign(
            .added, Review.ref(id), person: plan.person.text,
            detail: "\(scored) of \(details.outcomes.count) outcomes scored")
    }

    /// The reviews of a plan, newest first, with their scores.
    public static func reviews(
        of plan: ID<SupportPlan>, authority: String, on connection: any Connection
    ) throws -> [Review] {
        try reviews(of: [plan], authority: authority, on: connection)
    }

    /// The reviews of some plans, 1 or more, newest first: those of one plan are not kept together.
    public static func reviews(
        of plans: [ID<SupportPlan>], authority: String, on connection: any Connection
    ) throws -> [Review] {
        var scores: [String: [OutcomeScore]] = [:]
        for row in try connection.rows(
            """
            SELECT outcome_score.* FROM outcome_score
            JOIN review ON review.authority = outcome_score.authority AND review.id = outcome_score.review
                AND review.superseded_at IS NULL
            WHERE review.authority = \(authority) AND review.plan IN \(list: plans) AND outcome_score.superseded_at IS NULL
            ORDER BY outcome_score.outcome
            """)
        {
            scores[try row.text("review"), default: []].append(try score(row))
        }
        return try connection.rows(
            """
            SELECT * FROM review WHERE authority = \(authority) AND plan IN \(list: plans) AND superseded_at IS NULL
            ORDER BY held_on DESC, id DESC
            """
        ).map { row in
            Review(
                id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
                plan: try row.id("plan"), heldOn: try row.date("held_on"), summary: try row.text("summary"),
                changes: try row.text("changes"),
                tookPart: try row.text("took_part").split(separator: "\n").map(String.init),
                nextReviewOn: try row.date("next_review_on"), scores: scores[try row.text("id")] ?? [])
        }
    }
}
