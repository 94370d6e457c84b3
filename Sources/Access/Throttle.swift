import Store
import Values

/// Slows down whoever guesses passwords: for each user name, and for each address that requests come from.
///
/// A name's first five failures are free, since people mistype, and an address's first fifty, since a whole office may
/// share one. Each failure after those doubles the wait, from half a minute up to a quarter of an hour. A quarter of an
/// hour without a failure begins again; so does the right password, for the name alone, or whoever has one account
/// could guess at the others for ever.
enum Throttle {
    static let freeForName = 5
    static let freeForAddress = 50
    static let shortestWait = 30
    static let longestWait = 15 * 60

    /// Under what a try is counted.
    ///
    /// A name that no account has may be a password, typed in the wrong place. Of such a name only sixteen bits of a
    /// digest are kept: enough to count its tries, and too few to find out what was typed.
    static func counters(name: String, isKnown: Bool, address: String) -> [String] {
        [isKnown ? "name \(name)" : "unknown \(Secret.sha256(name).prefix(4))", "address \(address)"]
    }

    /// How many seconds must have passed since the last failure, after so many.
    static func wait(after failures: Int, free: Int = freeForName) -> Int {
        guard failures >= free else { return 0 }
        return min(longestWait, shortestWait << min(failures - free, 10))
    }

    /// The moment from which another try is allowed; nil if it is allowed now.
    static func blockedUntil(_ who: [String], at moment: Instant, on connection: any Connection) throws -> Instant? {
        let rows = try connection.rows("SELECT who, failures, last_at FROM sign_in_failure WHERE who IN \(list: who)")
        return try rows.map { row in
            let free = isAddress(try row.text("who")) ? freeForAddress : freeForName
            return try row.instant("last_at").adding(seconds: wait(after: try row.integer("failures"), free: free))
        }.filter { $0 > moment }.max()
    }

    private static func isAddress(_ counter: String) -> Bool { counter.hasPrefix("address ") }

    static func noteFailure(_ who: [String], at moment: Instant, on connection: any Connection) throws {
        let fresh = moment.adding(seconds: -longestWait)
        for name in who {
            let failures = try connection.row(
                "SELECT failures FROM sign_in_failure WHERE who = \(name) AND last_at > \(fresh)"
            )?.integer("failures")
            try connection.execute("DELETE FROM sign_in_failure WHERE who = \(name)")
            try connection.execute(
                "INSERT INTO sign_in_failure (who, failures, last_at) VALUES (\(name), \((failures ?? 0) + 1), \(moment))"
            )
        }
        try connection.execute("DELETE FROM sign_in_failure WHERE last_at < \(fresh)")
    }

    /// After the right password: the name begins again.
    static func forget(_ who: [String], on connection: any Connection) throws {
        let names = who.filter { !isAddress($0) }
        try connection.execute("DELETE FROM sign_in_failure WHERE who IN \(list: names)")
    }
}
