import Values

/// A table's cells while it is being decided which of them are hidden.
struct HiddenCells {
    private let table: CountTable
    private let protection: Protection
    private let lines: [CountTable.Line]
    private var system = CellSystem()
    /// The least and the most that each cell is in the tables found so far that would have looked the same. What was
    /// found stays true, because hiding more never narrows what a cell can be.
    private var lows: [Int] = []
    private var highs: [Int] = []

    private var width: Int { table.columns + 1 }
    private var totalLine: Int { lines.count - 1 }

    /// A shown 0 says that there is nobody, which is worth more than most numbers; a total most of all.
    private static let costOfZero = 1_000
    private static let costOfTotal = 1_000_000_000

    /// The whole table.
    init(_ table: CountTable, protection: Protection) {
        let groups = table.layers.flatMap(\.groups)
        self.init(table, lines: table.rows + groups.map(\.line) + [table.total], protection: protection)
        if !table.rows.isEmpty { tie(Array(table.rows.indices), to: totalLine, table.isDisjoint ? .sum : .union) }
        var place = table.rows.count
        for layer in table.layers {
            let own = Array(place..<(place + layer.groups.count))
            for (line, group) in zip(own, layer.groups) { tie(group.members, to: line, group.tie) }
            // Where it adds up, the rows say so already.
            if !layer.isDisjoint { tie(own, to: totalLine, .union) }
            place += layer.groups.count
        }
    }

    /// The total by itself.
    init(totalOf table: CountTable, protection: Protection) {
        self.init(table, lines: [table.total], protection: protection)
    }

    private init(_ table: CountTable, lines: [CountTable.Line], protection: Protection) {
        self.table = table
        self.lines = lines
        self.protection = protection
        system.longestCircuit = max(4, 2 * (1 + table.partitions.count) * (1 + max(1, table.layers.count)))
        for (place, line) in lines.enumerated() {
            for column in 0..<width { _ = system.add(newCell(line[column], in: line, at: place, column)) }
            let base = cell(place, table.columns)
            for partition in table.partitions { system.tie(partition.map { cell(place, $0) }, to: base) }
        }
        // Of a handful there is nothing to tell: however it is split, every part is a handful.
        let isHandful = protection.hide.contains(table.total.total)
        for place in lines.indices {
            for column in 0..<width where isHandful || protection.hide.contains(lines[place][column]) {
                hide(place, column)
            }
        }
    }

    private func newCell(_ value: Int, in line: CountTable.Line, at place: Int, _ column: Int) -> CellSystem.Cell {
        let (least, most) = limits(of: value, in: line, column)
        // To hide a base is to hide its row.
        let weight = column == table.columns ? table.columns + 1 : 1
        let cost = weight * (value == 0 ? Self.costOfZero : value) + (place == totalLine ? Self.costOfTotal : 0)
        return CellSystem.Cell(value: value, least: least, most: most, cost: cost, isHidden: false, isSlack: false)
    }

    /// What a reader knows of a hidden number. In a row that is hidden for its small base, that every number in it is
    /// small or 0, but not which.
    private func limits(of value: Int, in line: CountTable.Line, _ column: Int) -> (least: Int, most: Int) {
        let hide = protection.hide
        if column < table.columns, hide.contains(line.total) { return (0, hide.upperBound) }
        return hide.contains(value) ? (hide.lowerBound, hide.upperBound) : (0, .max)
    }

    /// Ties lines to the one that they make, in every column. Where they overlap they can come to more than it, by a number
    /// that nobody is told.
    private mutating func tie(_ parts: [Int], to whole: Int, _ tie: CountTable.Group.Tie) {
        for column in 0..<width {
            let (cells, all) = (parts.map { cell($0, column) }, cell(whole, column))
            guard tie != .sum else {
                system.tie(cells, to: all)
                continue
            }
            let sum = cells.reduce(0) { $0 + system.cells[$1].value }
            let excess = system.add(.slack(sum - system.cells[all].value))
            system.tie(cells, to: all, beyond: excess)
            if tie == .union { system.keep(cells, under: all) }
        }
    }

