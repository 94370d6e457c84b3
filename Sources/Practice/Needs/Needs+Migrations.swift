import Store

extension Practice {
    static let needTables = [
        Migration(
            44, "needs that are not met, and what a support costs and who provides it",
            """
            CREATE TABLE need (
                \(recordColumns),
                person TEXT NOT NULL,
                found_in TEXT NOT NULL CHECK (found_in IN (
                    'conversation', 'plan', 'review', 'contact', 'carer-plan')),
                found_ref TEXT,
                kind TEXT NOT NULL,
                words TEXT NOT NULL CHECK (words <> ''),
                reason TEXT NOT NULL CHECK (reason IN (
                    'no-service', 'waiting', 'cost', 'not-eligible', 'refused-what-was-offered', 'place-or-time')),
                service TEXT,
                since_on TEXT NOT NULL CHECK (length(since_on) = 10),
                where_area TEXT,
                outcome TEXT,
                state TEXT NOT NULL CHECK (state IN ('open', 'met', 'no-longer-needed')),
                closed_on TEXT CHECK (length(closed_on) = 10),
                closed_why TEXT CHECK (closed_why <> ''),
                met_by TEXT,
                CHECK ((state = 'open') = (closed_on IS NULL)),
                CHECK ((state = 'open') = (closed_why IS NULL)),
                CHECK ((state = 'met') = (met_by IS NOT NULL)),
                CHECK (closed_on >= since_on)
            );
            \(recordKeys("need"))
            CREATE INDEX need_person ON need (authority, person) WHERE superseded_at IS NULL;
            CREATE INDEX need_open ON need (authority, kind, since_on) WHERE superseded_at IS NULL AND state = 'open';

            ALTER TABLE support ADD COLUMN provider TEXT CHECK (provider <> '');
            ALTER TABLE support ADD COLUMN weekly_pence BIGINT CHECK (weekly_pence >= 0);
            """)
    ]
}
