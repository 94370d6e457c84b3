import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("A stale review is refused, and nothing of it is kept") struct AStaleReviewIsRefused {
    @Test(arguments: TestStore.engines) func theSecondOfTwo(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let id = try await database.addOutcome("See my sister", to: plan)
            let first = try await database.reviewDetails(of: plan, on: 10, scores: [id: 3], summary: "The first")
            let second = try await database.reviewDetails(of: plan, on: 10, scores: [id: 5], summary: "The second")
            try await database.save(first, of: plan)
            let kept = try await database.reviewRows()
            await #expect(throws: StaleSave(table: "support_plan", id: plan.id.text, seen: 1, current: 2)) {
                try await database.save(second, of: plan)
            }
            try await #expect(database.reviewRows() == kept)
            try await #expect(database.reviews(of: plan).map(\.summary) == ["The first"])
            try await #expect(database.outcome(id).now == 3)
        }
    }

    @Test(arguments: TestStore.engines) func allButOneOfManyAtOnce(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let id = try await database.addOutcome("See my sister", to: plan)
            let details = try await database.reviewDetails(of: plan, on: 10, scores: [id: 3])
            let refused = await withTaskGroup(of: StaleSave?.self) { group in
                for _ in 0..<10 {
                    group.addTask {
                        do {
                            try await database.save(details, of: plan)
                            return nil
                        } catch {
                            return error as? StaleSave
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(refused.compactMap { $0 }.count == 9)
            try await #expect(database.reviews(of: plan).count == 1)
            try await #expect(database.outcome(id).now == 3)
        }
    }

    @Test(arguments: TestStore.engines) func oneOfAPlanThatWasChanged(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let id = try await database.addOutcome("See my sister", to: plan)
            let details = try await database.reviewDetails(of: plan, on: 10, scores: [id: 3])
            let change = try PlanDetails(
                whatMatters: "Something else", nextReviewOn: Caseroom.day(9), today: Caseroom.today)
            try await database.record(Caseroom.signature()) { pen in
                try Practice.change(plan, seen: 1, to: change, with: pen)
            }
            await #expect(throws: StaleSave(table: "support_plan", id: plan.id.text, seen: 1, current: 2)) {
                try await database.save(details, of: plan)
            }
            try await #expect(database.openPlan(of: person).whatMatters == "Something else")
        }
    }

    /// An outcome was agreed, or has ended, while the review was being written: it would be left out, or scored in vain.
    @Test(arguments: TestStore.engines) func oneThatIsAboutOtherOutcomes(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let id = try await database.addOutcome("See my sister", to: plan)
            let before = try await database.reviewDetails(of: plan, on: 10, scores: [id: 3])
            let added = try await database.addOutcome("Sleep", to: plan)
            let between = try await database.reviewDetails(of: plan, on: 10, scores: [id: 3, added: 4])
            var kept = try await database.reviewRows()
            var faults = await #expect(throws: Faults.self) { try await database.save(before, of: plan) }
            #expect(faults?.list.map(\.field) == ["outcomes"])
            try await #expect(database.reviewRows() == kept)

            try await database.endOutcome(added, on: 5)
            kept = try await database.reviewRows()
            faults = await #expect(throws: Faults.self) { try await database.save(between, of: plan) }
            #expect(faults?.list.map(\.field) == ["outcomes"])
            try await #expect(database.reviewRows() == kept)
            try await database.save(before, of: plan)
        }
    }
}
