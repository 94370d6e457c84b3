import Access
import Content
import Exchange
import Foundation
import People
import Practice
import Store
import StoreTesting
import Synthetic
import Testing
import Values

@Suite("An import takes everything on record, by the rules of the record") struct ImportTests {
    private struct Stored: Equatable, Sendable {
        var tables: [String: [[String]]]
    }

    /// What is on record, in words that do not depend on identities.
    private func stored(_ database: any Database) async throws -> Stored {
        let queries: [String: SQL] = [
            "people": """
            SELECT given_name, family_name, preferred_name, birth_date, died_on, sex, chi, phone, language,
                needs_interpreter, communication_needs, team, is_restricted, line1, line2, town, postcode, zone
            FROM person LEFT JOIN person_address home ON home.person = person.id AND home.superseded_at IS NULL
                AND home.to_date IS NULL
            WHERE person.superseded_at IS NULL
            """,
            "names":
                "SELECT token, given_name FROM name_token JOIN person ON person.id = person WHERE superseded_at IS NULL",
            "plans": """
            SELECT given_name, family_name, what_matters, started_on, next_review_on, ended_on, end_reason
            FROM support_plan JOIN person ON person.id = support_plan.person AND person.superseded_at IS NULL
            WHERE support_plan.superseded_at IS NULL
            """,
            "outcomes": """
            SELECT what_matters, words, domain, baseline, baseline_view, baseline_on, target, outcome.ended_on,
                outcome.end_reason
            FROM outcome JOIN support_plan plan ON plan.id = outcome.plan AND plan.superseded_at IS NULL
            WHERE outcome.superseded_at IS NULL
            """,
            "supports": """
            SELECT words, support.service, what, self_directed_option, from_date, to_date, provider, weekly_pence
            FROM support
            JOIN support_outcome link ON link.support = support.id
            JOIN outcome ON outcome.id = link.outcome AND outcome.superseded_at IS NULL
            WHERE support.superseded_at IS NULL
            """,
            "scores": """
            SELECT what_matters, words, held_on, summary, changes, took_part, review.next_review_on, score, view,
                reason_unscored, scored_on
            FROM outcome_score JOIN review ON review.id = outcome_score.review
            JOIN outcome ON outcome.id = outcome_score.outcome AND outcome.superseded_at IS NULL
            JOIN support_plan plan ON plan.id = outcome.plan AND plan.superseded_at IS NULL
            """,
        ]
        let tables = try await database.read { connection in
            try queries.mapValues { query in
                try connection.rows(query).map { row in try row.names.map { try row.optionalText($0) ?? "" } }
                    .sorted { $0.lexicographicallyPrecedes($1) }
            }
        }
        return Stored(tables: tables)
    }

    @Test(arguments: TestStore.engines) func whatOnePartnershipHoldsAnotherTakes(engine: Engine) async throws {
        let files = try ImportFiles([:])
        defer { files.remove() }
        let (before, zones, accounts) = try await ImportFiles.with(.sqlite) { database in
            _ = try await Synthetic.make(
                people: 160, seed: 11, today: ImportFiles.today, shape: SyntheticShape(plansShare: 0.4, years: 6),
                catalogue: ImportFiles.content.catalogue, authority: ImportFiles.authority, demoPassword: nil,
                in: database, passwords: Passwords(strength: .least))
            try await database.read {
                try ImportFolder.write(files.folder.path, authority: ImportFiles.authority, on: $0)
            }
            let zones = try await database.read { connection in
                (
                    try connection.rows("SELECT * FROM zone").map(\.values),
                    try connection.rows("SELECT * FROM postcode_zone").map(\.values)
                )
            }
            let accounts = try await database.read { try Accounts.all(authority: ImportFiles.authority, on: $0) }
            return (try await stored(database), zones, accounts)
        }
        try await ImportFiles.with(engine) { database in
            try await database.write { connection in
                for (table, columns, rows) in [
                    ("zone", ["code", "simd_rank", "quintile", "area"], zones.0),
                    ("postcode_zone", ["postcode", "zone"], zones.1),
                ] {
                    let writer = try connection.writer(into: table, columns: columns)
                    for row in rows { try writer.add(row) }
                    try writer.finish()
                }
            }
            let summary = try await ImportFiles.load(files.folder.path, accounts: accounts, into: database)
            #expect(summary.people == 160)
            #expect(summary.scores > 1_000)
            let after = try await stored(database)
            for (name, rows) in before.tables { #expect(after.tables[name] == rows, "\(name)") }
            #expect(after.tables["plans"]?.contains { !$0[5].isEmpty } == true, "plans that ended are among them")
            let (verdict, lines) = try await database.read { connection in
                (
                    try Ledger.verify(connection),
                    try connection.count("SELECT count(*) FROM ledger WHERE account = 'command-line'")
                )
            }
            var isWhole = false
            if case .whole = verdict { isWhole = true }
            #expect(isWhole, "\(verdict)")
            // One for each person, plan, key worker, outcome, support and review.
            #expect(
                lines == summary.people + 2 * summary.plans + summary.outcomes + summary.supports + summary.reviews)
        }
    }

