import Values

extension Path {
    static let frontDoor = "/front-door"
    static let newContact = "/front-door/new"
    static let waiting = "/waiting"

    static func contact(_ id: String) -> String { "/front-door/\(id)" }
    static func matching(_ contact: String) -> String { "/front-door/\(contact)/match" }
    static func waiting(for team: Ref) -> String { "/waiting/\(team.id)" }
    static func referral(_ id: String, of person: String) -> String { "/people/\(person)/referrals/\(id)" }
}
