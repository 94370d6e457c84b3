import Access
import Insight
import Store
import Values

extension Partnership {
    /// Releases the figures of a measure, and of all that have its base, for a period.
    ///
    /// - Returns: the release, and how it was worked out.
    /// - Throws: `ReleaseError`, `QuestionError`, or what the store throws.
    public func release(
        _ measure: Measure, period: Period?, asAt: Instant?, signature: Signature
    ) async throws -> (Release, ReleaseDraft) {
        let (catalogue, insight, now) = (try await catalogue(), insight, signature.at)
        let draft = try await database.read { connection in
            try insight.draftRelease(
                of: measure, period: period, asAt: asAt, catalogue: catalogue, now: now, on: connection)
        }
        let release = try await database.record(signature) { pen in try Releases.write(draft, with: pen) }
        return (release, draft)
    }
}
