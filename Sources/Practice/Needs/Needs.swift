import People
import Store
import Values

/// What people need and do not have: recorded, closed, and never deleted.
public enum Needs {
    /// A person's needs: those that are open first, each the longest missing first.
    public static func of(
        _ person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [Need] {
        try connection.rows(
            """
            SELECT * FROM need WHERE authority = \(authority) AND person = \(person) AND superseded_at IS NULL
            ORDER BY CASE WHEN state = 'open' THEN 0 ELSE 1 END, since_on, id
            """
        ).map(need)
    }

    /// How many needs of a person are open.
    public static func openCount(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> Int {
        try connection.count(
            """
            SELECT count(*) FROM need
            WHERE authority = \(authority) AND person = \(person) AND superseded_at IS NULL AND state = 'open'
            """)
    }

    /// What every need that a person has had says, for pages that name it.
    public static func words(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [Ref: String] {
        let needs = try of(person, authority: authority, on: connection)
        return try Dictionary(uniqueKeysWithValues: needs.map { (try $0.ref, $0.words) })
    }

    /// The supports that meet some of a person's needs, by their identities: none is asked for where no support meets any.
    public static func supports(
        thatMeet needs: [Need], authority: String, on connection: any Connection
    ) throws -> [ID<Support>: Support.Given] {
        let ids = needs.compactMap { need -> ID<Support>? in
            if case .support(let id) = need.metBy { id } else { nil }
        }
        guard !ids.isEmpty else { return [:] }
        let rows = try connection.rows(
            """
            SELECT id, service, what FROM support
            WHERE authority = \(authority) AND id IN \(list: Set(ids).sorted()) AND superseded_at IS NULL
            """)
        return try Dictionary(
            uniqueKeysWithValues: rows.map { row -> (ID<Support>, Support.Given) in
                (try row.id("id"), Support.Given(service: try row.ref("service"), what: try row.text("what")))
            })
    }

    static func need(_ row: Row) throws -> Need {
        func known<Value: RawRepresentable<String>>(_ column: String) throws -> Value {
            guard let value = Value(rawValue: try row.text(column)) else { throw StoreError.unexpectedValue(column) }
            return value
        }
        return Need(
            id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
            foundIn: try known("found_in"), foundRef: try row.optionalRef("found_ref"), kind: try row.ref("kind"),
            words: try row.text("words"), reason: try known("reason"), service: try row.optionalRef("service"),
            sinceOn: try row.date("since_on"), area: try row.optionalRef("where_area"),
            outcome: try row.optionalID("outcome"), state: try known("state"),
            closedOn: try row.optionalDate("closed_on"), closedWhy: try row.optionalText("closed_why"),
            metBy: try row.optionalRef("met_by").map { Need.MetBy($0) },
            savedOn: try row.instant("recorded_at").ukDate, savedBy: try row.text("recorded_by"))
    }
}

extension Support {
    /// What a support is, for pages that name it.
    public struct Given: Sendable, Hashable {
        public let service: Ref
        public let what: String
    }
}
