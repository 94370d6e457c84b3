import Values

/// The cells of a table's lines while it is being decided which of them are hidden.
///
/// What proves that a hidden number is safe is another table that would have looked the same. Such a table is made by
/// moving something between a few lines: a count from one column to another and back, or a whole unit of the base. Which
/// lines can move together is for the kind of table to say; here it is weighed what that costs.
struct LineCells {
    /// Lines that move together, each with the sign with which it does.
    typealias Move = [(line: Int, sign: Int)]
    typealias Step = CellSystem.Step
    /// What a move costs at least in which a line takes part with a sign, when the lines before it cost `spent`; nil if that
    /// is too much for the move to be worth making up.
    typealias Cost = (_ line: Int, _ sign: Int, _ spent: Int) -> Int?
    /// Offers moves in which a cell's line takes part with sign 1, until the closure says that it has seen enough.
    typealias Moves = (_ cell: Int, _ cost: Cost, _ isEnough: (Move) -> Bool) -> Void

    let lines: [CountTable.Line]
    let places: [Place]
    let partitions: [Range<Int>]
    let protection: Protection
    var system = CellSystem()
    /// The least and the most that each cell is in the tables found so far that would have looked the same. What was
    /// found stays true, because hiding more never narrows what a cell can be.
    var lows: [Int] = []
    var highs: [Int] = []
    /// Changes of the table that nobody would notice, which between them prove that every hidden number is in doubt. Each is
    /// made of one move after another.
    var witnesses: [[[Step]]] = []

    var columns: Int { partitions.last?.upperBound ?? 0 }
    var width: Int { columns + 1 }

    init(
        _ lines: [CountTable.Line], _ standings: [Standing], partitions: [Range<Int>], protection: Protection
    ) {
        self.init(lines, standings.map { Place(standing: $0) }, partitions: partitions, protection: protection)
    }

    init(_ lines: [CountTable.Line], _ places: [Place], partitions: [Range<Int>], protection: Protection) {
        self.lines = lines
        self.places = places
        self.partitions = partitions
        self.protection = protection
        for (line, place) in zip(lines, places) {
            for column in 0..<width {
                let isUnknown = place.unknown.contains(column)
                system.add(isUnknown ? unknown(line[column]) : cell(of: line, column, place))
            }
        }
        for (line, place) in places.enumerated() {
            let base = cell(line, columns)
            for partition in partitions { system.tie(partition.map { cell(line, $0) }, makes: base) }
            switch place.standing {
            case .decided, .difference: continue
            case .open, .crossed:
                for column in 0..<width where system.cells[cell(line, column)].isHidden { hide(cell(line, column)) }
            }
        }
        (lows, highs) = (system.values, system.values)
    }

    func cell(_ line: Int, _ column: Int) -> Int { line * width + column }
    func line(of cell: Int) -> Int { cell / width }

    // MARK: Hiding

    /// Hides a cell. Without its base nothing of a line is shown, so hiding a base hides the line. Then nobody is told which
    /// numbers of it are small, unless they all are.
    mutating func hide(_ cell: Int) {
        guard cell % width == columns else { return system.hide(cell) }
        let isSmall = system.cells[cell].hidden.upperBound == protection.small.upperBound
        for other in (cell - columns)...cell where system.cells[other].cost != nil {
            if isSmall { system.hide(other) } else { system.hideWhole(other) }
        }
        guard !isSmall else { return }
        let hidden = line(of: cell)
        for (line, place) in places.enumerated() where place.isMadeOfCounterpart && place.counterpart == hidden {
            for column in 0..<width where !place.unknown.contains(column) {
                hideDifference(self.cell(line, column), place)
            }
        }
    }

    /// Nobody is told any more whether a difference is small.
    private mutating func hideDifference(_ cell: Int, _ place: Place) {
        guard case .difference(let isRest) = place.standing else { return }
        let value = system.cells[cell].value
        system.widen(cell, to: difference(value, isRest: isRest, isHiddenWhole: true).hidden)
    }

    func isHidden(_ line: Int, _ column: Int) -> Bool { system.cells[cell(line, column)].isHidden }

    /// Whether a cell can be at least as many different numbers as the rule asks for.
    func isInDoubt(_ cell: Int) -> Bool { highs[cell] - lows[cell] >= Protection.doubt - 1 }

    // MARK: Deciding

