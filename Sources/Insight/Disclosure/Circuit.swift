/// A change of some cells by one, up or down, that leaves every sum as it was: another table that fits everything shown.
///
/// Circuits are what proves that a hidden number is safe, and what finds the cheapest further numbers to hide. The search
/// may give up on a large table; then more is hidden than was needed, and never less.
struct Circuit {
    /// The cells that change, each by 1 or -1.
    let steps: [Int: Int]
    /// What it costs to hide those of them that are shown; 0 when all are hidden already.
    let cost: Int
}

/// Looks for the cheapest circuit through a cell.
struct CircuitSearch {
    /// The most cells in a circuit. Four do in a plain table, fourteen in one with groups and two partitions.
    private static let lengths = [4, 6, 8, 14]
    private static let patience = 4_000

    private let system: CellSystem
    /// What the cells are before the change: the true table or one that another circuit made of it.
    private let values: [Int]
    private let limit: Int
    private var steps: [Int: Int] = [:]
    /// The sums that the steps so far have upset, and by how much.
    private var offBy: [Int: Int] = [:]
    private var best: Circuit?
    /// How many cells of the table may still change. Slack does not count.
    private var left = 0
    private var visits = 0

    private init(_ system: CellSystem, _ values: [Int], limit: Int) {
        self.system = system
        self.values = values
        self.limit = limit
    }

    /// The cheapest circuit found that changes `cell` by `step`, at a cost of at most `limit`; nil if none was.
    static func cheapest(
        through cell: Int, by step: Int, in system: CellSystem, from values: [Int], limit: Int
    ) -> Circuit? {
        var search = CircuitSearch(system, values, limit: limit)
        guard search.canChange(cell, by: step) else { return nil }
        for length in lengths {
            search.left = length
            search.visits = 0
            search.visit(cell, step, cost: 0)
            if search.best?.cost == 0 { break }
        }
        return search.best
    }

    private func canChange(_ cell: Int, by step: Int) -> Bool {
        let limits = system.cells[cell]
        return steps[cell] == nil && limits.least <= values[cell] + step && values[cell] + step <= limits.most
    }

    /// What a cell is after the steps so far.
    private func value(_ cell: Int) -> Int { values[cell] + (steps[cell] ?? 0) }

    /// The change that would mend a part that has come to more than its whole; nil if none has.
    private func overflow() -> (cell: Int, step: Int)? {
        // In order, for equal tables have to hide equal cells.
        for (cell, step) in steps.sorted(by: { $0.key < $1.key }) {
            if step > 0, let whole = system.ceiling[cell], value(cell) > value(whole) { return (whole, 1) }
            if step < 0, let part = system.partsUnder[cell]?.first(where: { value($0) > value(cell) }) {
                return (part, -1)
            }
        }
        return nil
    }

    private mutating func visit(_ cell: Int, _ step: Int, cost: Int) {
        let weight = system.cells[cell].isSlack ? 0 : 1
        guard left >= weight else { return }
        left -= weight
        steps[cell] = step
        shift(cell, by: step)
        search(cost: cost)
        shift(cell, by: -step)
        steps[cell] = nil
        left += weight
    }

    /// Takes a change of a cell into the sums that it stands in.
    private mutating func shift(_ cell: Int, by step: Int) {
        for (sum, sign) in system.sumsOfCell[cell] {
            let excess = offBy[sum, default: 0] + sign * step
            offBy[sum] = excess == 0 ? nil : excess
        }
    }

    private mutating func search(cost: Int) {
        visits += 1
        let overflow = overflow()
        if offBy.isEmpty, overflow == nil {
            best = Circuit(steps: steps, cost: cost)
            return
        }
        guard visits < Self.patience else { return }
        for choice in overflow.map(choices(toMend:)) ?? fewestChoices() {
            let total = cost + choice.cost
            // Equal cost is no better, and the first circuit of a cost is also the shortest.
            guard total <= limit, total < best?.cost ?? .max else { return }
            visit(choice.cell, choice.step, cost: total)
        }
    }

    private struct Choice {
        let cell: Int
        let step: Int
        let cost: Int
    }

    /// The cells that could mend one of the sums that are off, the cheapest first: of the sum that leaves fewest.
    private func fewestChoices() -> [Choice] {
        var fewest: (sum: Int, choices: [Choice])?
        for (sum, excess) in offBy {
            let choices = choices(for: sum, excess)
            if let known = fewest, (known.choices.count, known.sum) <= (choices.count, sum) { continue }
            fewest = (sum, choices)
        }
        return (fewest?.choices ?? []).sorted { ($0.cost, $0.cell) < ($1.cost, $1.cell) }
    }

    private func choices(toMend overflow: (cell: Int, step: Int)) -> [Choice] {
        canChange(overflow.cell, by: overflow.step) ? [choice(overflow.cell, overflow.step)] : []
    }

    private func choice(_ cell: Int, _ step: Int) -> Choice {
        Choice(cell: cell, step: step, cost: system.cells[cell].isHidden ? 0 : system.cells[cell].cost)
    }

    private func choices(for sum: Int, _ excess: Int) -> [Choice] {
        var choices: [Choice] = []
        for (cell, sign) in system.sums[sum] {
            let step = excess > 0 ? -sign : sign
            guard canChange(cell, by: step) else { continue }
            // Slack stands in one sum only and costs nothing, so nothing else can do better.
            if system.cells[cell].isSlack { return [choice(cell, step)] }
            choices.append(choice(cell, step))
        }
        return choices
    }
}
