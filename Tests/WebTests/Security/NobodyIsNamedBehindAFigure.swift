import Access
import Insight
import Partnership
import People
import Practice
import Store
import Testing
import Values

@testable import Web

/// A figure names nobody. The people behind it are listed for those who work with people, and of each of them only whoever
/// may see the record finds them in the list, or in its numbers.
struct NobodyIsNamedBehindAFigure {
    private static let list = Path.peopleBehind("key-worker")

    /// Everybody has a plan and a key worker: the practitioner's own, the team's, another team's, and a restricted one.
    private static func withPlans(_ engine: Engine, _ body: (TestSite) async throws -> Void) async throws {
        try await TestSite.with(engine) { site in
            let (records, partnership) = (site.records, site.partnership)
            let today = partnership.surroundings.now().ukDate
            let signature = Signature(
                authority: partnership.authority, account: "test", role: "operator",
                at: partnership.surroundings.now(), reason: "test")
            try await partnership.database.record(signature) { pen in
                func next<Subject>() -> ID<Subject> {
                    partnership.surroundings.identifiers.next(at: pen.signature.at)
                }
                let worker = try CareTeamDetails(
                    account: nil, name: "Somebody Else", job: "Social worker", team: nil, phone: nil)
                let plan = try PlanDetails(
                    whatMatters: "My dog", nextReviewOn: today.adding(days: 30), today: today.adding(days: -20))
                for person in [records.allocated, records.stranger, records.restricted] {
                    try CareTeam.add(worker, to: person, from: today.adding(days: -20), id: next(), with: pen)
                    try Practice.begin(plan, for: person, on: today.adding(days: -20), id: next(), with: pen)
                }
            }
            try await body(site)
        }
    }

    @Test(arguments: TestSiteEngines.all) func eachSeesThoseWhoseRecordsTheyMaySee(engine: Engine) async throws {
        try await Self.withPlans(engine) { site in
            let page = try await site.get(Self.list + "?which=counted", as: "practitioner")
            #expect(page.status == 200)
            #expect(page.body.contains("Brodie, Ailsa"), "is her key worker")
            #expect(page.body.contains("Dewar, Callum"), "is in the team")
            #expect(!page.body.contains("Haldane"), "a restricted record is its care team's alone")
            #expect(!page.body.contains("Forsyth"), "another team's")
            #expect(page.body.contains("<strong>2 people</strong>"), "and the number counts nobody else")
            let manager = try await site.get(Self.list + "?which=counted", as: "team-manager")
            #expect(!manager.body.contains("Haldane") && !manager.body.contains("Forsyth"))
            // What does not count is on the other side, and nobody is on both.
            let others = try await site.get(Self.list + "?which=others", as: "practitioner")
            #expect(!others.body.contains("Brodie, Ailsa") && others.body.contains("Nobody whose record you may see"))
        }
    }

    /// A reason opens the record it was given for. It opens no list.
    @Test func aBrokenGlassOpensNoList() async throws {
        try await Self.withPlans(.sqlite) { site in
            let stranger = site.records.stranger.text
            let reason = "On the ward and cannot tell us about medicine"
            _ = try await site.post(Path.record(stranger, "open"), [("reason", reason)], as: "practitioner")
            #expect(try await site.get(Path.record(stranger), as: "practitioner").status == 200)
            let page = try await site.get(Self.list + "?which=counted", as: "practitioner")
            #expect(page.status == 200 && !page.body.contains("Forsyth"))
        }
    }

    @Test(arguments: Role.allCases.filter { !$0.worksWithPeople }.map(\.rawValue))
    func nobodyElseMayAsk(role: String) async throws {
        try await Self.withPlans(.sqlite) { site in
            let page = try await site.get(Self.list, as: role)
            #expect(page.status == 403)
            for name in ["Brodie, Ailsa", "Dewar", "Forsyth", "Haldane"] { #expect(!page.body.contains(name)) }
            let visitor = try await site.get(Self.list)
            #expect(visitor.status == 303, "whoever has not signed in is asked to")
        }
    }

    /// Whoever asks, a figure is not split by people: not on the page, not in a file.
    @Test(arguments: [nil, "practitioner", "team-manager", "board-member"], ["person", "key-worker"])
    func noFigureIsSplitByPeople(user: String?, by: String) async throws {
        try await Self.withPlans(.sqlite) { site in
            for part in ["", "/csv", "/json", "/funnel"] {
                let page = try await site.get(Path.measure("key-worker") + part + "?by=\(by)", as: user)
                #expect(page.status == 422, "\(part)")
                #expect(page.body.contains("would name people"))
                for name in ["Ailsa", "Dewar", "Forsyth", "Somebody Else"] { #expect(!page.body.contains(name)) }
            }
        }
    }

    @Test(arguments: TestSiteEngines.all) func eachPersonListedCanSeeThatTheyWere(engine: Engine) async throws {
        try await Self.withPlans(engine) { site in
            func lines(_ person: ID<Person>) async throws -> [LedgerLine] {
                let authority = site.partnership.authority
                return try await site.partnership.database.read {
                    try Ledger.lines(ofPerson: person.text, authority: authority, limit: 200, on: $0)
                }
            }
            let before = try await lines(site.records.allocated).count
            let stranger = try await lines(site.records.stranger).count
            _ = try await site.get(Self.list + "?which=counted", as: "practitioner")
            let after = try await lines(site.records.allocated)
            #expect(after.count == before + 1)
            #expect(after.first?.action == .looked)
            #expect(after.first?.detail == "in the list of people behind key-worker")
            try await #expect(lines(site.records.stranger).count == stranger)
        }
    }

    @Test func whatIsAskedWronglyIsSaid() async throws {
        try await TestSite.with { site in
            let page = try await site.get(Self.list + "?which=some", as: "practitioner")
            #expect(page.status == 422 && page.body.contains("“some” is not a list that there is."))
            let period = try await site.get(Self.list + "?period=soon", as: "practitioner")
            #expect(period.status == 422 && period.body.contains("is not a period"))
            #expect(try await site.get(Path.peopleBehind("nothing"), as: "practitioner").status == 404)
        }
    }
}
