/// What can be brought into doubt at all, for tables whose lines are decided one stage after another.
extension LineCells {
    /// Looks for what would be in doubt if everything were hidden that can be. The rest of it is shown for good: whoever
    /// sees what has been decided could work it out anyway.
    ///
    /// - Parameter known: changes that nobody would notice if enough were hidden, which are tried before others are looked for.
    /// - Returns: changes that prove all that is hidden in doubt if it is hidden; nil if something has to be and is not.
    mutating func probe(_ known: [[[Step]]], _ moves: Moves) -> [[[Step]]]? {
        var all = self
        let open = system.cells.indices.filter { system.cells[$0].cost != nil }
        let mustBe = system.cells.indices.filter {
            system.cells[$0].isHidden && hasToBeInDoubt($0)
        }
        for cell in open where cell % width == columns { all.hide(cell) }
        for cell in open { all.system.hide(cell) }
        for moves in known { all.note(moves) }
        while true {
            for cell in mustBe where !all.isProved(cell, moves) {
                all.makeRoom(for: cell, moves)
                guard all.isInDoubt(cell) else { return nil }
            }
            let plain = open.filter { all.system.cells[$0].isHidden && !all.isProved($0, moves) }
            if plain.isEmpty { return all.witnesses }
            for cell in plain {
                all.system.show(cell)
                system.show(cell)
                if cell % width == columns { all.narrow(line(of: cell), as: self) }
            }
            let found = all.witnesses
            (all.lows, all.highs, all.witnesses) = (system.values, system.values, [])
            for moves in found { all.note(moves) }
        }
    }

    /// Whether changes are found that bring a cell into doubt as it is.
    private mutating func isProved(_ cell: Int, _ moves: Moves) -> Bool {
        if isInDoubt(cell) { return true }
        _ = whatIsMissing(for: cell, moves)
        return isInDoubt(cell)
    }

    /// As ``whatIsMissing(for:_:)``, but with a few more or less in the line to begin with: what is small in a small line
    /// has little room otherwise.
    private mutating func makeRoom(for cell: Int, _ moves: Moves) {
        let base = self.cell(line(of: cell), columns)
        for first in [1, -1] {
            var start: [[Step]] = []
            for _ in 1..<Protection.doubt {
                guard !isInDoubt(cell), let next = cheapest(base, first, moves), next.price == 0 else { break }
                start.append(next.steps)
                system.move(next.steps)
                for sign in [1, -1] {
                    _ = move(cell, sign, start, moves)
                    system.move(Array(start.joined()))
                }
            }
            system.move(start.joined().reversed)
        }
    }

    /// Takes back that a line is hidden whole.
    private mutating func narrow(_ line: Int, as other: LineCells) {
        let own = places.indices.filter {
            $0 == line || places[$0].isMadeOfCounterpart && places[$0].counterpart == line
        }
        for line in own {
            for column in 0..<width {
                let cell = cell(line, column)
                system.widen(cell, to: other.system.cells[cell].hidden)
            }
        }
    }

    // MARK: Known changes

    /// What to hide so that a step goes unnoticed: the cell, or its whole line where it is known too well which numbers of it
    /// are small.
    private func hiding(_ step: Step) -> Int {
        let base = cell(line(of: step.cell), columns)
        let isKnown = system.price(step.cell, step.step) >= CellSystem.impossible
        return isKnown && system.cells[base].cost != nil && !system.cells[base].isHidden ? base : step.cell
    }

    /// Hides what it takes to make the cheapest of `known` that bring a cell further into doubt.
    mutating func make(_ known: [[[Step]]], inDoubt cell: Int) -> Bool {
        var best: (moves: [[Step]], steps: [Step], price: Int)?
        for moves in known {
            let steps = moves.flatMap { $0 }.merged
            guard let own = steps.first(where: { $0.cell == cell }) else { continue }
            let number = system.cells[cell].value + own.step
            guard number < lows[cell] || number > highs[cell] else { continue }
            let price = steps.reduce(0) { $0 + system.price(hiding($1), $1.step) }
            if price < min(best?.price ?? .max, CellSystem.impossible) { best = (moves, steps, price) }
        }
        guard let best else { return false }
        for step in best.steps where system.price(step.cell, step.step) > 0 { hide(hiding(step)) }
        let (low, high) = (lows[cell], highs[cell])
        note(best.moves)
        return (low, high) != (lows[cell], highs[cell])
    }
}
