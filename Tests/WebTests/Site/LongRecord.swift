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

/// A record with much on it, and much around it: plans that ended, outcomes, supports, reviews, people in the network and
/// on the care team, many others who are supported by the same team, and their accounts.
enum LongRecord {
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
                try waits(number, about: records.known, for: team, surroundings, with: pen)
                try ended(number, of: records.known, domain, service, on: today, with: pen)
            }
            try writeRights(about: records, surroundings, with: pen)
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

    /// Contacts about the person, some of which wait, a contact about nobody on record, and referrals to the team.
    private static func waits(
        _ number: Int, about person: ID<Person>, for team: Ref, _ surroundings: Surroundings, with pen: Pen
    ) throws {
        let moment = pen.signature.at
        func next<Subject>() -> ID<Subject> { surroundings.identifiers.next(at: moment) }
        for about in [person, nil] {
            var fields = ContactFields()
            (fields.words, fields.source, fields.channel) = ("Asked \(number)", "self", "phone")
            (fields.receivedOn, fields.aboutName) = (moment.ukDate.adding(days: -number).iso, "Mirren Blackness")
            let details = try ContactDetails(fields, isOrganisation: { _ in false }, now: moment)
            let taken = FrontDoor.Taken(details, about: about, at: team, isOutOfHours: number % 2 == 0)
            try FrontDoor.record(taken, as: nil, id: next(), referral: next(), with: pen)
        }
        let asked = Referrals.Asked(
            words: "Asked \(number)", of: team, urgency: .urgent, contact: nil,
            on: moment.ukDate.adding(days: -number))
        try Referrals.make(asked, for: person, id: next(), with: pen)
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
