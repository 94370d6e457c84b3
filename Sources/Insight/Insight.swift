import Content
import Store
import Values

/// Answers measures from one authority's records: exactly, in milliseconds, and protected before anything leaves.
///
/// One serves a whole process. It holds what measures need of the records in memory, in step with the ledger.
public final class Insight: Sendable {
    public let authority: String
    private let keeper: ExtractKeeper
    /// What has been counted of them.
    let tallies: KeptTallies

    public convenience init(authority: String) { self.init(authority: authority, tallies: KeptTallies()) }

    init(authority: String, tallies: KeptTallies) {
        (self.authority, self.tallies) = (authority, tallies)
        keeper = ExtractKeeper(authority: authority)
    }

    /// Reads the records, so that nobody who asks has to wait for that: a city's take seconds.
    public func warm(on connection: any Connection) throws { _ = try extract(asAt: nil, on: connection) }

    /// The records as `connection` sees them, or saw them at `asAt`.
    func extract(asAt: Instant?, on connection: any Connection) throws -> Extract {
        try keeper.extract(asAt: asAt, on: connection)
    }
}
