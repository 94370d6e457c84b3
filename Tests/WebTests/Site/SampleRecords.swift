import Access
import Content
import Partnership
import People
import Practice
import Store
import Values

/// A few people in different standings to the practitioner, and an account for each role.
struct SampleRecords: Sendable {
    /// The practitioner is the key worker; a plan with two outcomes and a review; linked to the account `person`.
    let known: ID<Person>
    /// Allocated to the practitioner's team.
    let allocated: ID<Person>
    /// Another team's.
    let stranger: ID<Person>
    /// Allocated to the practitioner's team, and open to its care team alone.
    let restricted: ID<Person>
    /// Cares for `known`, who agreed to share; linked to the account `carer`.
    let carer: ID<Person>
    let plan: ID<SupportPlan>
    let outcomes: [ID<Outcome>]
    private(set) var door: SampleFrontDoor?
    /// Two needs of `known`: one that is open, one that is met.
    var needs: [ID<Need>] = []

    static let team = "team/hope-point"
    static let service = "service/hope-point"

    static func make(in partnership: Partnership, hash: String, signature: Signature) async throws -> SampleRecords {
        let surroundings = partnership.surroundings
        let now = surroundings.now()
        func next<Subject>() -> ID<Subject> { surroundings.identifiers.next(at: now) }
        let catalogue = try await partnership.catalogue()
        let teams = catalogue.items(ofKind: "team").map(\.ref)
        let (ours, theirs) = (teams[0], teams[1])
        let services = catalogue.items(ofKind: "service").map(\.ref)
        let domains = catalogue.items(ofKind: "outcome-domain").map(\.ref)
        let scale = try await partnership.outcomeScale()
        var records = SampleRecords(
            known: next(), allocated: next(), stranger: next(), restricted: next(), carer: next(), plan: next(),
            outcomes: [next(), next()])
        let review: ID<Review> = next()
        let members: [ID<CareTeamMember>] = [next(), next()]
        let support: ID<Support> = next()
        let tie: ID<Relationship> = next()
        let accounts: [(Role, ID<Account>)] = Role.allCases.map { ($0, next()) }
        let today = now.ukDate
        try await partnership.database.record(signature) { [records] pen in
            for (id, given, family, team) in [
                (records.known, "Ailsa", "Brodie", ours), (records.allocated, "Callum", "Dewar", ours),
                (records.stranger, "Effie", "Forsyth", theirs), (records.restricted, "Gregor", "Haldane", ours),
                (records.carer, "Iona", "Brodie", theirs),
            ] {
                let details = PersonDetails(
                    name: Name(given: given, family: family), birthDate: LocalDate(iso: "1961-05-14"),
                    phone: "01382 000000", address: AddressDetails(line1: "1 Weaver’s Row", postcode: nil))
                try People.add(details, id: id, team: team, surroundings: surroundings, with: pen)
            }
            if let person = try People.find(records.restricted, authority: signature.authority, on: pen.connection) {
                try People.allocate(person, to: ours, isRestricted: true, with: pen)
            }
            let worker = try CareTeamDetails(
                account: "practitioner", name: "Practitioner", job: "Community nurse", team: ours, phone: "01382 111111"
            )
            try CareTeam.add(worker, to: records.known, from: today.adding(days: -50), id: members[0], with: pen)
            let other = try CareTeamDetails(
                account: nil, name: "Peer worker", job: "Peer worker", team: theirs, phone: nil)
            try CareTeam.add(other, to: records.known, from: today.adding(days: -40), id: members[1], with: pen)
            let details = try RelationshipDetails(fields("Iona Brodie"), today: today)
            try People.add(details, to: records.known, other: records.carer, id: tie, with: pen)
            try begin(
                records, services: services, domains: domains, scale: scale, support: support, review: review,
                surroundings: surroundings, with: pen)
            for (role, id) in accounts {
                let account = try NewAccount(
                    userName: role.rawValue, displayName: role.words, role: role, team: role.isWorkforce ? ours : nil,
                    person: role == .person ? records.known.text : role == .carer ? records.carer.text : nil,
                    password: TestSite.password, isDemo: true)
                try Accounts.add(account, hash: hash, id: id, with: pen)
            }
            // What areas add comes after, so that what is there keeps its identity.
            try addRights(to: records, catalogue: catalogue, surroundings: surroundings, with: pen)
            try addCarerPlan(to: records, catalogue: catalogue, surroundings: surroundings, with: pen)
        }
        // After all that was there before, so that counted identities stay what they are.
        records.door = try await SampleFrontDoor.make(records, in: partnership, signature: signature)
        records.needs = try await records.makeNeeds(in: partnership, signature: signature)
        return records
    }

    var frontDoor: SampleFrontDoor {
        guard let door else { preconditionFailure("made with the records") }
        return door
    }

    private static func fields(_ name: String) -> RelationshipFields {
        var fields = RelationshipFields()
        fields.name = name
        fields.kind = Relationship.Kind.sibling.rawValue
        fields.isCarer = true
        fields.weeklyHours = "20"
        fields.agreedToShare = true
        return fields
    }

    private static func begin(
        _ records: SampleRecords, services: [Ref], domains: [Ref], scale: Scale, support: ID<Support>,
        review: ID<Review>, surroundings: Surroundings, with pen: Pen
    ) throws {
        let today = pen.signature.at.ukDate
        let began = today.adding(days: -45)
        let plan = try PlanDetails(
            whatMatters: "My garden, and my sister coming round on Sundays.", nextReviewOn: today.adding(days: 20),
            today: began)
        try Practice.begin(plan, for: records.known, on: began, id: records.plan, with: pen)
        guard let open = try Practice.plan(records.plan, authority: pen.signature.authority, on: pen.connection) else {
            return
        }
        for (id, words, domain) in [
            (records.outcomes[0], "I want to sleep through the night", domains[0]),
            (records.outcomes[1], "I want to get back to the allotment", domains[1]),
        ] {
            let details = try OutcomeDetails(
                words: words, domain: domain, baseline: 3, view: .person, target: 8, scale: scale)
            try Practice.add(details, to: open, on: began, id: id, with: pen)
        }
        let help = try SupportDetails(
            service: services[0], what: "A talk each week", outcomes: [records.outcomes[0]], from: began)
        try Practice.add(help, to: open, id: support, surroundings: surroundings, with: pen)
        let outcomes = try Practice.outcomes(of: records.plan, authority: pen.signature.authority, on: pen.connection)
        let details = try ReviewDetails(
            heldOn: today.adding(days: -10), summary: "Sleeping better since the new routine.",
            changes: "Walk on Fridays",
            tookPart: ["Ailsa", "Community nurse"], nextReviewOn: today.adding(days: 20),
            outcomes: [
                ReviewedOutcome(outcome: records.outcomes[0], score: 6, view: .person, reasonUnscored: nil),
                ReviewedOutcome(outcome: records.outcomes[1], score: nil, view: nil, reasonUnscored: "Too tired today"),
            ], open: outcomes, scale: scale, today: today)
        try Practice.save(
            details, of: open, seen: open.version, id: review, surroundings: surroundings, with: pen)
    }
}
