import Access
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

/// How somebody stands to a record, found from the record: what `Access.decide` weighs.
@Suite("How somebody stands to a record") struct StandingTests {
    /// Ailsa's record is allocated to the north team. Her care team is a key worker and a nurse; another nurse has left.
    /// Morven cares for her with her agreement, Calum without. A link worker of the south team broke the glass.
    static let table: [(who: String, role: Role, team: String?, own: String?, facts: Set<String>)] = [
        ("key.worker", .practitioner, "team/south", nil, ["key worker", "care team"]),
        ("nurse", .practitioner, "team/south", nil, ["care team"]),
        ("nurse", .teamManager, "team/south", nil, ["care team"]),
        ("left", .practitioner, "team/south", nil, []),
        ("north.worker", .practitioner, "team/north", nil, ["team"]),
        ("north.manager", .teamManager, "team/north", nil, ["team"]),
        ("stranger", .practitioner, "team/south", nil, []),
        ("no.team", .practitioner, nil, nil, []),
        ("link.worker", .practitioner, "team/south", nil, ["glass"]),
        ("link.worker", .boardMember, nil, nil, []),
        ("key.worker", .administrator, "team/north", nil, []),
        ("ailsa", .person, nil, "Ailsa", ["own"]),
        ("ailsa", .carer, nil, "Ailsa", ["own"]),
        ("morven", .carer, nil, "Morven", ["cares"]),
        ("morven", .person, nil, "Morven", []),
        ("calum", .carer, nil, "Calum", []),
        ("nobody", .carer, nil, nil, []),
        ("commissioner", .commissioner, "team/north", nil, []),
        ("strategy.officer", .strategyOfficer, "team/north", nil, []),
        ("inspector", .inspector, "team/north", nil, []),
    ]

    @Test(arguments: TestStore.engines) func isFoundFromTheRecord(engine: Engine) async throws {
        try await engine.withPerson { database, id in
            let people = try await Self.furnish(id, in: database)
            let person = try await database.person(id)
            for row in Self.table {
                let principal = Self.principal(row.who, row.role, row.team, row.own.flatMap { people[$0] })
                let standing = try await Self.standing(of: principal, to: person, in: database)
                #expect(Self.facts(standing) == row.facts, "\(row.who) as \(row.role)")
            }
        }
    }

    /// Being in the team no longer opens it, so glass that was broken counts for them too.
    @Test(arguments: TestStore.engines) func toARestrictedOne(engine: Engine) async throws {
        try await engine.withPerson { database, id in
            _ = try await Self.furnish(id, in: database, isRestricted: true)
            let person = try await database.person(id)
            try await Self.breakGlass(id, "north.manager", in: database)
            for (who, facts) in [
                ("key.worker", ["key worker", "care team", "restricted"]), ("north.worker", ["team", "restricted"]),
                ("north.manager", ["team", "restricted", "glass"]), ("stranger", ["restricted"]),
            ] as [(String, Set<String>)] {
                let team = who.hasPrefix("north") ? "team/north" : "team/south"
                let principal = Self.principal(who, .teamManager, team, nil)
                let standing = try await Self.standing(of: principal, to: person, in: database)
                #expect(Self.facts(standing) == facts, "\(who)")
            }
        }
    }

    @Test(arguments: TestStore.engines) func throughBrokenGlassIsOverAfterAShift(engine: Engine) async throws {
        try await engine.withPerson { database, id in
            _ = try await Self.furnish(id, in: database)
            let person = try await database.person(id)
            let principal = Self.principal("link.worker", .practitioner, "team/south", nil)
            for (seconds, isOpen) in [(0, true), (BrokenGlass.opensFor - 1, true), (BrokenGlass.opensFor, false)] {
                let moment = Caseroom.began.adding(seconds: seconds)
                let standing = try await Self.standing(of: principal, to: person, at: moment, in: database)
                #expect((standing.glassBrokenUntil != nil) == isOpen)
                let decision = Access.decide(principal, .seeRecord, on: .record(standing), at: moment)
                #expect(decision.isAllowed == isOpen)
            }
        }
    }

