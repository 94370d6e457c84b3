import Access
import Insight
import People
import Practice
import Store
import Values

/// The people behind a figure, for somebody who may see each of them: a worklist, not a figure.
///
/// A figure names nobody. Here `Access.decide` says whether somebody may ask at all, and then of each person whether they
/// may see that record; whoever they may not see is neither in the list nor in its numbers. Each person who is listed has
/// a line on the ledger that says so.
public struct PeopleBehindFigure: Sendable {
    public struct Entry: Sendable, Hashable {
        public let person: ID<Person>
        public let name: Name
        public let keyWorker: String?
        /// The rows on the side that was asked, and of how many that are this person's.
        public let rows: Int
        public let base: Int
        /// Why the asker may see the record.
        public let reason: String
    }

    /// The people of one key worker.
    public struct Group: Sendable, Hashable {
        /// Nil for those who have none.
        public let keyWorker: String?
        public let people: Int
        public let rows: Int
    }

    public let measure: Measure
    public let side: BaseSide
    public let period: Period
    public let asAt: Instant
    /// At most ``most``, those with the most rows first.
    public let entries: [Entry]
    /// How many people there are behind the figure whom the asker may see.
    public let people: Int

    /// The most people that are listed at once.
    public static let most = 100

    /// Lists the people behind a question, and notes on the ledger that they were listed.
    ///
    /// - Parameter question: split by nothing, and of now.
    /// - Throws: `Refusal` for somebody who may not ask.
    public static func read(
        _ question: Question, _ side: BaseSide, for principal: Principal?, in partnership: Partnership, at now: Instant
    ) async throws -> PeopleBehindFigure {
        guard let principal else { throw Refusal.signIn }
        let because: String
        switch Access.decide(principal, .seePeopleBehind, at: now) {
        case .allow(let reason): because = reason
        case .refuse(let refusal): throw refusal
        }
        let (authority, insight) = (partnership.authority, partnership.insight)
        let (found, period) = try await partnership.database.read { connection in
            var visible: [ID<Person>: (PersonInReach, String)] = [:]
            for one in try CareTeam.reach(of: principal, at: now, authority: authority, on: connection) {
                if case .allow(let reason) = Access.decide(
                    principal, .seeRecord, on: .record(one.standing), at: now)
                {
                    visible[one.person] = (one, reason)
                }
            }
            let (period, people) = try insight.people(
                behind: question, side, among: Set(visible.keys), now: now, on: connection)
            let entries = people.compactMap { behind in
                visible[behind.person].map { one, reason in
                    Entry(
                        person: behind.person, name: one.name, keyWorker: one.keyWorker, rows: behind.rows,
                        base: behind.base, reason: reason)
                }
            }
            return (entries, period)
        }
        let listed = Array(found.prefix(most))
        try await note(listed, question.measure, principal, because, in: partnership, at: now)
        return PeopleBehindFigure(
            measure: question.measure, side: side, period: period, asAt: now, entries: listed, people: found.count)
    }

    private static func note(
        _ listed: [Entry], _ measure: Measure, _ principal: Principal, _ because: String, in partnership: Partnership,
        at now: Instant
    ) async throws {
        let signature = principal.signature(authority: partnership.authority, at: now, because: because)
        try await partnership.database.record(signature) { pen in
            try pen.sign(.looked, measure.ref, detail: "the people behind it: \(listed.count) listed")
            for entry in listed {
                try pen.sign(
                    .looked, Person.ref(entry.person), person: entry.person.text,
                    detail: "in the list of people behind \(measure.ref.id)")
            }
        }
    }

    /// The same people by their key workers, those with the most rows first.
    public var groups: [Group] {
        Dictionary(grouping: entries, by: \.keyWorker)
            .map { Group(keyWorker: $0, people: $1.count, rows: $1.reduce(0) { $0 + $1.rows }) }
            .sorted { ($1.rows, $0.keyWorker ?? "~") < ($0.rows, $1.keyWorker ?? "~") }
    }

    /// What the rows on the side are: "open outcomes that were reviewed within a year", or "that do not count as such".
    public var sideWords: String {
        switch side {
        case .counted: "\(measure.base) that \(measure.predicate)"
        case .others: "\(measure.base), without those that \(measure.predicate)"
        case .all: measure.base
        }
    }
}
