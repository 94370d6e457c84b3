import Values

/// Who does something, in which role, when and why: what every write and every look carries.
public struct Signature: Sendable, Hashable {
    /// The integration authority whose records these are, such as `S37000007`.
    public let authority: String
    /// The account's user name, or the name of the part of Jute that acts by itself.
    public let account: String
    public let role: String
    public let at: Instant
    /// Why: the relationship that allows it, or the reason that somebody typed.
    public let reason: String

    public init(authority: String, account: String, role: String, at: Instant, reason: String) {
        self.authority = authority
        self.account = account
        self.role = role
        self.at = at
        self.reason = reason
    }
}

/// What was done, in the ledger's words.
public enum LedgerAction: String, Sendable, CaseIterable {
    case looked, searched, added, changed, ended, loaded, granted, refused, reviewed
    case brokeGlass = "broke the glass"
    case signedIn = "signed in"
    case signedOut = "signed out"
    case failedToSignIn = "failed to sign in"
    case downloaded, released

    /// What is on the ledger and changes no record: looks, refusals, comings and goings.
    public static let readings: [LedgerAction] = [
        .looked, .searched, .downloaded, .refused, .signedIn, .signedOut, .failedToSignIn, .brokeGlass, .reviewed,
        .released,
    ]
}

/// One line of the ledger.
public struct LedgerLine: Sendable, Hashable {
    public let number: Int
    public let signature: Signature
    public let action: LedgerAction
    /// What it was done to.
    public let subject: Ref
    /// The person whose record it belongs to, if it is one's.
    public let person: String?
    public let detail: String
    public let previous: String
    public let hash: String
}

/// The ledger: every write and every look at a person's record, one line each, chained by hash, so that a line that
/// is altered, taken out or put in afterwards shows.
public enum Ledger {
    static let start = String(repeating: "0", count: 64)

    public static let migrations = [
        Migration(
            1, "ledger",
            """
            CREATE TABLE ledger (
                number BIGINT PRIMARY KEY,
                at BIGINT NOT NULL,
                authority TEXT NOT NULL,
                account TEXT NOT NULL,
                role TEXT NOT NULL,
                action TEXT NOT NULL,
                subject TEXT NOT NULL,
                person TEXT,
                reason TEXT NOT NULL,
                detail TEXT NOT NULL,
                previous TEXT NOT NULL,
                hash TEXT NOT NULL
            );
            CREATE INDEX ledger_person ON ledger (authority, person, number);
            CREATE INDEX ledger_failed_sign_in ON ledger (authority, number) WHERE action = 'failed to sign in';
            """)
    ]

    /// Puts a line on the ledger for what is no record's, beside what else the transaction writes.
    public static func note(
        _ action: LedgerAction, _ subject: Ref, detail: String, by signature: Signature,
        on connection: any Connection
    ) throws {
        try append(action, to: subject, of: nil, detail: detail, by: signature, on: connection)
    }

    /// Adds a line at the end of the chain, in the caller's transaction.
    static func append(
        _ action: LedgerAction, to subject: Ref, of person: String?, detail: String, by signature: Signature,
        on connection: any Connection
    ) throws {
        let tail = connection.ledgerTail
        let (number, previous) = try tail.next(on: connection)
        let hash = digest(
            number: number, at: signature.at, authority: signature.authority, account: signature.account,
            role: signature.role, action: action.rawValue, subject: subject.text, person: person,
            reason: signature.reason, detail: detail, previous: previous)
        try connection.execute(
            """
            INSERT INTO ledger
                (number, at, authority, account, role, action, subject, person, reason, detail, previous, hash)
            VALUES (\(number), \(signature.at), \(signature.authority), \(signature.account), \(signature.role),
                \(action.rawValue), \(subject), \(person), \(signature.reason), \(detail), \(previous), \(hash))
            """)
        tail.end = (number, hash)
    }

