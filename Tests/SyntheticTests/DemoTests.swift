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
            let (mine, team, glass) = try await database.read { connection in
                let authority = Made.authority
                let accounts = try Accounts.all(authority: authority, on: connection)
                let practitioner = try #require(accounts.first { $0.userName == "practitioner" })
                let manager = try #require(accounts.first { $0.userName == "team-manager" })
                #expect(practitioner.team == manager.team)
                let team = try #require(practitioner.team)
                let glass = try [true, false].map {
                    try BrokenGlasses.list(
                        team: team, except: manager.userName, isReviewed: $0, authority: authority, limit: 10,
                        on: connection)
                }
                return (
                    try CareTeam.caseload(of: "practitioner", authority: authority, limit: 100, on: connection),
                    try CareTeam.allocated(
                        to: team, userName: "practitioner", authority: authority, limit: 200, on: connection), glass
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
            try await database.read { connection in
                let (authority, id) = (Made.authority, ID<Person>(report.storyPerson))
                let person = try #require(try People.find(id, authority: authority, on: connection))
                let accounts = try Accounts.all(authority: authority, on: connection)
                #expect(accounts.first { $0.role == .person }?.person == id.text)
                let carer = try #require(accounts.first { $0.role == .carer })
                let now = Instant.start(ofUKDay: Made.today)
                let standing = try CareTeam.standing(
                    of: carer.principal, to: person, authority: authority, at: now, on: connection)
                #expect(Access.decide(carer.principal, .seeRecord, on: .record(standing), at: now).isAllowed)
                #expect(try CareTeam.keyWorker(of: id, authority: authority, on: connection)?.account == "practitioner")
                let plan = try #require(try Practice.openPlan(of: id, authority: authority, on: connection))
                let outcomes = try Practice.outcomes(of: plan.id, authority: authority, on: connection)
                let sleep = try #require(outcomes.first { $0.words == "I want to sleep through the night" })
                #expect(sleep.domain == Ref("outcome-domain/staying-well"))
                #expect(sleep.now > sleep.baseline)
                #expect(outcomes.count { $0.endedOn != nil } == 1)
                let supports = try Practice.supports(of: plan.id, authority: authority, on: connection)
                #expect(supports.contains { $0.service == Ref("service/hope-point") && $0.outcomes.contains(sleep.id) })
                let reviews = try Practice.reviews(of: plan.id, authority: authority, on: connection)
                #expect(reviews.count == 5)
                #expect(reviews.flatMap(\.scores).contains { $0.score == nil && $0.reasonUnscored != nil })
                let lines = try Ledger.lines(ofPerson: id.text, authority: authority, limit: 100, on: connection)
                #expect(Set(lines.filter { $0.action == .looked }.map(\.signature.role)).count >= 4)
                #expect(lines.map(\.signature.at) == lines.map(\.signature.at).sorted(by: >))
            }
        }
    }
}
