/// A table of one breakdown while it is being decided what is hidden of it.
///
/// What is hidden of the total has been decided before, for the total alone: the same total stands in every table.
struct TableCells {
    let table: CountTable
    /// What was released before. The lines of each table follow one another, those of the new one first.
    let beside: Beside
    private let directions: [Beside.Direction]
    /// How many lines a table has.
    let size: Int
    /// The lines that are decided now.
    private let stage: [Int]
    /// Whether it is plain which rows nobody is in, because they are shown whatever else is hidden.
    private let zerosAreShown: Bool
    var cells: LineCells
    /// For each row, the lines that it is summed into, and those that hold something of it.
    var sumsOfRow: [[Int]]
    var coversOfRow: [[Int]]
    /// For each line that is no row and not the total, its rows, and whether it is their sum.
    var groups: [Int: (members: [Int], isSum: Bool)] = [:]
    /// For each change of the total that proves it safe, how the table changes with it.
    private var lifts: [[[CellSystem.Step]]] = []
    /// Rows that can change places with others while what they are put together into stays as it is.
    private var swaps: Swaps?
    /// Changes that prove what would be in doubt if everything were hidden that can be: of the stage before, until this one is
    /// decided.
    private(set) var proofs: [[[CellSystem.Step]]]
    /// How many changes had been noted with those.
    private var notedLifts = 0

    var totalLine: Int { size - 1 }

    /// - Parameters:
    ///   - stage: the lines to decide.
    ///   - decided: what is hidden of lines that were decided before. Of the rest nothing is shown so far.
    init(
        _ table: CountTable, total: ProtectedTotal, beside: Beside, stage: [Int]? = nil,
        decided: [Int: CountTable.Decided] = [:], proofs: [[[CellSystem.Step]]] = [], protection: Protection
    ) {
        self.proofs = proofs
        let stage = stage ?? Array(table.lines.indices.dropLast())
        (self.table, self.beside, directions, self.stage) = (table, beside, beside.directions(), stage)
        size = table.lines.count
        zerosAreShown = Self.zerosAreShown(table, total, beside, protection)
        let isNothing = table.plainlyNothing(decided, total.nothing(table), zerosAreShown: zerosAreShown)
        let deciding = Set(stage)
        func isUndecided(_ line: Int) -> Bool { !deciding.contains(line) && decided[line] == nil }
        var places = isNothing.enumerated().map { line, isNothing in
            if let hidden = decided[line] {
                return LineCells.Place(
                    standing: .decided(isHidden: hidden.isHidden), unknown: beside.unknown, hasToStayInDoubt: true,
                    isHiddenWhole: hidden.isHiddenWhole)
            }
            return LineCells.Place(
                standing: .open(isPlainlyNothing: isNothing),
                unknown: beside.unknown, isUndecided: isUndecided(line))
        }
        places.append(LineCells.Place(standing: .decided(isHidden: total.isHidden), unknown: beside.unknown))
        var lines = table.lines
        for other in (0..<beside.count).dropFirst() {
            lines += beside.lines(other, of: table)
            let hiddenWhole = beside.linesOfHiddenLayers(other, in: table)
            places += table.lines.indices.map { line in
                let isOpen = line < isNothing.count && isUndecided(line)
                let holdsNew = beside.relation(other)?.holds(0) ?? false
                let isHidden =
                    decided[line]?.isHidden.last == true && !protection.small.contains(table.lines[line].total)
                return LineCells.Place(
                    standing: beside.standing(other, line), unknown: beside.unknown(other),
                    hasToStayInDoubt: line < isNothing.count && !isOpen, counterpart: line,
                    isHiddenWhole: (holdsNew && isHidden) || hiddenWhole.contains(line)
                        || beside.isHiddenWhole(other, line, small: protection.small),
                    isMadeOfCounterpart: holdsNew)
            }
        }
        cells = LineCells(lines, places, partitions: table.partitions, protection: protection)
        sumsOfRow = Array(repeating: [], count: table.rows.count)
        coversOfRow = sumsOfRow
        for other in 0..<beside.count { tie(other) }
        tieTables()
        cells.system.arrange()
        if table.stages.count > 1 { swaps = Swaps(table, decided) }
    }

