import People
import Store
import Values

/// An outcome of somebody on whose care team a worker is: enough to name it and to open the record.
public struct OutcomeAtHand: Sendable, Hashable {
    public let id: ID<Outcome>
    public let person: ID<Person>
    /// The person's own words.
    public let words: String
    /// Whether the worker is the person's key worker.
    public let isKeyWorker: Bool
}

extension Practice {
    /// The open outcomes of the people on whose care team somebody is on a day, the newest first.
    ///
    /// - Parameters:
    ///   - services: outcomes that a support of one of these services is for, and
    ///   - domains: outcomes that belong to one of these domains.
    ///   - limit: the most that are given, 1 or more.
    public static func outcomes(
        onCareTeamOf userName: String, on day: LocalDate, supportedBy services: [Ref], in domains: [Ref],
        authority: String, limit: Int, on connection: any Connection
    ) throws -> [OutcomeAtHand] {
        try connection.rows(
            """
            SELECT outcome.id, outcome.person, outcome.words, care_team.is_key_worker FROM care_team
            JOIN outcome ON outcome.authority = care_team.authority AND outcome.person = care_team.person
                AND outcome.ended_on IS NULL AND outcome.superseded_at IS NULL
            WHERE care_team.authority = \(authority) AND care_team.account = \(userName)
                AND care_team.from_date <= \(day) AND (care_team.to_date IS NULL OR care_team.to_date > \(day))
                AND care_team.superseded_at IS NULL
                AND (outcome.domain IN \(list: domains.map(\.text)) OR EXISTS (
                    SELECT 1 FROM support_outcome
                    WHERE support_outcome.authority = outcome.authority AND support_outcome.outcome = outcome.id
                        AND support_outcome.service IN \(list: services.map(\.text))
                        AND support_outcome.superseded_at IS NULL))
            ORDER BY outcome.id DESC LIMIT \(limit)
            """
        ).map { row in
            OutcomeAtHand(
                id: try row.id("id"), person: try row.id("person"), words: try row.text("words"),
                isKeyWorker: try row.flag("is_key_worker"))
        }
    }

    /// The plan that a review was of; nil if there is no such review.
    public static func plan(
        ofReview review: ID<Review>, authority: String, on connection: any Connection
    ) throws -> SupportPlan? {
        let row = try connection.row(
            "SELECT plan FROM review WHERE authority = \(authority) AND id = \(review) AND superseded_at IS NULL")
        return try row.flatMap { try plan(try $0.id("plan"), authority: authority, on: connection) }
    }
}
