import Store

/// What has to be true of every record, each as a count of those of whom it is not.
enum Rules {
    static let all = whole.merging(references) { $1 }

    /// What one record says of another leads to one that is there, in its first version and in every later one: what the
    /// schema cannot hold, as an identity has as many rows as versions.
    private static let references = Dictionary(
        uniqueKeysWithValues: [
            ("other_name", "person", "person"), ("person_address", "person", "person"),
            ("relationship", "person", "person"), ("care_team", "person", "person"),
            ("support_plan", "person", "person"), ("outcome", "person", "person"), ("outcome", "plan", "support_plan"),
            ("support", "person", "person"), ("support", "plan", "support_plan"),
            ("support_outcome", "support", "support"), ("support_outcome", "outcome", "outcome"),
            ("support_outcome", "person", "person"), ("review", "person", "person"), ("review", "plan", "support_plan"),
            ("outcome_score", "person", "person"), ("outcome_score", "outcome", "outcome"),
            ("outcome_score", "review", "review"), ("need", "person", "person"), ("break_glass", "person", "person"),
            ("referral", "person", "person"), ("referral", "contact", "contact"), ("right_step", "person", "person"),
            ("session", "account", "account"), ("name_token", "person", "person"),
        ].map { table, column, target in
            (
                "a \(table) whose \(column) is not there",
                """
                SELECT count(*) FROM \(name: table) t WHERE NOT EXISTS (
                    SELECT 1 FROM \(name: target) o WHERE o.authority = t.authority AND o.id = t.\(name: column))
                """ as SQL
            )
        })

