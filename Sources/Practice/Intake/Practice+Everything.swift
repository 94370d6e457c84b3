import People
import Store
import Values

// What is on record of plans, a row at a time, for files that another system reads: what is held at once does not grow
// with how much there is.
extension Practice {
    /// Goes through every plan with its key worker, or the last one: the name, the job and the account.
    public static func forEachPlan(
        authority: String, on connection: any Connection,
        _ body: (SupportPlan, _ keyWorker: (name: String, job: String, account: String?)) throws -> Void
    ) throws {
        try connection.forEachRow(
            """
            SELECT support_plan.*, worker.name AS worker_name, worker.job AS worker_job, worker.account AS worker_account
            FROM support_plan
            LEFT JOIN care_team worker ON worker.authority = support_plan.authority
                AND worker.person = support_plan.person AND worker.is_key_worker = 1 AND worker.to_date IS NULL
                AND worker.superseded_at IS NULL
            WHERE support_plan.authority = \(authority) AND support_plan.superseded_at IS NULL
            ORDER BY support_plan.id
            """
        ) { row in
            let worker = (
                try row.optionalText("worker_name") ?? "Not known", try row.optionalText("worker_job") ?? "Not known",
                try row.optionalText("worker_account")
            )
            try body(try plan(row), worker)
        }
    }

    /// Goes through every outcome; its newest score is left out.
    public static func forEachOutcome(
        authority: String, on connection: any Connection, _ body: (Outcome) throws -> Void
    ) throws {
        try connection.forEachRow(
            "SELECT * FROM outcome WHERE authority = \(authority) AND superseded_at IS NULL ORDER BY id"
        ) { try body(try outcome($0, newest: [:])) }
    }

    /// Goes through every support with one of the outcomes it is for: once for each, those of one support together.
    public static func forEachSupport(
        authority: String, on connection: any Connection, _ body: (Support, ID<Outcome>) throws -> Void
    ) throws {
        try connection.forEachRow(
            """
            SELECT support.*, support_outcome.outcome FROM support
            JOIN support_outcome ON support_outcome.authority = support.authority
                AND support_outcome.support = support.id AND support_outcome.superseded_at IS NULL
            WHERE support.authority = \(authority) AND support.superseded_at IS NULL
            ORDER BY support.id, support_outcome.outcome
            """
        ) { row in
            let outcome: ID<Outcome> = try row.id("outcome")
            let support = Support(
                id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
                plan: try row.id("plan"), service: try row.ref("service"), what: try row.text("what"),
                option: try selfDirectedOption(row), terms: try SupportTerms(row), outcomes: [outcome],
                from: try row.date("from_date"), to: try row.optionalDate("to_date"))
            try body(support, outcome)
        }
    }

    /// Goes through every review; its scores are left out.
    public static func forEachReview(
        authority: String, on connection: any Connection, _ body: (Review) throws -> Void
    ) throws {
        try connection.forEachRow(
            "SELECT * FROM review WHERE authority = \(authority) AND superseded_at IS NULL ORDER BY id"
        ) { row in
            try body(
                Review(
                    id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
                    plan: try row.id("plan"), heldOn: try row.date("held_on"), summary: try row.text("summary"),
                    changes: try row.text("changes"),
                    tookPart: try row.text("took_part").split(separator: "\n").map(String.init),
                    nextReviewOn: try row.date("next_review_on"), scores: []))
        }
    }

    /// Goes through what every review says of every outcome.
    public static func forEachScore(
        authority: String, on connection: any Connection, _ body: (OutcomeScore) throws -> Void
    ) throws {
        try connection.forEachRow(
            "SELECT * FROM outcome_score WHERE authority = \(authority) AND superseded_at IS NULL ORDER BY id"
        ) { try body(try score($0)) }
    }
}
