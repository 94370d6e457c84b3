/// Where the ledger ends, as one transaction knows it: read once, and then followed line by line.
///
/// One transaction writes at a time, so nobody else moves it on meanwhile.
public final class LedgerTail {
    /// The number and the hash of the last line; nil before it was looked at.
    var end: (number: Int, hash: String)?

    public init() {}

    /// The number of the next line, and the hash of the one before it.
    func next(on connection: any Connection) throws -> (number: Int, previous: String) {
        if let end { return (end.number + 1, end.hash) }
        let last = try connection.row("SELECT number, hash FROM ledger ORDER BY number DESC LIMIT 1")
        return (try (last?.integer("number") ?? 0) + 1, try last?.text("hash") ?? Ledger.start)
    }
}
