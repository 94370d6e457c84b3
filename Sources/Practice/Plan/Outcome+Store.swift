import People
import Store
import Values

extension Practice {
    /// The outcomes of a plan with their newest scores, in the order they were agreed; those that have ended come last.
    public static func outcomes(
        of plan: ID<SupportPlan>, authority: String, on connection: any Connection
    ) throws -> [Outcome] {
        try outcomes(of: [plan], authority: authority, on: connection)
    }

    /// The outcomes of some plans, 1 or more, in the same order: those of one plan are not kept together.
    public static func outcomes(
        of plans: [ID<SupportPlan>], authority: String, on connection: any Connection
    ) throws -> [Outcome] {
        try outcomes(
            """
            outcome.plan IN \(list: plans)
            ORDER BY CASE WHEN outcome.ended_on IS NULL THEN 0 ELSE 1 END, outcome.id
            """, authority: authority, on: connection)
    }

    /// What every outcome that a person has had says, for pages that name it.
    public static func outcomeWords(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [Ref: String] {
        let rows = try connection.rows(
            """
            SELECT id, words FROM outcome
            WHERE authority = \(authority) AND person = \(person) AND superseded_at IS NULL
            """)
        return try Dictionary(
            uniqueKeysWithValues: rows.map { (try Outcome.ref(try $0.id("id")), try $0.text("words")) })
    }

    public static func outcome(
        _ id: ID<Outcome>, authority: String, on connection: any Connection
    ) throws -> Outcome? {
        try outcomes("outcome.id = \(id)", authority: authority, on: connection).first
    }

    /// The outcomes that `which` selects, each with the newest score that a review has given it.
    ///
    /// The index by outcome leads to the newest; all of them, read and sorted, were a quarter of what a record page read.
    private static func outcomes(
        _ which: SQL, authority: String, on connection: any Connection
    ) throws -> [Outcome] {
        let rows = try connection.rows(
            """
            SELECT outcome.*, newest.review AS newest_review, newest.score AS newest_score,
                newest.view AS newest_view, newest.scored_on AS newest_on
            FROM outcome
            LEFT JOIN outcome_score AS newest ON newest.authority = outcome.authority
                AND newest.superseded_at IS NULL AND newest.id = (
                    SELECT id FROM outcome_score AS given
                    WHERE given.authority = outcome.authority AND given.outcome = outcome.id
                        AND given.score IS NOT NULL AND given.superseded_at IS NULL
                    ORDER BY given.scored_on DESC, given.recorded_at DESC, given.id DESC LIMIT 1)
            WHERE outcome.authority = \(authority) AND outcome.superseded_at IS NULL AND \(which)
            """)
        var newest: [String: OutcomeScore] = [:]
        for row in rows { newest[try row.text("id")] = try self.newest(row) }
        return try rows.map { try outcome($0, newest: newest) }
    }

    /// Adds an outcome to a plan.
    ///
    /// - Throws: `Faults` if the plan has ended.
    public static func add(
        _ details: OutcomeDetails, to plan: SupportPlan, on date: LocalDate, id: ID<Outcome>, with pen: Pen
    ) throws {
        try requireOpen(plan, with: pen)
        try pen.insert(
            into: "outcome", id,
            [
                "person": plan.person, "plan": plan.id, "words": details.words, "domain": details.domain,
                "baseline": details.baseline, "baseline_view": details.view.rawValue, "baseline_on": date,
                "target": details.target,
            ])
        try pen.sign(.added, Outcome.ref(id), person: plan.person.text)
    }

    /// Changes an outcome's words, domain or target. Its baseline stays: that is where the person began.
    ///
    /// - Throws: `StaleSave` if somebody has saved since version `seen`.
    public static func change(
        _ outcome: Outcome, seen: Int, to change: OutcomeChange, with pen: Pen
    ) throws {
        try write(
            outcome, seen: seen, words: change.words, domain: change.domain, target: change.target,
            endedOn: outcome.endedOn, why: outcome.endReason, with: pen)
        try pen.sign(.changed, outcome.ref, person: outcome.person.text)
    }

    /// Ends an outcome, with the reason: reached, no longer wanted, or something else in words.
    public static func end(_ outcome: Outcome, seen: Int, on date: LocalDate, why: String, with pen: Pen) throws {
        guard let why = why.nonEmpty, why.count <= 300 else {
            throw Faults([FieldFault(field: "why", message: "Say in up to 300 characters why this outcome ends")])
        }
        guard date >= outcome.baselineOn else {
            throw Faults([
                FieldFault(
                    field: "to",
                    message: "This outcome was agreed on \(outcome.baselineOn.words). Enter that day or a later one")
            ])
        }
        try write(
            outcome, seen: seen, words: outcome.words, domain: outcome.domain, target: outcome.target, endedOn: date,
            why: why, with: pen)
        try pen.sign(.ended, outcome.ref, person: outcome.person.text, detail: why)
    }

    private static func write(
        _ outcome: Outcome, seen: Int, words: String, domain: Ref, target: Int, endedOn: LocalDate?, why: String?,
        with pen: Pen
    ) throws {
        try pen.revise(
            "outcome", outcome.id, seen: seen,
            [
                "person": outcome.person, "plan": outcome.plan, "words": words, "domain": domain,
                "baseline": outcome.baseline, "baseline_view": outcome.baselineView.rawValue,
                "baseline_on": outcome.baselineOn, "target": target, "ended_on": endedOn, "end_reason": why,
            ])
    }

    static func outcome(_ row: Row, newest: [String: OutcomeScore]) throws -> Outcome {
        guard let view = Outcome.View(rawValue: try row.text("baseline_view")) else {
            throw StoreError.unexpectedValue("baseline_view")
        }
        return Outcome(
            id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
            plan: try row.id("plan"), words: try row.text("words"), domain: try row.ref("domain"),
            baseline: try row.integer("baseline"), baselineView: view, baselineOn: try row.date("baseline_on"),
            target: try row.integer("target"), endedOn: try row.optionalDate("ended_on"),
            endReason: try row.optionalText("end_reason"), latest: newest[try row.text("id")])
    }

    private static func newest(_ row: Row) throws -> OutcomeScore? {
        guard let review: ID<Review> = try row.optionalID("newest_review") else { return nil }
        return OutcomeScore(
            outcome: try row.id("id"), review: review, score: try row.optionalInteger("newest_score"),
            view: try row.optionalText("newest_view").flatMap(Outcome.View.init), reasonUnscored: nil,
            on: try row.date("newest_on"))
    }

    static func score(_ row: Row) throws -> OutcomeScore {
        OutcomeScore(
            outcome: try row.id("outcome"), review: try row.id("review"), score: try row.optionalInteger("score"),
            view: try row.optionalText("view").flatMap(Outcome.View.init),
            reasonUnscored: try row.optionalText("reason_unscored"), on: try row.date("scored_on"))
    }
}
