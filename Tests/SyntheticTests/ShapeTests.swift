import Store
import StoreTesting
import Testing
import Values

@testable import Synthetic

/// The made-up city has the shape of the real one's published figures.
@Suite struct ShapeTests {
    let people = 4_000

    private func share(_ part: Int, of whole: Int) -> Double { Double(part) / Double(whole) }

    @Test func womenAreFiftyTwoPercent() async throws {
        let facts = try await Made.facts.value
        let women = facts.sexes["female"] ?? 0
        let answered = women + (facts.sexes["male"] ?? 0)
        #expect(abs(share(women, of: answered) - SyntheticShape.womenShare) < 0.015)
        #expect(answered + (facts.sexes[""] ?? 0) == people)
        #expect(share(facts.sexes[""] ?? 0, of: people) < 0.01)
    }

    @Test func aThirdLiveInTheMostDeprivedFifth() async throws {
        let facts = try await Made.facts.value
        let housed = facts.quintiles.values.reduce(0, +)
        #expect(abs(share(facts.quintiles[1] ?? 0, of: housed) - SyntheticShape.mostDeprivedShare) < 0.02)
        #expect((2...5).allSatisfy { share(facts.quintiles[$0] ?? 0, of: housed) > 0.1 })
        #expect(
            facts.quintiles
                == Dictionary(uniqueKeysWithValues: facts.report.quintiles.enumerated().map { ($0 + 1, $1) }))
        // Everyone lives somewhere, but a few have no fixed address.
        #expect(share(housed, of: people) > 0.985 && housed < people)
    }

    @Test func carersAreAsManyAndCareAsLong() async throws {
        let facts = try await Made.facts.value
        #expect(abs(share(facts.carers.count, of: people) - 16_844 / 150_390) < 0.003)
        #expect(facts.carers.count == facts.report.carers)
        let hours = Array(facts.carers.values)
        #expect(abs(share(hours.count { $0 < 20 }, of: hours.count) - 0.512) < 0.02)
        #expect(abs(share(hours.count { $0 > 50 }, of: hours.count) - 0.264) < 0.02)
        #expect(hours.allSatisfy { (1...168).contains($0) })
    }

    @Test func adultsLivingWithMentalIllness() async throws {
        let report = try await Made.facts.value.report
        #expect(abs(share(report.adultsLivingWithMentalIllness, of: report.adults) - 0.162) < 0.01)
    }

    @Test func agesAreThoseOfACity() async throws {
        let ages = try await Made.facts.value.births.map { $0.age(on: Made.today) }
        func share(_ range: ClosedRange<Int>) -> Double {
            Double(ages.count { range.contains($0) }) / Double(ages.count)
        }
        // Published: 13.8 % are 16 to 24.
        #expect(abs(share(16...24) - 0.138) < 0.03)
        #expect(abs(share(0...15) - 0.16) < 0.04)
        #expect(abs(share(65...120) - 0.18) < 0.04)
        #expect(ages.allSatisfy { (0...105).contains($0) })
    }

    @Test func plansAndScoresAreInProportion() async throws {
        let report = try await Made.facts.value.report
        #expect(abs(share(report.plans, of: people) - SyntheticShape().plansShare) < 0.01)
        #expect((3.0...4.2).contains(Double(report.outcomes) / Double(report.plans)))
        #expect(report.scores > 3 * report.outcomes)
        #expect((0.01...0.06).contains(share(report.unscored, of: report.scores + report.unscored)))
    }

    /// As many people and plans, more reviews of each, and plans that have ended; every rule holds of them too.
    @Test(arguments: TestStore.engines) func sixYearsOfTheSamePeople(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: Made.migrations) { database in
            let report = try await Made.make(400, shape: SyntheticShape(years: 6), in: database)
            #expect(report.people == 400)
            #expect(report.scores > 25 * report.plans)
            #expect((0.02...0.4).contains(share(report.endedPlans, of: report.plans)))
            let (broken, ended) = try await database.read { connection in
                (
                    try Rules.all.mapValues { try connection.count($0) }.filter { $0.value != 0 },
                    try connection.count(
                        "SELECT count(*) FROM support_plan WHERE ended_on IS NOT NULL AND superseded_at IS NULL")
                )
            }
            #expect(broken == [:])
            #expect(ended == report.endedPlans)
        }
    }

    @Test func moreOrFewerPlansOfTheSamePeople() async throws {
        var none = SyntheticShape(plansShare: 0)
        none.outcomesPerPlan = 1...1
        let many = SyntheticShape(plansShare: 0.6, outcomesPerPlan: 4...6)
        let reports = try await [none, many].asyncMap { shape in
            try await TestStore.with(.sqlite, migrations: Made.migrations) {
                try await Made.make(150, shape: shape, in: $0)
            }
        }
        #expect(reports.map(\.people) == [150, 150])
        // The demonstration's own plan is always there.
        #expect(reports[0].plans == 1)
        #expect((80...96).contains(reports[1].plans))
        #expect(reports[1].outcomes > 4 * reports[1].plans)
    }
}

extension Sequence where Element: Sendable {
    /// What `transform` makes of each element, one after another.
    func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
