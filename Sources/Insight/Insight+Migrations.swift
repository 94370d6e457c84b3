import Store

extension Insight {
    /// What lets the records of a few people be read again without looking at anybody else's.
    public static let migrations = [
        Migration(
            50, "indexes for measures",
            """
            CREATE INDEX outcome_score_of_person ON outcome_score (authority, person) WHERE superseded_at IS NULL;
            CREATE INDEX support_of_person ON support (authority, person) WHERE superseded_at IS NULL;
            CREATE INDEX support_outcome_of_person ON support_outcome (authority, person) WHERE superseded_at IS NULL;
            CREATE INDEX review_of_person ON review (authority, person) WHERE superseded_at IS NULL;
            CREATE INDEX care_team_key_worker ON care_team (authority, person) WHERE is_key_worker = 1;
            """)
    ]
}
