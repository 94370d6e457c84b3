import Store
import Values

/// Somebody's try to sign in.
public struct SignIn: Sendable {
    public let userName: String
    public let password: String
    /// Where the request came from, for slowing down guesses.
    public let address: String

    public init(userName: String, password: String, address: String) {
        self.userName = userName
        self.password = password
        self.address = address
    }

    /// What came of it.
    public enum Outcome: Sendable {
        case signedIn(Session)
        /// The user name or the password is wrong: which of them is never said.
        case wrong
        case tooManyTries(until: Instant)
        /// The account was made for a demonstration and this is not one.
        case demoAccountRefused
    }
}

extension Database {
    /// Signs somebody in, if the password is right and not too many wrong ones came before.
    ///
    /// - Parameter token: the new session's secret, from `Session.newToken()`.
    public func signIn(
        _ attempt: SignIn, authority: String, token: String, allowingDemoAccounts: Bool, passwords: Passwords,
        at moment: Instant
    ) async throws -> SignIn.Outcome {
        let (known, who, blocked) = try await read { connection in
            let known = try Accounts.credentials(
                userName: attempt.userName, authority: authority, on: connection)
            let who = Throttle.counters(name: attempt.userName, isKnown: known != nil, address: attempt.address)
            return (known, who, try Throttle.blockedUntil(who, at: moment, on: connection))
        }
        if let blocked { return .tooManyTries(until: blocked) }
        let matches = try await passwords.verify(attempt.password, against: known?.hash)
        guard matches, let account = known?.account, account.closedOn.map({ moment.ukDate < $0 }) ?? true else {
            let cause: SignInTrace.Cause =
                known == nil ? .unknownName : matches ? .closedAccount : .wrongPassword
            return try await write { connection in
                // Of many tries sent at once, all but the first few find here that the others have failed before them.
                if let until = try Throttle.blockedUntil(who, at: moment, on: connection) {
                    return .tooManyTries(until: until)
                }
                try Throttle.noteFailure(who, at: moment, on: connection)
                try SignInTrace.note(cause, of: known?.account, authority: authority, at: moment, on: connection)
                return .wrong
            }
        }
        if account.isDemo && !allowingDemoAccounts {
            try await write { connection in
                try SignInTrace.note(.demoAccount, of: account, authority: authority, at: moment, on: connection)
            }
            return .demoAccountRefused
        }
        return try await admit(account, who: who, authority: authority, token: token, at: moment)
    }

    /// Begins a session for whoever gave the right password.
    func admit(
        _ account: Account, who: [String], authority: String, token: String, at moment: Instant
    ) async throws -> SignIn.Outcome {
        let signature = account.principal.signature(authority: authority, at: moment, because: "right password")
        return try await record(signature) { pen in
            // A right guess among many sent at once is no better than the wrong ones.
            if let until = try Throttle.blockedUntil(who, at: moment, on: pen.connection) {
                try pen.sign(.refused, Ref(kind: "account", id: account.userName), detail: "too many tries to sign in")
                return .tooManyTries(until: until)
            }
            try Throttle.forget(who, on: pen.connection)
            let session = try Sessions.start(account, token: token, at: moment, with: pen)
            try pen.sign(.signedIn, Ref(kind: "account", id: account.userName))
            return .signedIn(session)
        }
    }
}
