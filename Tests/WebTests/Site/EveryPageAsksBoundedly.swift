import Access
import Content
import Partnership
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@testable import Web

/// A page asks the store as often for a long record as for a short one, and no more often than its table says. So it asks
/// as often among a hundred and fifty thousand people.
struct EveryPageAsksBoundedly {
    /// The files that pages are dressed in are asked for by a fingerprint, and the stream of events has no end.
    private static let apart: Set<String> = ["/assets/{digest}/{name}", "/outcomes/live"]

    @Test(arguments: TestStore.engines) func howeverLongTheRecord(engine: Engine) async throws {
        try await TestSite.with(engine) { site in
            // What is released is of days that are over.
            site.pass(seconds: 2 * 24 * 60 * 60)
            let names = try await Self.names(site)
            let short = try await Self.asked(site, names)
            try await LongRecord.write(to: site)
            let long = try await Self.asked(site, names)
            #expect(short.keys.sorted() == long.keys.sorted())
            for (pattern, number) in short.sorted(by: { $0.key < $1.key }) {
                let most = QuestionTable.most[pattern]
                #expect(number == most, "\(pattern) asks \(number), and its table says \(most ?? -1)")
                #expect(long[pattern] == number, "\(pattern) asks \(long[pattern] ?? -1) of a long record")
            }
            #expect(Set(QuestionTable.most.keys).subtracting(short.keys).isEmpty, "no row is without its page")
        }
    }

    /// What each page asks, by its pattern: the second time, when what it keeps has been read.
    private static func asked(_ site: TestSite, _ names: [String: String]) async throws -> [String: Int] {
        var asked: [String: Int] = [:]
        for route in Routes.all where route.method == .get && !apart.contains(route.pattern) {
            var path = route.pattern
            for (name, value) in names { path = path.replacing("{\(name)}", with: value) }
            if path.hasPrefix("/accounts/") { path = path.replacing("{name}", with: "carer") }
            try #require(!path.contains("{"), "\(route.pattern) has a name that stands for nothing here")
            let reader = try await reader(of: path, site)
            let user = try #require(reader, "\(route.pattern) is shown to nobody")
            asked[route.pattern] = try await site.store.statements { _ = try await site.get(path, as: user) }
        }
        return asked
    }

    /// Somebody whom a page is shown to.
    private static func reader(of path: String, _ site: TestSite) async throws -> String? {
        for user in ["practitioner", "team-manager", "administrator", "strategy-officer"] {
            let status = try await site.get(path, as: user).status
            if status == 200 || status == 303 { return user }
        }
        return nil
    }

    /// What the names in patterns stand for.
    private static func names(_ site: TestSite) async throws -> [String: String] {
        let stranger = site.records.stranger.text
        let reason = "On the ward and cannot tell us about medicine"
        _ = try await site.post(Path.record(stranger, "open"), [("reason", reason)], as: "practitioner")
        let list = try await site.get(Path.brokenGlasses, as: "team-manager").body
        let glass = try #require(list.firstMatch(of: /\/opened-records\/([0-9A-Z]{26})/)).1
        let day = TestSite.today.iso
        let released = try await site.post(
            "/measures/key-worker/release", [("period", "\(day)..\(day)")], as: "strategy-officer")
        try #require(released.status == 303)
        func first(_ table: String, _ condition: SQL = "1 = 1") async throws -> String {
            try await site.partnership.database.read { connection in
                let row = try connection.row(
                    "SELECT id FROM \(name: table) WHERE superseded_at IS NULL AND \(condition) ORDER BY id LIMIT 1")
                return try #require(row).text("id")
            }
        }
        return [
            "person": site.records.known.text, "outcome": site.records.outcomes[1].text,
            "support": try await first("support"), "relationship": try await first("relationship"),
            "member": try await first("care_team", "is_key_worker = 0"), "glass": String(glass),
            "measure": "key-worker", "release": "1", "indicator": "ni-20", "service": "hope-point",
            "priority": "models-of-support", "plan": try await plan(site), "kind": "outcome",
            "id": site.records.outcomes[1].text,
        ]
    }

    private static func plan(_ site: TestSite) async throws -> String {
        try await #require(site.partnership.catalogue().items(ofKind: "plan").first).ref.id
    }
}

