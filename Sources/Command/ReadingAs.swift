import Access
import ArgumentParser
import Partnership
import Store
import Values

/// Whom a command reads as, where `--as` names an account.
enum ReadingAs {
    /// Nil for nobody in particular.
    ///
    /// - Throws: `ValidationError` for a name that no account has, and for an account that is closed.
    static func principal(_ userName: String?, in partnership: Partnership) async throws -> Principal? {
        guard let userName else { return nil }
        let authority = partnership.authority
        let account = try await partnership.database.read {
            try Accounts.find(userName: userName, authority: authority, on: $0)
        }
        guard let account else { throw ValidationError("There is no account \(userName). Check the user name") }
        if let closed = account.closedOn {
            throw ValidationError("The account \(userName) was closed on \(closed.words)")
        }
        return account.principal
    }
}
