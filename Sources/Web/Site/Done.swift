/// What has just been done: said at the top of the page that follows.
struct Done: Sendable, Hashable {
    /// What the address of that page carries.
    let key: String
    let words: String

    init(_ key: String, _ words: String) { (self.key, self.words) = (key, words) }

    /// Everything that can have been done, by area. Each area lists its own, beside its pages.
    static let all: [Done] =
        record
        + frontDoor
        + rights
        + needs
        + rest

    private static let byKey = Dictionary(all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })

    /// What an address says was done; nil for what is none of ours, so that nobody's words are shown but our own.
    static func known(_ key: String) -> Done? { byKey[key] }
}

extension Done {
    static let glassReviewed = Done("reviewed", "Your review is saved.")
    static let accountAdded = Done("account-added", "The account is ready.")
    static let accountChanged = Done("account-changed", "The account has been changed.")
    static let figuresReleased = Done(
        "figures-released",
        "The figures are released. They stand from now on, as they are here.")
    static let signedOut = Done("signed-out", "You have signed out.")

    private static let rest: [Done] = [
        .glassReviewed, .accountAdded, .accountChanged, .figuresReleased, .signedOut,
    ]
}
