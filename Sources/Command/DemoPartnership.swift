import Access
import Content
import Foundation
import Insight
import Partnership
import Store
import Synthetic
import Values

/// The partnership of made-up people: made the first time, opened after that.
enum DemoPartnership {
    static func prepare(
        _ database: any Database, content: DeclaredContent, figures: [PublishedFigure], people: Int, password: String
    ) async throws -> Partnership {
        let authority = try ContentFiles.authority(of: content)
        let surroundings = Surroundings.machine
        try await database.migrate(Partnership.migrations, at: surroundings.now())
        let report = try await ContentStore.load(
            content, into: database, signature: Opening.signature(authority: authority, because: "made a demonstration")
        )
        Terminal.say("Content: \(report.description)")
        let published = try await PublishedFigures.load(
            figures, into: database,
            signature: Opening.signature(authority: authority, because: "made a demonstration"))
        Terminal.say("Published figures: \(published.description)")
        let accounts = try await database.read { try Accounts.all(authority: authority, on: $0) }
        if accounts.isEmpty {
            try await SyntheticStore.fill(
                database, catalogue: content.catalogue, authority: authority, people: people, seed: 2026,
                shape: SyntheticShape(), password: password)
        } else {
            try await renew(password, of: accounts.filter(\.isDemo), in: database, authority: authority)
        }
        return try await Partnership.open(database, authority: authority, surroundings: surroundings)
    }

    /// Gives the demonstration accounts a new password, since the last one was printed once.
    private static func renew(
        _ password: String, of accounts: [Account], in database: any Database, authority: String
    ) async throws {
        let passwords = Passwords()
        let signature = Opening.signature(authority: authority, because: "began the demonstration again")
        for account in accounts {
            let hash = try await passwords.hash(password)
            try await database.record(signature) { try Accounts.setPassword(of: account, hash: hash, with: $0) }
        }
    }
}