    private static let whole: [String: SQL] = [
        "a need in the way of an outcome of somebody else": """
        SELECT count(*) FROM need WHERE outcome IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM outcome WHERE outcome.id = need.outcome AND outcome.person = need.person)
        """,
        "a need that is closed and was never open": """
        SELECT count(*) FROM need WHERE state <> 'open' AND NOT EXISTS (
            SELECT 1 FROM need began WHERE began.id = need.id AND began.state = 'open' AND began.version = 1)
        """,
        "an open plan without exactly one key worker": """
        SELECT count(*) FROM support_plan plan
        WHERE plan.superseded_at IS NULL AND plan.ended_on IS NULL AND 1 <> (
            SELECT count(*) FROM care_team member WHERE member.person = plan.person AND member.is_key_worker = 1
                AND member.to_date IS NULL AND member.superseded_at IS NULL)
        """,
        "an outcome that was open at a review and is not in it": """
        SELECT count(*) FROM review JOIN outcome ON outcome.plan = review.plan AND outcome.superseded_at IS NULL
        WHERE review.superseded_at IS NULL AND outcome.baseline_on < review.held_on
            AND (outcome.ended_on IS NULL OR outcome.ended_on >= review.held_on)
            AND NOT EXISTS (
                SELECT 1 FROM outcome_score score WHERE score.review = review.id AND score.outcome = outcome.id)
        """,
        "a score without a view, or neither score nor reason": """
        SELECT count(*) FROM outcome_score
        WHERE (score IS NULL AND coalesce(reason_unscored, '') = '') OR (score IS NOT NULL AND view IS NULL)
        """,
        "a score outside the ladder": "SELECT count(*) FROM outcome_score WHERE score < 1 OR score > 10",
        "a target that is not above the baseline": "SELECT count(*) FROM outcome WHERE target <= baseline",
        "a review before its plan, or after its end": """
        SELECT count(*) FROM review JOIN support_plan plan ON plan.id = review.plan AND plan.superseded_at IS NULL
        WHERE review.held_on <= plan.started_on OR review.held_on > plan.ended_on
            OR review.next_review_on <= review.held_on
        """,
        "a review held again on a day": """
        SELECT count(*) FROM (SELECT plan FROM review GROUP BY plan, held_on HAVING count(*) > 1) AS twice
        """,
        "an outcome that no support is for": """
        SELECT count(*) FROM outcome WHERE superseded_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM support_outcome link WHERE link.outcome = outcome.id)
        """,
        "an option chosen before all four were explained": """
        SELECT count(*) FROM right_step chosen WHERE chosen.step = 'chosen' AND 4 > (
            SELECT count(DISTINCT told.self_directed_option) FROM right_step told
            WHERE told.person = chosen.person AND told.entitlement = chosen.entitlement AND told.step = 'explained'
                AND told.done_on <= chosen.done_on)
        """,
        "a right without who, when, how or in which format it was offered": """
        SELECT count(*) FROM right_step WHERE step IN ('explained', 'offered')
            AND (done_by = '' OR told_how IS NULL OR told_format IS NULL)
        """,
        "a support without an outcome": """
        SELECT count(*) FROM support WHERE superseded_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM support_outcome link WHERE link.support = support.id)
        """,
        "a support that ended before it began": "SELECT count(*) FROM support WHERE to_date < from_date",
        "a relationship that ended before it began": "SELECT count(*) FROM relationship WHERE to_date < from_date",
        "a part in a care team that ended before it began": "SELECT count(*) FROM care_team WHERE to_date < from_date",
        "somebody twice on a care team": """
        SELECT count(*) FROM (
            SELECT person FROM care_team
            WHERE superseded_at IS NULL AND to_date IS NULL AND account IS NOT NULL
            GROUP BY person, account HAVING count(*) > 1) AS twice
        """,
        "a plan for somebody under 16": """
        SELECT count(*) FROM support_plan plan JOIN person ON person.id = plan.person AND person.superseded_at IS NULL
        WHERE plan.superseded_at IS NULL AND person.birth_date > '2010-11-21'
        """,
        "a plan of somebody whose record is in no team": """
        SELECT count(*) FROM support_plan plan JOIN person ON person.id = plan.person AND person.superseded_at IS NULL
        WHERE plan.superseded_at IS NULL AND person.team IS NULL
        """,
        "a relationship with a record that is not there": """
        SELECT count(*) FROM relationship WHERE other_person IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM person WHERE person.id = relationship.other_person)
        """,
        "a contact of somebody on record who is not there": """
        SELECT count(*) FROM contact WHERE is_matched = 1 AND NOT EXISTS (
            SELECT 1 FROM person WHERE person.id = contact.person)
        """,
        "a referral that is in a worker’s hands and not theirs": """
        SELECT count(*) FROM referral WHERE superseded_at IS NULL AND state = 'accepted' AND NOT EXISTS (
            SELECT 1 FROM care_team member WHERE member.person = referral.person AND member.account = referral.worker)
        """,
        "an address whose postcode the map does not know": """
        SELECT count(*) FROM person_address
        WHERE (postcode IS NULL) <> (zone IS NULL) AND superseded_at IS NULL
        """,
    ]

    /// Tables of records, each row of which is a version.
    static let tables = [
        "account", "person", "other_name", "person_address", "relationship", "care_team", "support_plan", "outcome",
        "support", "support_outcome", "review", "outcome_score", "break_glass", "contact", "referral", "right_step",
        "need",
    ]

    /// How far each outcome has come, with the service of a support for it and the quintile of where the person lives.
    static let changes: SQL = """
        SELECT link.service, zone.quintile, outcome.baseline, scores.score - outcome.baseline AS points, scores.reviews
        FROM outcome
        JOIN (
            SELECT outcome, score, row_number() OVER (PARTITION BY outcome ORDER BY scored_on DESC) AS place,
                count(*) OVER (PARTITION BY outcome) AS reviews
            FROM outcome_score WHERE score IS NOT NULL AND superseded_at IS NULL
        ) AS scores ON scores.outcome = outcome.id AND scores.place = 1
        JOIN support_outcome link ON link.outcome = outcome.id AND link.superseded_at IS NULL
        JOIN person_address address ON address.person = outcome.person AND address.superseded_at IS NULL
            AND address.to_date IS NULL
        JOIN zone ON zone.code = address.zone
        WHERE outcome.superseded_at IS NULL
        """
}
