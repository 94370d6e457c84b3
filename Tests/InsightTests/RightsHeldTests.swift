import Content
import Insight
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

/// Rights as measures count them, by hand.
@Suite("People and their rights") struct RightsHeldTests {
    /// A step by the days of 2025 on which it was done, and of what: nobody else than those named has any.
    private struct Step {
        let people: Range<Int>
        let right: String
        let step: String
        var option: String?
        var on = "2025-02-01"
        var until: String?
        var mistake: String?
    }

    private static func explained(_ options: ClosedRange<Int>, to people: Range<Int>) -> [Step] {
        options.map { Step(people: people, right: "sds-options", step: "explained", option: "option-\($0)") }
    }

    private static let others = [
        Step(people: 0..<7, right: "sds-options", step: "chosen", option: "option-2", on: "2025-03-01"),
        // Another year, and a mistake: neither counts.
        Step(people: 12..<20, right: "sds-options", step: "explained", option: "option-4", on: "2026-01-02"),
        Step(people: 20..<30, right: "advocacy", step: "offered", mistake: "Another person"),
        Step(people: 0..<9, right: "advocacy", step: "offered"),
        Step(people: 9..<15, right: "advocacy", step: "asked-for"),
        Step(people: 9..<15, right: "advocacy", step: "waiting", on: "2025-04-01"),
        Step(people: 0..<6, right: "advocacy", step: "accepted", on: "2025-04-01"),
        Step(people: 0..<5, right: "advocacy", step: "taken-up", on: "2025-05-01"),
        Step(people: 0..<10, right: "future-care-plan", step: "in-place"),
        Step(people: 0..<5, right: "future-care-plan", step: "ended", on: "2025-06-01"),
        Step(people: 0..<8, right: "named-person", step: "in-place", until: "2025-12-31"),
        Step(people: 8..<30, right: "named-person", step: "in-place", until: "2025-12-30"),
        Step(people: 20..<25, right: "sds-options", step: "does-not-apply", on: "2025-09-01"),
        Step(people: 0..<30, right: "short-break", step: "offered"),
    ]

    private static let steps = explained(1...4, to: 0..<12) + explained(1...3, to: 12..<20) + others

    private static func with(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
        let group = TestRecords.Group(
            name: "r", people: 30, zone: "Z1", services: ["harbour"], domain: "safe", scores: [("2025-03-01", 4)],
            hasKeyWorker: true)
        try await TestRecords.with(engine, groups: [group]) { database in
            try await TestRecords.write(to: database) { pen in
                for (number, step) in steps.enumerated() {
                    for person in step.people {
                        try pen.insert(
                            into: "right_step", ID<RightStep>("\(number).\(person)"),
                            [
                                "person": "r\(person)", "entitlement": "right/\(step.right)", "step": step.step,
                                "self_directed_option": step.option, "done_on": step.on, "done_by": "Sam Sample",
                                "told_how": "phone", "told_format": "plain-words", "note": "A note",
                                "until_date": step.until, "mistake": step.mistake,
                            ])
                    }
                }
            }
            try await body(database)
        }
    }

    private static func count(
        _ numerator: String, _ population: [String] = [], of database: any Database
    ) async throws -> String {
        let measure = try Measure(
            TestContent.measure("rights", "Rights", .rights, numerator, "up", population: population))
        let question = Question(measure, by: nil, period: AskTests.year)
        let answer = try await database.read { connection in
            try Insight(authority: TestRecords.authority).ask(
                question, catalogue: TestContent.catalogue, now: TestRecords.now, on: connection)
        }
        let row = try #require(answer.rows.first)
        return "\(row.count.value.map(String.init) ?? "*") of \(row.of.value.map(String.init) ?? "*")"
    }

    /// Five of the thirty have it on record that self-directed support does not apply to them.
    static let expected: [(numerator: String, population: [String], count: String)] = [
        ("sds-applies yes", [], "25 of 30"),
        ("sds-explained yes", [], "12 of 30"),
        ("sds-explained yes", ["sds-applies yes"], "12 of 25"),
        ("sds-chosen yes", ["sds-explained yes"], "7 of 12"),
        ("advocacy-offered yes", [], "15 of 30"),
        ("advocacy-taken-up yes", ["advocacy-offered yes"], "5 of 15"),
        ("advocacy-waiting yes", [], "6 of 30"),
        ("future-care-plan yes", [], "5 of 30"),
        ("named-person yes", [], "8 of 30"),
        ("advance-statement yes", [], "0 of 30"),
        ("complaints-explained no", [], "30 of 30"),
    ]

    @Test(arguments: TestStore.engines) func countedByHand(engine: Engine) async throws {
        try await Self.with(engine) { database in
            for (numerator, population, expected) in Self.expected {
                let found = try await Self.count(numerator, population, of: database)
                #expect(found == expected, "\(numerator) where \(population)")
            }
        }
    }
}
