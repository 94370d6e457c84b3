extension Fact {
    /// What figures are about: what changed in lives first, as that is what all the rest is for.
    public enum Group: CaseIterable, Sendable {
        case lives, open, planning, door, known

        /// The heading that its measures stand under.
        public var words: String {
            switch self {
            case .lives: "What changed in people’s lives"
            case .open: "What is still open"
            case .planning: "How we plan and review"
            case .door: "Who gets in touch, and who waits"
            case .known: "Who we know"
            }
        }
    }

    /// What measures of it are about.
    public var group: Group {
        switch self {
        case .outcomeChange, .outcomeEnd, .twoViews: .lives
        case .openOutcome, .support, .need: .open
        case .plan, .rights, .planStart, .review: .planning
        case .contact, .referral, .waiting: .door
        case .person, .caring: .known
        }
    }
}
