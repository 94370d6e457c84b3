import Store
import Values

extension Happening.Kind {
    public static let glass = Self("Opened with a reason")
}

extension ChronologySource {
    /// When somebody without a relationship opened the record.
    static let glass = ChronologySource(.glass) { person, authority, connection in
        try connection.rows(
            """
            SELECT opened_at, reason FROM break_glass
            WHERE authority = \(authority) AND person = \(person) AND superseded_at IS NULL
            """
        ).map { row in
            Happening(
                on: try row.instant("opened_at").ukDate, kind: .glass, title: "Record opened without a relationship",
                detail: try row.text("reason"), ref: nil)
        }
    }
}
