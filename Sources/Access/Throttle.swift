import Store
import Values

/// Slows down whoever guesses passwords: for each user name, and for each address that requests come from.
///
/// Five failures are free, since people mistype; each one after that doubles the wait, from half a minute up to a
/// quarter of an hour. A quarter of an hour without a failure, or one right password, begins again.
enum Throttle {
    static let free = 5
    static let shortestWait = 30
    static let longestWait = 15 * 60

    /// How many seconds must have passed since the last failure, after so many.
    static func wait(after failures: Int) -> Int {
        guard failures >= free else { return 0 }
        return min(longestWait, shortestWait << min(failures - free, 10))
    }

    /// The moment from which another try is allowed; nil if it is allowed now.
    static func blockedUntil(_ who: [String], at moment: Instant, on connection: any Connection) throws -> Instant? {
        let rows = try connection.rows("SELECT failures, last_at FROM sign_in_failure WHERE who IN \(list: who)")
        return try rows.map { row in
            try row.instant("last_at").adding(seconds: wait(after: try row.integer("failures")))
        }.filter { $0 > moment }.max()
    }

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

    static func forget(_ who: [String], on connection: any Connection) throws {
        try connection.execute("DELETE FROM sign_in_failure WHERE who IN \(list: who)")
    }
}
