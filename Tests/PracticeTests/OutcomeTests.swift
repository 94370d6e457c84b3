import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("A personal outcome") struct OutcomeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var words = "See my sister every week"
        var hasDomain = true
        var baseline: Int? = 2
        var view: Outcome.View? = .person
        var target: Int? = 4
        var faults: [String] = []
    }

    /// On a scale from 1 to 5.
    static let cases: [Case] = [
        Case(testDescription: "all in order"),
        Case(testDescription: "no words", words: " ", faults: ["words"]),
        Case(testDescription: "400 characters", words: String(repeating: "x", count: 400)),
        Case(testDescription: "401 characters", words: String(repeating: "x", count: 401), faults: ["words"]),
        Case(testDescription: "no part of life", hasDomain: false, faults: ["domain"]),
        Case(testDescription: "no baseline", baseline: nil, faults: ["baseline"]),
        Case(testDescription: "a baseline below the scale", baseline: 0, faults: ["baseline"]),
        Case(testDescription: "a baseline above the scale", baseline: 6, target: 5, faults: ["baseline", "target"]),
        Case(testDescription: "nobody’s view", view: nil, faults: ["view"]),
        Case(testDescription: "no target", target: nil, faults: ["target"]),
        Case(testDescription: "a target above the scale", target: 6, faults: ["target"]),
        Case(testDescription: "a target below the baseline", baseline: 4, target: 3, faults: ["target"]),
        Case(testDescription: "staying as it is", baseline: 5, target: 5),
        Case(
            testDescription: "everything at once", words: "", hasDomain: false, baseline: nil, view: nil, target: nil,
            faults: ["words", "domain", "baseline", "view", "target"]),
    ]

    @Test(arguments: cases) func isCheckedBeforeItIsKept(typed: Case) throws {
        let (domain, scale) = (typed.hasDomain ? try Caseroom.domain() : nil, try Caseroom.scale())
        func made() throws(Faults) -> OutcomeDetails {
            try OutcomeDetails(
                words: typed.words, domain: domain, baseline: typed.baseline, view: typed.view, target: typed.target,
                scale: scale)
        }
        guard !typed.faults.isEmpty else {
            _ = try made()
            return
        }
        let faults = try #require(throws: Faults.self) { try made() }
        #expect(faults.list.map(\.field) == typed.faults)
    }

    @Test(arguments: TestStore.engines) func beginsAtItsBaseline(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let id = try await database.addOutcome("  See my sister every week ", to: plan)
            let outcome = try await database.outcome(id)
            #expect(outcome.words == "See my sister every week")
            #expect(outcome.baseline == 2 && outcome.target == 4)
            #expect(outcome.baselineView == .person)
            #expect(outcome.baselineOn == Caseroom.today)
            #expect(outcome.latest == nil && outcome.change == nil)
            #expect(outcome.now == 2)
            try await #expect(database.outcomes(of: plan) == [outcome])
        }
    }

    /// Where somebody began is history, whatever else is put right.
    @Test(arguments: TestStore.engines) func keepsItsBaselineWhenItChanges(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let id = try await database.addOutcome("See my sister", to: plan)
            let outcome = try await database.outcome(id)
            func change(seen: Int) async throws {
                let change = try OutcomeChange(
                    of: outcome, words: " See my brother ", domain: Ref(kind: "outcome-domain", id: "staying-well"),
                    target: 5, scale: Caseroom.scale())
                try await database.record(Caseroom.signature(at: Caseroom.moment(5))) { pen in
                    try Practice.change(outcome, seen: seen, to: change, with: pen)
                }
            }
            try await change(seen: 1)
            let changed = try await database.outcome(id)
            #expect(changed.version == 2)
            #expect(changed.words == "See my brother" && changed.target == 5)
            #expect(changed.domain.id == "staying-well")
            #expect(changed.baseline == 2 && changed.baselineOn == Caseroom.today && changed.baselineView == .person)
            await #expect(throws: StaleSave(table: "outcome", id: id.text, seen: 1, current: 2)) {
                try await change(seen: 1)
            }
        }
    }

    /// A change is held to the same rules as what it changes, and against where the person began.
    @Test(arguments: TestStore.engines) func isCheckedBeforeItIsChanged(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let outcome = try await database.outcome(database.addOutcome("See my sister", baseline: 3, to: plan))
            let (domain, scale) = (try Caseroom.domain(), try Caseroom.scale())
            let typed: [(words: String, domain: Ref?, target: Int?, faults: [String])] = [
                ("See my brother", domain, 3, []), (" ", domain, 4, ["words"]),
                (String(repeating: "x", count: 401), domain, 4, ["words"]), ("See my brother", nil, 4, ["domain"]),
                ("See my brother", domain, nil, ["target"]), ("See my brother", domain, 6, ["target"]),
                ("See my brother", domain, 2, ["target"]), ("", nil, nil, ["words", "domain", "target"]),
            ]
            for (words, domain, target, expected) in typed {
                var found: [String] = []
                do {
                    _ = try OutcomeChange(of: outcome, words: words, domain: domain, target: target, scale: scale)
                } catch let faults as Faults {
                    found = faults.list.map(\.field)
                }
                #expect(found == expected)
            }
        }
    }

    @Test(arguments: TestStore.engines) func endsWithAReason(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let first = try await database.addOutcome("See my sister", to: plan)
            let second = try await database.addOutcome("Sleep through the night", to: plan, on: 1)
            for why in ["", "  ", String(repeating: "x", count: 301)] {
                let faults = await #expect(throws: Faults.self) {
                    try await database.endOutcome(first, on: 3, why: why)
                }
                #expect(faults?.list.map(\.field) == ["why"])
            }
            let early = await #expect(throws: Faults.self) { try await database.endOutcome(second, on: 0) }
            #expect(early?.list.map(\.field) == ["to"], "not before it was agreed")

            try await database.endOutcome(first, on: 3, why: " Reached ")
            let outcomes = try await database.outcomes(of: plan)
            #expect(outcomes.map(\.id) == [second, first], "those that have ended come last")
            #expect(outcomes.map(\.endedOn) == [nil, Caseroom.day(3)])
            #expect(outcomes.map(\.endReason) == [nil, "Reached"])
        }
    }

    @Test(arguments: TestStore.engines) func staysEndedWhenItsWordsArePutRight(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let id = try await database.addOutcome("See my sitser", to: plan)
            try await database.endOutcome(id, on: 3)
            let ended = try await database.outcome(id)
            let change = try OutcomeChange(
                of: ended, words: "See my sister", domain: ended.domain, target: ended.target,
                scale: Caseroom.scale())
            try await database.record(Caseroom.signature()) { pen in
                try Practice.change(ended, seen: 2, to: change, with: pen)
            }
            let changed = try await database.outcome(id)
            #expect(changed.words == "See my sister")
            #expect(changed.endedOn == Caseroom.day(3))
            #expect(changed.endReason == "Reached")
        }
    }
}
