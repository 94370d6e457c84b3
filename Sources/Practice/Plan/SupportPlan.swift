import People
import Store
import Values

/// The one support plan that everybody involved with a person works from.
public struct SupportPlan: Sendable, Hashable {
    public let id: ID<SupportPlan>
    public let version: Int
    public let person: ID<Person>
    /// What matters to the person, as they say it.
    public let whatMatters: String
    public let startedOn: LocalDate
    public let nextReviewOn: LocalDate?
    public let endedOn: LocalDate?
    /// Why it ended; nil while it is open.
    public let endReason: String?

    public static func ref(_ id: ID<SupportPlan>) throws -> Ref { try Ref(kind: "support-plan", id: id.text) }
}

/// Something a person wants of their life, in their own words, with how close they are to it.
public struct Outcome: Sendable, Hashable {
    public let id: ID<Outcome>
    public let version: Int
    public let person: ID<Person>
    public let plan: ID<SupportPlan>
    public let words: String
    /// The domain of life it belongs to, such as `outcome-domain/seeing-people`.
    public let domain: Ref
    public let baseline: Int
    public let baselineView: View
    public let baselineOn: LocalDate
    public let target: Int
    public let endedOn: LocalDate?
    public let endReason: String?
    /// The newest score that a review gave it; nil before the first.
    public let latest: OutcomeScore?

    public var ref: Ref { get throws { try Outcome.ref(id) } }
    public static func ref(_ id: ID<Outcome>) throws -> Ref { try Ref(kind: "outcome", id: id.text) }

    /// Where it stands now.
    public var now: Int { latest?.score ?? baseline }

    /// How far it has come since the baseline, in points; nil before the first review.
    public var change: Int? { latest.flatMap { $0.score.map { $0 - baseline } } }

    /// Whose view a score is.
    public enum View: String, Sendable, CaseIterable {
        case person, carer, worker, together

        public var words: String {
            switch self {
            case .person: "The person’s view"
            case .carer: "A carer’s view"
            case .worker: "The worker’s view"
            case .together: "Agreed together"
            }
        }
    }
}

/// What a review found of one outcome: a score, or why there is none.
public struct OutcomeScore: Sendable, Hashable {
    public let outcome: ID<Outcome>
    public let review: ID<Review>
    public let score: Int?
    public let view: Outcome.View?
    public let reasonUnscored: String?
    public let on: LocalDate

    public init(
        outcome: ID<Outcome>, review: ID<Review>, score: Int?, view: Outcome.View?, reasonUnscored: String?,
        on: LocalDate
    ) {
        self.outcome = outcome
        self.review = review
        self.score = score
        self.view = view
        self.reasonUnscored = reasonUnscored
        self.on = on
    }
}

/// Something that is done to help, delivered by a service, for one or more outcomes.
public struct Support: Sendable, Hashable {
    public let id: ID<Support>
    public let version: Int
    public let person: ID<Person>
    public let plan: ID<SupportPlan>
    public let service: Ref
    public let what: String
    /// The option of self-directed support, or that none applies; nil while it is not recorded.
    public let option: SelfDirectedOption?
    public let terms: SupportTerms
    public let outcomes: [ID<Outcome>]
    public let from: LocalDate
    /// The first day on which it is not given any more; nil while nobody has said when it ends.
    public let to: LocalDate?

    public var ref: Ref { get throws { try Ref(kind: "support", id: id.text) } }

    /// Whether it has not ended by a day. What is to end on a later day goes on until then.
    public func goesOn(on day: LocalDate) -> Bool { to.map { $0 > day } ?? true }
}
