import Content
import Insight
import Practice
import Store
import StoreTesting
import Testing
import Values

/// Supports and outcomes by option of self-directed support: “does not apply” and “not recorded” are rows of their own.
@Suite("By self-directed support option") struct SelfDirectedBreakdownTests {
    /// Numbers of five and more, so that nothing is hidden: those with a support of each option, in a zone each.
    private static let recorded: [(option: String?, people: Int)] = [
        ("option-1", 6), ("option-2", 7), ("option-3", 12), ("does-not-apply", 9), (nil, 8),
    ]

    private static func with(
        _ engine: Engine, _ body: (any Database) async throws -> Void
    ) async throws {
        let groups = recorded.map { option, people in
            TestRecords.Group(
                name: option ?? "none", people: people, zone: "Z1", services: ["harbour"], domain: "safe",
                scores: [("2025-03-01", 4)], hasKeyWorker: true)
        }
        let unsupported = TestRecords.Group(
            name: "unsupported", people: 10, zone: "Z2", services: [], domain: "safe", scores: [("2025-03-01", 3)],
            hasKeyWorker: true)
        try await TestRecords.with(engine, groups: groups + [unsupported]) { database in
            try await TestRecords.write(to: database) { pen in
                for (option, people) in recorded {
                    for number in 0..<people {
                        let person = "\(option ?? "none")\(number)"
                        try pen.revise(
                            "support", ID<Support>("\(person).harbour"), seen: 1,
                            [
                                "person": person, "plan": person, "service": "service/harbour",
                                "what": "a visit a week", "self_directed_option": option, "from_date": "2024-06-01",
                            ])
                    }
                }
            }
            try await body(database)
        }
    }

    private static func counts(
        _ measure: Measure, by dimension: Breakdown?, of database: any Database
    ) async throws -> [String] {
        let question = Question(measure, by: dimension, period: AskTests.year)
        let answer = try await database.read { connection in
            try Insight(authority: TestRecords.authority).ask(
                question, catalogue: TestContent.catalogue, now: TestRecords.now, on: connection)
        }
        return answer.rows.map { row in
            let (count, base) = (row.count.value.map(String.init), row.of.value.map(String.init))
            return "\(row.key): \(count ?? "*") of \(base ?? "*")"
        }
    }

    private static func measure(_ numerator: String, population: [String] = []) throws -> Measure {
        try Measure(
            TestContent.measure("supports", "Supports", .support, numerator, "up", population: population))
    }

    @Test(arguments: TestStore.engines) func whatIsRecordedAndWhatDoesNotApply(engine: Engine) async throws {
        try await Self.with(engine) { database in
            func all(_ numerator: String, _ population: [String] = []) async throws -> [String] {
                try await Self.counts(Self.measure(numerator, population: population), by: nil, of: database)
            }
            try await #expect(all("option-recorded yes") == ["all: 34 of 42"])
            try await #expect(all("option is does-not-apply") == ["all: 9 of 42"])
            try await #expect(all("person-directed yes", ["option is not does-not-apply"]) == ["all: 13 of 25"])
            try await #expect(all("option is option-1", ["option is not does-not-apply"]) == ["all: 6 of 25"])
        }
    }

    @Test(arguments: TestStore.engines) func ofSupportsAndOfOutcomes(engine: Engine) async throws {
        try await Self.with(engine) { database in
            let supports = try await Self.counts(
                Self.measure("for-an-outcome yes"), by: .selfDirectedOption, of: database)
            let expected = [
                "option-1: 6 of 6", "option-2: 7 of 7", "option-3: 12 of 12", "option-4: 0 of 0",
                "does-not-apply: 9 of 9", "not-recorded: 8 of 8",
            ]
            #expect(supports == expected + ["not-known: 0 of 0"])
            let outcomes = try await Self.counts(
                TestContent.measure("outcomes-improved"), by: .selfDirectedOption, of: database)
            #expect(outcomes == expected + ["not-known: 10 of 10"], "and of outcomes, those with no support")
        }
    }

    @Test(arguments: TestStore.engines) func ofSupportsTheRowsAddUp(engine: Engine) async throws {
        try await Self.with(engine) { database in
            for dimension in [Breakdown.selfDirectedOption, .service] {
                let question = Question(
                    try Self.measure("for-an-outcome yes"), by: dimension, period: AskTests.year)
                let answer = try await database.read { connection in
                    try Insight(authority: TestRecords.authority).ask(
                        question, catalogue: TestContent.catalogue, now: TestRecords.now, on: connection)
                }
                #expect(!answer.provenance.rowsOverlap, "a support has one service and one option")
                #expect(answer.rows.compactMap(\.of.value).reduce(0, +) == answer.base.value)
            }
        }
    }
}
