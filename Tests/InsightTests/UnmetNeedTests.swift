import Content
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@testable import Insight

/// Needs that are not met, counted by hand: over the groups of ``TestRecords``, at the end of 2025.
@Suite("Needs that are not met") struct UnmetNeedTests {
    /// So many people of a group with one need each.
    private typealias Given = (
        group: String, people: Int, kind: String, reason: Need.Reason, since: String, closed: String?
    )

    private static let given: [Given] = [
        // Ash: ten for seven months, six for a month.
        ("a", 10, "transport", .noService, "2025-06-01", nil),
        ("b", 6, "company", .waiting, "2025-12-01", nil),
        // Birch: seven for a year, and eight that ended on the last day.
        ("c", 7, "company", .noService, "2025-01-01", nil),
        ("e", 8, "transport", .cost, "2025-03-01", "2025-12-31"),
        // Nobody knows where: five for four months.
        ("d", 5, "transport", .waiting, "2025-09-01", nil),
        // Found only later.
        ("f", 6, "company", .cost, "2026-01-05", nil),
        // Five who died, and whose needs nobody closed.
        ("g", 5, "company", .waiting, "2025-02-01", nil),
    ]

    private static func with(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
        try await TestRecords.with(engine) { database in
            try await TestRecords.write(to: database) { pen in
                for needs in given {
                    for number in 0..<needs.people { try add(needs, to: "\(needs.group)\(number)", with: pen) }
                }
                for number in 0..<5 {
                    try pen.insert(
                        into: "person", ID<Person>("g\(number)"),
                        [
                            "given_name": "Gil", "family_name": "Sample", "needs_interpreter": false,
                            "is_restricted": false, "died_on": "2025-11-01",
                        ])
                }
            }
            try await body(database)
        }
    }

    private static func add(_ need: Given, to person: String, again: Bool = false, with pen: Pen) throws {
        let state: Need.State = need.closed == nil ? .open : .noLongerNeeded
        let why: String? = need.closed == nil ? nil : "It is not wanted any more"
        let service: String? = need.reason == .waiting ? "service/harbour" : nil
        try pen.insert(
            into: "need", ID<Need>(again ? "\(person)-again" : person),
            [
                "person": person, "found_in": "review", "kind": "need-kind/\(need.kind)", "words": "To get about",
                "reason": need.reason.rawValue, "service": service, "since_on": need.since, "state": state.rawValue,
                "closed_on": need.closed, "closed_why": why,
            ])
    }

    private static func measure(
        _ numerator: String?, value: String? = nil, population: [String] = [], splitBy breakdowns: [Breakdown]? = nil,
        crossed pairs: [String] = ["need-kind by area", "need-reason by need-kind"]
    ) throws -> Measure {
        let item = TestContent.measure(
            "unmet-need", "What is not there?", .need, numerator, "down", value: value, population: population)
        var fields = item.fields
        fields["pairs"] = .list(pairs.map { .text($0) })
        if let breakdowns { fields["breakdowns"] = .list(breakdowns.map { .text($0.rawValue) }) }
        return try Measure(Item(ref: item.ref, title: item.title, fields: fields))
    }

    private static func rows(
        _ measure: Measure, by: Breakdown? = nil, and: Breakdown? = nil, insight: Insight? = nil,
        asAt: Instant? = nil, of database: any Database
    ) async throws -> [String] {
        let question = Question(measure, by: by, and: and, period: AskTests.year, asAt: asAt)
        let insight = insight ?? Insight(authority: TestRecords.authority)
        let answer = try await database.read { connection in
            try insight.ask(question, catalogue: TestContent.catalogue, now: TestRecords.now, on: connection)
        }
        return answer.rows.map { row in
            let (count, base) = (row.count.value.map(String.init), row.of.value.map(String.init))
            return "\(row.key): \(count ?? "*") of \(base ?? "*")"
        }
    }

    @Test(arguments: TestStore.engines) func byHand(engine: Engine) async throws {
        try await Self.with(engine) { database in
            let measure = try Self.measure("days-waiting above 84")
            func check(_ dimension: Breakdown?, _ expected: [String]) async throws {
                let found = try await Self.rows(measure, by: dimension, of: database)
                #expect(found == expected)
            }
            try await check(nil, ["all: 22 of 28"])
            try await check(
                .area, ["area/ash: 10 of 16", "area/birch: 7 of 7", "area/cedar: 0 of 0", "not-known: 5 of 5"])
            try await check(
                .needKind,
                ["need-kind/company: 7 of 13", "need-kind/transport: 15 of 15", "not-known: 0 of 0"])
            try await check(
                .needReason,
                [
                    "no-service: 17 of 17", "waiting: 5 of 11", "cost: 0 of 0", "not-eligible: 0 of 0",
                    "refused-what-was-offered: 0 of 0", "place-or-time: 0 of 0", "not-known: 0 of 0",
                ])
            try await check(
                .service,
                [
                    "service/harbour: 5 of 11", "service/nest: 0 of 0", "service/old-mill: 0 of 0",
                    "not-known: 17 of 17",
                ])
        }
    }

