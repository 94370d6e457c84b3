import Store
import Values

/// Who asks: somebody signed in, with what decides what they may see.
public struct Principal: Sendable, Hashable {
    public let account: ID<Account>
    public let userName: String
    public let displayName: String
    public let role: Role
    public let organisation: Ref?
    public let team: Ref?
    /// The record that is their own, for a person or a carer.
    public let person: String?

    public init(
        account: ID<Account>, userName: String, displayName: String, role: Role, organisation: Ref? = nil,
        team: Ref? = nil, person: String? = nil
    ) {
        self.account = account
        self.userName = userName
        self.displayName = displayName
        self.role = role
        self.organisation = organisation
        self.team = team
        self.person = person
    }

    /// What this person's writes and looks are signed with.
    public func signature(authority: String, at moment: Instant, because reason: String) -> Signature {
        Signature(authority: authority, account: userName, role: role.rawValue, at: moment, reason: reason)
    }
}
