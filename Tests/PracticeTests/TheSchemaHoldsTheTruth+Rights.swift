extension TheSchemaHoldsTheTruth {
    /// Rights and carers: nothing is ticked as offered without who, when and how, and no plan is prepared with a part
    /// of it missing.
    static let rightsRules = [
        Rule(
            table: "right_step",
            row: record([
                "person": "'P'", "entitlement": "'right/advocacy'", "step": "'offered'", "done_on": "'2026-01-01'",
                "done_by": "'Blair Tait'", "told_how": "'phone'", "told_format": "'easy-read'", "note": "'Later'",
                "until_date": "'2026-01-01'", "self_directed_option": "'option-4'", "mistake": "'Her brother'",
            ]),
            wrong: [
                ("entitlement", "''"), ("step", "'promised'"), ("done_on", "NULL"), ("done_on", "'then'"),
                ("done_by", "''"), ("done_by", "NULL"), ("told_how", "NULL"), ("told_how", "'pigeon'"),
                ("told_format", "NULL"), ("told_format", "'long words'"), ("until_date", "'2025-12-31'"),
                ("self_directed_option", "'does-not-apply'"), ("mistake", "''"),
            ]),
        Rule(
            table: "carer_plan", row: preparedPlan,
            wrong: [
                ("about_person", "'C'"), ("kind", "'old'"), ("is_terminal", "2"), ("answer", "'maybe'"),
                ("answer", "NULL"), ("answer", "'declined'"), ("answered_on", "NULL"), ("offered_on", "NULL"),
                ("offered_on", "'2026-01-03'"), ("talked_on", "'2026-01-01'"), ("talked_on", "NULL"),
                ("prepared_on", "'2026-01-02'"), ("review_on", "NULL"), ("review_on", "'2026-01-04'"),
                ("weekly_hours", "169"), ("meets_criteria", "2"), ("identified_on", "'then'"),
                ("ended_on", "'2025-12-31'"),
            ]
                + [
                    "circumstances", "able_and_willing", "emergency", "future", "outcomes", "needs", "local_support",
                    "support_given", "breaks",
                ].map { (column: $0, value: "''") }),
        Rule(
            table: "carer_break",
            row: record(
                [
                    "person": "'C'", "carer_plan": "'L'", "what": "'A week by the sea'", "amount_pence": "12500",
                    "fund": "'service/short-break-fund'",
                ].merging(period) { $1 }),
            wrong: [("what", "''"), ("amount_pence", "-1"), ("fund", "NULL")] + badPeriod),
    ]

    private static let preparedPlan = record([
        "person": "'C'", "about_person": "'P'", "kind": "'adult'", "identified_on": "'2026-01-01'",
        "is_terminal": "1", "offered_on": "'2026-01-01'", "answered_on": "'2026-01-02'", "answer": "'accepted'",
        "talked_on": "'2026-01-03'", "prepared_on": "'2026-01-04'", "offer_due_on": "'2026-01-05'",
        "weekly_hours": "168", "meets_criteria": "1", "circumstances": "'A'", "able_and_willing": "'B'",
        "emergency": "'C'", "future": "'D'", "outcomes": "'E'", "needs": "'F'", "local_support": "'G'",
        "support_given": "'H'", "breaks": "'I'", "review_on": "'2026-07-01'", "ended_on": "'2026-01-01'",
    ])
}
