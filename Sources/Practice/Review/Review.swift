import People
import Store
import Values

/// A review of the plan: everybody's, once, and every outcome scored again.
public struct Review: Sendable, Hashable {
    public let id: ID<Review>
    public let version: Int
    public let person: ID<Person>
    public let plan: ID<SupportPlan>
    public let heldOn: LocalDate
    public let summary: String
    /// What changes because of it.
    public let changes: String
    /// Who took part, one a line.
    public let tookPart: [String]
    public let nextReviewOn: LocalDate
    public let scores: [OutcomeScore]

    public static func ref(_ id: ID<Review>) throws -> Ref { try Ref(kind: "review", id: id.text) }
}

/// What a review says of one outcome.
public struct ReviewedOutcome: Sendable, Hashable {
    public let outcome: ID<Outcome>
    public let score: Int?
    public let view: Outcome.View?
    public let reasonUnscored: String?

    public init(outcome: ID<Outcome>, score: Int?, view: Outcome.View?, reasonUnscored: String?) {
        self.outcome = outcome
        self.score = score
        self.view = view
        self.reasonUnscored = reasonUnscored?.nonEmpty
    }
}

/// What a review is made from, checked.
public struct ReviewDetails: Sendable, Hashable {
    public let heldOn: LocalDate
    public let summary: String
    public let changes: String
    public let tookPart: [String]
    public let nextReviewOn: LocalDate
    /// Each outcome that is open in the plan, once.
    public let outcomes: [ReviewedOutcome]

    /// - Parameters:
    ///   - open: the outcomes that are open in the plan, each of which has to be scored or have a reason why not.
    /// - Throws: `Faults`; an outcome's are named `score-ID`, `view-ID` and `reason-ID`.
    public init(
        heldOn: LocalDate?, summary: String, changes: String, tookPart: [String], nextReviewOn: LocalDate?,
        outcomes: [ReviewedOutcome], open: [Outcome], scale: Scale, today: LocalDate
    ) throws(Faults) {
        var faults = Faults()
        if let heldOn, heldOn > today {
            faults.add("held-on", "\(heldOn.words) is in the future. Enter the day the review was held")
        } else if heldOn == nil {
            faults.add("held-on", "Enter the day the review was held")
        }
        if let heldOn, let first = open.map(\.baselineOn).max(), heldOn < first {
            faults.add(
                "held-on", "An outcome was agreed on \(first.words), after this day. Enter that day or a later one")
        }
        let people = tookPart.compactMap(\.nonEmpty)
        if people.isEmpty {
            faults.add("took-part", "Say who took part, the person too if they were there")
        }
        for (field, text, limit) in [("summary", summary, 4000), ("changes", changes, 2000)]
        where text.trimmed.count > limit {
            faults.add(field, "This is \(text.trimmed.count) characters long. Shorten it to \(limit)")
        }
        if summary.trimmed.isEmpty { faults.add("summary", "Write what was said and agreed") }
        let next = reviewDate(nextReviewOn, today: max(heldOn ?? today, today), &faults)
        Self.check(outcomes, open: open, scale: scale, &faults)
        try faults.throwIfAny()
        guard let heldOn else { throw faults }
        self.heldOn = heldOn
        self.summary = summary.trimmed
        self.changes = changes.trimmed
        self.tookPart = people
        self.nextReviewOn = next
        self.outcomes = open.compactMap { outcome in outcomes.first { $0.outcome == outcome.id } }
    }

    private static func check(
        _ outcomes: [ReviewedOutcome], open: [Outcome], scale: Scale, _ faults: inout Faults
    ) {
        let given = Dictionary(outcomes.map { ($0.outcome, $0) }, uniquingKeysWith: { first, _ in first })
        for outcome in open {
            let reviewed = given[outcome.id]
            if let score = reviewed?.score {
                if !scale.values.contains(score) {
                    faults.add("score-\(outcome.id)", "Choose a score from \(scale.words)")
                }
                if reviewed?.view == nil { faults.add("view-\(outcome.id)", "Choose whose view this score is") }
            } else if let reason = reviewed?.reasonUnscored {
                if reason.count > 300 { faults.add("reason-\(outcome.id)", "Shorten the reason to 300 characters") }
            } else {
                faults.add(
                    "score-\(outcome.id)", "Score “\(outcome.words.prefix(60))”, or say why it could not be scored")
            }
        }
        for reviewed in outcomes where !open.contains(where: { $0.id == reviewed.outcome }) {
            faults.add("score-\(reviewed.outcome)", "This outcome is not open in the plan. Load the review page again")
        }
    }
}
