import Store

/// People with a support plan that is open at the end of the period's last day.
enum OpenPlan {
    static func base(in scope: Scope) -> SQL {
        """
        SELECT open.person AS item, open.person AS person, open.plan AS plan,
            CASE WHEN EXISTS (
                SELECT 1 FROM care_team
                WHERE care_team.authority = \(scope.authority) AND care_team.person = open.person
                    AND care_team.is_key_worker = 1 AND \(scope.isOpen("care_team", from: "from_date", to: "to_date"))
                    AND (\(wasKnown(in: scope)))
            ) THEN 1 ELSE 0 END AS key_worker
        FROM (
            SELECT support_plan.person AS person, max(support_plan.id) AS plan FROM support_plan
            WHERE \(scope.isOurs("support_plan")) AND \(scope.isOpen("support_plan", from: "started_on", to: "ended_on"))
            GROUP BY support_plan.person
        ) open
        """
    }

    /// That a member of the care team is the key worker by the record, or was by the record as it stood at the time.
    ///
    /// Who is key worker has no dates of its own: when somebody else is named, the record of the one before is changed.
    /// By the current record alone, whoever has been replaced since would never have been one.
    private static func wasKnown(in scope: Scope) -> SQL {
        """
        \(scope.isCurrent("care_team"))
        OR (care_team.recorded_at <= \(scope.lastMoment) AND care_team.superseded_at > \(scope.lastMoment))
        """
    }
}
