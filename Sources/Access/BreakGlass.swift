import Store
import Values

/// A record opened without a relationship, for a reason, which a manager then reviews.
public struct BrokenGlass: Sendable, Hashable {
    public let id: ID<BrokenGlass>
    public let version: Int
    public let account: String
    public let person: String
    public let team: Ref?
    public let reason: String
    public let openedAt: Instant
    public let until: Instant
    public let review: Review?

    /// How long it opens a record, in seconds: a shift.
    public static let opensFor = 8 * 60 * 60

    public struct Review: Sendable, Hashable {
        public let verdict: Verdict
        public let note: String
        public let by: String
        public let at: Instant
    }

    public enum Verdict: String, Sendable, CaseIterable {
        case justified
        case learning = "needs-learning"
        case concern = "cause-for-concern"

        public var words: String {
            switch self {
            case .justified: "Justified"
            case .learning: "Needs learning"
            case .concern: "Cause for concern"
            }
        }
    }
}

/// Breaking the glass, and what managers make of it.
public enum BrokenGlasses {
    /// Opens a record for a reason.
    ///
    /// - Throws: `Faults` if the reason is too short to be reviewed.
    public static func open(
        person: String, by principal: Principal, reason: String, id: ID<BrokenGlass>, with pen: Pen
    ) throws {
        let reason = reason.trimmed
        if let fault = fault(of: reason) { throw Faults([FieldFault(field: "reason", message: fault)]) }
        let until = pen.signature.at.adding(seconds: BrokenGlass.opensFor)
        try pen.insert(
            into: "break_glass", id,
            [
                "account": principal.userName, "person": person, "team": principal.team, "reason": reason,
                "opened_at": pen.signature.at, "until": until,
            ])
        try pen.sign(.brokeGlass, Ref(kind: "person", id: person), person: person, detail: reason)
    }

    /// The fewest and the most characters of a reason that a manager can judge.
    static let reasonLength = 15...500

    private static func fault(of reason: String) -> String? {
        if reason.isEmpty { return "Write why you need the record now. A team manager will read it" }
        if reason.count < reasonLength.lowerBound {
            return
                "Say a little more, so that a team manager can see why you needed the record: what is happening, to whom"
        }
        if reason.count > reasonLength.upperBound {
            return "This is \(reason.count) characters long. Shorten it to \(reasonLength.upperBound)"
        }
        return nil
    }

    /// Until when a record is open to somebody who broke the glass; nil if it is not.
    public static func openUntil(
        person: String, account: String, authority: String, at moment: Instant, on connection: any Connection
    ) throws -> Instant? {
        try connection.row(
            """
            SELECT max(until) AS until FROM break_glass
            WHERE authority = \(authority) AND person = \(person) AND account = \(account)
                AND superseded_at IS NULL AND until > \(moment)
            """
        )?.optionalInstant("until")
    }

    /// Ends what is open of a person's record, on the moment; it is reviewed all the same.
    ///
    /// - Returns: how many had it open.
    public static func end(person: String, with pen: Pen) throws -> Int {
        let now = pen.signature.at
        let open = try pen.connection.rows(
            """
            SELECT * FROM break_glass WHERE authority = \(pen.signature.authority) AND person = \(person)
                AND superseded_at IS NULL AND until > \(now)
            """
        ).map(brokenGlass)
        for glass in open {
            try pen.revise(
                "break_glass", glass.id, seen: glass.version,
                columns(glass, until: max(glass.openedAt, now), review: glass.review))
        }
        return open.count
    }

    /// What waits for a team manager's review, or has had it, newest first: what their own team opened, and what other
    /// managers or workers without a team opened, whose own manager might otherwise be themselves or nobody.
    public static func list(
        team: Ref, except userName: String, isReviewed: Bool, authority: String, limit: Int,
        on connection: any Connection
    ) throws -> [BrokenGlass] {
        try connection.rows(
            """
            SELECT * FROM break_glass
            WHERE \(reviewable(by: team, except: userName, authority: authority))
                AND reviewed_at IS \(SQL(isReviewed ? "NOT NULL" : "NULL"))
            ORDER BY opened_at DESC, id DESC LIMIT \(limit)
            """
        ).map(brokenGlass)
    }

    /// One of those that a team manager reviews; nil if it is not theirs to review.
    public static func find(
        _ id: ID<BrokenGlass>, reviewableBy team: Ref, except userName: String, authority: String,
        on connection: any Connection
    ) throws -> BrokenGlass? {
        try connection.row(
            """
            SELECT * FROM break_glass
            WHERE id = \(id) AND \(reviewable(by: team, except: userName, authority: authority))
            """
        ).map(brokenGlass)
    }

    /// Nobody reviews what they opened themselves.
    private static func reviewable(by team: Ref, except userName: String, authority: String) -> SQL {
        """
        break_glass.authority = \(authority) AND break_glass.superseded_at IS NULL AND account <> \(userName)
            AND (team IS NULL OR team = \(team) OR account IN (
                SELECT user_name FROM account WHERE account.authority = \(authority)
                    AND account.role = \(Role.teamManager.rawValue) AND account.superseded_at IS NULL))
        """
    }

    public static func find(
        _ id: ID<BrokenGlass>, authority: String, on connection: any Connection
    ) throws -> BrokenGlass? {
        try connection.row(
            "SELECT * FROM break_glass WHERE authority = \(authority) AND id = \(id) AND superseded_at IS NULL"
        ).map(brokenGlass)
    }

    /// Records what a manager made of it.
    ///
    /// - Throws: `Faults` if there is no note, or if it is the manager's own.
    public static func review(
        _ glass: BrokenGlass, verdict: BrokenGlass.Verdict, note: String, with pen: Pen
    ) throws {
        var faults = Faults()
        if glass.account == pen.signature.account {
            faults.add("verdict", "You opened this record yourself. Another manager reviews it")
        }
        let note = note.trimmed
        if note.isEmpty || note.count > 500 {
            faults.add("note", "Say in up to 500 characters what you found and what happens next")
        }
        try faults.throwIfAny()
        try pen.revise(
            "break_glass", glass.id, seen: glass.version,
            columns(
                glass, until: glass.until,
                review: BrokenGlass.Review(
                    verdict: verdict, note: note, by: pen.signature.account, at: pen.signature.at)))
        try pen.sign(
            .reviewed, Ref(kind: "person", id: glass.person), person: glass.person,
            detail: "\(verdict.words): \(note)")
    }

    private static func columns(
        _ glass: BrokenGlass, until: Instant, review: BrokenGlass.Review?
    ) -> KeyValuePairs<String, any SQLBindable> {
        [
            "account": glass.account, "person": glass.person, "team": glass.team, "reason": glass.reason,
            "opened_at": glass.openedAt, "until": until, "verdict": review?.verdict.rawValue,
            "review_note": review?.note, "reviewed_by": review?.by, "reviewed_at": review?.at,
        ]
    }

    private static func brokenGlass(_ row: Row) throws -> BrokenGlass {
        var review: BrokenGlass.Review?
        if let verdict = try row.optionalText("verdict").flatMap(BrokenGlass.Verdict.init) {
            review = BrokenGlass.Review(
                verdict: verdict, note: try row.text("review_note"), by: try row.text("reviewed_by"),
                at: try row.instant("reviewed_at"))
        }
        return BrokenGlass(
            id: try row.id("id"), version: try row.integer("version"), account: try row.text("account"),
            person: try row.text("person"), team: try row.optionalRef("team"), reason: try row.text("reason"),
            openedAt: try row.instant("opened_at"), until: try row.instant("until"), review: review)
    }
}
