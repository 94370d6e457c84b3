import Content
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@testable import Insight

/// A tally that is kept says what counting everybody again would say.
@Suite struct KeptTallyTests {
    private enum Row {}

    /// The groups counted by hand fifteen times over: so many that what is counted of them is kept.
    private static let many = TestRecords.groups.map { group in
        TestRecords.Group(
            name: group.name, people: group.people * 15, zone: group.zone, services: group.services,
            domain: group.domain, scores: group.scores, hasKeyWorker: group.hasKeyWorker)
    }

    /// The small partnership's content, every measure split by some pairs as well.
    private static let crossing = Catalogue(
        items: TestContent.catalogue.items.map { item in
            guard item.kind == "measure" else { return item }
            let pairs =
                item.text("fact") == "plan" ? ["area by service"] : ["area by outcome-domain", "locality by service"]
            return Item(
                ref: item.ref, title: item.title,
                fields: item.fields.merging(["pairs": .list(pairs.map { .text($0) })]) { $1 })
        }, links: TestContent.catalogue.items.flatMap { TestContent.catalogue.links(from: $0.ref) })

    private static func write(
        _ database: any Database, _ person: String, at moment: Instant,
        _ body: @escaping @Sendable (Pen) throws -> Void
    ) async throws {
        let signature = Signature(
            authority: TestRecords.authority, account: "test", role: "practitioner", at: moment, reason: "test")
        try await database.record(signature) { pen in
            try body(pen)
            try pen.sign(.changed, try Ref(kind: "person", id: person), person: person)
        }
    }

    private static func ask(
        _ insight: Insight, _ measure: String, by: Breakdown? = nil, and: Breakdown? = nil,
        period: Period? = AskTests.year, asAt: Instant? = nil, catalogue: Catalogue = TestContent.catalogue,
        now: Instant = TestRecords.now, _ database: any Database
    ) async throws -> Answer {
        let question = Question(try TestContent.measure(measure), by: by, and: and, period: period, asAt: asAt)
        return try await database.read {
            try insight.ask(question, catalogue: catalogue, now: now, on: $0)
        }
    }

    /// Every measure by everything that it can be split by, of a period that is over and of one that is not.
    private static func everything(_ insight: Insight, _ database: any Database, at now: Instant) async throws
        -> [String]
    {
        try await database.read { connection in
            var texts: [String] = []
            let running = try Period(start: AskTests.year.start, end: now.ukDate)
            for measure in Measure.all(in: crossing) {
                for period in [AskTests.year, running] {
                    let questions =
                        [Question(measure, period: period)]
                        + measure.breakdowns.map { Question(measure, by: $0, period: period) }
                        + measure.pairs.map { Question(measure, by: $0.first, and: $0.second, period: period) }
                    for question in questions {
                        do {
                            let answer = try insight.ask(
                                question, catalogue: crossing, now: now, on: connection)
                            texts.append(answer.json)
                        } catch let error as QuestionError {
                            texts.append(error.message)
                        }
                    }
                }
            }
            return texts
        }
    }

    /// Counted by several processors, a few people each, everything is what one counts alone.
    @Test(arguments: TestStore.engines) func processorsSideBySideCountAsOne(engine: Engine) async throws {
        try await TestRecords.with(engine, groups: Self.many) { database in
            let alone = Insight(authority: TestRecords.authority, tallies: KeptTallies(mostParts: 1))
            let apart = Insight(
                authority: TestRecords.authority, tallies: KeptTallies(mostParts: 7, leastAlone: 10))
            let expected = try await Self.everything(alone, database, at: TestRecords.now)
            #expect(try await Self.everything(apart, database, at: TestRecords.now) == expected)
        }
    }

