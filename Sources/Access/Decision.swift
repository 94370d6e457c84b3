/// What was decided, and why. The reason for a yes goes on the ledger; the reason for a no goes on the page.
public enum Decision: Sendable, Hashable {
    case allow(String)
    case refuse(Refusal)

    public var isAllowed: Bool {
        if case .allow = self { true } else { false }
    }

    public var reason: String {
        switch self {
        case .allow(let reason): reason
        case .refuse(let refusal): refusal.words
        }
    }
}

/// Why not, and what to do about it.
public enum Refusal: String, Error, Sendable, CaseIterable {
    case signIn = "sign-in"
    case noRelationship = "no-relationship"
    case restricted
    case countsOnly = "counts-only"
    case sampleOnly = "sample-only"
    case ownRecordOnly = "own-record-only"
    case askYourKeyWorker = "ask-your-key-worker"
    case notYourPart = "not-your-part"
    case managersOnly = "managers-only"
    case administratorsOnly = "administrators-only"
    case anotherDesk = "another-desk"
    case anotherTeam = "another-team"

    public var words: String {
        switch self {
        case .signIn: "You need to sign in to see this."
        case .noRelationship: "You are not on this person’s care team, and the record is not allocated to your team."
        case .restricted: "This record is restricted to the people on its care team."
        case .countsOnly: "Your role sees protected counts, never a person’s record."
        case .sampleOnly: "Inspectors read the records that the partnership puts in a sample."
        case .ownRecordOnly: "You can see your own record, and that of someone you care for who has agreed to it."
        case .askYourKeyWorker: "Only workers can change the record."
        case .notYourPart: "This is not part of your role."
        case .managersOnly: "This list is for team managers."
        case .administratorsOnly: "Accounts are looked after by administrators."
        case .anotherDesk: "This contact is at another team’s desk, and you did not take it."
        case .anotherTeam: "A waiting list is for its own team and for team managers."
        }
    }

    /// What whoever was refused can do next.
    public var remedy: String {
        switch self {
        case .signIn: "Sign in, and you will come back to this page."
        case .noRelationship:
            "Ask the key worker to add you to the care team. If somebody would come to harm while you wait, you can open the record with a reason, which a manager will review."
        case .restricted: "Ask the key worker or a team manager. A team manager can open it with a reason."
        case .countsOnly: "Look at the measures and the strategic plan, where the same outcomes are counted."
        case .sampleOnly: "Ask the partnership’s link officer for a sample of records."
        case .ownRecordOnly: "Ask the person to tell their key worker that they agree to share."
        case .askYourKeyWorker: "Tell the key worker what is wrong or missing. Their name is at the top of the record."
        case .notYourPart: "If you need this for your work, ask an administrator to check your role."
        case .managersOnly: "Ask your team manager."
        case .administratorsOnly: "Ask an administrator."
        case .anotherDesk: "Ask that team, or whoever took the contact, if the person needs something from you."
        case .anotherTeam: "Look at your own team’s list, or ask somebody in that team."
        }
    }
}
