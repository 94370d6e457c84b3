import Values

/// Periods of which figures of one base are given out, and what a reader can work out by subtracting one from another.
struct ReleasedPeriods {
    /// The releases in the order in which they were made.
    private let periods: [Period]
    private let time: Time

    /// How the figures of a period are made of those of its parts.
    private enum Time {
        /// What happened on a day is in each period that has the day.
        case byDay
        /// What counts is the latest of the period, so a period has what its last part has, and more.
        case byLatest
        /// What was so at the end of the last day.
        case atTheEnd
    }

    init(_ periods: [Period], of fact: Fact) {
        self.periods = periods
        time =
            switch fact {
            case .review, .planStart, .outcomeEnd, .contact, .referral: .byDay
            case .outcomeChange, .twoViews: .byLatest
            case .plan, .rights, .openOutcome, .support, .person, .caring, .waiting, .need: .atTheEnd
            }
    }

    /// The first release that has some days in common with `period` and others not, where that would tell of the others.
    func overlapping(_ period: Period) -> Int? {
        guard time == .byDay else { return nil }
        return periods.firstIndex {
            $0.intersection(period) != nil && !$0.contains(period) && !period.contains($0)
        }
    }

    /// What can be subtracted once figures of `period` are given out as well: it is 0, and the releases follow.
    private func relations(with period: Period) -> [Beside.Relation] {
        // In the order in which they were made, so that what is younger is what was corrected.
        let all = periods.enumerated().map { (table: $0 + 1, period: $1) } + [(table: 0, period: period)]
        var relations: [Beside.Relation] = []
        for (place, whole) in all.enumerated() {
            for part in all[..<place] where isSame(part.period, whole.period) {
                relations.append(Beside.Relation(whole: whole.table, parts: [part.table], isComplete: true))
            }
            let inside = all.filter { isPart($0.period, of: whole.period) }
            relations += inside.map { Beside.Relation(whole: whole.table, parts: [$0.table], isComplete: false) }
            guard time == .byDay else { continue }
            let largest = inside.enumerated().filter { place, part in
                // Of several releases of one period the last.
                !inside.contains { isPart(part.period, of: $0.period) }
                    && !inside[(place + 1)...].contains { $0.period == part.period }
            }.map(\.element)
            guard largest.count > 1 else { continue }
            relations.append(
                Beside.Relation(
                    whole: whole.table, parts: largest.map(\.table),
                    isComplete: largest.reduce(0) { $0 + $1.period.days } == whole.period.days))
        }
        return relations
    }

    /// The earlier releases that can be set against figures of `period`, directly or through one another, by their places,
    /// and how: in the numbering of ``Beside``, with these releases alone.
    func linked(with period: Period) -> (places: [Int], relations: [Beside.Relation]) {
        let relations = relations(with: period)
        var linked: Set<Int> = [0]
        var found = 0
        while linked.count > found {
            found = linked.count
            for relation in relations {
                let tables = [relation.whole] + relation.parts
                if !linked.isDisjoint(with: tables) { linked.formUnion(tables) }
            }
        }
        let tables = linked.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: tables.enumerated().map { ($1, $0) })
        return (
            tables.dropFirst().map { $0 - 1 },
            relations.compactMap { relation in
                numbers[relation.whole].map { whole in
                    Beside.Relation(
                        whole: whole, parts: relation.parts.compactMap { numbers[$0] }, isComplete: relation.isComplete)
                }
            }
        )
    }

    private func isSame(_ one: Period, _ other: Period) -> Bool {
        time == .atTheEnd ? one.end == other.end : one == other
    }

    private func isPart(_ part: Period, of whole: Period) -> Bool {
        guard part != whole, whole.contains(part) else { return false }
        return switch time {
        case .byDay: true
        case .byLatest: part.end == whole.end
        case .atTheEnd: false
        }
    }
}
