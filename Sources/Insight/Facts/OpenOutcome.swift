import Store
import Values

/// Outcomes that are open at the end of the period's last day, in a support plan that is open then.
enum OpenOutcome {
    static func base(in scope: Scope) -> SQL {
        let year = Period.last(months: 12, endingOn: scope.period.end)
        return """
            SELECT outcome.id AS item, outcome.person AS person, outcome.plan AS plan, outcome.domain AS domain,
                CASE WHEN EXISTS (
                    SELECT 1 FROM outcome_score
                    WHERE \(scope.isOurs("outcome_score")) AND outcome_score.outcome = outcome.id
                        AND outcome_score.score IS NOT NULL
                        AND outcome_score.scored_on BETWEEN \(year.start) AND \(year.end)
                ) THEN 1 ELSE 0 END AS reviewed_within_year
            FROM outcome
            CROSS JOIN support_plan
            WHERE \(scope.isOurs("outcome")) AND \(scope.isOpen("outcome", from: "baseline_on", to: "ended_on"))
                AND support_plan.id = outcome.plan AND \(scope.isOurs("support_plan"))
                AND \(scope.isOpen("support_plan", from: "started_on", to: "ended_on"))
            """
    }
}
