import Values

/// Something that a person or a carer is entitled to, and the steps by which they come to have it, as the partnership
/// declares it.
public struct Right: Sendable, Hashable {
    /// What it is called in records, such as `right/advocacy`.
    public let ref: Ref
    public let title: String
    public let holder: Holder
    /// The steps that can be recorded of it.
    public let steps: Set<Step>
    /// The step by which what is owed has been done. What follows can still go on, as a wait for an advocate does.
    public let doneBy: Step
    public let applies: Applies
    /// How many months after it was declined it is offered again; nil where once is enough.
    public let offerAgainMonths: Int?
    /// What a worker asks.
    public let asks: String
    /// What the person is told, in plain words.
    public let tells: String
    /// The law that it rests on, if one is named.
    public let law: String?

    public init(
        ref: Ref, title: String, holder: Holder, steps: Set<Step>, doneBy: Step, applies: Applies,
        offerAgainMonths: Int? = nil, asks: String, tells: String, law: String? = nil
    ) {
        self.ref = ref
        self.title = title
        self.holder = holder
        self.steps = steps
        self.doneBy = doneBy
        self.applies = applies
        self.offerAgainMonths = offerAgainMonths
        self.asks = asks
        self.tells = tells
        self.law = law
    }

    /// Whose right it is.
    public enum Holder: String, Sendable, CaseIterable {
        case person, carer
        case youngCarer = "young-carer"
    }

    /// For which of its holders it is called due while it is not done.
    public enum Applies: String, Sendable, CaseIterable {
        case everybody
        /// Those who have a support to which self-directed support applies, or may apply.
        case socialCare = "social-care"
        /// It is never called due: it depends on what no record tells.
        case whenItArises = "when-it-arises"
    }

    /// Something that happens on the way of a right.
    public enum Step: String, Sendable, CaseIterable {
        case explained, offered, accepted, declined
        case askedFor = "asked-for"
        case waiting
        case takenUp = "taken-up"
        case chosen
        case inPlace = "in-place"
        case reviewed, ended
        case doesNotApply = "does-not-apply"

        /// What happened, as in "Offered".
        public var words: String {
            switch self {
            case .explained: "Explained"
            case .offered: "Offered"
            case .accepted: "Accepted"
            case .declined: "Declined"
            case .askedFor: "Asked for"
            case .waiting: "Waiting"
            case .takenUp: "Taken up"
            case .chosen: "Chosen"
            case .inPlace: "In place"
            case .reviewed: "Looked at again"
            case .ended: "Ended"
            case .doesNotApply: "Does not apply"
            }
        }

        /// Whether nothing else than this tells that somebody knows of their right: it needs to be said how, and in
        /// which format.
        public var tells: Bool { self == .explained || self == .offered }

        /// Whether the right stands somewhere else afterwards. An explanation can be given at any time, and looking
        /// again at what is in place leaves it there.
        public var moves: Bool { self != .explained && self != .reviewed }
    }

    /// Whether the four options of self-directed support are what is explained and chosen.
    public var isOfOptions: Bool { steps.contains(.chosen) }
}