    /// Hides more until every hidden cell whose hiding is decided here is in doubt.
    ///
    /// - Returns: false when that takes hiding everything.
    ///
    /// - Parameters:
    ///   - isDecided: nothing more is hidden, and only what had been decided before has to be in doubt.
    ///   - known: changes that nobody would notice if all that they change were hidden, for cells that no move is found for.
    mutating func settle(isDecided: Bool = false, known: [[[Step]]] = [], _ moves: Moves) -> Bool {
        // Small ones first, as what protects them often protects the rest.
        let order = system.cells.indices.compactMap { cell in system.cells[cell].cost.map { (cost: $0, cell: cell) } }
            .sorted { ($0.cost, $0.cell) < ($1.cost, $1.cell) }.map(\.cell)
        let fixed = system.cells.indices.filter { system.cells[$0].cost == nil && hasToBeInDoubt($0) }
        let watched = isDecided ? fixed : order + fixed
        while let unsafe = watched.first(where: { system.cells[$0].isHidden && !isInDoubt($0) }) {
            let next = order.first { !system.cells[$0].isHidden }
            let missing = whatIsMissing(for: unsafe, moves)
            guard !isInDoubt(unsafe) else { continue }
            if missing == nil, make(known, inDoubt: unsafe) { continue }
            guard let next, !isDecided else { return false }
            // A line that is hidden whole tells the least.
            let line = line(of: unsafe)
            let base = cell(places[line].counterpart ?? line, columns)
            let canHideBase = !system.cells[base].isHidden && system.cells[base].cost != nil
            for cell in missing ?? [canHideBase ? base : next] where !system.cells[cell].isHidden { hide(cell) }
        }
        return true
    }

    /// The cells to hide at least cost so that a cell can be one more or one less; nil if no move would do it. Changes that
    /// nobody would notice as it is are noted.
    ///
    /// In doubt is a cell that can be one more and one less than it is, or two more, or two less.
    mutating func whatIsMissing(for cell: Int, _ moves: Moves) -> [Int]? {
        var missing: (steps: [Step], price: Int)?
        for sign in [1, -1] {
            if let best = move(cell, sign, [], below: missing?.price ?? CellSystem.impossible, moves) { missing = best }
        }
        return missing?.steps.map(\.cell)
    }

    /// Moves a cell by `sign` again and again until it is in doubt, as long as nobody would notice, and takes note of it.
    ///
    /// - Parameters:
    ///   - start: moves that were made before; they are taken back with the others.
    ///   - most: what the next move has to cost less than.
    /// - Returns: the next move, for which something would have to be hidden; nil if there is none.
    mutating func move(
        _ cell: Int, _ sign: Int, _ start: [[Step]], below most: Int = CellSystem.impossible, _ moves: Moves
    ) -> (steps: [Step], price: Int)? {
        var made = start
        defer { system.move(made.joined().reversed) }
        // A second change starts from where the first one led.
        while !isInDoubt(cell) {
            guard let best = cheapest(cell, sign, below: most, moves) else { return nil }
            guard best.price == 0 else { return best }
            made.append(best.steps)
            system.move(made.dropLast().joined().reversed)
            note(made)
            // Often nobody would notice the change back either.
            note(made.map(\.reversed))
            system.move(Array(made.joined()))
        }
        return nil
    }

    /// Takes note of a change from the true numbers if nobody would notice it.
    mutating func note(_ moves: [[Step]]) {
        let steps = moves.flatMap { $0 }.merged
        guard system.isUnnoticed(steps) else { return }
        var isNews = false
        for step in steps {
            let number = system.cells[step.cell].value + step.step
            if number < lows[step.cell] || number > highs[step.cell] { isNews = true }
            lows[step.cell] = min(lows[step.cell], number)
            highs[step.cell] = max(highs[step.cell], number)
        }
        if isNews { witnesses.append(moves) }
    }

    /// Makes one move after another, of each the cheapest way that `ways` gives from where the ones before have led, and
    /// hides what it takes; nil if one cannot be made.
    mutating func make<Move>(_ moves: [Move], ways: (Move, LineCells) -> [[Step]]) -> [[Step]]? {
        var made: [[Step]] = []
        defer { system.move(made.joined().reversed) }
        for move in moves {
            var best: (steps: [Step], price: Int)?
            for steps in ways(move, self) {
                let price = steps.reduce(0) { $0 + system.price($1.cell, $1.step) }
                guard price < min(best?.price ?? .max, CellSystem.impossible), system.holds(steps) else { continue }
                best = (steps, price)
                if price == 0 { break }
            }
            guard let best else { return nil }
            for step in best.steps where system.price(step.cell, step.step) > 0 { hide(step.cell) }
            system.move(best.steps)
            made.append(best.steps)
        }
        system.move(made.joined().reversed)
        note(made)
        system.move(Array(made.joined()))
        return made
    }

