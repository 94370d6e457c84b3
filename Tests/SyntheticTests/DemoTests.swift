import Access
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@testable import Synthetic

/// The demonstration has what it is to show.
@Suite struct DemoTests {
    private let password = "tattie soup and rain"

    @Test func oneAccountForEachRoleAndOthersThatNobodyOpens() async throws {
        try await TestStore.with(.sqlite, migrations: Made.migrations) { database in
            let report = try await Made.make(400, demoPassword: password, in: database)
            #expect(Set(report.demoAccounts) == Set(Role.allCases.map(\.rawValue)))
            let accounts = try await database.read { try Accounts.all(authority: Made.authority, on: $0) }
            #expect(accounts.count == report.accounts)
            #expect(accounts.allSatisfy { $0.isDemo })
            for role in Role.allCases {
                let account = try #require(accounts.first { $0.userName == role.rawValue })
                #expect(account.role == role)
                let outcome = try await signIn(role.rawValue, in: database, allowing: true)
                guard case .signedIn(let session) = outcome else {
                    Issue.record("\(role) cannot sign in")
                    continue
                }
                #expect(session.principal.role == role)
            }
            guard case .demoAccountRefused = try await signIn("practitioner", in: database, allowing: false) else {
                Issue.record("a server that is no demonstration let a demonstration account in")
                return
            }
            let other = try #require(accounts.first { Role(rawValue: $0.userName) == nil })
            guard case .wrong = try await signIn(other.userName, in: database, allowing: true) else {
                Issue.record("\(other.userName) has no password and was let in")
                return
            }
        }
    }

    private func signIn(
        _ userName: String, in database: any Database, allowing: Bool
    ) async throws -> SignIn.Outcome {
        try await database.signIn(
            SignIn(userName: userName, password: password, address: "192.0.2.1"), authority: Made.authority,
            token: Session.newToken(), allowingDemoAccounts: allowing, passwords: Passwords(strength: .least),
            at: Instant.start(ofUKDay: Made.today))
    }

    @Test func thePractitionerHasACaseload() async throws {
        try await TestStore.with(.sqlite, migrations: Made.migrations) { database in
            _ = try await Made.make(1_500, in: database)
            let authority = Made.authority
            let accounts = try await database.read { try Accounts.all(authority: authority, on: $0) }
            let practitioner = try #require(accounts.first { $0.userName == "practitioner" })
            let manager = try #require(accounts.first { $0.userName == "team-manager" })
            #expect(practitioner.team == manager.team)
            let place = try #require(practitioner.team)
            let (mine, team, glass) = try await database.read { connection in
                let glass = try [true, false].map {
                    try BrokenGlasses.list(
                        team: place, except: manager.userName, isReviewed: $0, authority: authority, limit: 10,
                        on: connection)
                }
                return (
                    try CareTeam.caseload(
                        of: "practitioner", on: Made.today, authority: authority, limit: 100, on: connection),
                    try CareTeam.allocated(
                        to: place, userName: "practitioner", authority: authority, limit: 200, on: connection), glass
                )
            }
            // The story of the demonstration is one of the sixteen.
            #expect(mine.count(where: \.isKeyWorker) == 16)
            #expect(mine.count { !$0.isKeyWorker } == 10)
            #expect(team.count > 20)
            #expect(glass.map(\.count) == [1, 1])
            #expect(glass[0].first?.review?.by == "team-manager")
            #expect(glass.joined().allSatisfy { $0.account != "practitioner" })
        }
    }

    @Test func theStoryIsToldFromEndToEnd() async throws {
        try await TestStore.with(.sqlite, migrations: Made.migrations) { database in
            let report = try await Made.make(50, in: database)
            let (authority, id) = (Made.authority, ID<Person>(report.storyPerson))
            let told = try await database.read { try Told(id, authority: authority, on: $0) }
            let person = try #require(told.person)
            #expect(told.accounts.first { $0.role == .person }?.person == id.text)
            let carer = try #require(told.accounts.first { $0.role == .carer })
            let now = Instant.start(ofUKDay: Made.today)
            let standing = try await database.read {
                try CareTeam.standing(of: carer.principal, to: person, authority: authority, at: now, on: $0)
            }
            #expect(Access.decide(carer.principal, .seeRecord, on: .record(standing), at: now).isAllowed)
            #expect(told.keyWorker?.account == "practitioner")
            let sleep = try #require(told.outcomes.first { $0.words == "I want to sleep through the night" })
            #expect(sleep.domain == Ref("outcome-domain/staying-well"))
            #expect(sleep.now > sleep.baseline)
            #expect(told.outcomes.count { $0.endedOn != nil } == 1)
            #expect(
                told.supports.contains { $0.service == Ref("service/hope-point") && $0.outcomes.contains(sleep.id) })
            #expect(told.reviews.count == 5)
            #expect(told.reviews.flatMap(\.scores).contains { $0.score == nil && $0.reasonUnscored != nil })
            #expect(Set(told.lines.filter { $0.action == .looked }.map(\.signature.role)).count >= 4)
            let moments = told.lines.map(\.signature.at)
            #expect(moments == moments.sorted(by: >))
        }
    }

    /// What the store holds of the person whose story is told.
    private struct Told: Sendable {
        let person: Person?
        let accounts: [Account]
        let keyWorker: CareTeamMember?
        var outcomes: [Outcome] = []
        var supports: [Support] = []
        var reviews: [Review] = []
        let lines: [LedgerLine]

        init(_ id: ID<Person>, authority: String, on connection: any Connection) throws {
            person = try People.find(id, authority: authority, on: connection)
            accounts = try Accounts.all(authority: authority, on: connection)
            keyWorker = try CareTeam.keyWorker(of: id, authority: authority, on: connection)
            lines = try Ledger.lines(ofPerson: id.text, authority: authority, limit: 100, on: connection)
            guard let plan = try Practice.openPlan(of: id, authority: authority, on: connection) else { return }
            outcomes = try Practice.outcomes(of: plan.id, authority: authority, on: connection)
            supports = try Practice.supports(of: plan.id, authority: authority, on: connection)
            reviews = try Practice.reviews(of: plan.id, authority: authority, on: connection)
        }
    }
}
