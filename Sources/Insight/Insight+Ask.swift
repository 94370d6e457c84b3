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
    /// - Throws: ``QuestionError``, or what the store throws.
    public static func ask(
        _ question: Question, catalogue: Catalogue, authority: String, now: Instant,
        protection: Protection = Protection(), on connection: any Connection
    ) throws -> Answer {
        let table = try table(
            question, catalogue: catalogue, authority: authority, now: now, protection: protection, on: connection)
        return table.answer(question.measure)
    }

    /// Puts a question to all the measures of a family at once, in declared order; to the one alone if it has none.
    ///
    /// The answers are from one table, so their bases are the same and they add up to it.
    public static func askFamily(
        _ question: Question, catalogue: Catalogue, authority: String, now: Instant,
        protection: Protection = Protection(), on connection: any Connection
    ) throws -> [Answer] {
        let table = try table(
            question, catalogue: catalogue, authority: authority, now: now, protection: protection, on: connection)
        return question.measure.relatives(in: catalogue).map(table.answer)
    }

    private static func table(
        _ question: Question, catalogue: Catalogue, authority: String, now: Instant, protection: Protection,
        on connection: any Connection
    ) throws -> AnsweredTable {
        let measure = question.measure
        if let dimension = question.by, !measure.allows(dimension) {
            throw QuestionError.notSplit(measure: measure.ref, by: dimension, accepted: measure.breakdowns)
        }
        if let asAt = question.asAt, asAt > now { throw QuestionError.asAtInFuture(asAt) }
        let period = try question.period ?? Period.parse(measure.defaultPeriod, today: (question.asAt ?? now).ukDate)
        let scope = Scope(authority: authority, period: period, asAt: question.asAt, now: now)
        let fact = measure.fact
        let tally = Tally(fact, by: question.by?.sorting(fact, in: scope, catalogue), in: scope)
        let (total, lines) = try tally.run(on: connection)
        let exact =
            if let dimension = question.by {
                try dimension.table(fact, total: total, lines: lines, in: catalogue, on: period.end)
            } else {
                try CountTable(
                    partitions: fact.partitions.map(\.count), rows: [],
                    total: CountTable.Line(key: "all", counts: total.counts, total: total.total), isDisjoint: true)
            }
        return AnsweredTable(
            by: question.by, period: period, asAt: question.asAt ?? now, catalogue: catalogue, fact: fact,
            table: protection.protect(exact), query: Digest.of(tally.statement), protection: protection.words)
    }
}
