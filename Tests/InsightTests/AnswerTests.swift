import Content
import Insight
import Store
import StoreTesting
import Testing
import Values

@Suite struct AnswerTests {
    /// Three people in Ash got worse, so that something is hidden.
    static let groups =
        TestRecords.groups + [
            TestRecords.Group(
                name: "h", people: 3, zone: "Z1", services: ["harbour"], domain: "social", scores: [("2025-03-01", 1)],
                hasKeyWorker: true)
        ]

    static func answer(
        _ name: String, by dimension: Breakdown?, of database: any Database, asAt: Instant? = nil
    ) async throws -> Answer {
        let question = Question(try TestContent.measure(name), by: dimension, period: AskTests.year, asAt: asAt)
        return try await database.read { connection in
            try Insight(authority: TestRecords.authority).ask(
                question, catalogue: TestContent.catalogue, now: TestRecords.now, on: connection)
        }
    }

    @Test(arguments: TestStore.engines) func sameTextFromEachEngine(engine: Engine) async throws {
        try await TestRecords.with(engine, groups: Self.groups) { database in
            let answer = try await Self.answer("outcomes-worse", by: .locality, of: database)
            #expect(answer.json.replacing(answer.provenance.query, with: "QUERY") == Golden.json)
            #expect(answer.csv == Golden.csv.replacing("\n", with: "\r\n"))
            #expect(answer.text == Golden.text)
            let whole = try await Self.answer("outcomes-worse", by: nil, of: database)
            #expect(whole.rows == [whole.total])
            #expect(whole.csv.hasSuffix("all,All,10,39,25.6,14.6,41.1,less than half,false\r\n"))
        }
    }

    /// Every measure by everything it can be split by, to the last byte, its query's digest too.
    @Test func everyEngineAnswersAlike() async throws {
        var answers: [Engine: [String]] = [:]
        for engine in TestStore.engines {
            answers[engine] = try await TestRecords.with(engine, groups: Self.groups) { database in
                var texts: [String] = []
                for measure in Measure.all(in: TestContent.catalogue) {
                    for dimension in [nil] + measure.breakdowns.map(Optional.some) {
                        for moment in [nil, TestRecords.made] {
                            let answer = try await Self.answer(
                                measure.ref.id, by: dimension, of: database, asAt: moment)
                            texts.append(answer.json + answer.csv + answer.text)
                        }
                    }
                }
                return texts
            }
        }
        let questions = Measure.all(in: TestContent.catalogue).map { $0.breakdowns.count + 1 }.reduce(0, +)
        #expect(questions > 70 && answers.values.allSatisfy { $0.count == questions * 2 })
        #expect(Set(answers.values).count == 1)
    }

    /// What is hidden by one measure of a base cannot be had from another, nor from the rows of the localities.
    @Test(arguments: TestStore.engines) func hidesTheSameForTheWholeFamily(engine: Engine) async throws {
        try await TestRecords.with(engine, groups: Self.groups) { database in
            let family = try await AskTests.ask("outcomes-improved", by: .area, of: database)
            let ash = family.map { $0.rows[0] }
            #expect(ash.map(\.of) == [.known(19), .known(19), .known(19)])
            #expect(ash[2].count == .suppressed && ash[2].share == nil && ash[2].isSuppressed)
            #expect(ash.count { $0.count.isSuppressed } >= 2)
            let alone = try await Self.answer("outcomes-worse", by: .area, of: database)
            #expect(alone.rows == family[2].rows)
        }
    }

    @Test(arguments: TestStore.engines) func whatStandsBehind(engine: Engine) async throws {
        try await TestRecords.with(engine, groups: Self.groups) { database in
            func behind(_ text: String) async throws -> Behind? {
                try await database.read { connection in
                    try Insight(authority: TestRecords.authority).behind(
                        TestContent.ref(text), period: AskTests.year, catalogue: TestContent.catalogue,
                        now: TestRecords.now, on: connection)
                }
            }
            let nest = try #require(try await behind("service/nest"))
            #expect(nest.openOutcomes == .known(13))
            #expect(nest.change.map { $0.rows[0].of } == [.suppressed, .suppressed, .suppressed])
            let harbour = try #require(try await behind("service/harbour"))
            let table = try await AskTests.ask("outcomes-improved", by: .service, of: database)
            #expect(harbour.change.map { $0.rows[0] } == table.map { $0.rows[0] })
            #expect(harbour.openOutcomes == .known(33))
            let north = try await behind("locality/north")
            #expect(north?.openOutcomes == .known(33))
            let plan = try await behind("plan/strategic")
            let unknown = try await behind("service/unheard-of")
            #expect(plan == nil && unknown == nil)
        }
    }

    @Test func refusesWhatIsNotDeclared() async throws {
        try await TestRecords.with(.sqlite, groups: []) { database in
            await #expect(
                throws: QuestionError.notSplit(
                    measure: TestContent.ref("measure/key-worker"), by: .outcomeDomain,
                    accepted: Fact.plan.dimensions)
            ) { try await Self.answer("key-worker", by: .outcomeDomain, of: database) }
            let later = TestRecords.now.adding(seconds: 1)
            await #expect(throws: QuestionError.asAtInFuture(later)) {
                try await Self.answer("key-worker", by: nil, of: database, asAt: later)
            }
            let nobody = try await Self.answer("key-worker", by: .area, of: database)
            #expect(nobody.total.of == .known(0) && nobody.total.share == nil && !nobody.total.isSuppressed)
            #expect(nobody.rows.map(\.key) == ["area/ash", "area/birch", "area/cedar", "not-known"])
            #expect(nobody.text.contains("nothing to count"))
        }
    }

    @Test func defaultPeriodEndsOnTheDayAskedAsAt() async throws {
        try await TestRecords.with(.sqlite, groups: []) { database in
            let question = Question(try TestContent.measure("outcomes-same"), asAt: TestRecords.made)
            let answer = try await database.read { connection in
                try Insight(authority: TestRecords.authority).ask(
                    question, catalogue: TestContent.catalogue, now: TestRecords.now, on: connection)
            }
            #expect(answer.period.label == "2025-01-11..2026-01-10")
        }
    }

    /// Rounded from statsmodels 0.15 (`proportion_confint`, method "wilson").
    @Test(arguments: [
        (7, 12, 58.3, 32.0, 80.7), (0, 10, 0.0, 0.0, 27.8), (10, 10, 100.0, 72.2, 100.0), (81, 263, 30.8, 25.5, 36.6),
        (1, 3, 33.3, 6.1, 79.2), (336, 1374, 24.5, 22.3, 26.8),
    ])
    func shareToOneDecimal(count: Int, base: Int, percent: Double, lower: Double, upper: Double) throws {
        let share = try #require(Share(.known(count), of: .known(base)))
        #expect(share.percent == percent && share.lower == lower && share.upper == upper)
        #expect(Share(.suppressed, of: .known(base)) == nil)
        #expect(Share(.known(count), of: .suppressed) == nil)
        #expect(Share(.known(0), of: .known(0)) == nil)
    }
}
