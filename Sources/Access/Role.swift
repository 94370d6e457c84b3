/// What somebody is to the partnership. One account has one role.
public enum Role: String, Sendable, CaseIterable, Codable {
    case practitioner
    case teamManager = "team-manager"
    case commissioner
    case strategyOfficer = "strategy-officer"
    case boardMember = "board-member"
    case inspector
    case person
    case carer
    case administrator

    public var words: String {
        switch self {
        case .practitioner: "Practitioner"
        case .teamManager: "Team manager"
        case .commissioner: "Commissioner"
        case .strategyOfficer: "Strategy officer"
        case .boardMember: "Board member"
        case .inspector: "Inspector"
        case .person: "Person"
        case .carer: "Carer"
        case .administrator: "Administrator"
        }
    }

    /// Whether the role works with people's records, given a reason to.
    public var worksWithPeople: Bool { self == .practitioner || self == .teamManager }

    /// Whether the role belongs to a workforce, so that it has an organisation.
    public var isWorkforce: Bool { self != .person && self != .carer && self != .inspector }
}
