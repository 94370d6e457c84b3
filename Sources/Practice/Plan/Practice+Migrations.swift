import Store

/// Practice: the plan, the outcomes in it, the reviews of it, and who works with the person.
public enum Practice {
    /// Each room lists its own tables.
    public static let migrations =
        planTables
        + frontDoorTables
        + rightsTables
        + needTables

    private static let planTables = [
        Migration(
            40, "care teams and support plans",
            """
            CREATE TABLE care_team (
                \(recordColumns),
                person TEXT NOT NULL,
                account TEXT,
                name TEXT NOT NULL CHECK (name <> ''),
                job TEXT NOT NULL CHECK (job <> ''),
                team TEXT,
                phone TEXT,
                is_key_worker BIGINT NOT NULL CHECK (is_key_worker IN (0, 1)),
                from_date TEXT NOT NULL CHECK (length(from_date) = 10),
                to_date TEXT CHECK (length(to_date) = 10),
                CHECK (to_date >= from_date)
            );
            \(recordKeys("care_team"))
            CREATE INDEX care_team_person ON care_team (authority, person) WHERE superseded_at IS NULL;
            CREATE INDEX care_team_account ON care_team (authority, account, to_date) WHERE superseded_at IS NULL;
            CREATE UNIQUE INDEX care_team_one_key_worker ON care_team (authority, person)
                WHERE superseded_at IS NULL AND to_date IS NULL AND is_key_worker = 1;

            CREATE TABLE support_plan (
                \(recordColumns),
                person TEXT NOT NULL,
                what_matters TEXT NOT NULL CHECK (what_matters <> ''),
                started_on TEXT NOT NULL CHECK (length(started_on) = 10),
                next_review_on TEXT CHECK (length(next_review_on) = 10),
                ended_on TEXT CHECK (length(ended_on) = 10),
                end_reason TEXT CHECK (end_reason IS NULL OR ended_on IS NOT NULL),
                CHECK (ended_on >= started_on)
            );
            \(recordKeys("support_plan"))
            CREATE UNIQUE INDEX support_plan_one_open ON support_plan (authority, person)
                WHERE superseded_at IS NULL AND ended_on IS NULL;

            CREATE TABLE outcome (
                \(recordColumns),
                person TEXT NOT NULL,
                plan TEXT NOT NULL,
                words TEXT NOT NULL CHECK (words <> ''),
                domain TEXT NOT NULL,
                baseline BIGINT NOT NULL,
                baseline_view TEXT NOT NULL CHECK (baseline_view IN ('person', 'carer', 'worker', 'together')),
                baseline_on TEXT NOT NULL CHECK (length(baseline_on) = 10),
                target BIGINT NOT NULL,
                ended_on TEXT CHECK (length(ended_on) = 10),
                end_reason TEXT CHECK (end_reason IS NULL OR ended_on IS NOT NULL),
                CHECK (ended_on >= baseline_on)
            );
            \(recordKeys("outcome"))
            CREATE INDEX outcome_plan ON outcome (authority, plan) WHERE superseded_at IS NULL;
            CREATE INDEX outcome_person ON outcome (authority, person) WHERE superseded_at IS NULL;

            CREATE TABLE support (
                \(recordColumns),
                person TEXT NOT NULL,
                plan TEXT NOT NULL,
                service TEXT NOT NULL,
                what TEXT NOT NULL CHECK (what <> ''),
                self_directed_option TEXT CHECK (self_directed_option IN (
                    'option-1', 'option-2', 'option-3', 'option-4', 'does-not-apply')),
                from_date TEXT NOT NULL CHECK (length(from_date) = 10),
                to_date TEXT CHECK (length(to_date) = 10),
                CHECK (to_date >= from_date)
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
                held_on TEXT NOT NULL CHECK (length(held_on) = 10),
                summary TEXT NOT NULL CHECK (summary <> ''),
                changes TEXT NOT NULL,
                took_part TEXT NOT NULL CHECK (took_part <> ''),
                next_review_on TEXT NOT NULL CHECK (length(next_review_on) = 10),
                CHECK (next_review_on > held_on)
            );
            \(recordKeys("review"))
            CREATE INDEX review_plan ON review (authority, plan, held_on) WHERE superseded_at IS NULL;

            CREATE TABLE outcome_score (
                \(recordColumns),
                person TEXT NOT NULL,
                outcome TEXT NOT NULL,
                review TEXT NOT NULL,
                scored_on TEXT NOT NULL CHECK (length(scored_on) = 10),
                score BIGINT,
                view TEXT CHECK (view IN ('person', 'carer', 'worker', 'together')),
                reason_unscored TEXT,
                CHECK (score IS NULL OR (view IS NOT NULL AND reason_unscored IS NULL))
            );
            \(recordKeys("outcome_score"))
            CREATE INDEX outcome_score_outcome ON outcome_score (authority, outcome, scored_on, score)
                WHERE superseded_at IS NULL;
            CREATE INDEX outcome_score_review ON outcome_score (authority, review) WHERE superseded_at IS NULL;
            """),
        Migration(
            41, "plans by person",
            """
            CREATE INDEX support_plan_person ON support_plan (authority, person) WHERE superseded_at IS NULL;
            """),
    ]
}