    /// Reviews saved, people added, plans ended, moves, and words that nobody had used: after any of them in any order
    /// what is kept and mended is what is counted afresh.
    @Test(arguments: TestStore.engines, [UInt64(1), 2]) func answersAsIfCountedAfresh(engine: Engine, seed: UInt64)
        async throws
    {
        try await TestRecords.with(engine, groups: Self.many) { database in
            var random = SplitMix64(seed: seed)
            let kept = Insight(authority: TestRecords.authority)
            _ = try await Self.everything(kept, database, at: TestRecords.now)
            var outcomes: [String: Int] = [:]
            var plans: [String: Int] = [:]
            for round in 0..<40 {
                let now = TestRecords.now.adding(seconds: round * 60 + 60)
                let letter = ["a", "b", "c", "e"][random.number(in: 0...3)]
                let person = "\(letter)\(random.number(in: 0...14))"
                let day = "2025-\(["02", "05", "08", "11"][random.number(in: 0...3)])-1\(random.number(in: 0...9))"
                let score = random.number(in: 0...5)
                switch random.number(in: 0...4) {
                case 0:
                    try await Self.write(database, person, at: now) {
                        try $0.insert(
                            into: "outcome_score", ID<Row>("new\(round)"), TestRecords.score(person, on: day, score))
                    }
                case 1:
                    let seen = outcomes[person, default: 1]
                    let endedOn = score < 3 ? day : nil
                    try await Self.write(database, person, at: now) {
                        try $0.revise(
                            "outcome", ID<Row>(person), seen: seen,
                            TestRecords.outcome(person, domain: "social", endedOn: endedOn))
                    }
                    outcomes[person] = seen + 1
                case 2:
                    let seen = plans[person, default: 1]
                    try await Self.write(database, person, at: now) {
                        try $0.revise(
                            "support_plan", ID<Row>(person), seen: seen,
                            [
                                "person": person, "what_matters": "my garden", "started_on": "2024-06-01",
                                "ended_on": day,
                            ])
                    }
                    plans[person] = seen + 1
                case 3:
                    try await Self.write(database, person, at: now) {
                        try $0.insert(
                            into: "person_address", ID<Row>("move\(round)"),
                            ["person": person, "line1": "2 Test Street", "zone": "Z2", "from_date": day])
                    }
                default:
                    let stranger = "stranger\(round)"
                    try await Self.write(database, stranger, at: now) {
                        try $0.insert(
                            into: "support_plan", ID<Row>(stranger),
                            ["person": stranger, "what_matters": "my garden", "started_on": "2024-06-01"])
                        try $0.insert(
                            into: "outcome", ID<Row>(stranger), TestRecords.outcome(stranger, domain: "new\(round)"))
                        try $0.insert(
                            into: "outcome_score", ID<Row>(stranger), TestRecords.score(stranger, on: day, score))
                    }
                }
                if round % 8 == 7 {
                    let fresh = Insight(authority: TestRecords.authority)
                    let (held, counted) = (
                        try await Self.everything(kept, database, at: now),
                        try await Self.everything(fresh, database, at: now)
                    )
                    let differing = zip(held, counted).first { $0 != $1 }
                    #expect(differing == nil, "round \(round)")
                    #expect(held.count == counted.count && held.count > 100)
                }
            }
            // Everybody was read once.
            let extract = try await database.read { try kept.extract(asAt: nil, on: $0) }
            #expect(extract.people.first == 750 && extract.parts.count > 1 && extract.parts.count < 10)
        }
    }

    /// What was asked before is not counted again, whoever asks it and at whatever moment of the day.
    @Test(arguments: TestStore.engines) func countedOnce(engine: Engine) async throws {
        try await TestRecords.with(engine, groups: Self.many) { database in
            let insight = Insight(authority: TestRecords.authority)
            let measures = ["outcomes-improved", "outcomes-reviewed", "key-worker"]
            func ask(seconds: Int, period: Period?) async throws -> Int {
                for measure in measures {
                    _ = try await Self.ask(
                        insight, measure, by: .area, period: period, now: TestRecords.now.adding(seconds: seconds),
                        database)
                }
                return insight.tallies.peopleCounted
            }
            // Nil is the twelve months up to the day it is asked on, which is not over.
            for period in [AskTests.year, nil] {
                let first = try await ask(seconds: 0, period: period)
                #expect(try await ask(seconds: 5, period: period) == first)
            }
            let before = insight.tallies.peopleCounted
            _ = try await Self.ask(insight, "outcomes-worse", by: .area, database)
            #expect(insight.tallies.peopleCounted == before, "a measure of the same base")
            try await Self.write(database, "a0", at: TestRecords.now) {
                try $0.insert(
                    into: "outcome_score", ID<Row>("again"), TestRecords.score("a0", on: "2025-07-01", 1))
            }
            let worse = try await Self.ask(insight, "outcomes-worse", by: .area, database)
            #expect(worse.total.count == .known(106))
            // One is taken away and added again.
            #expect(insight.tallies.peopleCounted == before + 2)
        }
    }

