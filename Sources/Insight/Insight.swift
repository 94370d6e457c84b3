import Content
import Store
import Values

/// Answers measures from one authority's records: exactly, in milliseconds, and protected before anything leaves.
///
/// One serves a whole process. It holds what measures need of the records in memory, in step with the ledger.
public final class Insight: Sendable {
    public let authority: String
    private let keeper: ExtractKeeper

    public init(authority: String) {
        self.authority = authority
        keeper = ExtractKeeper(authority: authority)
    }

    /// The records as `connection` sees them, or saw them at `asAt`.
    func extract(asAt: Instant?, on connection: any Connection) throws -> Extract {
        try keeper.extract(asAt: asAt, on: connection)
    }
}
