import Access
import People
import Practice
import Store
import StoreTesting
import Testing

/// What no operation writes, the store itself refuses: a word that means nothing, days in the wrong order, an answer that
/// is neither yes nor no.
@Suite("The schema holds the truth") struct TheSchemaHoldsTheTruth {
    /// A table, a row of it that is right, and one value after another that is not.
    struct Rule: Sendable, CustomTestStringConvertible {
        let table: String
        let row: [String: String]
        let wrong: [(column: String, value: String)]

        var testDescription: String { table }
    }

    static let record = [
        "authority": "'S37000007'", "version": "1", "recorded_at": "0", "recorded_by": "'a.worker'",
    ]
    static func record(_ row: [String: String]) -> [String: String] { record.merging(row) { $1 } }
    static let period = ["from_date": "'2026-01-01'", "to_date": "'2026-01-01'"]
    static let badPeriod = [("to_date", "'2025-12-31'"), ("to_date", "'soon'"), ("from_date", "'1/1/2026'")]

    static let rules = [
        Rule(
            table: "person",
            row: record([
                "given_name": "'Ailsa'", "family_name": "'Thornbeck'", "birth_date": "'1954-03-27'",
                "died_on": "'1954-03-27'", "sex": "'female'", "chi": "'2703541234'", "needs_interpreter": "0",
                "is_restricted": "1",
            ]),
            wrong: [
                ("given_name", "''"), ("family_name", "''"), ("birth_date", "'27/3/54'"), ("died_on", "'1954-03-26'"),
                ("sex", "'f'"), ("chi", "'123'"), ("needs_interpreter", "2"), ("is_restricted", "-1"),
            ]),
        Rule(
            table: "other_name",
            row: record(["person": "'P'", "kind": "'former'", "given_name": "'A'", "family_name": "'B'"]),
            wrong: [("kind", "'old'")]),
        Rule(
            table: "person_address", row: record(["person": "'P'", "line1": "'1 Jute Wynd'"].merging(period) { $1 }),
            wrong: [("line1", "''")] + badPeriod),
        Rule(
            table: "relationship",
            row: record(
                [
                    "person": "'P'", "other_name": "'Morven'", "kind": "'general-practitioner'", "is_carer": "1",
                    "weekly_hours": "168", "lives_with": "0", "agreed_to_share": "1",
                ].merging(period) { $1 }),
            wrong: [
                ("other_name", "''"), ("kind", "'boss'"), ("is_carer", "2"), ("weekly_hours", "169"),
                ("weekly_hours", "-1"), ("lives_with", "2"), ("agreed_to_share", "2"),
            ] + badPeriod),
        Rule(
            table: "care_team",
            row: record(
                ["person": "'P'", "name": "'A'", "job": "'Nurse'", "is_key_worker": "0"].merging(period) { $1 }),
            wrong: [("name", "''"), ("job", "''"), ("is_key_worker", "2")] + badPeriod),
        Rule(
            table: "support_plan",
            row: record([
                "person": "'P'", "what_matters": "'My dog'", "started_on": "'2026-01-01'", "ended_on": "'2026-01-01'",
                "next_review_on": "'2026-04-01'", "end_reason": "'Moved'",
            ]),
            wrong: [
                ("what_matters", "''"), ("ended_on", "'2025-12-31'"), ("ended_on", "NULL"), ("started_on", "'then'"),
                ("next_review_on", "'soon'"),
            ]),
        Rule(
            table: "outcome",
            row: record([
                "person": "'P'", "plan": "'L'", "words": "'Sleep'", "domain": "'outcome-domain/x'", "baseline": "2",
                "baseline_view": "'together'", "baseline_on": "'2026-01-01'", "target": "4",
                "ended_on": "'2026-01-01'", "end_reason": "'Reached'",
            ]),
            wrong: [
                ("words", "''"), ("baseline_view", "'everybody'"), ("ended_on", "'2025-12-31'"), ("ended_on", "NULL"),
                ("baseline_on", "'then'"),
            ]),
        Rule(
            table: "support",
            row: record(
                [
                    "person": "'P'", "plan": "'L'", "service": "'service/x'", "what": "'A walk'",
                    "self_directed_option": "'does-not-apply'", "provider": "'A care company'", "weekly_pence": "0",
                ].merging(period) { $1 }),
            wrong: [
                ("what", "''"), ("self_directed_option", "'option-5'"), ("self_directed_option", "''"),
                ("provider", "''"), ("weekly_pence", "-1"),
            ] + badPeriod),
        Rule(
            table: "need",
            row: record([
                "person": "'P'", "found_in": "'review'", "kind": "'need-kind/x'", "words": "'A break'",
                "reason": "'waiting'", "since_on": "'2026-01-01'", "state": "'met'", "closed_on": "'2026-01-01'",
                "closed_why": "'A place came free'", "met_by": "'service/x'",
            ]),
            wrong: [
                ("found_in", "'passing'"), ("words", "''"), ("reason", "'bad luck'"), ("since_on", "'then'"),
                ("state", "'deleted'"), ("state", "'open'"), ("state", "'no-longer-needed'"), ("closed_on", "NULL"),
                ("closed_on", "'2025-12-31'"), ("closed_why", "''"), ("closed_why", "NULL"), ("met_by", "NULL"),
            ]),
        Rule(
            table: "review",
            row: record([
                "person": "'P'", "plan": "'L'", "held_on": "'2026-01-01'", "summary": "'Well'", "changes": "''",
                "took_part": "'Ailsa'", "next_review_on": "'2026-01-02'",
            ]),
            wrong: [
                ("summary", "''"), ("took_part", "''"), ("next_review_on", "'2026-01-01'"), ("held_on", "'today'"),
            ]),
        Rule(
            table: "outcome_score",
            row: record([
                "person": "'P'", "outcome": "'O'", "review": "'R'", "scored_on": "'2026-01-01'", "score": "3",
                "view": "'person'",
            ]),
            wrong: [
                ("view", "'mine'"), ("view", "NULL"), ("reason_unscored", "'Too tired'"), ("scored_on", "'today'"),
            ]),
        Rule(
            table: "contact",
            row: record([
                "person": "'P'", "is_matched": "1", "received_at": "5", "received_on": "'2026-01-01'",
                "channel": "'phone'", "source": "'police'", "words": "'She is not well'", "is_out_of_hours": "1",
                "team": "'team/x'", "outcome": "'direct-access'", "outcome_at": "6", "reason": "'She asked'",
                "service": "'service/x'", "booked_on": "'2026-01-02'", "eligibility": "'low'",
                "eligibility_for": "'service/x'", "about_born": "'1954-03-27'",
            ]),
            wrong: [
                ("is_matched", "2"), ("received_on", "'today'"), ("channel", "'pigeon'"), ("source", "'me'"),
                ("words", "''"), ("is_out_of_hours", "2"), ("outcome", "'nothing'"), ("outcome", "NULL"),
                ("outcome_at", "NULL"), ("reason", "''"), ("reason", "NULL"), ("service", "NULL"),
                ("booked_on", "'soon'"), ("eligibility", "'great'"), ("eligibility", "NULL"),
                ("eligibility_for", "NULL"), ("about_name", "'Ailsa'"), ("about_born", "'27/3/54'"),
            ]),
        Rule(
            table: "referral",
            row: record([
                "person": "'P'", "team": "'team/x'", "asked": "'Help'", "urgency": "2", "state": "'declined'",
                "received_on": "'2026-01-01'", "closed_on": "'2026-01-01'", "reason": "'Full'",
                "alternative_words": "'Hope Point'", "worker": "'a.worker'", "triaged_on": "'2026-01-01'",
                "listed_on": "'2026-01-01'", "allocated_on": "'2026-01-01'", "accepted_on": "'2026-01-01'",
            ]),
            wrong: [
                ("asked", "''"), ("urgency", "0"), ("urgency", "4"), ("state", "'lost'"), ("state", "'waiting'"),
                ("received_on", "'then'"), ("closed_on", "NULL"), ("closed_on", "'2025-12-31'"), ("reason", "NULL"),
                ("reason", "''"), ("alternative_words", "NULL"), ("alternative_words", "''"), ("triaged_on", "'then'"),
                ("listed_on", "'then'"), ("allocated_on", "'then'"), ("accepted_on", "'then'"),
            ]),
        Rule(
            table: "account",
            row: record([
                "user_name": "'a.worker'", "display_name": "'A'", "role": "'team-manager'", "password_hash": "'!'",
                "is_demo": "0", "closed_on": "'2026-01-01'",
            ]),
            wrong: [("role", "'chief'"), ("is_demo", "2"), ("closed_on", "'now'")]),
        Rule(
            table: "break_glass",
            row: record([
                "account": "'a'", "person": "'P'", "reason": "'Nobody else was in'", "opened_at": "5", "until": "5",
                "verdict": "'justified'", "reviewed_at": "6",
            ]),
            wrong: [
                ("reason", "''"), ("until", "4"), ("verdict", "'fine'"), ("verdict", "NULL"), ("reviewed_at", "NULL"),
            ]),
        Rule(
            table: "zone", row: ["code": "'S01007705'", "simd_rank": "1", "quintile": "5", "area": "'area/coldside'"],
            wrong: [("simd_rank", "0"), ("quintile", "0"), ("quintile", "6")]),
    ]

