/// How a support is arranged under the Social Care (Self-directed Support) (Scotland) Act 2013: one of its four options,
/// none of which is the default, or that the Act does not apply to it.
///
/// A support without one is not recorded yet, which is something else than that it does not apply.
public enum SelfDirectedOption: String, Sendable, CaseIterable {
    case directPayment = "option-1"
    case personDirects = "option-2"
    case councilArranges = "option-3"
    case mix = "option-4"
    /// A support that social care does not pay for, such as a nurse's visit or a group that is open to everybody.
    case doesNotApply = "does-not-apply"

    /// What it is called in a table: "Option 1: direct payment".
    public var words: String {
        switch self {
        case .directPayment: "Option 1: direct payment"
        case .personDirects: "Option 2: the person directs it"
        case .councilArranges: "Option 3: the council arranges it"
        case .mix: "Option 4: a mix"
        case .doesNotApply: "Does not apply"
        }
    }

    /// What it means, for whoever chooses it.
    public var meaning: String {
        switch self {
        case .directPayment: "The person has the money and buys the support."
        case .personDirects: "The person chooses the support. The council or another organisation holds the money."
        case .councilArranges: "The person asks the council to choose and arrange the support."
        case .mix: "Different options for different parts of this support."
        case .doesNotApply: "Social care does not pay for this support."
        }
    }

    /// Whether the person directs the support, or a part of it.
    public var isPersonDirected: Bool {
        switch self {
        case .directPayment, .personDirects, .mix: true
        case .councilArranges, .doesNotApply: false
        }
    }

    /// What is said of a support for which nothing is recorded.
    public static let notRecorded = "Not recorded"
}
