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

    /// What every need that a person has had says, for pages that name it.
    public static func words(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [Ref: String] {
        let needs = try of(person, authority: authority, on: connection)
        return try Dictionary(uniqueKeysWithValues: needs.map { (try $0.ref, $0.words) })
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
