import Store
import Values

/// Outcomes with a baseline that were scored at a later review in the period: the latest of these scores counts.
///
/// Of two scores on one day the one recorded last counts, as on the record itself. An outcome has a baseline and a target
/// from its first day, so nothing has to be left out for want of them; a review can be on the day of the baseline.
enum OutcomeChange {
    static func base(in scope: Scope) -> SQL {
        // Ordered as the index is, so that no engine has to sort: the latest is the one after which none comes.
        """
        SELECT outcome.id AS item, outcome.person AS person, outcome.plan AS plan, outcome.domain AS domain,
            CASE WHEN scored.score > outcome.baseline THEN 1 ELSE 0 END AS improved,
            CASE WHEN scored.score = outcome.baseline THEN 1 ELSE 0 END AS same,
            CASE WHEN scored.score < outcome.baseline THEN 1 ELSE 0 END AS worse,
            CASE WHEN scored.score >= outcome.target THEN 1 ELSE 0 END AS target_reached
        FROM (
            SELECT outcome_score.outcome, outcome_score.score, outcome_score.scored_on,
                lead(outcome_score.id) OVER (
                    PARTITION BY outcome_score.outcome
                    ORDER BY outcome_score.scored_on, outcome_score.recorded_at, outcome_score.id) AS next
            FROM outcome_score
            WHERE \(scope.isOurs("outcome_score")) AND outcome_score.score IS NOT NULL
                AND outcome_score.scored_on BETWEEN \(scope.period.start) AND \(scope.period.end)
        ) scored
        CROSS JOIN outcome
        WHERE scored.next IS NULL AND outcome.id = scored.outcome AND \(scope.isOurs("outcome"))
            AND scored.scored_on >= outcome.baseline_on
        """
    }
}
