import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite("Somebody’s caseload") struct CaseloadTests {
    private func caseload(
        _ account: String, on day: LocalDate = Caseroom.today, limit: Int = 50, in database: any Database
    ) async throws -> [CaseloadEntry] {
        try await database.read {
            try CareTeam.caseload(
                of: account, on: day, authority: Caseroom.authority, limit: limit, on: $0)
        }
    }

    /// Whoever has a review due first is at the top; those without a plan come last, by family name.
    @Test(arguments: TestStore.engines) func isOrderedByWhatIsDueFirst(engine: Engine) async throws {
        try await engine.withPerson { database, _ in
            let people: [(family: String, given: String, reviewIn: Int?)] = [
                ("Zephyrstone", "Ann", 5), ("Thornbeck", "Bea", 60), ("Adderley", "Cal", nil), ("Thornbeck", "Al", 60),
                ("Rennick", "Dot", 30), ("Brackwater", "Eve", nil),
            ]
            for (family, given, reviewIn) in people {
                let person = try await database.addPerson(given, family)
                try await database.addMember("a.worker", to: person)
                if let reviewIn {
                    _ = try await database.beginPlan(
                        for: person, nextReviewOn: Caseroom.day(reviewIn), keyWorker: nil)
                }
            }
            let entries = try await caseload("a.worker", in: database)
            #expect(entries.map(\.name.given) == ["Ann", "Dot", "Al", "Bea", "Cal", "Eve"])
            #expect(entries.map(\.nextReviewOn) == [5, 30, 60, 60, nil, nil].map { $0.map(Caseroom.day) })
            #expect(entries.map { $0.plan == nil } == [false, false, false, false, true, true])
            try await #expect(caseload("a.worker", limit: 2, in: database).map(\.name.given) == ["Ann", "Dot"])
        }
    }

    /// Their plan stays in the list until it is ended, below everybody whose review is due.
    @Test(arguments: TestStore.engines) func callsNoReviewDueOfThoseWhoHaveDied(engine: Engine) async throws {
        try await engine.withPerson { database, _ in
            for (given, reviewIn) in [("Ann", 5), ("Bea", 30)] {
                let person = try await database.addPerson(given, "Thornbeck")
                _ = try await database.beginPlan(for: person, nextReviewOn: Caseroom.day(reviewIn))
                guard given == "Ann" else { continue }
                let ann = try await database.person(person)
                try await database.record(Caseroom.signature()) { pen in
                    try People.recordDeath(of: ann, seen: ann.version, on: Caseroom.today, with: pen)
                }
            }
            let entries = try await caseload("a.worker", in: database)
            #expect(entries.map(\.name.given) == ["Bea", "Ann"])
            #expect(entries.map(\.nextReviewOn) == [Caseroom.day(30), nil])
            #expect(entries.map(\.diedOn) == [nil, Caseroom.today])
            #expect(entries.allSatisfy { $0.plan != nil })
        }
    }

    @Test(arguments: TestStore.engines) func hasThoseWhoseCareTeamTheyAreOnNow(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            try await database.addMember("a.worker", to: person)
            let second = try await database.addMember("b.worker", to: person)
            let plan = try await database.beginPlan(for: person, keyWorker: nil)
            let sister = try await database.addOutcome("See my sister", to: plan)
            try await database.addOutcome("Sleep", to: plan)
            try await database.endOutcome(sister, on: 5)

            let (mine, theirs) = try await (caseload("a.worker", in: database), caseload("b.worker", in: database))
            #expect(mine.map(\.person) == [person] && theirs.map(\.person) == [person])
            #expect(mine.first?.isKeyWorker == true && theirs.first?.isKeyWorker == false)
            #expect(theirs.first?.keyWorker == "The a.worker")
            #expect(mine.first?.outcomes == 1, "those that have not ended")
            try await #expect(caseload("c.worker", in: database).isEmpty)

            try await database.end(database.member(second, of: person))
            try await #expect(caseload("b.worker", in: database).isEmpty, "not any more")
        }
    }

    /// What is allocated to a team is on its list, but for records that are open to their care team alone.
    @Test(arguments: TestStore.engines) func ofATeamLeavesRestrictedRecordsOut(engine: Engine) async throws {
        try await engine.withPerson { database, _ in
            let north = try #require(Ref("team/north"))
            for (given, isRestricted) in [("Open", false), ("Restricted", true)] {
                let id = try await database.addPerson(given, "Thornbeck")
                let person = try await database.person(id)
                try await database.record(Caseroom.signature()) { pen in
                    try People.allocate(person, to: north, isRestricted: isRestricted, with: pen)
                }
            }
            let entries = try await database.read {
                try CareTeam.allocated(
                    to: north, userName: "a.worker", authority: Caseroom.authority, limit: 9, on: $0)
            }
            #expect(entries.map(\.name.given) == ["Open"])
        }
    }

    /// There are none through Jute's own doors; if a record came in some other way, a manager sees it.
    @Test(arguments: TestStore.engines) func showsPlansThatHaveNoKeyWorker(engine: Engine) async throws {
        try await engine.withPerson { database, _ in
            let north = try #require(Ref("team/north"))
            let person = try await database.addPerson("Ailsa", "Thornbeck", team: north)
            _ = try await database.beginPlan(for: person)
            func without() async throws -> [ID<Person>] {
                try await database.read {
                    try CareTeam.withoutKeyWorker(
                        team: north, userName: "a.manager", authority: Caseroom.authority, limit: 9, on: $0)
                }.map(\.person)
            }
            try await #expect(without().isEmpty)
            _ = try await database.write { try $0.execute("UPDATE care_team SET is_key_worker = 0") }
            try await #expect(without() == [person])
        }
    }
}
