import Content
import Insight
import Partnership
import Store
import Values

/// Every answer that the outcomes page is made from, of one moment. All of them are protected.
struct OutcomesFigures: Sendable {
    /// Improved, same and worse over all, in declared order, and how far scores moved.
    let whole: [Answer]
    /// What the person says, and how far it is from what the worker says.
    let views: [Answer]
    /// Whose outcomes are not looked at again.
    let unreviewed: [Answer]
    /// Where the ledger stood when they were asked.
    let mark: String
    /// Nil where only what is over all was asked.
    var split: Split?

    /// The answers that are split, and those over time, which take longer.
    struct Split: Sendable {
        /// Improved, same and worse by outcome domain, in declared order.
        let byDomain: [Answer]
        /// How far scores moved, and where they began, by outcome domain.
        let movedByDomain: Answer?
        let beganByDomain: Answer?
        let byService: Answer?
        let movedByService: Answer?
        let beganByService: Answer?
        /// Who came to each service: shares that are counted over the same outcomes as the change.
        let mixByService: [Answer]
        /// Improved by area, deprivation, sex and age; those that the measure is split by.
        let byPeople: [Answer]
        /// Improved in each whole month, the earliest first.
        let months: [Answer]
    }

    /// How many whole months are shown over time.
    static let monthsShown = 24
    static let people: [Breakdown] = [.area, .deprivation, .sex, .ageBand]
    /// Case mix: what is shown beside every comparison of services, as far as it is declared. Each share more makes the table
    /// that is protected wider, so that more of it is hidden.
    static let mixNames = ["outcomes-age-mean", "outcomes-most-deprived"]
    static let beganName = "outcomes-baseline-mean"
    static let viewNames = ["outcomes-own-view-improved", "views-agree", "views-gap-mean"]
    static let unreviewedNames = ["outcomes-reviewed", "outcomes-never-reviewed", "reviews-overdue"]

    /// Improved, over all; nil when no family of change is declared.
    var improved: Answer? { whole.first }

    /// Asks everything in one read.
    ///
    /// Questions of one base that are split alike are protected as one table, which is decided once: so the order in
    /// which they are asked is by split. Deciding what to hide of a wide table takes longest of all, and what is over
    /// all needs none of it.
    /// - Parameters:
    ///   - period: what is asked about; nil for each measure's own. What is over time is of the last months all the same.
    ///   - isSplit: whether what is split, and what is over time, is asked as well.
    static func read(
        _ visit: Visit, period: Period? = nil, isSplit: Bool = true
    ) async throws -> OutcomesFigures {
        let (insight, catalogue, now) = (visit.partnership.insight, visit.catalogue, visit.now)
        let (authority, today) = (visit.authority, visit.today)
        return try await visit.database.read { connection in
            let asking = Asking(period: period) { question in
                try insight.ask(question, catalogue: catalogue, now: now, on: connection)
            }
            func named(_ name: String) -> Measure? { try? Measure.named(name, in: catalogue) }
            let family = Measure.outcomeChange(in: catalogue)
            let (moved, began) = (named("outcomes-change-mean"), named(beganName))
            var figures = OutcomesFigures(
                whole: try (family + [moved].compactMap { $0 }).compactMap { try asking.ask($0) },
                views: try viewNames.compactMap(named).compactMap { try asking.ask($0) },
                unreviewed: try unreviewedNames.compactMap(named).compactMap { try asking.ask($0) },
                mark: try Ledger.standing(authority: authority, on: connection).mark)
            guard isSplit, let improved = family.first else { return figures }
            figures.split = Split(
                byDomain: try family.compactMap { try asking.ask($0, by: .outcomeDomain) },
                movedByDomain: try asking.ask(moved, by: .outcomeDomain),
                beganByDomain: try asking.ask(began, by: .outcomeDomain),
                byService: try asking.ask(improved, by: .service),
                movedByService: try asking.ask(moved, by: .service),
                beganByService: try asking.ask(began, by: .service),
                mixByService: try mixNames.compactMap(named).compactMap { try asking.ask($0, by: .service) },
                byPeople: try people.compactMap { try asking.ask(improved, by: $0) },
                months: try wholeMonths(before: today).compactMap { try asking.ask(improved, period: $0) })
            return figures
        }
    }

    /// Puts questions one after another in the same read.
    private struct Asking {
        /// The period that is asked about unless another is told.
        let period: Period?
        let put: (Question) throws -> Answer

        /// Nil for a measure that is not declared, or is not split so.
        func ask(_ measure: Measure?, by: Breakdown? = nil, period: Period? = nil) throws -> Answer? {
            guard let measure, by.map(measure.allows) ?? true else { return nil }
            return try put(Question(measure, by: by, period: period ?? self.period))
        }
    }

    /// Improved in each whole month alone, the earliest first.
    static func months(_ visit: Visit) async throws -> [Answer] {
        let (insight, catalogue, now) = (visit.partnership.insight, visit.catalogue, visit.now)
        guard let improved = Measure.outcomeChange(in: catalogue).first else { return [] }
        let months = wholeMonths(before: visit.today)
        return try await visit.database.read { connection in
            try months.map {
                try insight.ask(Question(improved, period: $0), catalogue: catalogue, now: now, on: connection)
            }
        }
    }

    /// The months before the one that is running, the earliest first.
    static func wholeMonths(before today: LocalDate) -> [Period] {
        let running = Period.month(containing: today).start
        return (1...monthsShown).reversed().map { Period.month(containing: running.adding(months: -$0)) }
    }
}
