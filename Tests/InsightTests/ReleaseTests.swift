import Content
import Practice
import Store
import StoreTesting
import Testing
import Values

@testable import Insight

/// Figures that are given out stand: the same bytes for good, whatever the records say since.
@Suite struct ReleaseTests {
    private static let year = AskTests.year

    private static func release(
        _ name: String = "outcomes-improved", period: Period = year, asAt: Instant? = nil,
        now: Instant = TestRecords.now,
        in database: any Database
    ) async throws -> Release {
        let measure = try TestContent.measure(name)
        let draft = try await database.read { connection in
            try Insight(authority: TestRecords.authority).draftRelease(
                of: measure, period: period, asAt: asAt, catalogue: TestContent.catalogue, now: now, on: connection)
        }
        let signature = Signature(
            authority: TestRecords.authority, account: "test", role: "strategy-officer", at: now, reason: "test")
        return try await database.record(signature) { try Releases.write(draft, with: $0) }
    }

    private static func document(
        _ release: Release, _ measure: String = "measure/outcomes-improved", by dimension: Breakdown? = nil,
        _ format: Release.Format = .json, in database: any Database
    ) async throws -> String {
        let measure = try Ref(parsing: measure)
        return try await database.read {
            try Releases.document(
                of: release, measure, by: dimension, format: format, authority: TestRecords.authority, on: $0
            ).text
        }
    }

    @Test(arguments: TestStore.engines) func saysTheSameForGood(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            let asked = try await AskTests.ask("outcomes-improved", by: .area, of: database)[0]
            let release = try await Self.release(in: database)
            #expect(release.number == 1 && release.ref.text == "release/1")
            #expect(release.measures.map(\.id).contains("outcomes-worse"), "what shares a base is released together")
            let given = try await Self.document(release, by: .area, in: database)
            #expect(given == asked.json, "what is released first is what is asked")
            #expect(try await Self.document(release, by: .area, .csv, in: database) == asked.csv)
            #expect(try await Self.document(release, by: .area, .text, in: database) == asked.text)
            try await TestRecords.write(to: database, at: TestRecords.moment("2026-02-20T09:00:00Z")) { pen in
                try pen.insert(
                    into: "outcome_score", ID<OutcomeScore>("late"), TestRecords.score("f0", on: "2025-08-01", 5))
            }
            #expect(try await AskTests.ask("outcomes-improved", by: .area, of: database)[0].json != asked.json)
            #expect(try await Self.document(release, by: .area, in: database) == given)
            let listed = try await database.read { try Releases.all(authority: TestRecords.authority, on: $0) }
            #expect(listed == [release])
            let lines = try await database.read {
                try $0.rows("SELECT subject, detail FROM ledger WHERE action = 'released'")
            }
            #expect(try lines.map { try $0.text("subject") } == ["release/1"])
            #expect(try lines[0].text("detail").hasSuffix(release.hash))
        }
    }

    @Test(arguments: TestStore.engines) func saysSoIfSomebodyAlteredIt(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            let release = try await Self.release(in: database)
            _ = try await database.write {
                try $0.execute(
                    "UPDATE release_document SET content = 'better' WHERE format = 'json' AND dimension = ''")
            }
            await #expect(throws: ReleaseError.altered(1)) { try await Self.document(release, in: database) }
        }
    }

    @Test(arguments: TestStore.engines) func theSameAgainIsNoRelease(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            _ = try await Self.release(in: database)
            await #expect(throws: ReleaseError.nothingNew(since: 1)) { _ = try await Self.release(in: database) }
        }
    }

    /// One more outcome is one more person: the figure that was released stands.
    @Test(arguments: TestStore.engines) func isNotCorrectedByAHandful(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            _ = try await Self.release(in: database)
            try await TestRecords.write(to: database, at: TestRecords.moment("2026-02-20T09:00:00Z")) { pen in
                for person in ["f0", "f1"] {
                    try pen.insert(
                        into: "outcome_score", ID<OutcomeScore>("late.\(person)"),
                        TestRecords.score(person, on: "2025-08-01", 5))
                }
            }
            await #expect(throws: ReleaseError.tellsTooMuch(beside: [1])) { try await Self.release(in: database) }
            // With seven more of one sort in one area, whoever subtracts learns of seven.
            try await TestRecords.write(to: database, at: TestRecords.moment("2026-02-21T09:00:00Z")) { pen in
                for person in 2..<7 {
                    try pen.insert(
                        into: "outcome_score", ID<OutcomeScore>("late.f\(person)"),
                        TestRecords.score("f\(person)", on: "2025-08-01", 5))
                }
            }
            let second = try await Self.release(in: database)
            #expect(second.number == 2)
            let given = try await Self.document(second, by: .area, .csv, in: database)
            #expect(given.contains("area/ash,Ash,,,17,23") || given.contains("area/ash,Ash,17,23"), "\(given)")
        }
    }

    /// The year less its last quarter is what was scored last in the nine months before.
    @Test(arguments: TestStore.engines) func aPartIsHeldAgainstItsWhole(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            let quarter = try Period(
                start: Self.date("2025-10-01"), end: Self.date("2025-12-31"))
            let first = try await Self.release(period: quarter, in: database)
            #expect(try await Self.document(first, by: nil, .csv, in: database).contains("all,All,8,8"))
            let second = try await Self.release(in: database)
            let text = try await Self.document(second, by: nil, .text, in: database)
            #expect(text.contains("release 1 together"))
            #expect(try await Self.document(second, by: nil, .csv, in: database).contains("all,All,23,36"))
        }
    }

    @Test(arguments: TestStore.engines) func isRefusedUntilThePeriodIsOver(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            let now = TestRecords.moment("2025-12-31T12:00:00Z")
            await #expect(throws: ReleaseError.periodNotOver(Self.year)) {
                try await Self.release(now: now, in: database)
            }
        }
    }

    @Test(arguments: TestStore.engines) func aHandfulIsNotReleased(engine: Engine) async throws {
        let few = TestRecords.Group(
            name: "few", people: 3, zone: "Z1", services: ["harbour"], domain: "safe", scores: [("2025-03-01", 4)],
            hasKeyWorker: true)
        _ = try await TestRecords.with(engine, groups: [few]) { database in
            await #expect(throws: ReleaseError.tooFew(Self.year)) { _ = try await Self.release(in: database) }
        }
    }

    @Test func whatIsNotThereIsSaid() async throws {
        try await TestRecords.with(.sqlite) { database in
            await #expect(throws: ReleaseError.unknown(7)) {
                try await database.read { _ = try Releases.named(7, authority: TestRecords.authority, on: $0) }
            }
            let release = try await Self.release(in: database)
            let measure = try Ref(parsing: "measure/key-worker")
            await #expect(throws: ReleaseError.notReleased(1, measure: measure, by: .area)) {
                _ = try await Self.document(release, measure.text, by: .area, in: database)
            }
        }
    }

    private static func date(_ iso: String) throws -> LocalDate { try #require(LocalDate(iso: iso)) }
}
