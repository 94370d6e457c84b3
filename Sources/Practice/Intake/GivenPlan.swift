import People
import Store
import Values

/// A plan as another system holds it, from its first day to now, before it is checked as a whole.
public struct GivenPlan: Sendable {
    public let id: ID<SupportPlan>
    public let whatMatters: String
    public let startedOn: LocalDate
    /// The day of the next review; may be nil where the latest review says it.
    public let nextReviewOn: LocalDate?
    public let endedOn: LocalDate?
    /// Why it ended; empty while it is open.
    public let endReason: String
    public let keyWorker: CareTeamDetails
    public var outcomes: [PastOutcome] = []
    public var supports: [PastSupport] = []
    public var reviews: [PastReview] = []

    public init(
        id: ID<SupportPlan>, whatMatters: String, startedOn: LocalDate, nextReviewOn: LocalDate?, endedOn: LocalDate?,
        endReason: String, keyWorker: CareTeamDetails
    ) {
        self.id = id
        self.whatMatters = whatMatters
        self.startedOn = startedOn
        self.nextReviewOn = nextReviewOn
        self.endedOn = endedOn
        self.endReason = endReason
        self.keyWorker = keyWorker
    }

    /// An outcome, and when it was agreed and ended.
    public struct PastOutcome: Sendable {
        public let id: ID<Outcome>
        public let details: OutcomeDetails
        public let agreedOn: LocalDate
        public let endedOn: LocalDate?
        public let endReason: String

        public init(
            id: ID<Outcome>, details: OutcomeDetails, agreedOn: LocalDate, endedOn: LocalDate?,
            endReason: String
        ) {
            self.id = id
            self.details = details
            self.agreedOn = agreedOn
            self.endedOn = endedOn
            self.endReason = endReason
        }
    }

    public struct PastSupport: Sendable {
        public let details: SupportDetails
        public let to: LocalDate?

        public init(details: SupportDetails, to: LocalDate?) {
            self.details = details
            self.to = to
        }
    }

    public struct PastReview: Sendable {
        public let heldOn: LocalDate
        public let summary: String
        public let changes: String
        public let tookPart: [String]
        public let nextReviewOn: LocalDate?
        public let scores: [ReviewedOutcome]

        public init(
            heldOn: LocalDate, summary: String, changes: String, tookPart: [String], nextReviewOn: LocalDate?,
            scores: [ReviewedOutcome]
        ) {
            self.heldOn = heldOn
            self.summary = summary
            self.changes = changes
            self.tookPart = tookPart
            self.nextReviewOn = nextReviewOn
            self.scores = scores
        }
    }

    /// The part of a plan that a fault is about, each by its place among those that were given.
    public enum Part: Hashable, Sendable {
        case plan
        case outcome(Int)
        case support(Int)
        case review(Int)
        case score(review: Int, Int)
    }
}

/// Everything in which a plan that was given contradicts itself, or what must be true of every plan.
public struct GivenPlanFaults: Error, Sendable {
    /// Each fault with what it is about; its field is named as in the forms.
    public internal(set) var list: [(part: GivenPlan.Part, fault: FieldFault)] = []

    mutating func add(_ part: GivenPlan.Part, _ field: String, _ message: String) {
        list.append((part, FieldFault(field: field, message: message)))
    }
}
