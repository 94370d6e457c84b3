/// What has been released before a table is, and how a reader can set one against the other.
///
/// A reader takes released figures from one another: a quarter from its year, or a figure from what it was before it was
/// corrected. Each such difference is decided on like a table of its own that is never shown.
struct Beside: Hashable, Sendable {
    /// A table that was released, in the lines and columns of the new one.
    struct Release: Hashable, Sendable {
        let table: CountTable
        /// For each row, then each line of the layers, then the total: whether each column and the base is hidden.
        let isHidden: [[Bool]]
        /// Columns that it does not have.
        var unknown: Set<Int> = []
    }

    /// Figures of which one is the others and something more. The new table is 0; the releases follow in their order.
    struct Relation: Hashable, Sendable {
        let whole: Int
        let parts: [Int]
        /// Whether the whole is the parts again, so that what is more or less in it has been corrected since.
        let isComplete: Bool

        func holds(_ table: Int) -> Bool { whole == table || parts.contains(table) }
    }

    /// How much each table changes when something moves.
    typealias Direction = [(table: Int, sign: Int)]

    static let nothing = Beside(releases: [], relations: [])

    let releases: [Release]
    let relations: [Relation]
    /// Columns that the new table does not have.
    var unknown: Set<Int> = []

    /// The new table, the releases, and the differences.
    var count: Int { 1 + releases.count + relations.count }

    func unknown(_ table: Int) -> Set<Int> {
        switch table {
        case 0: return unknown
        case 1...releases.count: return releases[table - 1].unknown
        default:
            let relation = relations[table - 1 - releases.count]
            return relation.parts.reduce(unknown(relation.whole)) { $0.union(unknown($1)) }
        }
    }

    /// The relation that a table is the difference of; nil for a table that is shown.
    func relation(_ table: Int) -> Relation? {
        table > releases.count ? relations[table - 1 - releases.count] : nil
    }

    /// The changes of one table, or of two, with what they make of the differences.
    func directions() -> [Direction] {
        let shown = 0...releases.count
        var directions = shown.map { direction([($0, 1)]) }
        for first in shown {
            for second in shown where second > first {
                directions.append(direction([(first, 1), (second, 1)]))
                directions.append(direction([(first, 1), (second, -1)]))
            }
        }
        return directions
    }

    private func direction(_ changes: Direction) -> Direction {
        func sign(_ table: Int) -> Int { changes.first { $0.table == table }?.sign ?? 0 }
        let differences = relations.enumerated().map { place, relation in
            (table: 1 + releases.count + place, sign: relation.parts.reduce(sign(relation.whole)) { $0 - sign($1) })
        }
        return changes + differences.filter { $0.sign != 0 }
    }

    /// Whether a change proves anything about a number of `table`.
    ///
    /// A reader may guess that nothing was corrected, and would nearly always be right. So a change that corrects something
    /// proves nothing, unless all the parts are shown and it is the new number itself, or the correction, that is hidden.
    func isProof(_ direction: Direction, about table: Int, isShown: (_ table: Int) -> Bool) -> Bool {
        if relation(table) != nil { return true }
        return direction.allSatisfy { change in
            guard let relation = relation(change.table), relation.isComplete else { return true }
            return relation.whole == table && relation.parts.allSatisfy(isShown)
        }
    }
}

extension Beside {
    /// The lines of one of the tables; of a difference, what there is of it.
    func lines(_ number: Int, of table: CountTable) -> [CountTable.Line] {
        switch number {
        case 0: return table.lines
        case 1...releases.count: return releases[number - 1].table.lines
        default:
            let relation = relations[number - 1 - releases.count]
            return relation.parts.reduce(lines(relation.whole, of: table)) { rest, part in
                zip(rest, lines(part, of: table)).map { rest, part in
                    CountTable.Line(
                        key: rest.key, counts: zip(rest.counts, part.counts).map(-), total: rest.total - part.total)
                }
            }
        }
    }

    /// Whether a difference is made of a line that was hidden whole for another reason than that its base is small.
    func isHiddenWhole(_ number: Int, _ line: Int, small: ClosedRange<Int>) -> Bool {
        guard let relation = relation(number) else { return false }
        return releases.enumerated().contains { place, release in
            relation.holds(place + 1) && release.isHidden[line].last == true
                && !small.contains(release.table.lines[line].total)
        }
    }

    /// The lines of a release of which nothing of the same kind is shown, so that nobody is told which of them are small.
    func linesOfHiddenLayers(_ number: Int, in table: CountTable) -> Set<Int> {
        guard relation(number) == nil else { return [] }
        let release = releases[number - 1]
        var hidden: Set<Int> = []
        var place = 0
        for size in [table.rows.count] + table.layers.map(\.groups.count) {
            let lines = place..<place + size
            let isHidden = lines.allSatisfy {
                release.isHidden[$0].last == true || release.table.lines[$0].total == 0
            }
            if isHidden { hidden.formUnion(lines) }
            place += size
        }
        return hidden
    }

    /// What a line of another table than the new one is to the decision.
    func standing(_ number: Int, _ line: Int) -> LineCells.Standing {
        if let relation = relation(number) { return .difference(isRest: !relation.isComplete) }
        return .decided(isHidden: releases[number - 1].isHidden[line])
    }
}