/// A record with much on it, and much around it: plans that ended, outcomes, supports, reviews, people in the network and
/// on the care team, many others who are supported by the same team, and their accounts.
private enum LongRecord {
    static func write(to site: TestSite) async throws {
        let (partnership, records) = (site.partnership, site.records)
        let surroundings = partnership.surroundings
        let now = surroundings.now()
        let today = now.ukDate
        @Sendable func next<Subject>() -> ID<Subject> { surroundings.identifiers.next(at: now) }
        let signature = Signature(
            authority: partnership.authority, account: "practitioner", role: "practitioner", at: now, reason: "test")
        let catalogue = try await partnership.catalogue()
        let scale = try await partnership.outcomeScale()
        let domain = try #require(catalogue.items(ofKind: "outcome-domain").first).ref
        let service = try #require(catalogue.items(ofKind: "service").first).ref
        let team = try #require(catalogue.items(ofKind: "team").first).ref
        try await partnership.database.record(signature) { pen in
            for number in 0..<30 {
                let friend = RelationshipDetails(
                    name: "Friend \(number)", kind: .friend, isCarer: number % 3 == 0, from: today)
                try People.add(friend, to: records.known, id: next(), with: pen)
                let worker = try CareTeamDetails(
                    account: nil, name: "Worker \(number)", job: "Link worker", team: team, phone: nil)
                try CareTeam.add(worker, to: records.known, from: today, id: next(), with: pen)
                try another(number, of: team, surroundings, with: pen)
                try ended(number, of: records.known, domain, service, on: today, with: pen)
            }
            guard let plan = try Practice.plan(records.plan, authority: signature.authority, on: pen.connection) else {
                throw PageNotFound()
            }
            for number in 0..<12 {
                let outcome: ID<Outcome> = next()
                let details = try OutcomeDetails(
                    words: "Outcome \(number)", domain: domain, baseline: 3, view: .person, target: 8, scale: scale)
                try Practice.add(details, to: plan, on: today, id: outcome, with: pen)
                let support = try SupportDetails(
                    service: service, what: "Support \(number)", outcomes: [outcome], from: today)
                try Practice.add(support, to: plan, id: next(), surroundings: surroundings, with: pen)
            }
        }
    }

    /// Somebody else whom the team and the practitioner support, with a plan whose review is overdue.
    private static func another(_ number: Int, of team: Ref, _ surroundings: Surroundings, with pen: Pen) throws {
        let today = pen.signature.at.ukDate
        func next<Subject>() -> ID<Subject> { surroundings.identifiers.next(at: pen.signature.at) }
        let person: ID<Person> = next()
        let details = PersonDetails(name: Name(given: "Person", family: "Number\(number)"), birthDate: nil)
        try People.add(details, id: person, team: team, surroundings: surroundings, with: pen)
        let worker = try CareTeamDetails(
            account: "practitioner", name: "Practitioner", job: "Nurse", team: team, phone: nil)
        try CareTeam.add(worker, to: person, from: today, id: next(), with: pen)
        let plan = try PlanDetails(
            whatMatters: "My garden", nextReviewOn: today.adding(days: -1), today: today.adding(days: -90))
        try Practice.begin(plan, for: person, on: today.adding(days: -90), id: next(), with: pen)
    }

    /// A plan that ended long ago, with an outcome, a support and a review in it.
    private static func ended(
        _ number: Int, of person: ID<Person>, _ domain: Ref, _ service: Ref, on today: LocalDate, with pen: Pen
    ) throws {
        let (began, over) = (today.adding(days: -1_000 - number), today.adding(days: -900 - number))
        let id = "ended-\(number)"
        try pen.insert(
            into: "support_plan", ID<SupportPlan>(id),
            [
                "person": person, "what_matters": "My garden", "started_on": began, "ended_on": over,
                "end_reason": "Moved",
            ])
        try pen.insert(
            into: "outcome", ID<Outcome>(id),
            [
                "person": person, "plan": id, "words": "Sleep", "domain": domain, "baseline": 2,
                "baseline_view": "person", "baseline_on": began, "target": 5, "ended_on": over, "end_reason": "Moved",
            ])
        try pen.insert(
            into: "support", ID<Support>(id),
            [
                "person": person, "plan": id, "service": service, "what": "A walk", "from_date": began,
                "to_date": over,
            ])
        try pen.insert(
            into: "review", ID<Review>(id),
            [
                "person": person, "plan": id, "held_on": over, "summary": "Better", "changes": "",
                "took_part": "Ailsa", "next_review_on": today,
            ])
        try pen.insert(
            into: "outcome_score", ID<OutcomeScore>(id),
            [
                "person": person, "outcome": id, "review": id, "scored_on": over, "score": 4, "view": "person",
            ])
        try pen.sign(.ended, SupportPlan.ref(ID(id)), person: person.text)
    }
}
