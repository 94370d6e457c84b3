import People
import Store
import Values

/// Something that a person needs and does not have: found in a conversation, a plan or a review that could not meet it.
///
/// It belongs to the person and to no plan, so a plan that ends or begins leaves it as it is. It is never deleted: it is
/// closed as met, or as no longer needed.
public struct Need: Sendable, Hashable {
    public let id: ID<Need>
    public let version: Int
    public let person: ID<Person>
    public let foundIn: FoundIn
    /// The plan or review that it was found in, where there is one on record.
    public let foundRef: Ref?
    /// What kind of need it is, such as `need-kind/short-breaks`.
    public let kind: Ref
    /// What is needed, in the person's words where they could be had.
    public let words: String
    public let reason: Reason
    /// The service that would have met it; nil if there is none.
    public let service: Ref?
    /// Since when it is missing.
    public let sinceOn: LocalDate
    /// The area in which the person lived on that day; nil where it is not known. Moving away does not move the need.
    public let area: Ref?
    /// The outcome of the person's plan that it stands in the way of.
    public let outcome: ID<Outcome>?
    public let state: State
    public let closedOn: LocalDate?
    /// Why it was closed; nil while it is open.
    public let closedWhy: String?
    public let metBy: MetBy?
    /// The day on which this version was saved, and the account that saved it.
    public let savedOn: LocalDate
    public let savedBy: String

    public static func ref(_ id: ID<Need>) throws -> Ref { try Ref(kind: "need", id: id.text) }
    public var ref: Ref { get throws { try Need.ref(id) } }

    public var isOpen: Bool { state == .open }

    /// How long it was missing, in days: until it was closed, or until `day`.
    public func days(by day: LocalDate) -> Int { max(0, (closedOn ?? day).dayNumber - sinceOn.dayNumber) }

    /// Where it came up.
    public enum FoundIn: String, Sendable, CaseIterable {
        case conversation, plan, review, contact
        case carerPlan = "carer-plan"

        public var words: String {
            switch self {
            case .conversation: "In a conversation"
            case .plan: "Making or changing the plan"
            case .review: "At a review"
            case .contact: "When they got in touch"
            case .carerPlan: "In a carer’s support plan"
            }
        }
    }

    /// Why it cannot be met now.
    public enum Reason: String, Sendable, CaseIterable {
        case noService = "no-service"
        case waiting, cost
        case notEligible = "not-eligible"
        case refused = "refused-what-was-offered"
        case placeOrTime = "place-or-time"

        public var words: String {
            switch self {
            case .noService: "There is no such service"
            case .waiting: "A service exists and there is a wait"
            case .cost: "It costs more than there is money for"
            case .notEligible: "Not eligible for what there is"
            case .refused: "What was offered did not fit"
            case .placeOrTime: "It is at the wrong place or time"
            }
        }

        /// What it is called in a table of figures.
        public var shortWords: String {
            switch self {
            case .noService: "No such service"
            case .waiting: "A wait"
            case .cost: "The cost"
            case .notEligible: "Not eligible"
            case .refused: "What was offered was refused"
            case .placeOrTime: "The place or the time"
            }
        }

        /// What it means, for whoever chooses it.
        public var meaning: String {
            switch self {
            case .noService: "Nobody here offers it, as far as you could find out."
            case .waiting: "They are on a list, or the list is closed."
            case .cost: "The person, or the budget, cannot pay for it."
            case .notEligible: "The service takes others: by need, age or diagnosis."
            case .refused: "They were offered something else, and said no."
            case .placeOrTime: "They cannot get there, or not when it is open."
            }
        }
    }

    /// Whether it is still missing.
    public enum State: String, Sendable, CaseIterable {
        case open, met
        case noLongerNeeded = "no-longer-needed"

        public var words: String {
            switch self {
            case .open: "Not met yet"
            case .met: "Met"
            case .noLongerNeeded: "No longer needed"
            }
        }
    }

    /// What met it.
    public enum MetBy: Sendable, Hashable {
        /// One of the person's own supports.
        case support(ID<Support>)
        /// A service that gives no support of the plan.
        case service(Ref)

        /// As it is kept: a reference to either.
        var ref: Ref {
            get throws {
                switch self {
                case .support(let id): try Ref(kind: "support", id: id.text)
                case .service(let ref): ref
                }
            }
        }

        init(_ ref: Ref) {
            self = ref.kind == "support" ? .support(ID(ref.id)) : .service(ref)
        }
    }
}
