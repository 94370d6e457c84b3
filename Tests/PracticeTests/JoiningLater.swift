import Access
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("Who joins a care team later counts from that day") struct JoiningLater {
    /// The second worker joins on day 10.
    @Test(arguments: TestStore.engines) func theRecordOpensOnTheDay(engine: Engine) async throws {
        try await engine.withPerson { database, id in
            try await database.addMember("a.worker", to: id)
            try await database.addMember("b.worker", to: id, from: Caseroom.day(10))
            let plan = try await database.beginPlan(for: id, keyWorker: nil)
            let outcome = try await database.addOutcome("See my sister", to: plan)
            let person = try await database.person(id)
            let principal = Principal(
                account: ID("B"), userName: "b.worker", displayName: "B Worker", role: .practitioner)
            for (day, isOn) in [(0, false), (9, false), (10, true), (11, true)] {
                let domain = try Caseroom.domain()
                let (standing, caseload, atHand) = try await database.read { connection in
                    (
                        try CareTeam.standing(
                            of: principal, to: person, authority: Caseroom.authority, at: Caseroom.moment(day),
                            on: connection),
                        try CareTeam.caseload(
                            of: "b.worker", on: Caseroom.day(day), authority: Caseroom.authority, limit: 9,
                            on: connection),
                        try Practice.outcomes(
                            onCareTeamOf: "b.worker", on: Caseroom.day(day), supportedBy: [], in: [domain],
                            authority: Caseroom.authority, limit: 9, on: connection)
                    )
                }
                #expect(standing.isOnCareTeam == isOn, "day \(day)")
                #expect(caseload.map(\.person) == (isOn ? [id] : []), "day \(day)")
                #expect(atHand.map(\.id) == (isOn ? [outcome] : []), "day \(day)")
            }
        }
    }

    @Test(arguments: TestStore.engines) func aKeyWorkerIsThereNow(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            let faults = await #expect(throws: Faults.self) {
                try await database.addMember("a.worker", to: person, from: Caseroom.day(1))
            }
            #expect(faults?.list.map(\.field) == ["from"])
            try await database.addMember("a.worker", to: person)
            let later = try await database.addMember("b.worker", to: person, from: Caseroom.day(1))
            let refused = await #expect(throws: Faults.self) {
                try await database.makeKeyWorker(database.member(later, of: person))
            }
            #expect(refused?.list.map(\.field) == ["key-worker"])
            try await #expect(database.members(of: person).map(\.isKeyWorker) == [true, false])
        }
    }
}
