/// A part of a person's record that somebody looks at: what a page of it shows, and what the ledger calls it.
public enum RecordPart: String, Sendable, CaseIterable {
    case overview, details, plan, review, contacts, referral, network
    case careTeam = "care-team"
    case rights, caring, chronology
    case looked = "who-has-looked"
    case allocation
    case needs

    /// What a line of the ledger says was looked at.
    public var words: String {
        switch self {
        case .overview: "overview"
        case .details: "details"
        case .plan: "plan"
        case .review: "review"
        case .contacts: "contacts"
        case .referral: "referral"
        case .network: "network"
        case .careTeam: "care team"
        case .rights: "rights"
        case .caring: "caring"
        case .chronology: "chronology"
        case .looked: "who has looked"
        case .allocation: "allocation"
        case .needs: "what is not met yet"
        }
    }
}
