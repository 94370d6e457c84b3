import Content
import Store
import StoreTesting
import Testing
import Values

@testable import Insight

/// What is held in memory says what the records say, whatever is written in between.
@Suite struct ExtractKeeperTests {
    private enum Row {}

    private static func everything(_ insight: Insight, _ database: any Database, at now: Instant) async throws
        -> [String]
    {
        try await database.read { connection in
            var texts: [String] = []
            for measure in Measure.all(in: TestContent.catalogue) {
                for dimension in [nil, .area, .service, .nationalOutcome, .sex] as [Breakdown?]
                where dimension.map(measure.allows) ?? true {
                    let question = Question(measure, by: dimension, period: AskTests.year)
                    texts.append(
                        try insight.ask(question, catalogue: TestContent.catalogue, now: now, on: connection).json)
                }
            }
            return texts
        }
    }

    private static func write(
        _ database: any Database, person: String?, at moment: Instant, _ body: @escaping @Sendable (Pen) throws -> Void
    ) async throws {
        let signature = Signature(
            authority: TestRecords.authority, account: "test", role: "practitioner", at: moment, reason: "test")
        try await database.record(signature) { pen in
            try body(pen)
            try pen.sign(.changed, try Ref(kind: "person", id: person ?? "all"), person: person)
        }
    }

    /// One that has been kept through sixty random changes answers as one that has just read everything.
    @Test(arguments: TestStore.engines, [UInt64(1), 2]) func keptAsIfReadAfresh(engine: Engine, seed: UInt64)
        async throws
    {
        try await TestRecords.with(engine) { database in
            var random = SplitMix64(seed: seed)
            let kept = Insight(authority: TestRecords.authority)
            var versions: [String: Int] = [:]
            for round in 0..<60 {
                let now = TestRecords.made.adding(seconds: round * 60 + 60)
                let letter = ["a", "b", "c", "e"][random.number(in: 0...3)]
                let person = "\(letter)\(random.number(in: 0...5))"
                let day = "2025-\(["02", "05", "08", "11"][random.number(in: 0...3)])-1\(random.number(in: 0...9))"
                let score = random.number(in: 0...5)
                switch random.number(in: 0...3) {
                case 0:
                    try await Self.write(database, person: person, at: now) {
                        try $0.insert(
                            into: "outcome_score", ID<Row>("new\(round)"), TestRecords.score(person, on: day, score))
                    }
                case 1:
                    let seen = versions[person, default: 1]
                    let endedOn = score < 3 ? day : nil
                    try await Self.write(database, person: person, at: now) {
                        try $0.revise(
                            "outcome", ID<Row>(person), seen: seen,
                            TestRecords.outcome(person, domain: "social", endedOn: endedOn))
                    }
                    versions[person] = seen + 1
                case 2:
                    try await Self.write(database, person: person, at: now) {
                        try $0.insert(
                            into: "person_address", ID<Row>("move\(round)"),
                            ["person": person, "line1": "2 Test Street", "zone": "Z2", "from_date": day])
                    }
                default:
                    // Somebody who was not there before.
                    let stranger = "stranger\(round)"
                    try await Self.write(database, person: stranger, at: now) {
                        try $0.insert(
                            into: "support_plan", ID<Row>(stranger),
                            ["person": stranger, "what_matters": "my garden", "started_on": "2024-06-01"])
                        try $0.insert(
                            into: "outcome", ID<Row>(stranger), TestRecords.outcome(stranger, domain: "unheard-of"))
                    }
                }
                if round % 6 == 0 {
                    let fresh = Insight(authority: TestRecords.authority)
                    let (held, read) = (
                        try await Self.everything(kept, database, at: now),
                        try await Self.everything(fresh, database, at: now)
                    )
                    #expect(held == read, "round \(round)")
                }
            }
        }
    }

    /// A look is on the ledger too, and nothing has to be read again for it.
    @Test func looksChangeNothing() async throws {
        try await TestRecords.with(.sqlite) { database in
            let keeper = ExtractKeeper(authority: TestRecords.authority)
            let first = try await database.read { try keeper.extract(asAt: nil, on: $0) }
            let signature = Signature(
                authority: TestRecords.authority, account: "test", role: "practitioner", at: TestRecords.now,
                reason: "x")
            try await database.record(signature) {
                try $0.sign(.looked, try Ref(kind: "person", id: "a0"), person: "a0")
            }
            let second = try await database.read { try keeper.extract(asAt: nil, on: $0) }
            #expect(second.line == first.line + 1)
            #expect(second.parts.count == 1)
        }
    }

