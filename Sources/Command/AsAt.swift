import ArgumentParser
import Insight
import Values

/// The moment that `--as-at` names.
enum AsAt {
    /// Nil for nothing asked.
    ///
    /// - Throws: `ValidationError` for what is no moment, or one that has not come yet.
    static func moment(_ text: String?, now: Instant) throws -> Instant? {
        guard let text else { return nil }
        guard let moment = Instant(iso: text) else {
            throw ValidationError("--as-at takes a moment such as 2026-11-01T00:00:00Z")
        }
        guard moment <= now else { throw ValidationError(QuestionError.asAtInFuture(moment).message) }
        return moment
    }
}