    private func cell(_ line: Int, _ column: Int) -> Int { line * width + column }

    // MARK: Hiding

    /// Hides a cell. Without its base nothing of a row is shown, so hiding a base hides the row.
    private mutating func hide(_ line: Int, _ column: Int) {
        if column == table.columns {
            for column in 0..<width { system.hide(cell(line, column)) }
        } else {
            system.hide(cell(line, column))
        }
    }

    /// Hides of the total what is hidden of it when it stands alone.
    mutating func hideTotal(asIn alone: HiddenCells) {
        for column in 0..<width where alone.system.cells[column].isHidden { system.hide(cell(totalLine, column)) }
    }

    /// Hides more until every hidden cell is safe.
    mutating func settle() {
        let truth = system.cells.map(\.value)
        (lows, highs) = (truth, truth)
        var search = CircuitSearch()
        // Small ones first, as what protects them often protects the rest.
        let order = system.cells.indices.filter { !system.cells[$0].isSlack }
            .sorted { (system.cells[$0].cost, $0) < (system.cells[$1].cost, $1) }
        // Where nothing is shown there is nothing to work anything out from: of a handful, that is all there is to do.
        while let next = order.first(where: { !system.cells[$0].isHidden }),
            let unsafe = order.first(where: { system.cells[$0].isHidden && !isInDoubt($0) })
        {
            let missing = whatIsMissing(for: unsafe, &search, truth)
            guard !isInDoubt(unsafe) else { continue }
            for cell in missing?.steps.map(\.cell) ?? [next] where !system.cells[cell].isHidden {
                hide(cell / width, cell % width)
            }
        }
    }

    /// Whether a cell can be at least as many different numbers as the rule asks for.
    private func isInDoubt(_ cell: Int) -> Bool { highs[cell] - lows[cell] >= Protection.doubt - 1 }

    /// The cheapest circuit that a cell lacks to be in doubt; nil if none was found. Those that it has already are noted.
    ///
    /// In doubt is a cell that can be one more and one less than it is, or two more, or two less.
    private mutating func whatIsMissing(for cell: Int, _ search: inout CircuitSearch, _ truth: [Int]) -> Circuit? {
        var missing: [Circuit] = []
        for step in [1, -1] {
            var values = truth
            // A second circuit starts from where the first one led.
            while !isInDoubt(cell) {
                guard let circuit = search.cheapest(through: cell, by: step, in: system, from: values) else { break }
                guard circuit.cost == 0 else {
                    missing.append(circuit)
                    break
                }
                note(circuit.steps.map { (cell: $0.cell, step: -$0.step) }, from: truth)
                note(circuit.steps, from: values)
                for (cell, step) in circuit.steps { values[cell] += step }
            }
        }
        return missing.min { $0.cost < $1.cost }
    }

    /// Takes note of what cells are after a change, if that makes a table that would have looked the same.
    private mutating func note(_ steps: [(cell: Int, step: Int)], from values: [Int]) {
        guard system.allows(steps, from: values) else { return }
        for (cell, step) in steps {
            lows[cell] = min(lows[cell], values[cell] + step)
            highs[cell] = max(highs[cell], values[cell] + step)
        }
    }

    // MARK: The result

    /// The table without what is hidden.
    var protected: ProtectedTable {
        let shown = lines.indices.map { place in
            let counts = (0..<width).map { column -> Count in
                system.cells[cell(place, column)].isHidden ? .suppressed : .known(lines[place][column])
            }
            return ProtectedTable.Line(
                key: lines[place].key, counts: Array(counts.dropLast()), total: counts[table.columns])
        }
        var place = table.rows.count
        let layers = table.layers.map { layer in
            defer { place += layer.groups.count }
            return Array(shown[place..<(place + layer.groups.count)])
        }
        return ProtectedTable(
            rows: Array(shown[..<table.rows.count]), layers: layers, total: shown[totalLine])
    }
}