    @Test(arguments: TestStore.engines, rules + rightsRules) func whatIsWrongIsRefused(engine: Engine, rule: Rule)
        async throws
    {
        try await TestStore.with(engine, migrations: Caseroom.migrations) { database in
            func insert(_ row: [String: String], as id: Int) async throws {
                var row = row
                if rule.table != "zone" { row["id"] = "'\(id)'" }
                let columns = row.keys.sorted()
                let values = columns.map { row[$0] ?? "NULL" }
                let statement = """
                    INSERT INTO \(rule.table) (\(columns.joined(separator: ", ")))
                    VALUES (\(values.joined(separator: ", ")))
                    """
                try await database.write { try $0.script(statement) }
            }
            for (number, wrong) in rule.wrong.enumerated() {
                var row = rule.row
                row[wrong.column] = wrong.value
                let error = await #expect(throws: StoreError.self, "\(wrong)") { try await insert(row, as: number) }
                guard case .refused = error else {
                    Issue.record("\(wrong) was refused for something else: \(error.map { "\($0)" } ?? "nothing")")
                    continue
                }
            }
            try await insert(rule.row, as: rule.wrong.count)
            let kept = try await database.read { try $0.count("SELECT count(*) FROM \(name: rule.table)") }
            #expect(kept == 1, "and what is right is kept")
        }
    }
}
