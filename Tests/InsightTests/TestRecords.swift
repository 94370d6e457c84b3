import Content
import Insight
import People
import Practice
import Store
import StoreTesting
import Values

/// Records of made-up people, counted by hand: each group is so many people with one plan and one outcome, alike.
enum TestRecords {
    static let authority = "S37000099"
    /// When the records were made: 10 January 2026.
    static let made = moment("2026-01-10T09:00:00Z")
    /// When they are asked: 1 March 2026.
    static let now = moment("2026-03-01T09:00:00Z")

    static func moment(_ iso: String) -> Instant {
        guard let moment = Instant(iso: iso) else { preconditionFailure("\(iso) is no moment") }
        return moment
    }

    struct Group: Sendable {
        let name: String
        let people: Int
        let zone: String?
        let services: [String]
        let domain: String
        /// Scores by day; nil is a review that could not score.
        let scores: [(on: String, score: Int?)]
        let hasKeyWorker: Bool
    }

    /// Every outcome begins on 1 June 2024 at 2 and is to reach 4. In 2025, 36 of the 50 were scored.
    static let groups = [
        // Improved, and reached the target.
        Group(
            name: "a", people: 10, zone: "Z1", services: ["harbour"], domain: "safe", scores: [("2025-03-01", 4)],
            hasKeyWorker: true),
        // Worse at first, then the same.
        Group(
            name: "b", people: 6, zone: "Z1", services: ["harbour", "nest"], domain: "social",
            scores: [("2025-02-01", 1), ("2025-09-01", 2)], hasKeyWorker: true),
        // Worse.
        Group(
            name: "c", people: 7, zone: "Z2", services: ["nest"], domain: "safe", scores: [("2025-05-01", 1)],
            hasKeyWorker: true),
        // Improved; nobody knows where they live, and no service supports them.
        Group(
            name: "d", people: 5, zone: nil, services: [], domain: "social", scores: [("2025-06-01", 3)],
            hasKeyWorker: false),
        // Improved, and reached the target.
        Group(
            name: "e", people: 8, zone: "Z2", services: ["old-mill"], domain: "social", scores: [("2025-12-31", 5)],
            hasKeyWorker: false),
        // Scored only before the period.
        Group(
            name: "f", people: 9, zone: "Z1", services: ["harbour"], domain: "safe", scores: [("2024-12-31", 5)],
            hasKeyWorker: false),
        // Reviewed in the period, but not scored.
        Group(
            name: "g", people: 5, zone: "Z1", services: ["harbour"], domain: "safe", scores: [("2025-04-01", nil)],
            hasKeyWorker: false),
    ]

    /// Hands `body` a new store with the groups in it.
    static func with<Value>(
        _ engine: Engine, groups: [Group] = groups, isolation: isolated (any Actor)? = #isolation,
        _ body: (any Database) async throws -> Value
    ) async throws -> Value {
        let migrations =
            People.migrations + Areas.migrations + Practice.migrations + Insight.migrations
            + PublishedFigures.migrations + Releases.migrations
        return try await TestStore.with(engine, migrations: migrations) { database in
            try await write(to: database) { pen in
                let zones = [
                    Zone(code: "Z1", rank: 1, area: try Ref(parsing: "area/ash")),
                    Zone(code: "Z2", rank: 6_976, area: try Ref(parsing: "area/birch")),
                ]
                try Areas.replace(zones: zones, postcodes: [], with: pen)
                for group in groups { try add(group, with: pen) }
            }
            return try await body(database)
        }
    }

    /// Writes records as of a moment.
    static func write(
        to database: any Database, at moment: Instant = made, _ body: @escaping @Sendable (Pen) throws -> Void
    ) async throws {
        let signature = Signature(
            authority: authority, account: "test", role: "practitioner", at: moment, reason: "test")
        try await database.record(signature) { pen in
            try body(pen)
            try pen.sign(.added, try Ref(kind: "partnership", id: authority))
        }
    }

    private static func add(_ group: Group, with pen: Pen) throws {
        for number in 0..<group.people {
            let person = "\(group.name)\(number)"
            if let zone = group.zone {
                try pen.insert(
                    into: "person_address", ID<PersonAddress>(person),
                    ["person": person, "line1": "1 Test Street", "zone": zone, "from_date": "2020-01-01"])
            }
            if group.hasKeyWorker {
                try pen.insert(
                    into: "care_team", ID<CareTeamMember>(person),
                    [
                        "person": person, "name": "Sam Sample", "job": "link worker", "is_key_worker": true,
                        "from_date": "2024-06-01",
                    ])
            }
            try pen.insert(
                into: "support_plan", ID<SupportPlan>(person),
                ["person": person, "what_matters": "my garden", "started_on": "2024-06-01"])
            try pen.insert(into: "outcome", ID<Outcome>(person), outcome(person, domain: group.domain))
            for (place, score) in group.scores.enumerated() {
                try pen.insert(
                    into: "outcome_score", ID<OutcomeScore>("\(person).\(place)"),
                    self.score(person, on: score.on, score.score))
            }
            for service in group.services { try add(service, to: person, with: pen) }
        }
    }

    private static func add(_ service: String, to person: String, with pen: Pen) throws {
        let id = "\(person).\(service)"
        try pen.insert(
            into: "support", ID<Support>(id),
            [
                "person": person, "plan": person, "service": "service/\(service)", "what": "a visit a week",
                "from_date": "2024-06-01",
            ])
        try pen.insert(
            into: "support_outcome", ID<SupportOutcome>(id),
            ["person": person, "support": id, "outcome": person, "service": "service/\(service)"])
    }

    static func outcome(
        _ person: String, domain: String, endedOn: String? = nil
    ) -> KeyValuePairs<String, any SQLBindable> {
        [
            "person": person, "plan": person, "words": "To sit in my garden", "domain": "outcome-domain/\(domain)",
            "baseline": 2, "baseline_view": "person", "baseline_on": "2024-06-01", "target": 4, "ended_on": endedOn,
        ]
    }

    static func score(_ outcome: String, on date: String, _ score: Int?) -> KeyValuePairs<String, any SQLBindable> {
        ["person": outcome, "outcome": outcome, "review": outcome, "scored_on": date, "score": score, "view": "person"]
    }
}
