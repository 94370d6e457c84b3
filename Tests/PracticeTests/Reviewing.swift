import People
import Practice
import Store
import Values

extension Database {
    /// A review of a plan on a day, with a score for each outcome, or the reason why there is none.
    func reviewDetails(
        of plan: SupportPlan, on days: Int, scores: [ID<Outcome>: Int], summary: String = "We talked it through"
    ) async throws -> ReviewDetails {
        let open = try await outcomes(of: plan).filter { $0.endedOn == nil }
        return try ReviewDetails(
            heldOn: Caseroom.day(days), summary: summary, changes: "None", tookPart: ["Ailsa", "A worker"],
            nextReviewOn: Caseroom.day(days + 90),
            outcomes: open.map { outcome in
                ReviewedOutcome(
                    outcome: outcome.id, score: scores[outcome.id], view: .together,
                    reasonUnscored: "We ran out of time")
            }, open: open, scale: Caseroom.scale(), today: Caseroom.day(days))
    }

    @discardableResult func save(
        _ details: ReviewDetails, of plan: SupportPlan, seen: Int? = nil, at days: Int = 0
    ) async throws -> ID<Review> {
        let id: ID<Review> = Caseroom.newID(at: Caseroom.moment(days))
        try await record(Caseroom.signature(at: Caseroom.moment(days))) { pen in
            try Practice.save(
                details, of: plan, seen: seen ?? plan.version, id: id, surroundings: Caseroom.surroundings, with: pen)
        }
        return id
    }

    /// Reviews the plan that is open, on a day.
    @discardableResult func review(
        _ person: ID<Person>, on days: Int, scores: [ID<Outcome>: Int]
    ) async throws -> ID<Review> {
        let plan = try await openPlan(of: person)
        return try await save(reviewDetails(of: plan, on: days, scores: scores), of: plan, at: days)
    }

    func reviews(of plan: SupportPlan) async throws -> [Review] {
        try await read { try Practice.reviews(of: plan.id, authority: Caseroom.authority, on: $0) }
    }

    /// How many rows there are in each table that a review writes, and on the ledger.
    func reviewRows() async throws -> [Int] {
        try await read { connection in
            try ["support_plan", "review", "outcome_score", "ledger"].map { table in
                try connection.count("SELECT count(*) FROM \(name: table)")
            }
        }
    }
}
