import Content
import Store
import Values

extension Insight {
    /// Puts a question to the records.
    ///
    /// - Parameters:
    ///   - catalogue: what the partnership declares. Which area is in which locality, and which service serves which
    ///     priority, is taken from it, on the last day of the period.
    ///   - now: the moment it is.
    ///   - protection: what is hidden; nil for what the partnership declares.
    /// - Throws: ``QuestionError``, or what the store throws.
    public func ask(
        _ question: Question, catalogue: Catalogue, now: Instant, protection: Protection? = nil,
        on connection: any Connection
    ) throws -> Answer {
        try table(question, catalogue: catalogue, now: now, protection: protection, on: connection)
            .answer(question.measure)
    }

    /// Puts a question to all the measures of a family at once, in declared order; to the one alone if it has none.
    ///
    /// The answers are from one table, so their bases are the same and they add up to it.
    public func askFamily(
        _ question: Question, catalogue: Catalogue, now: Instant, protection: Protection? = nil,
        on connection: any Connection
    ) throws -> [Answer] {
        let table = try table(question, catalogue: catalogue, now: now, protection: protection, on: connection)
        return try question.measure.relatives(in: catalogue).map(table.answer)
    }

    private func table(
        _ question: Question, catalogue: Catalogue, now: Instant, protection: Protection?, on connection: any Connection
    ) throws -> AnsweredTable {
        try question.check()
        if let asAt = question.asAt, asAt > now { throw QuestionError.asAtInFuture(asAt) }
        let (period, scope) = try question.scope(now: now)
        let extract = try extract(asAt: question.asAt, on: connection)
        let counted = try CountedQuestion(question, scope, extract, catalogue, on: period.end, tallies)
        let protection = protection ?? Protection(of: catalogue)
        return AnsweredTable(
            question: question, period: period, asAt: question.asAt ?? now, catalogue: catalogue, counted: counted,
            shown: try counted.protected(protection), protection: protection)
    }
}
