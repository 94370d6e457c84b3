import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("Ending a plan") struct EndingAPlan {
    private func end(
        _ plan: SupportPlan, seen: Int? = nil, on day: LocalDate?, why: String = "She moved to Fife",
        signedOn days: Int = 60, in database: any Database
    ) async throws {
        try await database.record(Caseroom.signature(at: Caseroom.moment(days))) { pen in
            try Practice.end(plan, seen: seen ?? plan.version, on: day, why: why, with: pen)
        }
    }

    private func plan(_ id: ID<SupportPlan>, in database: any Database) async throws -> SupportPlan {
        try #require(await database.read { try Practice.plan(id, authority: Caseroom.authority, on: $0) })
    }

    @Test(arguments: TestStore.engines) func saysWhenAndWhyAndEndsWhatIsOpenInIt(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let open = try await database.beginPlan(for: person)
            let sister = try await database.addOutcome("See my sister", to: open, on: 1)
            let sleep = try await database.addOutcome("Sleep", to: open, on: 2)
            try await database.endOutcome(sleep, on: 20, why: "Reached")
            for (what, from) in [("A walk", 3), ("A day out", 90)] {
                let support = try SupportDetails(
                    service: Ref(kind: "service", id: "hope-point"), what: what, outcomes: [sister],
                    from: Caseroom.day(from))
                try await database.record(Caseroom.signature()) { pen in
                    try Practice.add(
                        support, to: open, id: Caseroom.newID(), surroundings: Caseroom.surroundings, with: pen)
                }
            }
            try await end(open, on: Caseroom.day(50), why: "  She moved to Fife ", in: database)

            let ended = try await plan(open.id, in: database)
            #expect(ended.endedOn == Caseroom.day(50))
            #expect(ended.endReason == "She moved to Fife")
            #expect(ended.version == 2)
            #expect(ended.whatMatters == open.whatMatters && ended.nextReviewOn == open.nextReviewOn)
            let outcomes = try await database.outcomes(of: ended)
            #expect(Set(outcomes.map(\.endReason)) == ["Reached", "The plan ended: She moved to Fife"])
            #expect(Set(outcomes.map(\.endedOn)) == [Caseroom.day(20), Caseroom.day(50)])
            let supports = try await database.read {
                try Practice.supports(of: open.id, authority: Caseroom.authority, on: $0)
            }
            #expect(supports.map(\.what) == ["A walk", "A day out"])
            #expect(supports.map(\.to) == [Caseroom.day(50), Caseroom.day(90)], "one had not begun")
            let lines = try await database.read { connection in
                try Ledger.lines(ofPerson: person.text, authority: Caseroom.authority, limit: 4, on: connection)
            }
            #expect(lines.map(\.action) == Array(repeating: .ended, count: 4))
            #expect(lines.first?.subject == (try SupportPlan.ref(open.id)))
            #expect(lines.first?.detail == "She moved to Fife (outcomes ended with it: 1, supports: 2)")

            let next = try await database.beginPlan(for: person, keyWorker: nil)
            #expect(next.id != open.id, "another can begin")
            let all = try await database.read { try Practice.plans(of: person, authority: Caseroom.authority, on: $0) }
            #expect(Set(all.map(\.id)) == [open.id, next.id])
        }
    }

    /// Begun on day 0; an outcome agreed on day 10, a review on day 30; what is saved is saved on day 60.
    @Test(arguments: TestStore.engines) func notBeforeWhatHappenedInItNorInTheFuture(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let open = try await database.beginPlan(for: person)
            let table: [(day: Int?, why: String, faults: [String])] = [
                (-1, "Moved", ["ended-on"]), (61, "Moved", ["ended-on"]), (nil, "Moved", ["ended-on"]),
                (10, "", ["why"]), (10, String(repeating: "x", count: 301), ["why"]), (nil, " ", ["why", "ended-on"]),
            ]
            for (day, why, fields) in table {
                let faults = await #expect(throws: Faults.self) {
                    try await end(open, on: day.map(Caseroom.day), why: why, in: database)
                }
                #expect(faults?.list.map(\.field) == fields)
            }
            let sister = try await database.addOutcome("See my sister", to: open, on: 10)
            var faults = await #expect(throws: Faults.self) { try await end(open, on: Caseroom.day(9), in: database) }
            #expect(faults?.list.first?.message.hasPrefix("An outcome was agreed on") == true)
            try await database.review(person, on: 30, scores: [sister: 3])
            let reviewed = try await database.openPlan(of: person)
            faults = await #expect(throws: Faults.self) { try await end(reviewed, on: Caseroom.day(29), in: database) }
            #expect(faults?.list.first?.message.hasPrefix("A review was held on") == true)
            try await #expect(database.openPlan(of: person) == reviewed, "nothing of it was kept")
            try await end(reviewed, on: Caseroom.day(30), in: database)
            try await #expect(plan(open.id, in: database).endedOn == Caseroom.day(30))
        }
    }

    @Test(arguments: TestStore.engines) func onceAndFromTheVersionThatWasSeen(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let first = try await database.beginPlan(for: person)
            let details = try PlanDetails(
                whatMatters: "The river", nextReviewOn: Caseroom.day(30), today: Caseroom.today)
            try await database.record(Caseroom.signature()) { pen in
                try Practice.change(first, seen: 1, to: details, with: pen)
            }
            let stale = StaleSave(table: "support_plan", id: first.id.text, seen: 1, current: 2)
            await #expect(throws: stale) { try await end(first, on: Caseroom.day(1), in: database) }
            try await end(database.openPlan(of: person), on: Caseroom.day(1), in: database)
            let ended = try await plan(first.id, in: database)
            let faults = await #expect(throws: Faults.self) { try await end(ended, on: Caseroom.day(2), in: database) }
            #expect(faults?.list.map(\.field) == ["ended-on"])
        }
    }

    /// Somebody had its page open when it ended.
    @Test(arguments: TestStore.engines) func nothingIsAddedToItAfterwards(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let open = try await database.beginPlan(for: person)
            let outcome = try await database.addOutcome("See my sister", to: open)
            try await end(open, on: Caseroom.day(1), in: database)
            var faults = await #expect(throws: Faults.self) { try await database.addOutcome("Sleep", to: open) }
            #expect(faults?.list.map(\.field) == ["plan"])
            let support = try SupportDetails(
                service: Ref(kind: "service", id: "hope-point"), what: "A walk", outcomes: [outcome],
                from: Caseroom.today)
            faults = await #expect(throws: Faults.self) {
                try await database.record(Caseroom.signature()) { pen in
                    try Practice.add(
                        support, to: open, id: Caseroom.newID(), surroundings: Caseroom.surroundings, with: pen)
                }
            }
            #expect(faults?.list.map(\.field) == ["plan"])
        }
    }
}