    /// The digest of a line's own fields and of the line before it. Each field is preceded by its length, so that no
    /// two different lines read alike.
    static func digest(
        number: Int, at: Instant, authority: String, account: String, role: String, action: String, subject: String,
        person: String?, reason: String, detail: String, previous: String
    ) -> String {
        var text = ""
        text.reserveCapacity(400 + reason.utf8.count + detail.utf8.count)
        func add(_ field: String) {
            text += String(field.utf8.count)
            text += ":"
            text += field
        }
        add(String(number))
        add(String(at.milliseconds))
        add(authority)
        add(account)
        add(role)
        add(action)
        add(subject)
        add(person ?? "")
        add(person == nil ? "0" : "1")
        add(reason)
        add(detail)
        add(previous)
        return Secret.sha256(text)
    }

    /// What reading the whole chain found.
    public enum Verdict: Sendable, Equatable {
        /// Every line follows from the one before. `head` is the last line's hash: kept elsewhere, it shows later
        /// whether lines were cut off the end.
        case whole(lines: Int, head: String)
        case broken(line: Int, fault: Fault)

        public enum Fault: String, Sendable {
            case altered = "it was altered after it was written"
            case missing = "the line before it is missing"
            case unlinked = "it does not follow from the line before it"
        }
    }

    /// Reads the chain from its start and stops at the first line that does not hold.
    public static func verify(_ connection: any Connection) throws -> Verdict {
        var previous = start
        var number = 0
        var verdict: Verdict?
        try connection.forEachRow("SELECT * FROM ledger ORDER BY number") { row in
            guard verdict == nil else { return }
            // A value of a kind that its column never holds was put there by somebody: it cannot be read, and shows.
            guard let found = try? row.integer("number"), let hash = try? row.text("hash"),
                let computed = try? digest(row)
            else {
                verdict = .broken(line: (try? row.integer("number")) ?? number + 1, fault: .altered)
                return
            }
            if found != number + 1 {
                verdict = .broken(line: found, fault: .missing)
            } else if computed != hash {
                verdict = .broken(line: found, fault: .altered)
            } else if try row.text("previous") != previous {
                verdict = .broken(line: found, fault: .unlinked)
            }
            previous = hash
            number = found
        }
        return verdict ?? .whole(lines: number, head: previous)
    }

    private static func digest(_ row: Row) throws -> String {
        digest(
            number: try row.integer("number"), at: try row.instant("at"), authority: try row.text("authority"),
            account: try row.text("account"), role: try row.text("role"), action: try row.text("action"),
            subject: try row.text("subject"), person: try row.optionalText("person"), reason: try row.text("reason"),
            detail: try row.text("detail"), previous: try row.text("previous"))
    }

    /// The hash of one line; nil if there is no such line.
    public static func hash(ofLine number: Int, on connection: any Connection) throws -> String? {
        try connection.row("SELECT hash FROM ledger WHERE number = \(number)")?.text("hash")
    }

    /// The lines about one person's record, newest first, at most `limit`, older than line `before` if given.
    public static func lines(
        ofPerson person: String, authority: String, before: Int? = nil, limit: Int, on connection: any Connection
    ) throws -> [LedgerLine] {
        try connection.rows(
            """
            SELECT * FROM ledger
            WHERE authority = \(authority) AND person = \(person) AND number < \(before ?? Int.max)
            ORDER BY number DESC LIMIT \(limit)
            """
        ).map(line)
    }

    /// The lines that tell of failed sign-ins, newest first, at most `limit`.
    public static func failedSignIns(
        authority: String, limit: Int, on connection: any Connection
    ) throws -> [LedgerLine] {
        // The action stands in the statement, or the index that holds these lines alone could not be used.
        try connection.rows(
            """
            SELECT * FROM ledger WHERE authority = \(authority) AND action = 'failed to sign in'
            ORDER BY number DESC LIMIT \(limit)
            """
        ).map(line)
    }

    private static func line(_ row: Row) throws -> LedgerLine {
        let action = try row.text("action")
        guard let known = LedgerAction(rawValue: action) else { throw StoreError.unexpectedValue("action") }
        return LedgerLine(
            number: try row.integer("number"),
            signature: Signature(
                authority: try row.text("authority"), account: try row.text("account"), role: try row.text("role"),
                at: try row.instant("at"), reason: try row.text("reason")),
            action: known, subject: try row.ref("subject"), person: try row.optionalText("person"),
            detail: try row.text("detail"), previous: try row.text("previous"), hash: try row.text("hash"))
    }
}
