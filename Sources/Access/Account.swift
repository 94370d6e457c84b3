import Store
import Values

/// An account: who can sign in, as what.
public struct Account: Sendable, Hashable {
    public let id: ID<Account>
    public let version: Int
    public let userName: String
    public let displayName: String
    public let role: Role
    public let organisation: Ref?
    public let team: Ref?
    public let person: String?
    /// Made for a demonstration: refused by a server that is not one.
    public let isDemo: Bool
    /// From this day the account cannot be used.
    public let closedOn: LocalDate?

    public var principal: Principal {
        Principal(
            account: id, userName: userName, displayName: displayName, role: role, organisation: organisation,
            team: team, person: person)
    }
}

/// An account as it is asked for, checked before anything is stored.
public struct NewAccount: Sendable {
    public let userName: String
    public let displayName: String
    public let role: Role
    public let organisation: Ref?
    public let team: Ref?
    public let person: String?
    public let password: String
    public let isDemo: Bool

    /// - Throws: `Faults`, each naming its field and what to do.
    public init(
        userName: String, displayName: String, role: Role, organisation: Ref? = nil, team: Ref? = nil,
        person: String? = nil, password: String, isDemo: Bool = false
    ) throws(Faults) {
        var faults = Faults()
        let allowed = userName.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
        }
        let beginsWell = userName.utf8.first.map { $0 != 0x2D && $0 != 0x2E } ?? false
        if !(3...40).contains(userName.count) || !allowed || !beginsWell {
            faults.add(
                "user-name",
                "Enter a user name of 3 to 40 characters: small letters, digits, hyphens and full stops, a letter or digit first"
            )
        }
        if displayName.isEmpty || displayName.count > 80 {
            faults.add("display-name", "Enter the name that colleagues know, at most 80 characters")
        }
        if password.count < Passwords.shortest || password.utf8.count > 256 {
            faults.add(
                "password", "Enter a password of at least \(Passwords.shortest) characters; three words are good")
        }
        if role.worksWithPeople && team == nil {
            faults.add("team", "Choose the team: it decides which records are theirs to see")
        }
        if (role == .person || role == .carer) && person == nil {
            faults.add("person", "Choose the person whose own account this is")
        }
        try faults.throwIfAny()
        self.userName = userName
        self.displayName = displayName
        self.role = role
        self.organisation = organisation
        self.team = team
        self.person = person
        self.password = password
        self.isDemo = isDemo
    }
}
