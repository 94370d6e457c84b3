import People
import Store
import Values

/// A referral on a list, with whose it is.
public struct ReferralEntry: Sendable, Hashable {
    public let referral: Referral
    public let name: Name

    /// Where it stands in a list: the most urgent first, then those received first.
    public struct Key: Sendable, Hashable {
        public let urgency: Referral.Urgency
        public let receivedOn: LocalDate
        public let id: ID<Referral>

        public init(urgency: Referral.Urgency, receivedOn: LocalDate, id: ID<Referral>) {
            (self.urgency, self.receivedOn, self.id) = (urgency, receivedOn, id)
        }
    }

    public var key: Key {
        Key(urgency: referral.urgency, receivedOn: referral.receivedOn, id: referral.id)
    }
}

/// How many people wait for a team.
public struct WaitingList: Sendable, Hashable {
    public let team: Ref
    public let count: Int
    /// How many of them are urgent or an emergency.
    public let pressing: Int
    /// The day since which somebody has waited the longest.
    public let longestSince: LocalDate

    /// How many days that is.
    public func longest(on day: LocalDate) -> Int { max(0, day.dayNumber - longestSince.dayNumber) }
}

extension Referrals {
    public static func find(
        _ id: ID<Referral>, authority: String, on connection: any Connection
    ) throws -> Referral? {
        try connection.row(
            "SELECT * FROM referral WHERE authority = \(authority) AND id = \(id) AND superseded_at IS NULL"
        ).map(referral)
    }

    /// The referrals of a person, those that go on first, then the newest.
    public static func referrals(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [Referral] {
        try connection.rows(
            """
            SELECT * FROM referral WHERE authority = \(authority) AND person = \(person) AND superseded_at IS NULL
            ORDER BY CASE WHEN closed_on IS NULL THEN 0 ELSE 1 END, received_on DESC, id DESC
            """
        ).map(referral)
    }

    /// The referrals of a team that stand in one of some states: the most urgent first, then those received first.
    ///
    /// - Parameters:
    ///   - urgency: only those of this urgency; all if nil.
    ///   - key: where the page before ended; nil for the first.
    ///   - limit: the most that are given, 1 or more.
    public static func list(
        team: Ref, in states: [Referral.State], urgency: Referral.Urgency? = nil, after key: ReferralEntry.Key? = nil,
        limit: Int, authority: String, on connection: any Connection
    ) throws -> [ReferralEntry] {
        let only: SQL = urgency.map { "AND referral.urgency = \($0.rawValue)" } ?? ""
        let rest: SQL =
            key.map { key -> SQL in
                """
                AND (referral.urgency > \(key.urgency.rawValue)
                    OR (referral.urgency = \(key.urgency.rawValue) AND (referral.received_on > \(key.receivedOn)
                        OR (referral.received_on = \(key.receivedOn) AND referral.id > \(key.id)))))
                """
            } ?? ""
        return try connection.rows(
            """
            SELECT referral.*, person.given_name, person.family_name, person.preferred_name FROM referral
            JOIN person ON person.authority = referral.authority AND person.id = referral.person
                AND person.superseded_at IS NULL
            WHERE referral.authority = \(authority) AND referral.team = \(team)
                AND referral.state IN \(list: states.map(\.rawValue)) AND referral.superseded_at IS NULL \(only) \(rest)
            ORDER BY referral.urgency, referral.received_on, referral.id LIMIT \(limit)
            """
        ).map { row in
            ReferralEntry(
                referral: try referral(row),
                name: Name(
                    given: try row.text("given_name"), family: try row.text("family_name"),
                    preferred: try row.optionalText("preferred_name")))
        }
    }

    /// Every version of a referral, the oldest first: what happened to it, when, by whom and why.
    public static func history(
        of id: ID<Referral>, authority: String, on connection: any Connection
    ) throws -> [(referral: Referral, at: Instant, by: String)] {
        try connection.rows(
            "SELECT * FROM referral WHERE authority = \(authority) AND id = \(id) ORDER BY version"
        ).map { (try referral($0), try $0.instant("recorded_at"), try $0.text("recorded_by")) }
    }

    /// How many people wait for each of some teams, and since when; a team for which nobody waits is left out.
    public static func waiting(
        for teams: [Ref], authority: String, on connection: any Connection
    ) throws -> [WaitingList] {
        let states = Referral.State.allCases.filter(\.isWaitedFor).map(\.rawValue)
        return try connection.rows(
            """
            SELECT team, count(*) AS number, count(CASE WHEN urgency < 3 THEN 1 END) AS pressing,
                min(received_on) AS longest
            FROM referral
            WHERE authority = \(authority) AND team IN \(list: teams) AND state IN \(list: states)
                AND superseded_at IS NULL
            GROUP BY team
            """
        ).map { row in
            WaitingList(
                team: try row.ref("team"), count: try row.integer("number"), pressing: try row.integer("pressing"),
                longestSince: try row.date("longest"))
        }
    }

    private static func referral(_ row: Row) throws -> Referral {
        guard let urgency = Referral.Urgency(rawValue: try row.integer("urgency")) else {
            throw StoreError.unexpectedValue("urgency")
        }
        guard let state = Referral.State(rawValue: try row.text("state")) else {
            throw StoreError.unexpectedValue("state")
        }
        return Referral(
            id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
            contact: try row.optionalID("contact"), team: try row.ref("team"), asked: try row.text("asked"),
            urgency: urgency, state: state, receivedOn: try row.date("received_on"),
            triagedOn: try row.optionalDate("triaged_on"), listedOn: try row.optionalDate("listed_on"),
            allocatedOn: try row.optionalDate("allocated_on"), acceptedOn: try row.optionalDate("accepted_on"),
            closedOn: try row.optionalDate("closed_on"), worker: try row.optionalText("worker"),
            reason: try row.optionalText("reason"), alternative: try row.optionalRef("alternative"),
            alternativeWords: try row.optionalText("alternative_words"), follows: try row.optionalID("follows"))
    }
}
