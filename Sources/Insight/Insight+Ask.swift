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
    public func ask(
        _ question: Question, catalogue: Catalogue, now: Instant, protection: Protection = Protection(),
        on connection: any Connection
    ) throws -> Answer {
        try table(question, catalogue: catalogue, now: now, protection: protection, on: connection)
            .answer(question.measure)
    }

    /// Puts a question to all the measures of a family at once, in declared order; to the one alone if it has none.
    ///
    /// The answers are from one table, so their bases are the same and they add up to it.
    public func askFamily(
        _ question: Question, catalogue: Catalogue, now: Instant, protection: Protection = Protection(),
        on connection: any Connection
    ) throws -> [Answer] {
        let table = try table(question, catalogue: catalogue, now: now, protection: protection, on: connection)
        return try question.measure.relatives(in: catalogue).map(table.answer)
    }

    private func table(
        _ question: Question, catalogue: Catalogue, now: Instant, protection: Protection, on connection: any Connection
    ) throws -> AnsweredTable {
        let measure = question.measure
        if let dimension = question.by, !measure.allows(dimension) {
            throw QuestionError.notSplit(measure: measure.ref, by: dimension, accepted: measure.breakdowns)
        }
        if let asAt = question.asAt, asAt > now { throw QuestionError.asAtInFuture(asAt) }
        let period = try question.period ?? Period.parse(measure.defaultPeriod, today: (question.asAt ?? now).ukDate)
        let extract = try extract(asAt: question.asAt, on: connection)
        let scope = Scope(period, asAt: question.asAt, now: now)
        let columns = Columns(measure.sharingBase(in: catalogue))
        func sorter(_ dimension: Breakdown) -> Sorter {
            Sorter(dimension, measure.fact, scope, extract, catalogue, on: period.end)
        }
        // The finest first, then what it is put together into.
        let sorters = question.by.map { $0.counted(measure.fact) }.map { ([$0] + $0.layers).map(sorter) } ?? []
        let tally = Tally(measure.fact, where: measure.population, columns, by: sorters, scope, in: extract)
        let exact = try Self.exact(tally, measure.fact, columns, sorters, catalogue, on: period.end)
        return AnsweredTable(
            by: question.by, period: period, asAt: question.asAt ?? now, askedAsAt: question.asAt, catalogue: catalogue,
            columns: columns, asked: sorters.firstIndex { $0.dimension == question.by } ?? 0, tally: tally,
            table: protection.protect(exact), protection: protection)
    }

    private static func exact(
        _ tally: Tally, _ fact: Fact, _ columns: Columns, _ sorters: [Sorter], _ catalogue: Catalogue,
        on date: LocalDate
    ) throws -> CountTable {
        let total = CountTable.Line(key: "all", counts: tally.total.counts, total: tally.total.total)
        guard let rows = sorters.first else {
            return try CountTable(partitions: columns.partitions, rows: [], total: total, isDisjoint: true)
        }
        func lines(_ keys: [String], _ lines: [Tally.Line]) -> [CountTable.Line] {
            zip(keys, lines).map { CountTable.Line(key: $0, counts: $1.counts, total: $1.total) }
        }
        let keys = rows.keys + [Breakdown.notKnown]
        return try CountTable(
            partitions: columns.partitions, rows: lines(keys, tally.lines[0]), total: total,
            layers: zip(sorters, tally.lines).dropFirst().map { layer, counted in
                let own = layer.keys + [Breakdown.notKnown]
                return layer.dimension.layer(
                    over: keys, keys: own, lines: lines(own, counted), in: catalogue, on: date)
            }, isDisjoint: !rows.dimension.overlaps(fact))
    }
}
