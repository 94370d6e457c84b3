import Content
import Dispatch
import Store
import Synchronization
import Values

extension Insight {
    /// Puts a question to the records.
    ///
    /// - Parameters:
    ///   - compared: whether the answer is held against what its measure declares as comparators; see
    ///     ``compare(_:_:catalogue:now:protection:on:)``.
    ///   - catalogue: what the partnership declares. Which area is in which locality, and which service serves which
    ///     priority, is taken from it, on the last day of the period.
    ///   - now: the moment it is.
    ///   - protection: what is hidden; nil for what the partnership declares.
    /// - Throws: ``QuestionError``, or what the store throws.
    public func ask(
        _ question: Question, compared: Bool = false, catalogue: Catalogue, now: Instant,
        protection: Protection? = nil, on connection: any Connection
    ) throws -> Answer {
        let asked = try asked(
            question, compared: compared, catalogue: catalogue, now: now, protection: protection, on: connection)
        return try asked.compared(try asked.table.answer(question.measure))
    }

    /// Puts a question to all the measures of a family at once, in declared order; to the one alone if it has none.
    ///
    /// The answers are from one table, so their bases are the same and they add up to it.
    ///
    /// - Parameter compared: whether the answer of the measure that was asked is held against its comparators.
    public func askFamily(
        _ question: Question, compared: Bool = false, catalogue: Catalogue, now: Instant,
        protection: Protection? = nil, on connection: any Connection
    ) throws -> [Answer] {
        let asked = try asked(
            question, compared: compared, catalogue: catalogue, now: now, protection: protection, on: connection)
        return try question.measure.relatives(in: catalogue).map { relative in
            let answer = try asked.table.answer(relative)
            return relative == question.measure ? try asked.compared(answer) : answer
        }
    }

    /// The table that a question is answered from, and what holds an answer against its comparators.
    private func asked(
        _ question: Question, compared: Bool, catalogue: Catalogue, now: Instant, protection: Protection?,
        on connection: any Connection
    ) throws -> (table: AnsweredTable, compared: (Answer) throws -> Answer) {
        let earlier = compared ? try earlierPeriod(of: question, now: now) : nil
        let tables = try tables(
            [question] + [earlier?.question].compactMap { $0 }, catalogue: catalogue, now: now,
            protection: protection, on: connection)
        return (
            tables[0],
            { answer in
                guard compared else { return answer }
                var answer = answer
                answer.comparisons = try self.comparisons(
                    question, answer, earlier: earlier, then: try tables.dropFirst().first?.answer(question.measure),
                    catalogue: catalogue, on: connection)
                return answer
            }
        )
    }

    /// The tables that questions are answered from.
    private func tables(
        _ questions: [Question], catalogue: Catalogue, now: Instant, protection: Protection?,
        on connection: any Connection
    ) throws -> [AnsweredTable] {
        let protection = protection ?? Protection(of: catalogue)
        let counted = try questions.map { question in
            try question.check()
            if let asAt = question.asAt, asAt > now { throw QuestionError.asAtInFuture(asAt) }
            let (period, scope) = try question.scope(now: now)
            let extract = try extract(asAt: question.asAt, on: connection)
            return (period, try CountedQuestion(question, scope, extract, catalogue, on: period.end, tallies))
        }
        // What is hidden of a table is decided by one processor, and takes longer than counting it.
        let shown = Mutex<[Int: Result<[CountedQuestion.Shown], any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: counted.count) { place in
            let own = Result { try counted[place].1.protected(protection) }
            shown.withLock { $0[place] = own }
        }
        let results = shown.withLock { $0 }
        return try counted.indices.compactMap { place in
            try results[place].map { shown in
                AnsweredTable(
                    question: questions[place], period: counted[place].0, asAt: questions[place].asAt ?? now,
                    catalogue: catalogue, counted: counted[place].1, shown: try shown.get(), protection: protection)
            }
        }
    }
}
