import Store

extension Practice {
    /// What people were told of their rights, and the plans and breaks of carers.
    static let rightsTables = [
        Migration(
            43, "rights and carers",
            """
            CREATE TABLE right_step (
                \(recordColumns),
                person TEXT NOT NULL,
                entitlement TEXT NOT NULL CHECK (entitlement <> ''),
                step TEXT NOT NULL CHECK (step IN (
                    'explained', 'offered', 'accepted', 'declined', 'asked-for', 'waiting', 'taken-up', 'chosen',
                    'in-place', 'reviewed', 'ended', 'does-not-apply')),
                self_directed_option TEXT CHECK (self_directed_option IN (
                    'option-1', 'option-2', 'option-3', 'option-4')),
                done_on TEXT NOT NULL CHECK (length(done_on) = 10),
                done_by TEXT NOT NULL CHECK (done_by <> ''),
                done_by_account TEXT,
                told_how TEXT CHECK (told_how IN ('in-person', 'phone', 'video', 'letter', 'email', 'meeting')),
                told_format TEXT CHECK (told_format IN (
                    'plain-words', 'easy-read', 'large-print', 'braille', 'audio', 'bsl', 'other-language',
                    'with-interpreter')),
                format_detail TEXT,
                service TEXT,
                note TEXT,
                until_date TEXT CHECK (length(until_date) = 10),
                mistake TEXT CHECK (mistake <> ''),
                CHECK (step NOT IN ('explained', 'offered') OR (told_how IS NOT NULL AND told_format IS NOT NULL)),
                CHECK (step <> 'does-not-apply' OR note IS NOT NULL),
                CHECK (until_date >= done_on)
            );
            \(recordKeys("right_step"))
            CREATE INDEX right_step_person ON right_step (authority, person, entitlement, done_on)
                WHERE superseded_at IS NULL;

            CREATE TABLE carer_plan (
                \(recordColumns),
                person TEXT NOT NULL,
                about_person TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('adult', 'young')),
                identified_on TEXT NOT NULL CHECK (length(identified_on) = 10),
                is_terminal BIGINT NOT NULL CHECK (is_terminal IN (0, 1)),
                offered_on TEXT CHECK (length(offered_on) = 10),
                answered_on TEXT CHECK (length(answered_on) = 10),
                answer TEXT CHECK (answer IN ('accepted', 'declined', 'asked-for')),
                talked_on TEXT CHECK (length(talked_on) = 10),
                prepared_on TEXT CHECK (length(prepared_on) = 10),
                offer_due_on TEXT CHECK (length(offer_due_on) = 10),
                talk_due_on TEXT CHECK (length(talk_due_on) = 10),
                prepare_due_on TEXT CHECK (length(prepare_due_on) = 10),
                weekly_hours BIGINT CHECK (weekly_hours BETWEEN 0 AND 168),
                meets_criteria BIGINT CHECK (meets_criteria IN (0, 1)),
                circumstances TEXT NOT NULL,
                able_and_willing TEXT NOT NULL,
                emergency TEXT NOT NULL,
                future TEXT NOT NULL,
                outcomes TEXT NOT NULL,
                needs TEXT NOT NULL,
                local_support TEXT NOT NULL,
                support_given TEXT NOT NULL,
                breaks TEXT NOT NULL,
                review_on TEXT CHECK (length(review_on) = 10),
                ended_on TEXT CHECK (length(ended_on) = 10),
                CHECK (person <> about_person),
                CHECK ((answer IS NULL) = (answered_on IS NULL)),
                CHECK (answered_on IS NULL OR offered_on IS NOT NULL OR answer = 'asked-for'),
                CHECK (answered_on >= offered_on),
                CHECK (talked_on IS NULL OR answered_on IS NOT NULL),
                CHECK (talked_on IS NULL OR (answer <> 'declined' AND talked_on >= answered_on)),
                CHECK (prepared_on IS NULL OR (
                    prepared_on >= talked_on AND circumstances <> '' AND able_and_willing <> '' AND emergency <> ''
                    AND future <> '' AND outcomes <> '' AND needs <> '' AND local_support <> ''
                    AND support_given <> '' AND breaks <> '' AND review_on > prepared_on)),
                CHECK (prepared_on IS NULL OR talked_on IS NOT NULL),
                CHECK (prepared_on IS NULL OR review_on IS NOT NULL),
                CHECK (ended_on >= identified_on)
            );
            \(recordKeys("carer_plan"))
            CREATE INDEX carer_plan_person ON carer_plan (authority, person) WHERE superseded_at IS NULL;
            CREATE UNIQUE INDEX carer_plan_one_open ON carer_plan (authority, person, about_person)
                WHERE superseded_at IS NULL AND ended_on IS NULL;

            CREATE TABLE carer_break (
                \(recordColumns),
                person TEXT NOT NULL,
                carer_plan TEXT NOT NULL,
                what TEXT NOT NULL CHECK (what <> ''),
                from_date TEXT NOT NULL CHECK (length(from_date) = 10),
                to_date TEXT CHECK (length(to_date) = 10),
                amount_pence BIGINT NOT NULL CHECK (amount_pence >= 0),
                fund TEXT,
                CHECK (to_date >= from_date),
                CHECK (amount_pence = 0 OR fund IS NOT NULL)
            );
            \(recordKeys("carer_break"))
            CREATE INDEX carer_break_person ON carer_break (authority, person, from_date) WHERE superseded_at IS NULL;
            """)
    ]
}
