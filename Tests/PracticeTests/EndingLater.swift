import Access
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

/// Whoever is to leave a care team on a later day, and whatever is to end then, counts until that day.
@Suite("What ends later counts until then") struct EndingLater {
    @Test(arguments: TestStore.engines) func aMemberStaysUntilTheDay(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            try await database.addMember("a.worker", to: person)
            let second = try await database.addMember("b.worker", to: person)
            try await database.end(database.member(second, of: person), on: Caseroom.day(5))
            let principal = Principal(
                account: ID("ACCOUNT"), userName: "b.worker", displayName: "B Worker", role: .practitioner)
            for (days, isOn) in [(0, true), (4, true), (5, false), (6, false)] {
                let found = try await database.read { connection in
                    guard let who = try People.find(person, authority: Caseroom.authority, on: connection) else {
                        throw StoreError.noAnswer
                    }
                    return (
                        try CareTeam.standing(
                            of: principal, to: who, authority: Caseroom.authority, at: Caseroom.moment(days),
                            on: connection
                        ).isOnCareTeam,
                        try CareTeam.caseload(
                            of: "b.worker", on: Caseroom.day(days), authority: Caseroom.authority, limit: 5,
                            on: connection
                        ).count
                    )
                }
                #expect(found.0 == isOn, "day \(days)")
                #expect(found.1 == (isOn ? 1 : 0), "day \(days)")
                let member = try await database.member(second, of: person)
                #expect(member.hasNotLeft(by: Caseroom.day(days)) == isOn)
            }
        }
    }

    @Test(arguments: TestStore.engines) func theyCanBeAddedAgainOnlyAfterwards(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            try await database.addMember("a.worker", to: person)
            let second = try await database.addMember("b.worker", to: person)
            try await database.end(database.member(second, of: person), on: Caseroom.day(5))
            let faults = await #expect(throws: Faults.self) { try await database.addMember("b.worker", to: person) }
            #expect(faults?.list.map(\.field) == ["account"])
            // Whoever is on it can become the key worker, and then does not leave.
            try await database.makeKeyWorker(database.member(second, of: person))
            let member = try await database.member(second, of: person)
            #expect(member.isKeyWorker && member.to == nil)
        }
    }

    @Test(arguments: TestStore.engines) func aSupportTakesAnotherOutcomeUntilTheDay(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let plan = try await database.beginPlan(for: person)
            let first = try await database.addOutcome("See my sister", to: plan)
            let second = try await database.addOutcome("Sleep", to: plan, on: 1)
            let third = try await database.addOutcome("Swim", to: plan, on: 2)
            let details = try SupportDetails(
                service: Ref(kind: "service", id: "hope-point"), what: "A walk", outcomes: [first],
                from: Caseroom.today)
            let id: ID<Support> = Caseroom.newID()
            try await database.record(Caseroom.signature()) { pen in
                try Practice.add(details, to: plan, id: id, surroundings: Caseroom.surroundings, with: pen)
            }
            func support() async throws -> Support {
                let all = try await database.read {
                    try Practice.supports(of: plan.id, authority: Caseroom.authority, on: $0)
                }
                return try #require(all.first)
            }
            let began = try await support()
            try await database.record(Caseroom.signature()) { pen in
                try Practice.end(began, seen: 1, on: Caseroom.day(5), with: pen)
            }
            let ending = try await support()
            try await database.record(Caseroom.signature(at: Caseroom.moment(4))) { pen in
                try Practice.add(second, to: ending, id: Caseroom.newID(), with: pen)
            }
            let faults = await #expect(throws: Faults.self) {
                try await database.record(Caseroom.signature(at: Caseroom.moment(5))) { pen in
                    try Practice.add(third, to: ending, id: Caseroom.newID(), with: pen)
                }
            }
            #expect(faults?.list.map(\.field) == ["outcomes"])
            let happened = try await database.read {
                try Chronology.of(person, upTo: Caseroom.day(4), authority: Caseroom.authority, on: $0).map(\.title)
            }
            #expect(happened.contains("Support began") && !happened.contains("Support ended"))
        }
    }
}
