import Values

/// A crossing of two breakdowns while it is being decided what is hidden of it.
///
/// What is hidden of each breakdown by itself has been decided before, whatever it is crossed with. So every change that
/// proves a number of theirs safe has to have its like here, and what proves a number here safe leaves theirs as they are:
/// then all crossings of a base hold together.
struct CrossCells {
    private let crossing: Crossing
    private var cells: LineCells
    private let rows: Int
    private let columns: Int

    /// The lines of the crossing come first, row by row, then those of its sides, then the total.
    init(_ crossing: Crossing, _ first: ProtectedTable, _ second: ProtectedTable, protection: Protection) {
        self.crossing = crossing
        let (above, beside) = (crossing.first.lines, crossing.second.lines)
        (rows, columns) = (above.count, beside.count)
        let sides = [
            Self.lines(of: crossing.first.layer, in: first), Self.lines(of: crossing.second.layer, in: second),
        ]
        let width = crossing.first.table.columns + 1
        func isNothing(_ line: ProtectedTable.Line, _ column: Int) -> Bool {
            line.total == .known(0) || (column < width - 1 && line.counts[column] == .known(0))
        }
        var standings: [LineCells.Standing] = sides[0].flatMap { row in
            sides[1].map { column in
                .crossed(isPlainlyNothing: (0..<width).map { isNothing(row, $0) || isNothing(column, $0) })
            }
        }
        func isHidden(_ line: ProtectedTable.Line) -> [Bool] { (line.counts + [line.total]).map(\.isSuppressed) }
        standings += (sides[0] + sides[1] + [first.total]).map { .decided(isHidden: isHidden($0)) }
        cells = LineCells(
            crossing.lines.flatMap { $0 } + above + beside + [crossing.first.table.total], standings,
            partitions: crossing.first.table.partitions, protection: protection)
        for row in 0..<rows {
            tie((0..<columns).map { line(row, $0) }, sideLine(0, row), overlaps: crossing.second.overlaps)
        }
        for column in 0..<columns {
            tie((0..<rows).map { line($0, column) }, sideLine(1, column), overlaps: crossing.first.overlaps)
        }
    }

    private static func lines(of layer: Int, in table: ProtectedTable) -> [ProtectedTable.Line] {
        layer == 0 ? table.rows : table.layers[layer - 1]
    }

    private func line(_ row: Int, _ column: Int) -> Int { row * columns + column }
    private func sideLine(_ side: Int, _ place: Int) -> Int { rows * columns + (side == 0 ? 0 : rows) + place }
    private var totalLine: Int { rows * columns + rows + columns }

    private mutating func tie(_ parts: [Int], _ whole: Int, overlaps: Bool) {
        for column in 0..<cells.width {
            let (parts, all) = (parts.map { cells.cell($0, column) }, cells.cell(whole, column))
            guard overlaps else {
                cells.system.tie(parts, makes: all)
                continue
            }
            cells.system.tie(parts, cover: [all])
            for part in parts { cells.system.tie(part, within: all) }
        }
    }

    // MARK: Deciding

    /// The crossing with what has to be hidden taken out; nil where nothing of it can be shown.
    mutating func protected(_ first: ProtectedTable, _ second: ProtectedTable) -> ProtectedCrossing? {
        guard let (above, beside) = first.proof.flatMap({ above in second.proof.map { (above, $0) } }) else {
            return nil
        }
        let known = self
        for moves in zip(above.lifts, beside.lifts) {
            let changes = zip(moves.0, moves.1).map { (side(0, $0), side(1, $1)) }
            guard cells.make(changes, ways: { change, _ in [known.lift(change.0, change.1)] }) != nil else {
                return nil
            }
        }
        for (side, proof) in [above, beside].enumerated() {
            for moves in proof.own {
                let changes = moves.map { self.side(side, $0) }
                guard cells.make(changes, ways: { known.lifts(side, $0, $1) }) != nil else { return nil }
            }
        }
        guard cells.settle({ known.moves($0, $2) }) else { return nil }
        return ProtectedCrossing(lines: (0..<rows).map { row in (0..<columns).map { cells.protected(line(row, $0)) } })
    }

    // MARK: Changes of the sides

    /// A change of a side's lines, by their places in the crossing, and of the total.
    private struct SideChange {
        var steps: [(place: Int, column: Int, step: Int)] = []
        var total: [(column: Int, step: Int)] = []
    }