    /// What commissioning asks for: which kinds are missing where. So few people can be split by little else.
    @Test(arguments: TestStore.engines) func byKindAndArea(engine: Engine) async throws {
        try await Self.with(engine) { database in
            // As many again of each kind and place, half of them old and half of them new.
            try await TestRecords.write(to: database) { pen in
                for (group, people, kind, since) in [
                    ("b", 6, "company", "2025-02-01"), ("c", 7, "company", "2025-12-01"),
                    ("a", 10, "transport", "2025-12-01"), ("d", 5, "transport", "2025-12-01"),
                ] {
                    for number in 0..<people {
                        try Self.add(
                            (group, 1, kind, .noService, since, nil), to: "\(group)\(number)", again: true, with: pen)
                    }
                }
            }
            let rows = try await Self.rows(
                Self.measure(
                    "days-waiting above 84", splitBy: [.needKind, .area], crossed: ["need-kind by area"]),
                by: .needKind, and: .area, of: database)
            // That nobody in Birch lacks a lift is hidden, and with it whatever it could be worked out from.
            for row in [
                "need-kind/company area/ash: 6 of 12", "need-kind/company area/birch: * of *",
                "need-kind/transport area/ash: 10 of 20", "need-kind/transport area/birch: * of *",
                "all area/birch: 7 of 14", "need-kind/transport all: 15 of 30",
            ] {
                #expect(rows.contains(row), "\(rows)")
            }
        }
    }

    @Test(arguments: TestStore.engines) func byWhatIsKnownOfEach(engine: Engine) async throws {
        try await Self.with(engine) { database in
            func all(_ numerator: String, _ population: [String] = []) async throws -> [String] {
                try await Self.rows(Self.measure(numerator, population: population), of: database)
            }
            try await #expect(all("reason is no-service") == ["all: 17 of 28"])
            try await #expect(all("has-service yes") == ["all: 11 of 28"])
            try await #expect(all("for-an-outcome no") == ["all: 28 of 28"])
            try await #expect(all("days-waiting above 84", ["reason is waiting"]) == ["all: 5 of 11"])
            let answer = try await database.read { connection in
                try Insight(authority: TestRecords.authority).ask(
                    Question(Self.measure(nil, value: "days-waiting"), period: AskTests.year),
                    catalogue: TestContent.catalogue, now: TestRecords.now, on: connection)
            }
            // Ten of 213 days, six of 30, seven of 364, five of 121.
            let days: Int = 10 * 213 + 6 * 30 + 7 * 364 + 5 * 121
            let mean = Double(days) / 28
            // A mean is shown to one decimal.
            let shown = try #require(answer.total.mean).value
            #expect(abs(shown - mean) < 0.06)
        }
    }

    /// A need that is closed goes from the figure of now, stays in that of then, and has one person read again.
    @Test(arguments: TestStore.engines) func whatIsClosedWasOpen(engine: Engine) async throws {
        try await Self.with(engine) { database in
            let (insight, measure) = (
                Insight(authority: TestRecords.authority), try Self.measure("days-waiting above 84")
            )
            try await #expect(Self.rows(measure, insight: insight, of: database) == ["all: 22 of 28"])
            let later = TestRecords.made.adding(seconds: 60)
            let signature = Signature(
                authority: TestRecords.authority, account: "test", role: "practitioner", at: later, reason: "test")
            try await database.record(signature) { pen in
                let needs = try Needs.of(ID("a0"), authority: TestRecords.authority, on: pen.connection)
                for need in needs {
                    try Needs.close(
                        need, seen: 1, on: LocalDate(iso: "2025-12-20"), why: "It is not wanted any more", with: pen)
                }
            }
            try await #expect(Self.rows(measure, insight: insight, of: database) == ["all: 21 of 27"])
            let before = try await Self.rows(
                measure, insight: insight, asAt: later.adding(seconds: -1), of: database)
            #expect(before == ["all: 22 of 28"])
            let extract = try await database.read { try insight.extract(asAt: nil, on: $0) }
            #expect(extract.people.later == 1)
        }
    }
}
