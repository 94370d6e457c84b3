import Access
import Store
import StoreTesting
import Testing
import Values

@Suite struct AccountTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var userName = "a.worker"
        var displayName = "A Worker"
        var role = Role.practitioner
        var team: Ref? = Workforce.north
        var person: String?
        var password = "harbour lantern thistle"
        var faults: [String] = []
    }

    static let cases: [Case] = [
        Case(testDescription: "all in order"),
        Case(
            testDescription: "the shortest and longest of everything", userName: "abc", displayName: "A",
            password: "twelve chars"),
        Case(
            testDescription: "40 characters, digits, hyphens and full stops",
            userName: "a-1." + String(repeating: "b", count: 36)),
        Case(testDescription: "no user name", userName: "", faults: ["user-name"]),
        Case(testDescription: "a user name of two", userName: "ab", faults: ["user-name"]),
        Case(testDescription: "a user name of 41", userName: String(repeating: "b", count: 41), faults: ["user-name"]),
        Case(testDescription: "capitals", userName: "A.Worker", faults: ["user-name"]),
        Case(testDescription: "a space", userName: "a worker", faults: ["user-name"]),
        Case(testDescription: "a letter beyond a to z", userName: "zoë", faults: ["user-name"]),
        Case(testDescription: "a slash", userName: "a/worker", faults: ["user-name"]),
        Case(testDescription: "a user name that no reference can have", userName: ".worker", faults: ["user-name"]),
        Case(testDescription: "no name", displayName: "", faults: ["display-name"]),
        Case(testDescription: "a name of 81", displayName: String(repeating: "x", count: 81), faults: ["display-name"]),
        Case(testDescription: "a password of 11", password: "eleven char", faults: ["password"]),
        Case(
            testDescription: "a password of 257 bytes", password: String(repeating: "x", count: 257),
            faults: ["password"]),
        Case(testDescription: "a worker without a team", team: nil, faults: ["team"]),
        Case(testDescription: "a manager without a team", role: .teamManager, team: nil, faults: ["team"]),
        Case(testDescription: "a board member without a team", role: .boardMember, team: nil),
        Case(testDescription: "a person without a record", role: .person, team: nil, faults: ["person"]),
        Case(testDescription: "a carer without a record", role: .carer, team: nil, faults: ["person"]),
        Case(testDescription: "a carer with one", role: .carer, team: nil, person: "PERSON1"),
        Case(
            testDescription: "everything at once", userName: "?", displayName: "", team: nil, password: "short",
            faults: ["user-name", "display-name", "password", "team"]),
    ]

    @Test(arguments: cases) func whatIsAskedForIsChecked(asked: Case) throws {
        func made() throws(Faults) -> NewAccount {
            try NewAccount(
                userName: asked.userName, displayName: asked.displayName, role: asked.role, team: asked.team,
                person: asked.person, password: asked.password)
        }
        guard !asked.faults.isEmpty else {
            let account = try made()
            #expect(account.userName == asked.userName)
            try #expect(Ref(kind: "account", id: account.userName).id == asked.userName)
            return
        }
        let faults = try #require(throws: Faults.self) { try made() }
        #expect(faults.list.map(\.field) == asked.faults)
        #expect(!faults.description.contains(asked.password), "a password is never repeated")
    }

    @Test(arguments: TestStore.engines) func aUserNameIsTakenOnce(engine: Engine) async throws {
        try await engine.withAccounts { database in
            try await database.addAccount("a.worker")
            let faults = await #expect(throws: Faults.self) { try await database.addAccount("a.worker") }
            #expect(faults?.list.map(\.field) == ["user-name"])
            try await #expect(database.read { try $0.count("SELECT count(*) FROM account") } == 1)
        }
    }

    @Test(arguments: TestStore.engines) func aChangeKeepsNameAndPassword(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let account = try await database.addAccount("a.worker")
            try await database.record(Workforce.signature()) { pen in
                try Accounts.change(
                    account, role: .teamManager, displayName: "A Manager", organisation: nil, team: Workforce.south,
                    closedOn: nil, with: pen)
            }
            let changed = try await database.account("a.worker")
            #expect(changed.id == account.id)
            #expect(changed.version == 2)
            #expect(changed.role == .teamManager)
            #expect(changed.team == Workforce.south)
            #expect(changed.displayName == "A Manager")
            try await #expect(database.trySignIn("a.worker").word == "in")
        }
    }

    /// Those who can be a key worker: open accounts that work with people.
    @Test(arguments: TestStore.engines) func workersAreThoseWhoWorkWithPeople(engine: Engine) async throws {
        try await engine.withAccounts { database in
            for role in Role.allCases { try await database.addAccount(role.rawValue, role: role) }
            let gone = try await database.addAccount("gone.worker")
            try await database.record(Workforce.signature()) { pen in
                try Accounts.change(
                    gone, role: gone.role, displayName: gone.displayName, organisation: nil, team: gone.team,
                    closedOn: Workforce.began.ukDate, with: pen)
            }
            let (workers, all, names) = try await database.read { connection in
                (
                    try Accounts.workers(authority: Workforce.authority, on: connection),
                    try Accounts.all(authority: Workforce.authority, on: connection),
                    try Accounts.names(of: ["carer", "nobody"], authority: Workforce.authority, on: connection)
                )
            }
            #expect(workers.map(\.userName) == ["practitioner", "team-manager"])
            #expect(all.count == Role.allCases.count + 1)
            #expect(names == ["carer": "The carer"])
        }
    }

    @Test(arguments: Role.allCases) func everyRoleHasWordsAndItsPart(role: Role) {
        #expect(!role.words.isEmpty)
        #expect(role.worksWithPeople == [.practitioner, .teamManager].contains(role))
        #expect(role.isWorkforce == ![.person, .carer, .inspector].contains(role))
        #expect(Role(rawValue: role.rawValue) == role)
    }
}
