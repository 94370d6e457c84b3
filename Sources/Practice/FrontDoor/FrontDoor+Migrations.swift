import Store

extension Practice {
    /// Contacts and referrals.
    static let frontDoorTables = [
        Migration(
            42, "the front door",
            """
            CREATE TABLE contact (
                \(recordColumns),
                person TEXT NOT NULL,
                is_matched BIGINT NOT NULL CHECK (is_matched IN (0, 1)),
                caller_name TEXT,
                caller_phone TEXT,
                about_name TEXT,
                about_born TEXT CHECK (length(about_born) = 10),
                received_at BIGINT NOT NULL,
                received_on TEXT NOT NULL CHECK (length(received_on) = 10),
                channel TEXT NOT NULL CHECK (channel IN (
                    'phone', 'in-person', 'letter-or-email', 'online', 'professional-system')),
                source TEXT NOT NULL CHECK (source IN (
                    'self', 'family-or-friend', 'carer', 'general-practice', 'hospital', 'police', 'ambulance',
                    'third-sector', 'council', 'other')),
                organisation TEXT,
                words TEXT NOT NULL CHECK (words <> ''),
                is_out_of_hours BIGINT NOT NULL CHECK (is_out_of_hours IN (0, 1)),
                team TEXT NOT NULL,
                outcome TEXT CHECK (outcome IN (
                    'advice', 'direct-access', 'referral', 'emergency', 'no-further-help')),
                outcome_at BIGINT,
                reason TEXT CHECK (reason <> ''),
                service TEXT,
                booked_on TEXT CHECK (length(booked_on) = 10),
                eligibility TEXT CHECK (eligibility IN ('critical', 'substantial', 'moderate', 'low')),
                eligibility_for TEXT,
                follows TEXT,
                CHECK ((outcome IS NULL) = (outcome_at IS NULL)),
                CHECK (outcome IS NULL OR reason IS NOT NULL),
                CHECK (outcome IS NULL OR outcome NOT IN ('advice', 'direct-access') OR service IS NOT NULL),
                CHECK ((eligibility IS NULL) = (eligibility_for IS NULL)),
                CHECK (is_matched = 0 OR about_name IS NULL)
            );
            \(recordKeys("contact"))
            CREATE INDEX contact_person ON contact (authority, person, received_at) WHERE superseded_at IS NULL;
            CREATE INDEX contact_waiting ON contact (authority, team, received_at)
                WHERE superseded_at IS NULL AND outcome IS NULL;

            CREATE TABLE referral (
                \(recordColumns),
                person TEXT NOT NULL,
                contact TEXT,
                team TEXT NOT NULL,
                asked TEXT NOT NULL CHECK (asked <> ''),
                urgency BIGINT NOT NULL CHECK (urgency IN (1, 2, 3)),
                state TEXT NOT NULL CHECK (state IN (
                    'received', 'triaged', 'waiting', 'allocated', 'accepted', 'declined', 'withdrawn', 'ended')),
                received_on TEXT NOT NULL CHECK (length(received_on) = 10),
                triaged_on TEXT CHECK (length(triaged_on) = 10),
                listed_on TEXT CHECK (length(listed_on) = 10),
                allocated_on TEXT CHECK (length(allocated_on) = 10),
                accepted_on TEXT CHECK (length(accepted_on) = 10),
                closed_on TEXT CHECK (length(closed_on) = 10),
                worker TEXT,
                reason TEXT CHECK (reason <> ''),
                alternative TEXT,
                alternative_words TEXT CHECK (alternative_words <> ''),
                follows TEXT,
                CHECK (state <> 'declined' OR (reason IS NOT NULL AND alternative_words IS NOT NULL)),
                CHECK ((closed_on IS NOT NULL) = (state IN ('declined', 'withdrawn', 'ended'))),
                CHECK (state NOT IN ('allocated', 'accepted') OR worker IS NOT NULL),
                CHECK (closed_on >= received_on)
            );
            \(recordKeys("referral"))
            CREATE INDEX referral_list ON referral (authority, team, state, urgency, received_on, id)
                WHERE superseded_at IS NULL;
            CREATE INDEX referral_person ON referral (authority, person) WHERE superseded_at IS NULL;
            CREATE INDEX referral_worker ON referral (authority, worker, state) WHERE superseded_at IS NULL;
            """)
    ]
}
