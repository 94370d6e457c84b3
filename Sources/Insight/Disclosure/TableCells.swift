/// A table of one breakdown while it is being decided what is hidden of it.
///
/// What is hidden of the total has been decided before, for the total alone: the same total stands in every table.
struct TableCells {
    private let table: CountTable
    /// What was released before. The lines of each table follow one another, those of the new one first.
    private let beside: Beside
    private let directions: [Beside.Direction]
    /// How many lines a table has.
    private let size: Int
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

    private var totalLine: Int { size - 1 }

    init(_ table: CountTable, total: ProtectedTotal, beside: Beside = .nothing, protection: Protection) {
        (self.table, self.beside, directions) = (table, beside, beside.directions())
        size = table.lines.count
        // What nobody is in altogether, nobody is in here.
        let nothing = (table.total.counts + [table.total.total]).map { $0 == 0 }.enumerated()
            .map { $1 && !total.isHidden[$0] }
        // A line that nothing is put together into is empty for everybody to see.
        let isEmpty = table.rows.map { _ in false } + table.layers.flatMap(\.groups).map(\.members.isEmpty)
        let own: [LineCells.Standing] =
            isEmpty.map { .open(isPlainlyNothing: $0 ? nothing.map { _ in true } : nothing) } + [
                .decided(isHidden: total.isHidden)
            ]
        var (lines, places) = (table.lines, own.map { LineCells.Place(standing: $0, unknown: beside.unknown) })
        for other in (0..<beside.count).dropFirst() {
            lines += beside.lines(other, of: table)
            places += table.lines.indices.map { line in
                LineCells.Place(
                    standing: beside.standing(other, line), unknown: beside.unknown(other),
                    hasToStayInDoubt: line < own.count - 1, counterpart: line,
                    isHiddenWhole: beside.isHiddenWhole(other, line, small: protection.small),
                    isMadeOfCounterpart: beside.relation(other)?.holds(0) ?? false)
            }
        }
        cells = LineCells(lines, places, partitions: table.partitions, protection: protection)
        sumsOfRow = Array(repeating: [], count: table.rows.count)
        coversOfRow = sumsOfRow
        for other in 0..<beside.count { tie(other) }
        tieTables()
    }

    // MARK: What ties the lines

    /// - Parameter number: which of the tables.
    private mutating func tie(_ number: Int) {
        let rows = Array(table.rows.indices)
        if table.isDisjoint {
            sum(rows, makes: totalLine, in: number)
        } else {
            cover(rows, whole: rows, totalLine, in: number)
        }
        var place = table.rows.count
        for layer in table.layers {
            let own = Array(place..<(place + layer.groups.count))
            for (line, group) in zip(own, layer.groups) {
                switch group.tie {
                case .sum:
                    sum(group.members, makes: line, in: number)
                    if number == 0 { for row in group.members { sumsOfRow[row].append(line) } }
                    groups[line] = (group.members, true)
                case .cover(let whole):
                    cover(group.members, whole: whole, line, in: number)
                    if number == 0 { for row in group.members { coversOfRow[row].append(line) } }
                    groups[line] = (group.members, false)
                }
                // What is in none of its rows is in some other row, so it cannot be less than the total without them.
                if !table.isDisjoint {
                    cover([line] + rows.filter { !group.members.contains($0) }, whole: [], totalLine, in: number)
                }
            }
            // Where it adds up, the rows say so already, if they make its lines.
            if layer.isDisjoint {
                sum(own, makes: totalLine, in: number)
            } else {
                cover(own, whole: own, totalLine, in: number)
            }
            place += layer.groups.count
        }
    }

    /// The line of one of the tables that stands where `line` does in the new one.
    private func line(_ line: Int, in number: Int) -> Int { number * size + line }

    private mutating func sum(_ parts: [Int], makes whole: Int, in number: Int) {
        for column in 0..<cells.width {
            cells.system.tie(
                parts.map { cells.cell(line($0, in: number), column) },
                makes: cells.cell(line(whole, in: number), column))
        }
    }

