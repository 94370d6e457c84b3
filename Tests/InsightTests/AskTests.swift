import Content
import Store
import StoreTesting
import Testing
import Values

@testable import Insight

/// What a table says, in short: each row's key, counts of the measures, and base.
private func short(_ answers: [Answer]) -> [String] {
    guard let first = answers.first else { return [] }
    return first.rows.indices.map { row in
        let counts = answers.map { $0.rows[row].count.value.map(String.init) ?? "*" }
        return
            "\(first.rows[row].key): \(counts.joined(separator: " ")) of \(first.rows[row].of.value.map(String.init) ?? "*")"
    }
}

@Suite struct AskTests {
    static let year = Period.calendarYear(containing: TestRecords.made.ukDate.adding(years: -1))

    /// Asks of the family, or of the measure alone, for 2025.
    static func ask(
        _ name: String, by dimension: Breakdown? = nil, period: Period = year, asAt: Instant? = nil,
        of database: any Database
    ) async throws -> [Answer] {
        let question = Question(try TestContent.measure(name), by: dimension, period: period, asAt: asAt)
        return try await database.read { connection in
            try Insight(authority: TestRecords.authority).askFamily(
                question, catalogue: TestContent.catalogue, now: TestRecords.now, on: connection)
        }
    }

    /// Whoever reads a file, or a release of it later, is told how fine its numbers are.
    @Test(arguments: TestStore.engines) func whatIsRoundedSaysToWhat(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            let question = Question(try TestContent.measure("outcomes-improved"), period: Self.year)
            func asked(_ protection: Protection) async throws -> ReleasedAnswer {
                let json = try await database.read { connection in
                    try Insight(authority: TestRecords.authority).ask(
                        question, catalogue: TestContent.catalogue, now: TestRecords.now, protection: protection,
                        on: connection
                    ).json
                }
                return try ReleasedAnswer(
                    Release.Document(measure: question.measure.ref, by: nil, format: .json, text: json))
            }
            let (rounded, exact) = (try await asked(Protection(rounding: 5)), try await asked(Protection()))
            #expect(rounded.provenance.countsRoundedTo == 5 && rounded.total.of == 35)
            #expect(exact.provenance.countsRoundedTo == nil && exact.total.of == 36)
        }
    }

    @Test(arguments: TestStore.engines) func outcomesThatChanged(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            func check(_ dimension: Breakdown?, _ expected: [String]) async throws {
                let found = short(try await Self.ask("outcomes-improved", by: dimension, of: database))
                #expect(found == expected)
            }
            try await check(nil, ["all: 23 6 7 of 36"])
            try await check(
                .area,
                [
                    "area/ash: 10 6 0 of 16", "area/birch: 8 0 7 of 15", "area/cedar: 0 0 0 of 0",
                    "not-known: 5 0 0 of 5",
                ])
            try await check(
                .locality,
                [
                    "locality/north: 10 6 0 of 16", "locality/south: 8 0 7 of 15", "not-known: 5 0 0 of 5",
                ])
            try await check(
                .deprivation,
                [
                    "1: 10 6 0 of 16", "2: 0 0 0 of 0", "3: 0 0 0 of 0", "4: 0 0 0 of 0", "5: 8 0 7 of 15",
                    "not-known: 5 0 0 of 5",
                ])
            try await check(
                .service,
                [
                    "service/harbour: 10 6 0 of 16", "service/nest: 0 6 7 of 13", "service/old-mill: 8 0 0 of 8",
                    "not-known: 5 0 0 of 5",
                ])
            try await check(
                .priority,
                [
                    "priority/early: 10 6 7 of 23", "priority/equal: 0 6 7 of 13", "not-known: 13 0 0 of 13",
                ])
            try await check(
                .nationalOutcome,
                [
                    "national-outcome/well: 23 6 7 of 36", "national-outcome/home: 13 6 0 of 19",
                    "not-known: 0 0 0 of 0",
                ])
            try await check(
                .outcomeDomain,
                [
                    "outcome-domain/safe: 10 0 7 of 17", "outcome-domain/social: 13 6 0 of 19", "not-known: 0 0 0 of 0",
                ])
            let target = try await Self.ask("outcomes-target-reached", by: .area, of: database)
            #expect(short(target).prefix(2) == ["area/ash: 10 of 16", "area/birch: 8 of 15"])
        }
    }

    @Test(arguments: TestStore.engines) func howThingsStand(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            func check(_ name: String, _ dimension: Breakdown?, _ expected: [String]) async throws {
                let found = short(try await Self.ask(name, by: dimension, of: database))
                #expect(found == expected)
            }
            try await check("outcomes-reviewed", nil, ["all: 36 of 50"])
            try await check(
                "outcomes-reviewed", .service,
                [
                    "service/harbour: 16 of 30", "service/nest: 13 of 13", "service/old-mill: 8 of 8",
                    "not-known: 5 of 5",
                ])
            try await check(
                "outcomes-reviewed", .locality,
                [
                    "locality/north: 16 of 30", "locality/south: 15 of 15", "not-known: 5 of 5",
                ])
            try await check("key-worker", nil, ["all: 23 of 50"])
            try await check(
                "key-worker", .priority,
                [
                    "priority/early: 23 of 37", "priority/equal: 13 of 13", "not-known: 0 of 13",
                ])
            try await check(
                "key-worker", .nationalOutcome,
                [
                    "national-outcome/well: 23 of 50", "national-outcome/home: 6 of 19", "not-known: 0 of 0",
                ])
            try await check(
                "key-worker", .deprivation,
                [
                    "1: 16 of 30", "2: 0 of 0", "3: 0 of 0", "4: 0 of 0", "5: 7 of 15", "not-known: 0 of 5",
                ])
        }
    }

    /// A correction and a late entry count from when they were made, and not before.
    @Test(arguments: TestStore.engines) func asAt(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            let later = TestRecords.moment("2026-02-01T12:00:00Z")
            try await TestRecords.write(to: database, at: later) { pen in
                try pen.revise(
                    "outcome_score", ID<Answer>("c0.0"), seen: 1, TestRecords.score("c0", on: "2025-05-01", 4))
                for number in 0..<5 {
                    try pen.insert(
                        into: "outcome_score", ID<Answer>("f\(number).late"),
                        TestRecords.score("f\(number)", on: "2025-11-01", 5))
                }
            }
            let before = later.adding(seconds: -1)
            func rows(_ moment: Instant?, _ dimension: Breakdown? = nil) async throws -> [String] {
                short(try await Self.ask("outcomes-improved", by: dimension, asAt: moment, of: database))
            }
            #expect(try await rows(nil) == ["all: 29 6 6 of 41"])
            #expect(try await rows(later) == ["all: 29 6 6 of 41"])
            #expect(try await rows(before) == ["all: 23 6 7 of 36"])
            #expect(try await rows(TestRecords.made.adding(seconds: -1)) == ["all: 0 0 0 of 0"])
            for dimension in Breakdown.ofOutcomes {
                let (then, now) = (try await rows(later, dimension), try await rows(nil, dimension))
                #expect(then == now)
                let answer = try #require(
                    try await Self.ask("outcomes-improved", by: dimension, asAt: before, of: database).first)
                #expect(answer.total.of == .known(36) && answer.asAt == before)
            }
        }
    }

    /// Of two scores on one day the one recorded last counts; of two recorded together, the one with the later identity.
    @Test(arguments: TestStore.engines) func twoScoresOnOneDay(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            try await TestRecords.write(to: database, at: TestRecords.made.adding(seconds: 60)) { pen in
                for number in 0..<5 {
                    let outcome = "a\(number)"
                    try pen.insert(
                        into: "outcome_score", ID<Answer>("\(outcome).z"),
                        TestRecords.score(outcome, on: "2025-03-01", 1))
                    try pen.insert(
                        into: "outcome_score", ID<Answer>("\(outcome).y"),
                        TestRecords.score(outcome, on: "2025-03-01", 5))
                }
            }
            #expect(short(try await Self.ask("outcomes-improved", of: database)) == ["all: 18 6 12 of 36"])
        }
    }

    /// Whoever was key worker on the day counts, though somebody else has been named since.
    @Test(arguments: TestStore.engines) func keyWorkerOfThen(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            try await TestRecords.write(to: database, at: TestRecords.moment("2026-02-10T12:00:00Z")) { pen in
                for number in 0..<10 {
                    try pen.revise(
                        "care_team", ID<Answer>("a\(number)"), seen: 1,
                        [
                            "person": "a\(number)", "name": "Sam Sample", "job": "link worker", "is_key_worker": false,
                            "from_date": "2024-06-01",
                        ])
                }
            }
            func all(on day: String) async throws -> [String] {
                let day = try #require(LocalDate(iso: day))
                return short(
                    try await Self.ask("key-worker", period: Period(start: day, end: day), of: database))
            }
            #expect(try await all(on: "2026-01-31") == ["all: 23 of 50"])
            #expect(try await all(on: "2026-02-20") == ["all: 13 of 50"])
        }
    }

    /// What ended on the last day is not open at its end; what moved on that day has moved.
    @Test(arguments: TestStore.engines) func endsOfDays(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            try await TestRecords.write(to: database, at: TestRecords.now) { pen in
                for number in 0..<5 {
                    let person = "a\(number)"
                    try pen.revise(
                        "outcome", ID<Answer>(person), seen: 1,
                        TestRecords.outcome(person, domain: "safe", endedOn: "2025-12-31"))
                    try pen.revise(
                        "person_address", ID<Answer>("a\(number + 5)"), seen: 1,
                        [
                            "person": "a\(number + 5)", "line1": "1 Test Street", "zone": "Z1",
                            "from_date": "2020-01-01",
                            "to_date": "2025-12-31",
                        ])
                    try pen.insert(
                        into: "person_address", ID<Answer>("a\(number + 5).new"),
                        ["person": "a\(number + 5)", "line1": "2 Test Street", "zone": "Z2", "from_date": "2025-12-31"])
                }
            }
            #expect(short(try await Self.ask("outcomes-reviewed", of: database)) == ["all: 31 of 45"])
            let areas = short(try await Self.ask("outcomes-improved", by: .area, of: database))
            #expect(areas.prefix(2) == ["area/ash: 5 6 0 of 11", "area/birch: 13 0 7 of 20"])
        }
    }
}
