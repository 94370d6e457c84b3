import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("A review") struct ReviewTests {
    @Test(arguments: TestStore.engines) func isKeptWhole(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let sister = try await database.addOutcome("See my sister", to: plan)
            let sleep = try await database.addOutcome("Sleep", to: plan, on: 1)
            let id = try await database.review(person, on: 10, scores: [sister: 4])
            let review = try #require(await database.reviews(of: plan).first)
            #expect(review.id == id)
            #expect(review.heldOn == Caseroom.day(10))
            #expect(review.summary == "We talked it through" && review.changes == "None")
            #expect(review.tookPart == ["Ailsa", "A worker"])
            #expect(review.nextReviewOn == Caseroom.day(100))
            #expect(review.scores.map(\.outcome) == [sister, sleep])
            #expect(review.scores.map(\.score) == [4, nil])
            #expect(review.scores.map(\.reasonUnscored) == [nil, "We ran out of time"])
            #expect(review.scores.allSatisfy { $0.on == Caseroom.day(10) && $0.review == id })
            let after = try await database.openPlan(of: person)
            #expect(after.version == 2)
            #expect(after.nextReviewOn == Caseroom.day(100))
            #expect(after.whatMatters == plan.whatMatters)
        }
    }

    /// Where an outcome stands is its newest score; a review that could not score it takes nothing away.
    @Test(arguments: TestStore.engines) func movesWhereAnOutcomeStands(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let id = try await database.addOutcome("See my sister", baseline: 2, to: plan)
            let story: [(on: Int, score: Int?, now: Int, change: Int)] = [
                (10, 3, 3, 1), (20, nil, 3, 1), (30, 5, 5, 3), (40, 1, 1, -1),
            ]
            for (on, score, now, change) in story {
                try await database.review(person, on: on, scores: score.map { [id: $0] } ?? [:])
                let outcome = try await database.outcome(id)
                #expect(outcome.now == now && outcome.change == change, "day \(on)")
                try await #expect(database.outcomes(of: plan) == [outcome])
            }
            try await #expect(database.reviews(of: plan).map(\.heldOn) == [40, 30, 20, 10].map(Caseroom.day))
        }
    }

    /// A review that is written up late counts for the day it was held.
    @Test(arguments: TestStore.engines) func countsForTheDayItWasHeld(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let id = try await database.addOutcome("See my sister", to: plan)
            try await database.review(person, on: 30, scores: [id: 5])
            let current = try await database.openPlan(of: person)
            let late = try await database.reviewDetails(of: current, on: 10, scores: [id: 3])
            try await database.save(late, of: current, at: 31)
            try await #expect(database.outcome(id).now == 5)
        }
    }

    @Test(arguments: TestStore.engines) func leavesEndedOutcomesAlone(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let sister = try await database.addOutcome("See my sister", to: plan)
            let sleep = try await database.addOutcome("Sleep", to: plan)
            try await database.endOutcome(sleep, on: 5)
            try await database.review(person, on: 10, scores: [sister: 4])
            try await #expect(database.reviews(of: plan).first?.scores.map(\.outcome) == [sister])
        }
    }
}
