/// A table of one breakdown while it is being decided what is hidden of it.
///
/// What is hidden of the total has been decided before, for the total alone: the same total stands in every table.
struct TableCells {
    private let table: CountTable
    private var cells: LineCells
    /// For each row, the lines that it is summed into, and those that hold something of it.
    private var sumsOfRow: [[Int]]
    private var coversOfRow: [[Int]]
    /// For each line that is no row and not the total, its rows, and whether it is their sum.
    private var groups: [Int: (members: [Int], isSum: Bool)] = [:]
    /// For each change of the total that proves it safe, how the table changes with it.
    private var lifts: [[[CellSystem.Step]]] = []
    /// How many changes had been noted with those.
    private var notedLifts = 0

    private var totalLine: Int { cells.lines.count - 1 }

    init(_ table: CountTable, total: ProtectedTotal, protection: Protection) {
        self.table = table
        let lines = table.rows + table.layers.flatMap(\.groups).map(\.line) + [table.total]
        // What nobody is in altogether, nobody is in here.
        let nothing = (table.total.counts + [table.total.total]).map { $0 == 0 }.enumerated()
            .map { $1 && !total.isHidden[$0] }
        // A line that nothing is put together into is empty for everybody to see.
        let isEmpty = table.rows.map { _ in false } + table.layers.flatMap(\.groups).map(\.members.isEmpty)
        cells = LineCells(
            lines,
            isEmpty.map { .open(isPlainlyNothing: $0 ? nothing.map { _ in true } : nothing) } + [
                .decided(isHidden: total.isHidden)
            ],
            partitions: table.partitions, protection: protection)
        sumsOfRow = Array(repeating: [], count: table.rows.count)
        coversOfRow = sumsOfRow
        tie()
    }

    // MARK: What ties the lines

    private mutating func tie() {
        let rows = Array(table.rows.indices)
        if table.isDisjoint { sum(rows, makes: totalLine) } else { cover(rows, whole: rows, totalLine) }
        var place = table.rows.count
        for layer in table.layers {
            let own = Array(place..<(place + layer.groups.count))
            for (line, group) in zip(own, layer.groups) {
                switch group.tie {
                case .sum:
                    sum(group.members, makes: line)
                    for row in group.members { sumsOfRow[row].append(line) }
                    groups[line] = (group.members, true)
                case .cover(let whole):
                    cover(group.members, whole: whole, line)
                    for row in group.members { coversOfRow[row].append(line) }
                    groups[line] = (group.members, false)
                }
                // What is in none of its rows is in some other row, so it cannot be less than the total without them.
                if !table.isDisjoint {
                    cover([line] + rows.filter { !group.members.contains($0) }, whole: [], totalLine)
                }
            }
            // Where it adds up, the rows say so already, if they make its lines.
            if !layer.isDisjoint { cover(own, whole: own, totalLine) } else { sum(own, makes: totalLine) }
            place += layer.groups.count
        }
    }

    private mutating func sum(_ parts: [Int], makes whole: Int) {
        for column in 0..<cells.width {
            cells.system.tie(parts.map { cells.cell($0, column) }, makes: cells.cell(whole, column))
        }
    }

    private mutating func cover(_ parts: [Int], whole: [Int], _ line: Int) {
        for column in 0..<cells.width {
            let all = cells.cell(line, column)
            cells.system.tie(parts.map { cells.cell($0, column) }, cover: [all])
            for part in whole { cells.system.tie(cells.cell(part, column), within: all) }
        }
    }

    // MARK: Moves

    /// Lines that can move together with `line` while the total stays as it is.
    private func moves(_ line: Int, _ isEnough: (LineCells.Move) -> Bool) {
        if line < table.rows.count {
            _ = moves(ofRow: line, isEnough)
        } else if let (members, isSum) = groups[line] {
            if !isSum, isEnough([(line, 1)]) { return }
            for row in members where moves(ofRow: row, { $0.contains { $0 == (line, 1) } && isEnough($0) }) { return }
        }
    }

    /// - Returns: whether the closure has seen enough.
    private func moves(ofRow row: Int, _ isEnough: (LineCells.Move) -> Bool) -> Bool {
        // Where rows overlap, one can grow without another getting less.
        if !table.isDisjoint, moves(of: [(row, 1)], isEnough) { return true }
        for other in table.rows.indices where other != row {
            if moves(of: [(row, 1), (other, -1)], isEnough) { return true }
        }
        return false
    }

    /// The rows of a move with the lines that change with them: those that they are summed into, and with or without those
    /// that hold something of them.
    private func moves(of rows: LineCells.Move, _ isEnough: (LineCells.Move) -> Bool) -> Bool {
        let summed = rows + changes(of: rows, sumsOfRow)
        if isEnough(summed) { return true }
        let covering = changes(of: rows, coversOfRow)
        return !covering.isEmpty && isEnough(summed + covering)
    }

    private func changes(of rows: LineCells.Move, _ linesOfRow: [[Int]]) -> LineCells.Move {
        var changes: LineCells.Move = []
        for (row, sign) in rows {
            for line in linesOfRow[row] {
                if let known = changes.firstIndex(where: { $0.line == line }) {
                    changes[known].sign += sign
                } else {
                    changes.append((line, sign))
                }
            }
        }
        return changes.filter { $0.sign != 0 }
    }

    // MARK: Deciding

    /// The table with what has to be hidden taken out.
    mutating func protected(_ total: ProtectedTotal) -> ProtectedTable {
        let known = self
        for witness in total.witnesses {
            // Something that changes the total is in some row, and in all that the row is in.
            let lift = cells.make(witness) { steps, _ in known.lifts(steps) }
            guard let lift else { return whollyHidden }
            lifts.append(lift)
        }
        notedLifts = cells.witnesses.count
        guard cells.settle({ known.moves($0, $1) }) else { return whollyHidden }
        return result(isWhollyHidden: false)
    }

    /// The ways in which a change of the total can be one of a row.
    private func lifts(_ change: [CellSystem.Step]) -> [[CellSystem.Step]] {
        table.rows.indices.flatMap { row in
            [coversOfRow[row], []].map { covers in
                change.flatMap { step in
                    ([row] + sumsOfRow[row] + covers + [totalLine]).map {
                        CellSystem.Step(cell: cells.cell($0, step.cell), step: step.step)
                    }
                }
            }
        }
    }

    /// Nothing but the total: then there is nothing from which to work anything out.
    var whollyHidden: ProtectedTable {
        var all = self
        for line in 0..<totalLine { all.cells.hide(cells.cell(line, table.columns)) }
        return all.result(isWhollyHidden: true)
    }

    private func result(isWhollyHidden: Bool) -> ProtectedTable {
        let lines = cells.lines.indices.map(cells.protected)
        var place = table.rows.count
        let layers = table.layers.map { layer in
            defer { place += layer.groups.count }
            return Array(lines[place..<(place + layer.groups.count)])
        }
        return ProtectedTable(
            rows: Array(lines[..<table.rows.count]), layers: layers, total: lines[totalLine],
            proof: isWhollyHidden
                ? nil
                : ProtectedTable.Proof(
                    lifts: lifts.map(changes), own: cells.witnesses.dropFirst(notedLifts).map(changes)))
    }

    private func changes(_ moves: [[CellSystem.Step]]) -> [[ProtectedTable.Proof.Change]] {
        moves.map { steps in
            steps.map { .init(line: cells.line(of: $0.cell), column: $0.cell % cells.width, step: $0.step) }
        }
    }
}
