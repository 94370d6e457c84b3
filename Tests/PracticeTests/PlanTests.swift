import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("The support plan") struct PlanTests {
    /// How many days ahead the next review is, and what is wrong; 2026 has 365 days.
    static let cases: [(what: String, words: String, nextReview: Int?, faults: [String])] = [
        ("all in order", "My dog", 90, []),
        ("the longest", String(repeating: "x", count: 2000), 90, []),
        ("nothing that matters", " \n ", 90, ["what-matters"]),
        ("2,001 characters", String(repeating: "x", count: 2001), 90, ["what-matters"]),
        ("no day", "My dog", nil, ["next-review"]),
        ("yesterday", "My dog", -1, ["next-review"]),
        ("today", "My dog", 0, ["next-review"]),
        ("tomorrow", "My dog", 1, []),
        ("a year ahead", "My dog", 365, []),
        ("a day more than a year ahead", "My dog", 366, ["next-review"]),
        ("everything at once", "", nil, ["what-matters", "next-review"]),
    ]

    @Test func whatIsTypedIsChecked() {
        for (what, words, nextReview, faults) in Self.cases {
            do {
                let details = try PlanDetails(
                    whatMatters: words, nextReviewOn: nextReview.map(Caseroom.day), today: Caseroom.today)
                #expect(faults.isEmpty, "\(what)")
                #expect(details.nextReviewOn == nextReview.map(Caseroom.day))
            } catch {
                #expect(error.list.map(\.field) == faults, "\(what)")
            }
        }
    }

    @Test(arguments: TestStore.engines) func needsAKeyWorker(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let faults = await #expect(throws: Faults.self) {
                try await database.beginPlan(for: person, keyWorker: nil)
            }
            #expect(faults?.list.map(\.field) == ["key-worker"])
            let plan = try await database.beginPlan(for: person)
            #expect(plan.version == 1)
            #expect(plan.whatMatters == "Being at home with my dog")
            #expect(plan.startedOn == Caseroom.today)
            #expect(plan.nextReviewOn == Caseroom.day(90))
            #expect(plan.endedOn == nil)
        }
    }

    @Test(arguments: TestStore.engines) func isTheOnlyOneThatIsOpen(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            try await database.addMember("a.worker", to: person)
            let refused = await withTaskGroup(of: [String].self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        do {
                            _ = try await database.beginPlan(for: person, keyWorker: nil)
                            return []
                        } catch {
                            return (error as? Faults)?.list.map(\.field) ?? ["another error"]
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(refused.count { $0 == ["what-matters"] } == 5)
            let plans = try await database.read {
                try Practice.plans(of: person, authority: Caseroom.authority, on: $0)
            }
            #expect(plans.count == 1)
        }
    }

    @Test(arguments: TestStore.engines) func changesFromTheVersionThatWasSeen(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let details = try PlanDetails(
                whatMatters: "Getting out to the river", nextReviewOn: Caseroom.day(30), today: Caseroom.today)
            func change(_ plan: SupportPlan, seen: Int) async throws {
                try await database.record(Caseroom.signature()) { pen in
                    try Practice.change(plan, seen: seen, to: details, with: pen)
                }
            }
            try await change(plan, seen: 1)
            let changed = try await database.openPlan(of: person)
            #expect(changed.version == 2)
            #expect(changed.whatMatters == "Getting out to the river")
            #expect(changed.nextReviewOn == Caseroom.day(30))
            #expect(changed.startedOn == plan.startedOn)

            let stale = StaleSave(table: "support_plan", id: plan.id.text, seen: 1, current: 2)
            await #expect(throws: stale) { try await change(changed, seen: 1) }
            let both = try await database.read { connection in
                try [1, 2].map {
                    try Practice.plan(plan.id, version: $0, authority: Caseroom.authority, on: connection)
                }
            }
            #expect(both == [plan, changed], "both versions can be shown")
        }
    }
}
