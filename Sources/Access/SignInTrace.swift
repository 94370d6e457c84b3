import Store
import Values

/// What failed sign-ins leave on the ledger: enough to see that somebody tries, and never so much that a storm fills it.
///
/// In each quarter of an hour, the first failure for an account is a line, and then the fifth, the twenty-fifth and so
/// on, each with how many there were. Tries with names that no account has are counted together, and so are those for
/// accounts beyond the first fifty. What was typed is never part of it.
enum SignInTrace {
    /// The length of time over which failures are counted, in milliseconds.
    static let quarter: Int64 = 15 * 60 * 1000
    static let mostAccounts = 50

    /// Why a sign-in failed, in the ledger's words.
    enum Cause: String {
        case wrongPassword = "wrong password"
        case closedAccount = "the account is closed"
        case demoAccount = "the account is for demonstrations"
        case unknownName = "no account has the user name"
    }

    /// Counts a failure and, if it is one of those that are told, puts a line on the ledger.
    ///
    /// - Parameter account: nil when no account has the user name.
    static func note(
        _ cause: Cause, of account: Account?, authority: String, at moment: Instant, on connection: any Connection
    ) throws {
        let quarter = moment.milliseconds / Self.quarter
        try connection.execute(
            "DELETE FROM sign_in_trace WHERE authority = \(authority) AND quarter < \(quarter)")
        let counter = try counter(for: account, quarter, authority, on: connection)
        try connection.execute(
            """
            INSERT INTO sign_in_trace (authority, quarter, who, failures)
            VALUES (\(authority), \(quarter), \(counter.name), 1)
            ON CONFLICT (authority, quarter, who) DO UPDATE SET failures = sign_in_trace.failures + 1
            """)
        let failures = try connection.count(
            """
            SELECT failures FROM sign_in_trace
            WHERE authority = \(authority) AND quarter = \(quarter) AND who = \(counter.name)
            """)
        guard isTold(failures) else { return }
        let signature = Signature(
            authority: authority, account: "sign-in", role: "system", at: moment, reason: "nobody is signed in")
        var detail = counter.detail ?? cause.rawValue
        if failures > 1 { detail += ", \(failures) tries in a quarter of an hour" }
        let subject: Ref =
            if let account, counter.detail == nil {
                try Ref(kind: "account", id: account.userName)
            } else {
                try Ref(kind: "partnership", id: authority)
            }
        try Ledger.note(.failedToSignIn, subject, detail: detail, by: signature, on: connection)
    }

    /// Whether the failure with this number is a line: a power of five.
    static func isTold(_ number: Int) -> Bool {
        var power = 1
        while power < number { power *= 5 }
        return power == number
    }

    /// Under what a failure is counted, and in what words if it is not for the account itself.
    private static func counter(
        for account: Account?, _ quarter: Int64, _ authority: String, on connection: any Connection
    ) throws -> (name: String, detail: String?) {
        guard let account else { return ("unknown", Cause.unknownName.rawValue) }
        let name = "account \(account.userName)"
        let known = try connection.rows(
            "SELECT who FROM sign_in_trace WHERE authority = \(authority) AND quarter = \(quarter)"
        ).map { try $0.text("who") }
        let isFurther = !known.contains(name) && known.count { $0.hasPrefix("account ") } >= mostAccounts
        return isFurther ? ("further", "accounts beyond the first \(mostAccounts)") : (name, nil)
    }
}