    /// Whether it is plain which rows nobody is in, because they are shown whatever else is hidden.
    static func zerosAreShown(
        _ table: CountTable, _ total: ProtectedTotal, _ beside: Beside, _ protection: Protection
    ) -> Bool {
        table.stages.count > 1 && beside.count == 1 && protection.small.lowerBound > 0 && !total.isHidden[table.columns]
    }

    /// The line of one of the tables that stands where `line` does in the new one.
    func line(_ line: Int, in number: Int) -> Int { number * size + line }

    // MARK: Moves

    /// Lines that can move together with a cell's line while the totals stay as they are.
    private func moves(_ cell: Int, _ cost: LineCells.Cost, _ isEnough: (LineCells.Move) -> Bool) {
        let (number, line) = cells.line(of: cell).quotientAndRemainder(dividingBy: size)
        guard beside.count > 1 else { return moves(ofLine: line, cost, isEnough) }
        let column = cell % cells.width
        for direction in directions {
            // Made the other way round where the line would move against its sign.
            guard let own = direction.first(where: { $0.table == number })?.sign, abs(own) == 1,
                beside.isProof(direction, about: number, isShown: { !cells.isHidden(self.line(line, in: $0), column) })
            else { continue }
            var hasSeenEnough = false
            // What a line costs is another question in each of the tables.
            moves(ofLine: line, { _, _, spent in spent }) { move in
                hasSeenEnough = isEnough(
                    direction.flatMap { table, sign in
                        move.map { (self.line($0.line, in: table), $0.sign * sign * own) }
                    })
                return hasSeenEnough
            }
            if hasSeenEnough { return }
        }
    }

    private func moves(ofLine line: Int, _ cost: LineCells.Cost, _ isEnough: (LineCells.Move) -> Bool) {
        guard cost(line, 1, 0) != nil else { return }
        if line < table.rows.count {
            _ = moves(ofRow: line, cost, isEnough)
        } else if let (members, isSum) = groups[line] {
            if !isSum, isEnough([(line, 1)]) { return }
            for row in members
            where moves(ofRow: row, cost, { $0.contains { $0.line == line && $0.sign == 1 } && isEnough($0) }) {
                return
            }
        }
    }

    /// - Returns: whether the closure has seen enough.
    private func moves(ofRow row: Int, _ cost: LineCells.Cost, _ isEnough: (LineCells.Move) -> Bool) -> Bool {
        guard let own = cost(row, 1, 0) else { return false }
        // Where rows overlap, one can grow without another getting less.
        if !table.isDisjoint, moves(of: [(row, 1)], own, cost, isEnough) { return true }
        for other in table.rows.indices where other != row {
            guard let both = cost(other, -1, own) else { continue }
            if moves(of: [(row, 1), (other, -1)], both, cost, isEnough) { return true }
        }
        return swaps?.moves(ofRow: row, own, cost) { moves(of: $0, $1, cost, isEnough) } ?? false
    }

    /// The rows of a move with the lines that change with them: those that they are summed into, and any or none of those
    /// that hold something of them.
    ///
    /// - Parameter spent: what the rows cost.
    private func moves(
        of rows: LineCells.Move, _ spent: Int, _ cost: LineCells.Cost, _ isEnough: (LineCells.Move) -> Bool
    ) -> Bool {
        let sums = changes(of: rows, sumsOfRow)
        let summed = sums.isEmpty ? rows : rows + sums
        if isEnough(summed) { return true }
        let covering = changes(of: rows, coversOfRow)
        // Of two rows there would be too many ways.
        guard rows.count > 1 else { return Self.choices(of: covering).dropFirst().contains { isEnough(summed + $0) } }
        guard !covering.isEmpty, isAffordable(covering, spent, cost) else { return false }
        return isEnough(summed + covering)
    }