    /// The two columns of what a support costs and who provides it may be there or not, and are read as the form reads them.
    @Test(arguments: TestStore.engines) func whatASupportCostsIsTaken(engine: Engine) async throws {
        func files(_ provider: String, _ cost: String) -> [String: String] {
            var files = ImportFiles.sound
            files["supports"] = """
                support,plan,service,what,from,to,outcomes,option,provider,weekly-cost
                s1,a,hope-point,A walk together each week,2025-01-20,,o1;o2,option-1,\(provider),\(cost)
                """
            return files
        }
        try await ImportFiles.with(engine) { database in
            let told = "supports.csv, line 2, weekly-cost: "
            for (cost, why) in [
                ("cheap", "Enter the weekly cost in pounds and pence, as in 124.50"),
                ("-3", "-£3 is less than nothing. Enter what it costs in a week, 0 if nothing"),
                ("24000", "£24,000 a week is more than £20,000. Check the decimal point"),
            ] {
                let faults = try await ImportFiles.faults(files("", cost), in: database)
                #expect(faults.contains { $0.hasPrefix(told + why) }, "\(faults)")
            }
            let sound = try ImportFiles(files("Weft Care", "\"£1,240.05\""))
            defer { sound.remove() }
            _ = try await ImportFiles.load(sound.folder.path, into: database)
            let kept = try await database.read { try $0.row("SELECT provider, weekly_pence FROM support") }
            #expect(try kept?.text("provider") == "Weft Care" && kept?.integer("weekly_pence") == 124_005)
        }
    }

    @Test(arguments: TestStore.engines) func whatIsImportedCanBeWorkedWith(engine: Engine) async throws {
        let files = try ImportFiles(ImportFiles.sound)
        defer { files.remove() }
        try await ImportFiles.with(engine) { database in
            let summary = try await ImportFiles.load(files.folder.path, into: database)
            #expect(summary.people == 2)
            #expect(summary.plans == 1)
            #expect(summary.outcomes == 2)
            #expect(summary.supports == 1)
            #expect(summary.reviews == 2)
            #expect(summary.scores == 3)
            try await database.read { connection in
                let authority = ImportFiles.authority
                let found = try People.search(PersonQuery("Ailsa Cowgat"), authority: authority, on: connection)
                let person = try #require(found.first).person
                #expect(person.team?.id == "cmht-east")
                let plan = try #require(try Practice.openPlan(of: person.id, authority: authority, on: connection))
                #expect(plan.whatMatters == "My garden, and who comes by")
                #expect(plan.nextReviewOn == LocalDate(iso: "2025-12-01"))
                let worker = try CareTeam.keyWorker(of: person.id, authority: authority, on: connection)
                #expect(worker?.name == "Rowan Hill")
                let outcomes = try Practice.outcomes(of: plan.id, authority: authority, on: connection)
                #expect(outcomes.map(\.words) == ["See my \"sister\" again, soon", "Sleep through"])
                #expect(outcomes.map(\.now) == [4, 6])
                #expect(outcomes.map(\.endReason) == [nil, "Reached"])
                let reviews = try Practice.reviews(of: plan.id, authority: authority, on: connection)
                #expect(reviews.map(\.tookPart) == [["Ailsa Cowgate"], ["Ailsa Cowgate", "Rowan Hill"]])
                let supports = try Practice.supports(of: plan.id, authority: authority, on: connection)
                #expect(supports.map(\.outcomes.count) == [2])
                #expect(supports.map(\.option) == [.councilArranges])
                #expect(supports.map(\.terms) == [.notKnown], "files without the two columns are taken as they are")
                let other = try People.search(PersonQuery("Murraygate"), authority: authority, on: connection)
                #expect(other.first?.person.isRestricted == true)
                #expect(other.first?.person.diedOn == LocalDate(iso: "2026-02-03"))
            }
        }
    }
}