    private func side(_ side: Int, _ changes: [ProtectedTable.Proof.Change]) -> SideChange {
        let own = side == 0 ? crossing.first : crossing.second
        let last = own.table.rows.count + own.table.layers.reduce(0) { $0 + $1.groups.count }
        var change = SideChange()
        for step in changes {
            if step.line == last {
                change.total.append((step.column, step.step))
            } else if (own.first..<own.first + own.lines.count).contains(step.line) {
                change.steps.append((step.line - own.first, step.column, step.step))
            }
        }
        return change
    }

    private func steps(_ line: Int, _ column: Int, _ step: Int) -> CellSystem.Step {
        CellSystem.Step(cell: cells.cell(line, column), step: step)
    }

    /// A change of the total: what is in a line of each side is where they cross.
    private func lift(_ above: SideChange, _ beside: SideChange) -> [CellSystem.Step] {
        var lifted = above.total.map { steps(totalLine, $0.column, $0.step) }
        lifted += above.steps.map { steps(sideLine(0, $0.place), $0.column, $0.step) }
        lifted += beside.steps.map { steps(sideLine(1, $0.place), $0.column, $0.step) }
        for row in Set(above.steps.map(\.place)) {
            for column in Set(beside.steps.map(\.place)) {
                lifted += above.steps.filter { $0.place == row }.map { steps(line(row, column), $0.column, $0.step) }
            }
        }
        return lifted.merged
    }

    /// The ways in which a change of one side can be made where it crosses a line or two of the other; or nowhere, if lines
    /// that overlap leave room for it.
    private func lifts(_ side: Int, _ change: SideChange, _ cells: LineCells) -> [[CellSystem.Step]] {
        let own = change.steps.map { steps(sideLine(side, $0.place), $0.column, $0.step) }
        let others = 0..<(side == 0 ? columns : rows)
        func crossed(_ place: Int, _ other: Int) -> Int { side == 0 ? line(place, other) : line(other, place) }
        let across = others.map { other in
            own + change.steps.map { steps(crossed($0.place, other), $0.column, $0.step) }
        }
        let bases = change.steps.contains { $0.column == cells.columns }
        return [own] + across
            + (bases ? [] : own.isEmpty ? [] : exchanges(change, others, crossed, cells).map { own + $0 })
    }

    /// A count that moves to another column of its partition is one unit less of the first and one more of the second, and
    /// the two can be where the side crosses two different lines.
    private func exchanges(
        _ change: SideChange, _ others: Range<Int>, _ crossed: (Int, Int) -> Int, _ cells: LineCells
    ) -> [[CellSystem.Step]] {
        let touched = Set(change.steps.map(\.column))
        // One partition at a time, and two of its columns.
        guard touched.count == 2, let partition = cells.partitions.first(where: { touched.isSubset(of: $0) }),
            let up = change.steps.first
        else { return [] }
        let (first, second) = (up.column, touched.first { $0 != up.column } ?? up.column)
        let signs = change.steps.filter { $0.column == first }
        return others.flatMap { one in
            others.filter { $0 != one }.compactMap { two in
                func moved(_ column: Int, _ other: Int, _ sign: Int) -> [CellSystem.Step] {
                    signs.map { steps(crossed($0.place, other), column, sign * $0.step) }
                }
                func both(_ column: Int) -> [CellSystem.Step] { moved(column, one, 1) + moved(column, two, -1) }
                var chosen = moved(first, one, 1) + moved(second, two, -1) + both(cells.columns)
                for other in cells.partitions where other != partition {
                    let priced = other.map { column in
                        (column, both(column).reduce(0) { $0 + cells.system.price($1.cell, $1.step) })
                    }
                    guard let best = priced.min(by: { $0.1 < $1.1 }), best.1 < CellSystem.impossible else { return nil }
                    chosen += both(best.0)
                }
                return chosen
            }
        }
    }

    // MARK: Moves

    /// Lines of the crossing that can move together with `place` while both sides stay as they are.
    private func moves(_ cell: Int, _ isEnough: (LineCells.Move) -> Bool) {
        let place = cells.line(of: cell)
        guard place < rows * columns else { return }
        let (row, column) = (place / columns, place % columns)
        // Where the lines of a side overlap, what crosses it need not come to the same.
        if crossing.first.overlaps {
            for other in 0..<columns where other != column {
                if isEnough([(place, 1), (line(row, other), -1)]) { return }
            }
        }
        if crossing.second.overlaps {
            for other in 0..<rows where other != row {
                if isEnough([(place, 1), (line(other, column), -1)]) { return }
            }
        }
        for row2 in 0..<rows where row2 != row {
            for column2 in 0..<columns where column2 != column {
                let corners = [
                    (place, 1), (line(row, column2), -1), (line(row2, column), -1), (line(row2, column2), 1),
                ]
                if isEnough(corners) { return }
            }
        }
    }
}