    // MARK: Changes

    /// The cheapest change that moves a cell by `sign` from where the system stands and costs less than `most`.
    mutating func cheapest(
        _ cell: Int, _ sign: Int, below most: Int = CellSystem.impossible, _ moves: Moves
    ) -> (steps: [Step], price: Int)? {
        // What is free is looked for first: few lines are hidden, so there is little to look through.
        if let free = cheapest(cell, sign, under: 1, moves) { return free }
        return system.canHideMore ? cheapest(cell, sign, under: most, moves) : nil
    }

    private mutating func cheapest(
        _ cell: Int, _ sign: Int, under most: Int, _ moves: Moves
    ) -> (steps: [Step], price: Int)? {
        let column = cell % width
        let partition = partitions.first { $0.contains(column) }
        var best: (steps: [Step], price: Int)?
        var limit = most
        func cost(_ line: Int, _ own: Int, _ spent: Int) -> Int? {
            let total = spent + system.price(self.cell(line, column), own * sign)
            return total < limit ? total : nil
        }
        moves(cell, cost) { move in
            let start = price(move, column, sign)
            guard start < limit else { return false }
            let size = move.reduce(0) { $0 + abs($1.sign) }
            // A count that moves to another column of its partition leaves the base as it is.
            for other in partition ?? 0..<0 where other != column {
                let total = start + price(move, other, -sign)
                guard total < limit else { continue }
                weigh(move, column, sign, reach: 2 * size)
                weigh(move, other, -sign, reach: 2 * size)
                guard system.holdsAsWeighed() else { continue }
                (best, limit) = ((steps(move, [(column, sign), (other, -sign)]), total), total)
            }
            // A unit of the base that moves takes a count of each partition with it.
            if let unit = unit(move, column, sign, below: limit) {
                for column in unit.columns { weigh(move, column, sign, reach: unit.columns.count * size) }
                if system.holdsAsWeighed() {
                    (best, limit) = ((steps(move, unit.columns.map { ($0, sign) }), unit.price), unit.price)
                }
            }
            return limit == 0
        }
        return best
    }

    /// - Parameter reach: how much all that is weighed together can change a sum at most.
    private mutating func weigh(_ move: Move, _ column: Int, _ step: Int, reach: Int) {
        for (line, sign) in move { system.weigh(cell(line, column), sign * step, reach: reach) }
    }

    private func price(_ move: Move, _ column: Int, _ sign: Int) -> Int {
        var total = 0
        for (line, own) in move { total += system.price(cell(line, column), own * sign) }
        return total
    }

    /// The base and the cheapest column of each partition, `column` among them; nil if it costs `most` or more.
    private func unit(_ move: Move, _ column: Int, _ sign: Int, below most: Int) -> (columns: [Int], price: Int)? {
        var total = price(move, columns, sign)
        guard total < most else { return nil }
        var chosen = [columns]
        for partition in partitions {
            guard total < most else { return nil }
            var cheapest: (column: Int, price: Int)?
            for candidate in partition.contains(column) ? column..<(column + 1) : partition {
                let price = price(move, candidate, sign)
                if price < cheapest?.price ?? CellSystem.impossible { cheapest = (candidate, price) }
            }
            guard let cheapest else { return nil }
            chosen.append(cheapest.column)
            total += cheapest.price
        }
        return total < most ? (chosen, total) : nil
    }

    private func steps(_ move: Move, _ columns: [(column: Int, step: Int)]) -> [Step] {
        move.flatMap { line, sign in
            columns.map { column, step in Step(cell: cell(line, column), step: sign * step) }
        }
    }

    // MARK: The result

    /// A line without what is hidden of it.
    func protected(_ place: Int) -> ProtectedTable.Line {
        let counts = (0..<width).map { column -> Count in
            isHidden(place, column) ? .suppressed : .known(protection.rounded(lines[place][column]))
        }
        return ProtectedTable.Line(
            key: lines[place].key, counts: Array(counts.dropLast()), total: counts[columns])
    }
}
