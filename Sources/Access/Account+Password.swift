import Store
import Values

extension Accounts {
    /// Gives an account another password, and ends its sessions.
    ///
    /// - Throws: `StaleSave` if the account has been changed since it was read.
    public static func setPassword(of account: Account, hash: String, with pen: Pen) throws {
        try pen.revise(
            "account", account.id, seen: account.version,
            [
                "user_name": account.userName, "display_name": account.displayName, "role": account.role.rawValue,
                "organisation": account.organisation, "team": account.team, "person": account.person,
                "password_hash": hash, "is_demo": account.isDemo, "closed_on": account.closedOn,
            ])
        try forgetOldHashes(of: account, with: pen)
        try pen.connection.execute(
            "DELETE FROM session WHERE authority = \(pen.signature.authority) AND account = \(account.id)")
        try pen.sign(.changed, Ref(kind: "account", id: account.userName), detail: "password")
    }

    /// Blanks the hashes in an account's superseded versions.
    ///
    /// People use an old password elsewhere, and again: of all that is on record, its hash alone has no use to anybody
    /// but a thief.
    static func forgetOldHashes(of account: Account, with pen: Pen) throws {
        try pen.connection.execute(
            """
            UPDATE account SET password_hash = ''
            WHERE authority = \(pen.signature.authority) AND id = \(account.id) AND superseded_at IS NOT NULL
                AND password_hash <> ''
            """)
    }

    static func hash(of account: Account, authority: String, on connection: any Connection) throws -> String? {
        try connection.row(
            """
            SELECT password_hash FROM account
            WHERE authority = \(authority) AND id = \(account.id) AND superseded_at IS NULL
            """
        )?.text("password_hash")
    }

    /// An account with the hash of its password, in one query, whether there is such an account or not.
    static func credentials(
        userName: String, authority: String, on connection: any Connection
    ) throws -> (account: Account, hash: String)? {
        try connection.row(
            """
            SELECT * FROM account
            WHERE authority = \(authority) AND user_name = \(userName) AND superseded_at IS NULL
            """
        ).map { (try account($0), try $0.text("password_hash")) }
    }
}
