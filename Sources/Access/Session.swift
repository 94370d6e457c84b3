import Store
import Values

/// Somebody's being signed in.
public struct Session: Sendable, Hashable {
    /// The secret in the browser's cookie. The store holds only its digest.
    public let token: String
    public let principal: Principal
    public let endsAt: Instant

    /// The code that every form of this session carries, so that no other site can send one.
    public var formCode: String { Secret.code(for: "form", key: token) }

    /// How long a session lasts without being used, in seconds.
    public static let idle = 30 * 60
    /// How long it lasts at most, in seconds: a working day.
    public static let longest = 10 * 60 * 60

    /// A new secret: 256 bits of chance in hexadecimal digits.
    public static func newToken() -> String { Secret.hex(Secret.randomBytes(count: 32)) }
}

/// Sessions, as they are kept.
public enum Sessions {
    static func start(
        _ account: Account, token: String, at moment: Instant, with pen: Pen
    ) throws -> Session {
        let session = Session(
            token: token, principal: account.principal, endsAt: moment.adding(seconds: Session.longest))
        try pen.connection.execute("DELETE FROM session WHERE ends_at < \(moment)")
        try pen.connection.execute(
            """
            INSERT INTO session (token_digest, authority, account, started_at, seen_at, ends_at)
            VALUES (\(Secret.sha256(token)), \(pen.signature.authority), \(account.id), \(moment), \(moment),
                \(session.endsAt))
            """)
        return session
    }

    /// The session that a cookie's token belongs to, if it has not ended, its account is open, and it has been used
    /// within the last half hour.
    public static func find(
        token: String, authority: String, allowingDemoAccounts: Bool, at moment: Instant,
        on connection: any Connection
    ) throws -> (session: Session, seenAt: Instant)? {
        guard
            let row = try connection.row(
                """
                SELECT account.*, session.seen_at, session.ends_at FROM session
                JOIN account ON account.authority = session.authority AND account.id = session.account
                    AND account.superseded_at IS NULL
                WHERE session.token_digest = \(Secret.sha256(token)) AND session.authority = \(authority)
                    AND session.ends_at > \(moment) AND session.seen_at > \(moment.adding(seconds: -Session.idle))
                """)
        else { return nil }
        let account = try Accounts.account(row)
        guard account.closedOn.map({ moment.ukDate < $0 }) ?? true else { return nil }
        // A demonstration's store may be served for work afterwards: its sessions end there.
        guard allowingDemoAccounts || !account.isDemo else { return nil }
        let session = Session(token: token, principal: account.principal, endsAt: try row.instant("ends_at"))
        return (session, try row.instant("seen_at"))
    }

    /// Notes that a session is in use. Called at most once a minute for each, so that looking is not writing.
    public static func touch(_ session: Session, at moment: Instant, on connection: any Connection) throws {
        try connection.execute(
            "UPDATE session SET seen_at = \(moment) WHERE token_digest = \(Secret.sha256(session.token))")
    }

    /// Signs out.
    public static func end(_ session: Session, with pen: Pen) throws {
        try pen.connection.execute("DELETE FROM session WHERE token_digest = \(Secret.sha256(session.token))")
        try pen.sign(.signedOut, Ref(kind: "account", id: session.principal.userName))
    }
}
