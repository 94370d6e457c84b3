import People
import Store
import Values

extension Practice {
    /// The plan that is open for a person now.
    public static func openPlan(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> SupportPlan? {
        try connection.row(
            """
            SELECT * FROM support_plan
            WHERE authority = \(authority) AND person = \(person) AND ended_on IS NULL AND superseded_at IS NULL
            """
        ).map(plan)
    }

    /// Every plan that a person has had, newest first.
    public static func plans(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [SupportPlan] {
        try connection.rows(
            """
            SELECT * FROM support_plan WHERE authority = \(authority) AND person = \(person) AND superseded_at IS NULL
            ORDER BY started_on DESC, id DESC
            """
        ).map(plan)
    }

    /// One version of a plan, for setting two side by side.
    public static func plan(
        _ id: ID<SupportPlan>, version: Int? = nil, authority: String, on connection: any Connection
    ) throws -> SupportPlan? {
        let which: SQL = version.map { "version = \($0)" } ?? "superseded_at IS NULL"
        return try connection.row(
            "SELECT * FROM support_plan WHERE authority = \(authority) AND id = \(id) AND \(which)"
        ).map(plan)
    }

    /// Begins a person's plan.
    ///
    /// - Throws: `Faults` if there is one already, or nobody is the key worker yet.
    public static func begin(
        _ details: PlanDetails, for person: ID<Person>, on date: LocalDate, id: ID<SupportPlan>, with pen: Pen
    ) throws {
        let authority = pen.signature.authority
        var faults = Faults()
        if try openPlan(of: person, authority: authority, on: pen.connection) != nil {
            faults.add("what-matters", "This person has a support plan already. Open it and change it")
        }
        if try CareTeam.keyWorker(of: person, authority: authority, on: pen.connection) == nil {
            faults.add("key-worker", "Name a key worker first: a plan always has one")
        }
        try faults.throwIfAny()
        try pen.insert(
            into: "support_plan", id,
            [
                "person": person, "what_matters": details.whatMatters, "started_on": date,
                "next_review_on": details.nextReviewOn,
            ])
        try pen.sign(.added, SupportPlan.ref(id), person: person.text)
    }

    /// Changes what matters, or the day of the next review.
    ///
    /// - Throws: `StaleSave` if somebody has saved since version `seen`.
    public static func change(
        _ plan: SupportPlan, seen: Int, to details: PlanDetails, with pen: Pen
    ) throws {
        try revise(plan, seen: seen, whatMatters: details.whatMatters, nextReviewOn: details.nextReviewOn, with: pen)
        try pen.sign(.changed, SupportPlan.ref(plan.id), person: plan.person.text)
    }

    static func revise(
        _ plan: SupportPlan, seen: Int, whatMatters: String, nextReviewOn: LocalDate?, with pen: Pen
    ) throws {
        try pen.revise(
            "support_plan", plan.id, seen: seen,
            [
                "person": plan.person, "what_matters": whatMatters, "started_on": plan.startedOn,
                "next_review_on": nextReviewOn, "ended_on": plan.endedOn, "end_reason": plan.endReason,
            ])
    }

    static func plan(_ row: Row) throws -> SupportPlan {
        SupportPlan(
            id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
            whatMatters: try row.text("what_matters"), startedOn: try row.date("started_on"),
            nextReviewOn: try row.optionalDate("next_review_on"), endedOn: try row.optionalDate("ended_on"),
            endReason: try row.optionalText("end_reason"))
    }
}
