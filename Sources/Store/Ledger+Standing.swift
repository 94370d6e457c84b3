/// How far the ledger has come, and where records last changed.
public struct LedgerStanding: Sendable, Hashable {
    /// The number of the last line; 0 before the first.
    public let line: Int
    /// A word for the newest line that changed a record, which is another after every change. It tells neither how many
    /// lines there are nor what any of them says.
    public let mark: String

    /// Where an empty ledger stands.
    public static let start = LedgerStanding(line: 0, mark: "start")
}

extension Ledger {
    /// Where the ledger stands, given where it stood when it was last looked at: lines up to there are not read again.
    ///
    /// Lines of ``LedgerAction/readings`` move the last line on and leave the mark as it was.
    public static func standing(
        after known: LedgerStanding = .start, authority: String, on connection: any Connection
    ) throws -> LedgerStanding {
        let last = try connection.row("SELECT number FROM ledger ORDER BY number DESC LIMIT 1")?.integer("number") ?? 0
        guard last > known.line else { return known }
        // The authority has an empty text joined to it so that no index by it is taken: that would go through every line
        // there is, where the newest change is a few lines from the end.
        let change = try connection.row(
            """
            SELECT hash FROM ledger
            WHERE number > \(known.line) AND authority || '' = \(authority)
                AND action NOT IN \(list: LedgerAction.readings.map(\.rawValue))
            ORDER BY number DESC LIMIT 1
            """)
        return LedgerStanding(line: last, mark: try change.map { String(try $0.text("hash").prefix(16)) } ?? known.mark)
    }
}