    private mutating func cover(_ parts: [Int], whole: [Int], _ all: Int, in number: Int) {
        // What was corrected where things overlap can be anything.
        guard beside.relation(number) == nil else { return }
        for column in 0..<cells.width {
            let all = cells.cell(line(all, in: number), column)
            cells.system.tie(parts.map { cells.cell(line($0, in: number), column) }, cover: [all])
            for part in whole { cells.system.tie(cells.cell(line(part, in: number), column), within: all) }
        }
    }

    /// Parts and what there is beside them make the whole.
    private mutating func tieTables() {
        for (place, relation) in beside.relations.enumerated() {
            let parts = relation.parts + [1 + beside.releases.count + place]
            for line in 0..<size {
                for column in 0..<cells.width {
                    cells.system.tie(
                        parts.map { cells.cell(self.line(line, in: $0), column) },
                        makes: cells.cell(self.line(line, in: relation.whole), column))
                }
            }
        }
    }

    // MARK: Moves

    /// Lines that can move together with a cell's line while the totals stay as they are.
    private func moves(_ cell: Int, _ isEnough: (LineCells.Move) -> Bool) {
        let (number, line) = cells.line(of: cell).quotientAndRemainder(dividingBy: size)
        guard beside.count > 1 else { return moves(ofLine: line, isEnough) }
        let column = cell % cells.width
        for direction in directions {
            // Made the other way round where the line would move against its sign.
            guard let own = direction.first(where: { $0.table == number })?.sign, abs(own) == 1,
                beside.isProof(direction, about: number, isShown: { !cells.isHidden(self.line(line, in: $0), column) })
            else { continue }
            var hasSeenEnough = false
            moves(ofLine: line) { move in
                hasSeenEnough = isEnough(
                    direction.flatMap { table, sign in
                        move.map { (self.line($0.line, in: table), $0.sign * sign * own) }
                    })
                return hasSeenEnough
            }
            if hasSeenEnough { return }
        }
    }

    private func moves(ofLine line: Int, _ isEnough: (LineCells.Move) -> Bool) {
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
            guard let lift else { return wholeHidden() }
            lifts.append(lift)
        }
        notedLifts = cells.witnesses.count
        guard cells.settle({ known.moves($0, $1) }) else { return wholeHidden() }
        return result(isWhollyHidden: false)
    }

    /// Nothing but the total: then there is nothing from which to work anything out, unless the total tells too much beside
    /// what has been released.
    func wholeHidden() -> ProtectedTable {
        var all = whollyHiddenCells
        guard beside.count > 1 else { return all.result(isWhollyHidden: true) }
        let known = all
        let isSafe = all.cells.settle(isDecided: true) { known.moves($0, $1) }
        return all.result(isWhollyHidden: true, isSafe: isSafe)
    }

    /// The ways in which a change of the totals can be one of a row.
    private func lifts(_ change: [CellSystem.Step]) -> [[CellSystem.Step]] {
        table.rows.indices.flatMap { row in
            [coversOfRow[row], []].map { covers in
                change.flatMap { step in
                    let (number, column) = step.cell.quotientAndRemainder(dividingBy: cells.width)
                    return ([row] + sumsOfRow[row] + covers + [totalLine]).map {
                        CellSystem.Step(cell: cells.cell(line($0, in: number), column), step: step.step)
                    }
                }
            }
        }
    }

    private var whollyHiddenCells: TableCells {
        var all = self
        for line in 0..<totalLine { all.cells.hide(cells.cell(line, table.columns)) }
        return all
    }

    private func result(isWhollyHidden: Bool, isSafe: Bool = true) -> ProtectedTable {
        let lines = (0..<size).map(cells.protected)
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
                    lifts: lifts.map(changes), own: cells.witnesses.dropFirst(notedLifts).map(changes)),
            isSafe: isSafe)
    }

    private func changes(_ moves: [[CellSystem.Step]]) -> [[ProtectedTable.Proof.Change]] {
        moves.map { steps in
            steps.map { .init(line: cells.line(of: $0.cell), column: $0.cell % cells.width, step: $0.step) }
        }
    }
}
