import Store
import Values

/// Accounts, as they are kept.
public enum Accounts {
    public static let migrations = accounts + Sendings.migrations + PublicThrottle.migrations

    private static let accounts = [
        Migration(
            20, "accounts",
            """
            CREATE TABLE account (
                \(recordColumns),
                user_name TEXT NOT NULL,
                display_name TEXT NOT NULL,
                role TEXT NOT NULL CHECK (role IN (
                    'practitioner', 'team-manager', 'commissioner', 'strategy-officer', 'board-member', 'inspector',
                    'person', 'carer', 'administrator')),
                organisation TEXT,
                team TEXT,
                person TEXT,
                password_hash TEXT NOT NULL,
                is_demo BIGINT NOT NULL CHECK (is_demo IN (0, 1)),
                closed_on TEXT CHECK (length(closed_on) = 10)
            );
            \(recordKeys("account"))
            CREATE UNIQUE INDEX account_user_name ON account (authority, user_name) WHERE superseded_at IS NULL;
            CREATE INDEX account_team ON account (authority, team) WHERE superseded_at IS NULL;
            CREATE TABLE session (
                token_digest TEXT PRIMARY KEY,
                authority TEXT NOT NULL,
                account TEXT NOT NULL,
                started_at BIGINT NOT NULL,
                seen_at BIGINT NOT NULL,
                ends_at BIGINT NOT NULL,
                CHECK (ends_at > started_at)
            );
            CREATE INDEX session_account ON session (authority, account);
            CREATE TABLE sign_in_failure (
                who TEXT PRIMARY KEY,
                failures BIGINT NOT NULL CHECK (failures > 0),
                last_at BIGINT NOT NULL
            );
            CREATE TABLE break_glass (
                \(recordColumns),
                account TEXT NOT NULL,
                person TEXT NOT NULL,
                team TEXT,
                reason TEXT NOT NULL CHECK (reason <> ''),
                opened_at BIGINT NOT NULL,
                until BIGINT NOT NULL,
                verdict TEXT CHECK (verdict IN ('justified', 'needs-learning', 'cause-for-concern')),
                review_note TEXT,
                reviewed_by TEXT,
                reviewed_at BIGINT,
                CHECK (until >= opened_at),
                CHECK ((verdict IS NULL) = (reviewed_at IS NULL))
            );
            \(recordKeys("break_glass"))
            CREATE INDEX break_glass_person ON break_glass (authority, person, account) WHERE superseded_at IS NULL;
            """),
        Migration(
            21, "traces of failed sign-ins",
            """
            CREATE TABLE sign_in_trace (
                authority TEXT NOT NULL,
                quarter BIGINT NOT NULL,
                who TEXT NOT NULL,
                failures BIGINT NOT NULL CHECK (failures > 0),
                PRIMARY KEY (authority, quarter, who)
            );
            """),
    ]

    /// Adds an account.
    ///
    /// - Throws: `Faults` if the user name is taken.
    public static func add(
        _ new: NewAccount, hash: String, id: ID<Account>, with pen: Pen
    ) throws {
        if try find(userName: new.userName, authority: pen.signature.authority, on: pen.connection) != nil {
            throw Faults([FieldFault(field: "user-name", message: "\(new.userName) is taken. Choose another user name")]
            )
        }
        try pen.insert(
            into: "account", id,
            [
                "user_name": new.userName, "display_name": new.displayName, "role": new.role.rawValue,
                "organisation": new.organisation, "team": new.team, "person": new.person, "password_hash": hash,
                "is_demo": new.isDemo,
            ])
        try pen.sign(.added, Ref(kind: "account", id: new.userName), detail: new.role.rawValue)
    }

    /// Changes what an account is for; its user name stays.
    public static func change(
        _ account: Account, role: Role, displayName: String, organisation: Ref?, team: Ref?, closedOn: LocalDate?,
        with pen: Pen
    ) throws {
        guard let hash = try hash(of: account, authority: pen.signature.authority, on: pen.connection) else {
            throw StaleSave(table: "account", id: account.id.text, seen: account.version, current: 0)
        }
        try pen.revise(
            "account", account.id, seen: account.version,
            [
                "user_name": account.userName, "display_name": displayName, "role": role.rawValue,
                "organisation": organisation, "team": team, "person": account.person, "password_hash": hash,
                "is_demo": account.isDemo, "closed_on": closedOn,
            ])
        try forgetOldHashes(of: account, with: pen)
        if closedOn != nil {
            try pen.connection.execute(
                "DELETE FROM session WHERE authority = \(pen.signature.authority) AND account = \(account.id)")
        }
        let subject = try Ref(kind: "account", id: account.userName)
        try pen.sign(closedOn == nil ? .changed : .ended, subject, detail: role.rawValue)
    }

    /// Every account, by name.
    public static func all(authority: String, on connection: any Connection) throws -> [Account] {
        try connection.rows(
            """
            SELECT * FROM account WHERE authority = \(authority) AND superseded_at IS NULL
            ORDER BY display_name, user_name
            """
        ).map(account)
    }

    public static func find(
        userName: String, authority: String, on connection: any Connection
    ) throws -> Account? {
        try connection.row(
            """
            SELECT * FROM account
            WHERE authority = \(authority) AND user_name = \(userName) AND superseded_at IS NULL
            """
        ).map(account)
    }

    /// The accounts of those who work with people, for choosing a key worker.
    public static func workers(authority: String, on connection: any Connection) throws -> [Account] {
        try connection.rows(
            """
            SELECT * FROM account
            WHERE authority = \(authority) AND superseded_at IS NULL AND closed_on IS NULL
                AND role IN (\(Role.practitioner.rawValue), \(Role.teamManager.rawValue))
            ORDER BY display_name, user_name
            """
        ).map(account)
    }

    /// The accounts of those in a team who work with people, for giving them work.
    public static func workers(
        of team: Ref, authority: String, on connection: any Connection
    ) throws -> [Account] {
        try connection.rows(
            """
            SELECT * FROM account
            WHERE authority = \(authority) AND team = \(team) AND superseded_at IS NULL AND closed_on IS NULL
                AND role IN (\(Role.practitioner.rawValue), \(Role.teamManager.rawValue))
            ORDER BY display_name, user_name
            """
        ).map(account)
    }

    /// The names that belong to user names, for pages that tell who did something.
    public static func names(
        of userNames: Set<String>, authority: String, on connection: any Connection
    ) throws -> [String: String] {
        let rows = try connection.rows(
            """
            SELECT user_name, display_name FROM account
            WHERE authority = \(authority) AND superseded_at IS NULL AND user_name IN \(list: userNames.sorted())
            """)
        return try Dictionary(
            uniqueKeysWithValues: rows.map { (try $0.text("user_name"), try $0.text("display_name")) })
    }

    static func account(_ row: Row) throws -> Account {
        guard let role = Role(rawValue: try row.text("role")) else { throw StoreError.unexpectedValue("role") }
        return Account(
            id: try row.id("id"), version: try row.integer("version"), userName: try row.text("user_name"),
            displayName: try row.text("display_name"), role: role, organisation: try row.optionalRef("organisation"),
            team: try row.optionalRef("team"), person: try row.optionalText("person"), isDemo: try row.flag("is_demo"),
            closedOn: try row.optionalDate("closed_on"))
    }
}