    /// Whoever opened the record before it was restricted has to ask again; a manager reviews what they opened.
    @Test(arguments: TestStore.engines) func throughBrokenGlassIsOverWhenTheRecordIsRestricted(
        engine: Engine
    ) async throws {
        try await engine.withPerson { database, id in
            _ = try await Self.furnish(id, in: database)
            let later = Caseroom.began.adding(seconds: 3600)
            let principal = Self.principal("link.worker", .practitioner, "team/south", nil)
            func restrict(_ isRestricted: Bool) async throws {
                let person = try await database.person(id)
                try await database.record(Caseroom.signature(at: later)) { pen in
                    try People.allocate(person, to: person.team, isRestricted: isRestricted, with: pen)
                }
            }
            func isOpen() async throws -> Bool {
                let person = try await database.person(id)
                let standing = try await Self.standing(of: principal, to: person, at: later, in: database)
                return Access.decide(principal, .seeRecord, on: .record(standing), at: later).isAllowed
            }
            try await restrict(false)
            try await #expect(isOpen(), "allocating it anew changes nothing")
            try await restrict(true)
            try await #expect(!isOpen())
            let glass = try await database.read { connection in
                try BrokenGlasses.list(
                    team: try Ref(kind: "team", id: "south"), except: "a.manager", isReviewed: false,
                    authority: Caseroom.authority, limit: 9, on: connection)
            }
            #expect(glass.map(\.until) == [later])
            #expect(glass.map(\.version) == [2])
            let line = try await database.read { connection in
                try Ledger.lines(ofPerson: id.text, authority: Caseroom.authority, limit: 1, on: connection).first
            }
            #expect(line?.detail == "allocated to north, restricted, 1 opened with a reason ended")
            try await restrict(false)
            try await #expect(!isOpen(), "what has ended does not begin again")
        }
    }

    private static func facts(_ standing: Standing) -> Set<String> {
        let all = [
            ("key worker", standing.isKeyWorker), ("care team", standing.isOnCareTeam),
            ("team", standing.isInAllocatedTeam), ("own", standing.isOwnRecord),
            ("cares", standing.caresWithAgreement), ("restricted", standing.isRestricted),
            ("glass", standing.glassBrokenUntil != nil),
        ]
        return Set(all.filter(\.1).map(\.0))
    }

    private static func principal(_ who: String, _ role: Role, _ team: String?, _ own: ID<Person>?) -> Principal {
        Principal(
            account: ID(who), userName: who, displayName: who, role: role, team: team.flatMap { Ref($0) },
            person: own?.text)
    }

    private static func standing(
        of principal: Principal, to person: Person, at moment: Instant = Caseroom.began, in database: any Database
    ) async throws -> Standing {
        try await database.read {
            try CareTeam.standing(
                of: principal, to: person, authority: Caseroom.authority, at: moment, on: $0)
        }
    }

    private static func breakGlass(_ person: ID<Person>, _ who: String, in database: any Database) async throws {
        let principal = principal(who, .practitioner, "team/south", nil)
        try await database.record(Caseroom.signature(account: who)) { pen in
            try BrokenGlasses.open(
                person: person.text, by: principal, reason: "She phoned and nobody else was in", id: Caseroom.newID(),
                with: pen)
        }
    }

    private static func furnish(
        _ id: ID<Person>, in database: any Database, isRestricted: Bool = false
    ) async throws -> [String: ID<Person>] {
        for account in ["key.worker", "nurse"] { try await database.addMember(account, to: id) }
        try await database.end(database.member(database.addMember("left", to: id), of: id))
        let person = try await database.person(id)
        try await database.record(Caseroom.signature()) { pen in
            try People.allocate(person, to: Ref("team/north"), isRestricted: isRestricted, with: pen)
        }
        var people = ["Ailsa": id]
        for (name, agreed) in [("Morven", true), ("Calum", false)] {
            let other = try await database.addPerson(name, "Thornbeck")
            people[name] = other
            let details = RelationshipDetails(
                name: name, kind: .child, isCarer: true, agreedToShare: agreed, from: Caseroom.today)
            try await database.record(Caseroom.signature()) { pen in
                try People.add(details, to: id, other: other, id: Caseroom.newID(), with: pen)
            }
        }
        try await breakGlass(id, "link.worker", in: database)
        return people
    }
}
