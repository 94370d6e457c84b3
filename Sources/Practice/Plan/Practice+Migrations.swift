import Store

/// Practice: the plan, the outcomes in it, the reviews of it, and who works with the person.
public enum Practice {
    public static let migrations = [
        Migration(
            40, "care teams and support plans",
            """
            CREATE TABLE care_team (
                \(recordColumns),
                person TEXT NOT NULL,
                account TEXT,
                name TEXT NOT NULL,
                job TEXT NOT NULL,
                team TEXT,
                phone TEXT,
                is_key_worker BIGINT NOT NULL,
                from_date TEXT NOT NULL,
                to_date TEXT
            );
            \(recordKeys("care_team"))
            CREATE INDEX care_team_person ON care_team (authority, person) WHERE superseded_at IS NULL;
            CREATE INDEX care_team_account ON care_team (authority, account, to_date) WHERE superseded_at IS NULL;
            CREATE UNIQUE INDEX care_team_one_key_worker ON care_team (authority, person)
                WHERE superseded_at IS NULL AND to_date IS NULL AND is_key_worker = 1;

            CREATE TABLE support_plan (
                \(recordColumns),
                person TEXT NOT NULL,
                what_matters TEXT NOT NULL,
                started_on TEXT NOT NULL,
                next_review_on TEXT,
                ended_on TEXT
            );
            \(recordKeys("support_plan"))
            CREATE UNIQUE INDEX support_plan_one_open ON support_plan (authority, person)
                WHERE superseded_at IS NULL AND ended_on IS NULL;

            CREATE TABLE outcome (
                \(recordColumns),
                person TEXT NOT NULL,
                plan TEXT NOT NULL,
                words TEXT NOT NULL,
                domain TEXT NOT NULL,
                baseline BIGINT NOT NULL,
                baseline_view TEXT NOT NULL,
                baseline_on TEXT NOT NULL,
                target BIGINT NOT NULL,
                ended_on TEXT,
                end_reason TEXT
            );
            \(recordKeys("outcome"))
            CREATE INDEX outcome_plan ON outcome (authority, plan) WHERE superseded_at IS NULL;
            CREATE INDEX outcome_person ON outcome (authority, person) WHERE superseded_at IS NULL;

            CREATE TABLE support (
                \(recordColumns),
                person TEXT NOT NULL,
                plan TEXT NOT NULL,
                service TEXT NOT NULL,
                what TEXT NOT NULL,
                from_date TEXT NOT NULL,
                to_date TEXT
            );
            \(recordKeys("support"))
            CREATE INDEX support_plan_support ON support (authority, plan) WHERE superseded_at IS NULL;

            CREATE TABLE support_outcome (
                \(recordColumns),
                person TEXT NOT NULL,
                support TEXT NOT NULL,
                outcome TEXT NOT NULL,
                service TEXT NOT NULL
            );
            \(recordKeys("support_outcome"))
            CREATE INDEX support_outcome_support ON support_outcome (authority, support) WHERE superseded_at IS NULL;
            CREATE INDEX support_outcome_outcome ON support_outcome (authority, outcome, service)
                WHERE superseded_at IS NULL;

            CREATE TABLE review (
                \(recordColumns),
                person TEXT NOT NULL,
                plan TEXT NOT NULL,
                held_on TEXT NOT NULL,
                summary TEXT NOT NULL,
                changes TEXT NOT NULL,
                took_part TEXT NOT NULL,
                next_review_on TEXT NOT NULL
            );
            \(recordKeys("review"))
            CREATE INDEX review_plan ON review (authority, plan, held_on) WHERE superseded_at IS NULL;

            CREATE TABLE outcome_score (
                \(recordColumns),
                person TEXT NOT NULL,
                outcome TEXT NOT NULL,
                review TEXT NOT NULL,
                scored_on TEXT NOT NULL,
                score BIGINT,
                view TEXT,
                reason_unscored TEXT
            );
            \(recordKeys("outcome_score"))
            CREATE INDEX outcome_score_outcome ON outcome_score (authority, outcome, scored_on, score)
                WHERE superseded_at IS NULL;
            CREATE INDEX outcome_score_review ON outcome_score (authority, review) WHERE superseded_at IS NULL;
            """)
    ]
}
