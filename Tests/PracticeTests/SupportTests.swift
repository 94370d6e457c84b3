import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("A support") struct SupportTests {
    static let cases: [(what: String, hasService: Bool, words: String, outcomes: Int, hasDay: Bool, faults: [String])] =
        [
            ("all in order", true, "A walk each week", 1, true, []),
            ("for several outcomes", true, "A walk each week", 3, true, []),
            ("no service", false, "A walk each week", 1, true, ["service"]),
            ("nothing that it does", true, " ", 1, true, ["what"]),
            ("301 characters", true, String(repeating: "x", count: 301), 1, true, ["what"]),
            ("for no outcome", true, "A walk each week", 0, true, ["outcomes"]),
            ("no day", true, "A walk each week", 1, false, ["from"]),
            ("everything at once", false, "", 0, false, ["service", "what", "outcomes", "from"]),
        ]

    private static func service() throws -> Ref { try Ref(kind: "service", id: "hope-point") }

    @Test func isCheckedBeforeItIsKept() throws {
        for (what, hasService, words, outcomes, hasDay, faults) in Self.cases {
            let service = hasService ? try Self.service() : nil
            do {
                _ = try SupportDetails(
                    service: service, what: words, outcomes: (0..<outcomes).map { ID("OUTCOME\($0)") },
                    from: hasDay ? Caseroom.today : nil)
                #expect(faults.isEmpty, "\(what)")
            } catch {
                #expect(error.list.map(\.field) == faults, "\(what)")
            }
        }
    }

    private func add(
        _ outcomes: [ID<Outcome>], to plan: SupportPlan, what: String = "A walk each week", in database: any Database
    ) async throws {
        let details = try SupportDetails(
            service: Self.service(), what: what, outcomes: outcomes, from: Caseroom.today)
        try await database.record(Caseroom.signature()) { pen in
            try Practice.add(
                details, to: plan, id: Caseroom.newID(), surroundings: Caseroom.surroundings, with: pen)
        }
    }

    private func supports(of plan: SupportPlan, in database: any Database) async throws -> [Support] {
        try await database.read { try Practice.supports(of: plan.id, authority: Caseroom.authority, on: $0) }
    }

    @Test(arguments: TestStore.engines) func isForOutcomesOfItsPlanOnly(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let first = try await database.addOutcome("See my sister", to: plan)
            let second = try await database.addOutcome("Sleep", to: plan, on: 1)
            try await add([first, second], to: plan, in: database)
            let support = try #require(await supports(of: plan, in: database).first)
            #expect(support.outcomes == [first, second])
            #expect(support.service == (try Self.service()))
            #expect(support.what == "A walk each week")
            #expect(support.from == Caseroom.today && support.to == nil)

            let other = try await database.addPerson("Iain", "Thornbeck")
            let theirs = try await database.beginPlan(for: other)
            let outcome = try await database.addOutcome("Cook", to: theirs)
            for outcomes in [[outcome], [first, outcome], [ID<Outcome>("NOWHERE")]] {
                let faults = await #expect(throws: Faults.self) { try await add(outcomes, to: plan, in: database) }
                #expect(faults?.list.map(\.field) == ["outcomes"])
            }
            try await #expect(supports(of: plan, in: database).count == 1)
        }
    }

    /// An outcome agreed later can be one of those that a support is for.
    @Test(arguments: TestStore.engines) func canBeForAnotherOutcomeToo(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let first = try await database.addOutcome("See my sister", to: plan)
            let second = try await database.addOutcome("Sleep", to: plan, on: 1)
            let ended = try await database.addOutcome("Cook", to: plan, on: 2)
            try await database.endOutcome(ended, on: 3)
            let other = try await database.addPerson("Iain", "Thornbeck")
            let theirs = try await database.addOutcome("Cook", to: database.beginPlan(for: other))
            try await add([first], to: plan, in: database)
            let support = try #require(await supports(of: plan, in: database).first)
            func link(_ outcome: ID<Outcome>, on days: Int = 3) async throws {
                try await database.record(Caseroom.signature(at: Caseroom.moment(days))) { pen in
                    try Practice.add(outcome, to: support, id: Caseroom.newID(), with: pen)
                }
            }
            for outcome in [first, ended, theirs, ID("NOWHERE")] {
                let faults = await #expect(throws: Faults.self) { try await link(outcome) }
                #expect(faults?.list.map(\.field) == ["outcomes"])
            }
            try await link(second)
            let linked = try #require(await supports(of: plan, in: database).first)
            #expect(linked.outcomes == [first, second])
            #expect(linked.version == 1)
            let line = try await database.read { connection in
                try Ledger.lines(ofPerson: person.text, authority: Caseroom.authority, limit: 1, on: connection).first
            }
            #expect(line?.action == .changed && line?.subject == Ref("support/\(support.id)"))

            try await database.record(Caseroom.signature()) { pen in
                try Practice.end(support, seen: 1, on: Caseroom.day(4), with: pen)
            }
            let third = try await database.addOutcome("Swim", to: plan, on: 5)
            let faults = await #expect(throws: Faults.self) { try await link(third, on: 5) }
            #expect(faults?.list.map(\.field) == ["outcomes"], "the support has ended")
        }
    }

    @Test(arguments: TestStore.engines) func endsOnceAndNotBeforeItBegan(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let outcome = try await database.addOutcome("See my sister", to: plan)
            for what in ["First", "Second"] { try await add([outcome], to: plan, what: what, in: database) }
            let support = try #require(await supports(of: plan, in: database).first { $0.what == "First" })
            func end(on days: Int) async throws {
                try await database.record(Caseroom.signature()) { pen in
                    try Practice.end(support, seen: support.version, on: Caseroom.day(days), with: pen)
                }
            }
            let faults = await #expect(throws: Faults.self) { try await end(on: -1) }
            #expect(faults?.list.map(\.field) == ["to"])
            try await end(on: 4)
            let all = try await supports(of: plan, in: database)
            #expect(all.map(\.what) == ["Second", "First"], "those that go on first")
            #expect(all.map(\.to) == [nil, Caseroom.day(4)])
            #expect(all.map(\.outcomes) == [[outcome], [outcome]], "what it was for stays")
            await #expect(throws: StaleSave(table: "support", id: support.id.text, seen: 1, current: 2)) {
                try await end(on: 5)
            }
        }
    }
}
