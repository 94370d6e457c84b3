import Practice
import Store
import StoreTesting
import Testing
import Values

@Suite struct CareTeamTests {
    static let cases: [(what: String, name: String, job: String, phone: String?, faults: [String])] = [
        ("all in order", "A Worker", "Peer worker", "01382 000000", []),
        ("no phone number", "A Worker", "Peer worker", nil, []),
        ("no name", " ", "Peer worker", nil, ["name"]),
        ("a name of 81", String(repeating: "x", count: 81), "Peer worker", nil, ["name"]),
        ("nothing about what they are", "A Worker", "", nil, ["job"]),
        ("a job of 61", "A Worker", String(repeating: "x", count: 61), nil, ["job"]),
        ("a phone number of 41", "A Worker", "Peer worker", String(repeating: "1", count: 41), ["phone"]),
        ("everything at once", "", "", String(repeating: "1", count: 41), ["name", "job", "phone"]),
    ]

    @Test func whatIsTypedIsChecked() {
        for (what, name, job, phone, faults) in Self.cases {
            do {
                let details = try CareTeamDetails(account: nil, name: name, job: job, team: nil, phone: phone)
                #expect(faults.isEmpty, "\(what)")
                #expect(details.name == "A Worker" && details.job == "Peer worker")
            } catch {
                #expect(error.list.map(\.field) == faults, "\(what)")
            }
        }
    }

    /// Somebody without an account, from an organisation that does not use Jute, is on the team like anybody else.
    @Test(arguments: TestStore.engines) func notEverybodySignsIn(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            for number in 1...2 {
                let details = try CareTeamDetails(
                    account: nil, name: " Visitor \(number) ", job: "Befriender", team: Ref("team/north"), phone: " 1 ")
                try await database.record(Caseroom.signature()) { pen in
                    try CareTeam.add(details, to: person, from: Caseroom.today, id: Caseroom.newID(), with: pen)
                }
            }
            let members = try await database.members(of: person)
            #expect(Set(members.map(\.name)) == ["Visitor 1", "Visitor 2"])
            #expect(members.allSatisfy { $0.team == Ref("team/north") && $0.phone == "1" })
        }
    }

    @Test(arguments: TestStore.engines) func nobodyLeavesBeforeTheyJoined(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            try await database.addMember("a.worker", to: person)
            let id = try await database.addMember("b.worker", to: person, from: Caseroom.day(10))
            let member = try await database.member(id, of: person)
            let faults = await #expect(throws: Faults.self) { try await database.end(member, on: Caseroom.day(9)) }
            #expect(faults?.list.map(\.field) == ["to"])
            try await database.end(member, on: Caseroom.day(10))
        }
    }

    @Test(arguments: TestStore.engines) func whoHasLeftCanJoinAgain(engine: Engine) async throws {
        try await engine.withPerson { database, person in
            try await database.addMember("a.worker", to: person)
            for _ in 0..<2 {
                let id = try await database.addMember("b.worker", to: person)
                try await database.end(database.member(id, of: person))
            }
            let members = try await database.members(of: person)
            #expect(members.map { $0.to == nil } == [true, false, false])
        }
    }
}
