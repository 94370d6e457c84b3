import People
import Store
import Values

/// A carer's own plan about caring for one person: an adult carer support plan, or a young carer statement.
///
/// It belongs to the carer's record, and holds nothing of the record of whom they care for.
public struct CarerPlan: Sendable, Hashable {
    public let id: ID<CarerPlan>
    public let version: Int
    /// The carer.
    public let person: ID<Person>
    /// Whom they care for.
    public let about: ID<Person>
    public let kind: Kind
    /// When they were first known to be a carer.
    public let identifiedOn: LocalDate
    /// Whether whom they care for is expected to die within six months: the law then leaves days, and not months.
    public let isTerminal: Bool
    public let offeredOn: LocalDate?
    public let answer: Answer?
    public let answeredOn: LocalDate?
    /// When their day, their wishes and their needs were talked about.
    public let talkedOn: LocalDate?
    public let preparedOn: LocalDate?
    public let due: DueDays
    public let weeklyHours: Int?
    /// Whether their needs meet the local eligibility criteria; nil while nobody has looked.
    public let meetsCriteria: Bool?
    /// What was written of each part; empty for a part that was not talked about yet.
    public let parts: [Part: String]
    public let reviewOn: LocalDate?
    public let endedOn: LocalDate?

    public var ref: Ref { get throws { try Ref(kind: "carer-plan", id: id.text) } }

    public enum Kind: String, Sendable, CaseIterable {
        case adult, young

        public var words: String {
            switch self {
            case .adult: "Adult carer support plan"
            case .young: "Young carer statement"
            }
        }

        /// Which right of the carer it is the record of.
        public var right: String {
            switch self {
            case .adult: "adult-carer-support-plan"
            case .young: "young-carer-statement"
            }
        }
    }

    public enum Answer: String, Sendable, CaseIterable {
        case accepted, declined
        case askedFor = "asked-for"

        public var words: String {
            switch self {
            case .accepted: "Yes, they would like it"
            case .declined: "No, not now"
            case .askedFor: "They asked for it themselves"
            }
        }

        var step: Right.Step {
            switch self {
            case .accepted: .accepted
            case .declined: .declined
            case .askedFor: .askedFor
            }
        }
    }

    /// What a plan has to hold, as section 9 of the Carers (Scotland) Act 2016 lists it.
    public enum Part: String, Sendable, CaseIterable {
        case circumstances
        case ableAndWilling = "able-and-willing"
        case emergency, future, outcomes, needs
        case localSupport = "local-support"
        case supportGiven = "support-given"
        case breaks

        /// The question that it answers, in plain words.
        public var asks: String {
            switch self {
            case .circumstances: "What is your day like?"
            case .ableAndWilling: "What can you do, and what do you want to go on doing?"
            case .emergency: "What would happen if you could not care for a day?"
            case .future: "What would you want if things changed later?"
            case .outcomes: "What would you want in a year?"
            case .needs: "What do you need?"
            case .localSupport: "What is there near you?"
            case .supportGiven: "What support will you have?"
            case .breaks: "What breaks do you have, or would you like?"
            }
        }
    }

    /// By when something has to be done, worked out when it was written from the limits of that day; nil where no limit
    /// holds.
    public struct DueDays: Sendable, Hashable {
        public let offer: LocalDate?
        public let talk: LocalDate?
        public let prepare: LocalDate?

        public init(offer: LocalDate? = nil, talk: LocalDate? = nil, prepare: LocalDate? = nil) {
            (self.offer, self.talk, self.prepare) = (offer, talk, prepare)
        }
    }
}

extension Right {
    /// Whether the carer's plan is the record of it: then its steps are written with the plan, and nowhere else.
    public var isOfCarerPlan: Bool { CarerPlan.Kind.allCases.contains { $0.right == ref.id } }
}