    private func isAffordable(_ move: LineCells.Move, _ spent: Int, _ cost: LineCells.Cost) -> Bool {
        var spent = spent
        for (line, sign) in move {
            guard let next = cost(line, sign, spent) else { return false }
            spent = next
        }
        return true
    }

    /// Every choice of some of them, none first; of very many none or all.
    private static func choices<Element>(of elements: [Element]) -> [[Element]] {
        guard elements.count <= 6 else { return [[], elements] }
        return (0..<(1 << elements.count)).map { choice in
            elements.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element)
        }
    }

    private func changes(of rows: LineCells.Move, _ linesOfRow: [[Int]]) -> LineCells.Move {
        var changes: LineCells.Move = []
        changes.reserveCapacity(rows.reduce(0) { $0 + linesOfRow[$1.line].count })
        for (row, sign) in rows {
            for line in linesOfRow[row] {
                if let known = changes.firstIndex(where: { $0.line == line }) {
                    changes[known].sign += sign
                } else {
                    changes.append((line, sign))
                }
            }
        }
        if changes.contains(where: { $0.sign == 0 }) { changes.removeAll { $0.sign == 0 } }
        return changes
    }

    // MARK: Deciding

    /// The table with what has to be hidden taken out.
    mutating func protected(_ total: ProtectedTotal) -> ProtectedTable { decided(total) ?? wholeHidden() }

    /// The table with what has to be hidden of the stage taken out; nil if something cannot be brought into doubt.
    mutating func decided(_ total: ProtectedTotal) -> ProtectedTable? {
        let known = self
        for witness in total.witnesses {
            // Something that changes the total is in some row, and in all that the row is in.
            let lift = cells.make(witness) { steps, _ in known.lifts(steps) }
            guard let lift else { return nil }
            lifts.append(lift)
        }
        notedLifts = cells.witnesses.count
        if swaps != nil {
            guard let found = cells.probe(proofs, { known.moves($0, $1, $2) }) else { return nil }
            proofs = found
        }
        guard cells.settle(known: proofs, { known.moves($0, $1, $2) }) else { return nil }
        return result(isWhollyHidden: false)
    }

    /// Nothing but the total: then there is nothing from which to work anything out, unless the total tells too much beside
    /// what has been released.
    func wholeHidden() -> ProtectedTable {
        var all = whollyHiddenCells
        guard beside.count > 1 else { return all.result(isWhollyHidden: true) }
        let known = all
        let isSafe = all.cells.settle(isDecided: true) { known.moves($0, $1, $2) }
        return all.result(isWhollyHidden: true, isSafe: isSafe)
    }

    /// The ways in which a change of the totals can be one of a row.
    private func lifts(_ change: [CellSystem.Step]) -> [[CellSystem.Step]] {
        table.rows.indices.flatMap { row in
            Self.choices(of: coversOfRow[row]).reversed().map { covers in
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
        for line in stage {
            if isPlainlyTheTotal(line) {
                for column in 0...table.columns where cells.isHidden(totalLine, column) {
                    all.cells.hide(cells.cell(line, column))
                }
            } else {
                all.cells.hide(cells.cell(line, table.columns))
            }
        }
        return all
    }

    /// Whether everybody can see that a line is the total by another name, because the rows that are not in it are empty:
    /// to hide it would hide nothing.
    private func isPlainlyTheTotal(_ line: Int) -> Bool {
        guard zerosAreShown else { return false }
        let whole: [Int]
        if line < table.rows.count {
            whole = [line]
        } else {
            let group = table.layers.flatMap(\.groups)[line - table.rows.count]
            whole = if case .cover(let whole) = group.tie { whole } else { group.members }
        }
        let held = Set(whole)
        return table.rows.indices.allSatisfy { held.contains($0) || table.rows[$0].total == 0 }
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
