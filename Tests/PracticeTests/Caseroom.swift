import Access
import People
import Practice
import Store
import StoreTesting
import Values

/// A made-up person, those who work with her, and the moments at which things happen.
enum Caseroom {
    static let authority = "S37000007"
    /// Midday on 1 January 2026.
    static let began = TestStore.began
    static let today = began.ukDate
    static let surroundings = Surroundings(now: { began }, identifiers: RandomIdentifiers())
    static let migrations = Accounts.migrations + People.migrations + Areas.migrations + Practice.migrations

    static func signature(
        at moment: Instant = began, account: String = "a.worker", reason: String = "on the care team"
    ) -> Signature {
        Signature(authority: authority, account: account, role: "practitioner", at: moment, reason: reason)
    }

    static func newID<Subject>(at moment: Instant = began) -> ID<Subject> {
        surroundings.identifiers.next(at: moment)
    }

    static func day(_ days: Int) -> LocalDate { today.adding(days: days) }
    static func moment(_ days: Int) -> Instant { began.adding(days: days) }

    static func scale() throws -> Scale {
        try Scale(lowest: 1, highest: 5, lowestMeans: "not at all", highestMeans: "as I want it")
    }

    static func domain() throws -> Ref { try Ref(kind: "outcome-domain", id: "seeing-people") }
}

extension Engine {
    /// Runs `body` on a new store that has the tables of practice and one person.
    @discardableResult func withPerson<Value>(
        _ body: (any Database, ID<Person>) async throws -> Value
    ) async throws -> Value {
        try await TestStore.with(self, migrations: Caseroom.migrations) { database in
            try await body(database, database.addPerson("Ailsa", "Thornbeck"))
        }
    }
}

extension Database {
    func addPerson(_ given: String, _ family: String, team: Ref? = nil) async throws -> ID<Person> {
        let id: ID<Person> = Caseroom.newID()
        let details = PersonDetails(name: Name(given: given, family: family), birthDate: nil)
        try await record(Caseroom.signature()) { pen in
            try People.add(details, id: id, team: team, surroundings: Caseroom.surroundings, with: pen)
        }
        return id
    }

    func person(_ id: ID<Person>) async throws -> Person {
        let found = try await read { try People.find(id, authority: Caseroom.authority, on: $0) }
        guard let found else { throw StoreError.noAnswer }
        return found
    }

    // MARK: - Care team

    /// Adds somebody to a care team, by the user name of their account.
    @discardableResult func addMember(
        _ account: String, to person: ID<Person>, from day: LocalDate = Caseroom.today
    ) async throws -> ID<CareTeamMember> {
        let details = try CareTeamDetails(
            account: account, name: "The \(account)", job: "Community nurse", team: nil, phone: nil)
        let id: ID<CareTeamMember> = Caseroom.newID()
        try await record(Caseroom.signature()) { try CareTeam.add(details, to: person, from: day, id: id, with: $0) }
        return id
    }

    func members(of person: ID<Person>) async throws -> [CareTeamMember] {
        try await read { try CareTeam.members(of: person, authority: Caseroom.authority, on: $0) }
    }

    func member(_ id: ID<CareTeamMember>, of person: ID<Person>) async throws -> CareTeamMember {
        guard let member = try await members(of: person).first(where: { $0.id == id }) else {
            throw StoreError.noAnswer
        }
        return member
    }

    func makeKeyWorker(_ member: CareTeamMember) async throws {
        try await record(Caseroom.signature()) { try CareTeam.makeKeyWorker(member, with: $0) }
    }

    func end(_ member: CareTeamMember, on day: LocalDate = Caseroom.today) async throws {
        try await record(Caseroom.signature()) { try CareTeam.end(member, on: day, with: $0) }
    }

    // MARK: - Plan

    /// Begins a plan for somebody who has a key worker, or gets one with it.
    func beginPlan(
        for person: ID<Person>, nextReviewOn: LocalDate = Caseroom.day(90), keyWorker: String? = "a.worker"
    ) async throws -> SupportPlan {
        if let keyWorker { try await addMember(keyWorker, to: person) }
        let details = try PlanDetails(
            whatMatters: "Being at home with my dog", nextReviewOn: nextReviewOn, today: Caseroom.today)
        try await record(Caseroom.signature()) { pen in
            try Practice.begin(details, for: person, on: Caseroom.today, id: Caseroom.newID(), with: pen)
        }
        return try await openPlan(of: person)
    }

    func openPlan(of person: ID<Person>) async throws -> SupportPlan {
        let plan = try await read { try Practice.openPlan(of: person, authority: Caseroom.authority, on: $0) }
        guard let plan else { throw StoreError.noAnswer }
        return plan
    }

    @discardableResult func addOutcome(
        _ words: String, baseline: Int = 2, target: Int = 4, to plan: SupportPlan, on days: Int = 0
    ) async throws -> ID<Outcome> {
        let details = try OutcomeDetails(
            words: words, domain: Caseroom.domain(), baseline: baseline, view: .person, target: target,
            scale: Caseroom.scale())
        let id: ID<Outcome> = Caseroom.newID(at: Caseroom.moment(days))
        try await record(Caseroom.signature(at: Caseroom.moment(days))) { pen in
            try Practice.add(details, to: plan, on: Caseroom.day(days), id: id, with: pen)
        }
        return id
    }

    func outcomes(of plan: SupportPlan) async throws -> [Outcome] {
        try await read { try Practice.outcomes(of: plan.id, authority: Caseroom.authority, on: $0) }
    }

    func outcome(_ id: ID<Outcome>) async throws -> Outcome {
        let outcome = try await read { try Practice.outcome(id, authority: Caseroom.authority, on: $0) }
        guard let outcome else { throw StoreError.noAnswer }
        return outcome
    }

    func endOutcome(_ id: ID<Outcome>, on days: Int, why: String = "Reached") async throws {
        let outcome = try await outcome(id)
        try await record(Caseroom.signature(at: Caseroom.moment(days))) { pen in
            try Practice.end(outcome, seen: outcome.version, on: Caseroom.day(days), why: why, with: pen)
        }
    }
}
