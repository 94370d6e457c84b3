import Store

extension Insight {
    /// What lets an answer be read from indexes alone, of the records as they are and as they were: the indexes of the
    /// records rooms know current versions only.
    public static let migrations = [
        Migration(
            50, "indexes for measures",
            """
            CREATE INDEX outcome_score_latest
                ON outcome_score (authority, outcome, scored_on, recorded_at, id, score, superseded_at);
            CREATE INDEX outcome_of_plan ON outcome (authority, plan, recorded_at);
            CREATE INDEX support_outcome_service
                ON support_outcome (authority, outcome, service, support, recorded_at, superseded_at);
            CREATE INDEX support_service
                ON support (authority, plan, service, from_date, to_date, recorded_at, superseded_at);
            CREATE INDEX person_address_zone
                ON person_address (authority, person, from_date, id, to_date, zone, recorded_at, superseded_at);
            CREATE INDEX care_team_key_worker
                ON care_team (authority, person, from_date, to_date, recorded_at, superseded_at)
                WHERE is_key_worker = 1;
            """)
    ]
}
