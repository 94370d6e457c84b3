/// How this server is run.
public struct SiteSettings: Sendable {
    /// Whether accounts made for a demonstration may sign in.
    public var allowsDemoAccounts: Bool
    /// Whether cookies are for encrypted connections only: so wherever a proxy in front keeps TLS.
    public var hasSecureCookies: Bool

    public init(allowsDemoAccounts: Bool = false, hasSecureCookies: Bool = false) {
        self.allowsDemoAccounts = allowsDemoAccounts
        self.hasSecureCookies = hasSecureCookies
    }
}