    /// What is written apart from everybody's records, such as an account, leaves them as they were read.
    @Test(arguments: TestStore.engines, Extract.kindsApart.sorted()) func whatStandsApartIsNotReadAgain(
        engine: Engine, kind: String
    ) async throws {
        try await TestRecords.with(engine) { database in
            let keeper = ExtractKeeper(authority: TestRecords.authority)
            let first = try await database.read { connection in
                (
                    now: try keeper.extract(asAt: nil, on: connection),
                    then: try keeper.extract(asAt: TestRecords.made, on: connection)
                )
            }
            let signature = Signature(
                authority: TestRecords.authority, account: "test", role: "team-manager", at: TestRecords.now,
                reason: "test")
            for (kind, isApart) in [(kind, true), ("area", false)] {
                try await database.record(signature) { try $0.sign(.added, try Ref(kind: kind, id: "one")) }
                let second = try await database.read { connection in
                    (
                        now: try keeper.extract(asAt: nil, on: connection),
                        then: try keeper.extract(asAt: TestRecords.made, on: connection)
                    )
                }
                #expect((second.now.segments == first.now.segments) == isApart, "\(kind), now")
                #expect((second.then.segments == first.then.segments) == isApart, "\(kind), as at")
            }
        }
    }

    /// Whoever asks in an older transaction does not take the newer records away from the others.
    @Test func goesForwardOnly() async throws {
        try await TestRecords.with(.sqlite) { database in
            let keeper = ExtractKeeper(authority: TestRecords.authority)
            let old = try await database.read { try keeper.extract(asAt: nil, on: $0) }
            try await Self.write(database, person: "a0", at: TestRecords.now) {
                try $0.close("support_plan", ID<Row>("a0"))
            }
            let new = try await database.read { try keeper.extract(asAt: nil, on: $0) }
            #expect(new.line > old.line && new.parts.count == 2)
            #expect(new.parts[0].isReplaced.count { $0 } == 1 && new.parts[0].replaced.count == 1)
        }
    }

    /// However many records are changed one after another, there are few segments, and nobody stands in two.
    @Test func segmentsArePutTogether() async throws {
        try await TestRecords.with(.sqlite) { database in
            let keeper = ExtractKeeper(authority: TestRecords.authority)
            let first = try await database.read { try keeper.extract(asAt: nil, on: $0) }
            var last = first
            for (round, person) in first.parts[0].segment.people.enumerated() {
                try await Self.write(database, person: person, at: TestRecords.now.adding(seconds: round)) {
                    try $0.insert(
                        into: "outcome_score", ID<Row>("new\(round)"),
                        TestRecords.score(person, on: "2025-12-01", 3))
                }
                last = try await database.read { try keeper.extract(asAt: nil, on: $0) }
                #expect(last.parts.count <= 8)
                let live = last.parts.flatMap { part in
                    part.segment.people.indices.filter { !part.isReplaced[$0] }.map { part.segment.people[$0] }
                }
                #expect(live.count == 50 && Set(live).count == 50)
                for part in last.parts {
                    #expect(
                        part.replaced.sorted() == part.isReplaced.indices.filter { part.isReplaced[$0] }.map(Int32.init)
                    )
                }
            }
            #expect(last.people.first == 50 && last.people.later == 50)
            #expect(last.parts[0].segment.identity == first.parts[0].segment.identity)
        }
    }

    /// As at an earlier moment nothing depends on what is held now.
    @Test(arguments: TestStore.engines) func asAtIsReadOnce(engine: Engine) async throws {
        try await TestRecords.with(engine) { database in
            let insight = Insight(authority: TestRecords.authority)
            func total(asAt: Instant?) async throws -> Count {
                try await database.read { connection in
                    let question = Question(
                        try TestContent.measure("outcomes-improved"), period: AskTests.year, asAt: asAt)
                    return try insight.ask(
                        question, catalogue: TestContent.catalogue, now: TestRecords.now, on: connection
                    ).base
                }
            }
            let before = try await total(asAt: TestRecords.made)
            try await Self.write(database, person: "a0", at: TestRecords.made.adding(seconds: 60)) {
                try $0.close("outcome", ID<Row>("a0"))
            }
            #expect(try await total(asAt: nil) == .known(35))
            #expect(try await total(asAt: TestRecords.made) == before)
            #expect(before == .known(36))
        }
    }
}

extension Extract {
    /// Which segments it is made of: those that were read again are others.
    fileprivate var segments: [Segment.Identity] { parts.map(\.segment.identity) }
}