    /// Which area is in which locality, and which service serves which priority, is content.
    @Test func anotherContentIsAnotherCount() async throws {
        try await TestRecords.with(.sqlite, groups: Self.many) { database in
            let insight = Insight(authority: TestRecords.authority)
            let catalogue = TestContent.catalogue
            let items = catalogue.items
            let links = items.flatMap { catalogue.links(from: $0.ref) }
            for dimension in [Breakdown.locality, .nationalOutcome, .service] {
                for without in [LinkKind.partOf, .contributesTo] {
                    let other = Catalogue(items: items, links: links.filter { $0.kind != without })
                    let fresh = Insight(authority: TestRecords.authority)
                    _ = try await Self.ask(insight, "outcomes-improved", by: dimension, database)
                    let held = try await Self.ask(
                        insight, "outcomes-improved", by: dimension, catalogue: other, database)
                    let counted = try await Self.ask(
                        fresh, "outcomes-improved", by: dimension, catalogue: other, database)
                    #expect(held.rows == counted.rows)
                }
            }
            let whole = try await Self.ask(insight, "outcomes-improved", by: .locality, database)
            let apart = Catalogue(items: items, links: links.filter { $0.kind != .partOf })
            let loose = try await Self.ask(insight, "outcomes-improved", by: .locality, catalogue: apart, database)
            #expect(whole.rows != loose.rows)
        }
    }

    /// A new day is asked anew.
    @Test func anotherDayIsAnotherCount() async throws {
        try await TestRecords.with(.sqlite, groups: Self.many) { database in
            let insight = Insight(authority: TestRecords.authority)
            // The last score of group e, on 31 December 2025, is twelve months old on 31 December 2026 and no more later.
            func reviewed(_ iso: String) async throws -> Count {
                try await Self.ask(
                    insight, "outcomes-improved", period: nil, now: TestRecords.moment(iso), database
                ).base
            }
            let noon = try await reviewed("2026-12-30T12:00:00Z")
            let before = insight.tallies.peopleCounted
            let evening = try await reviewed("2026-12-30T18:00:00Z")
            #expect(noon == .known(120) && evening == noon)
            #expect(insight.tallies.peopleCounted == before)
            let nextDay = try await reviewed("2026-12-31T12:00:00Z")
            #expect(nextDay == .known(0))
            #expect(insight.tallies.peopleCounted > before)
        }
    }

    /// As at an earlier moment too; and looks at records, and what is written later, do not have them read again.
    @Test(arguments: TestStore.engines) func asAtIsKeptToo(engine: Engine) async throws {
        try await TestRecords.with(engine, groups: Self.many) { database in
            let insight = Insight(authority: TestRecords.authority)
            let asAt = TestRecords.made.adding(seconds: 60)
            let first = try await Self.ask(insight, "outcomes-improved", by: .area, asAt: asAt, database)
            let counted = insight.tallies.peopleCounted
            let looking = Signature(
                authority: TestRecords.authority, account: "test", role: "practitioner", at: TestRecords.now,
                reason: "test")
            try await database.record(looking) {
                try $0.sign(.looked, try Ref(kind: "person", id: "a0"), person: "a0")
            }
            try await Self.write(database, "a0", at: TestRecords.now) { try $0.close("outcome", ID<Row>("a0")) }
            let second = try await Self.ask(insight, "outcomes-improved", by: .area, asAt: asAt, database)
            #expect(second.rows == first.rows)
            #expect(insight.tallies.peopleCounted == counted)
            // Whoever wrote as of an earlier moment is seen.
            try await Self.write(database, "a1", at: TestRecords.made.adding(seconds: 30)) {
                try $0.close("outcome", ID<Row>("a1"))
            }
            let third = try await Self.ask(insight, "outcomes-improved", by: .area, asAt: asAt, database)
            #expect(first.base == .known(540))
            #expect(third.base == .known(539))
        }
    }

    /// Who is key worker depends on when it was written; a moment after the last of these is as good as any other.
    @Test func momentsCountWhileTheyTell() async throws {
        try await TestRecords.with(.sqlite, groups: Self.many) { database in
            let insight = Insight(authority: TestRecords.authority)
            try await Self.write(database, "a0", at: TestRecords.now) { try $0.close("care_team", ID<Row>("a0")) }
            for iso in ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"] {
                let day = try #require(LocalDate(iso: iso))
                for now in [TestRecords.now.adding(seconds: 30), TestRecords.now.adding(seconds: 9 * 86_400)] {
                    let period = try Period(start: day, end: day)
                    let fresh = Insight(authority: TestRecords.authority)
                    let held = try await Self.ask(
                        insight, "key-worker", period: period, now: now, database)
                    let counted = try await Self.ask(
                        fresh, "key-worker", period: period, now: now, database)
                    #expect(held.rows == counted.rows)
                    // By the record as it stood, somebody was the key worker until 1 March.
                    #expect(held.total.count == .known(iso < "2026-03-01" ? 345 : 344))
                }
            }
        }
    }
}
