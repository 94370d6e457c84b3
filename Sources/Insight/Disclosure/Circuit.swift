/// A change of some cells by one, up or down, that leaves every sum as it was: another table that fits everything shown.
///
/// Circuits are what proves that a hidden number is safe, and what finds the cheapest further numbers to hide. The search
/// may give up on a large table; then more is hidden than was needed, and never less.
struct Circuit {
    /// The cells that change, each by 1 or -1, in the order in which they were found.
    let steps: [(cell: Int, step: Int)]
    /// What it costs to hide those of them that are shown; 0 when all are hidden already.
    let cost: Int
}

/// Looks for the cheapest circuit through a cell.
struct CircuitSearch {
    /// The most cells in a circuit, tried one after another. Four do in a plain table.
    private var lengths: [Int] { [4, 6, 8, 14].filter { $0 < longest } + [longest] }
    private var longest = 14
    private static let patience = 4_000

    private var system = CellSystem()
    /// The numbers that each cell can be, and what it would cost to change it: 0 if it is hidden already.
    private var least: [Int] = []
    private var most: [Int] = []
    private var costs: [Int] = []
    private var hasCeilings = false
    /// What the cells are before the change: the true table or one that another circuit made of it.
    private var values: [Int] = []
    /// For each cell, by how much it has changed so far.
    private var steps: [Int] = []
    /// The cells that have changed so far.
    private var path: [Int] = []
    /// For each sum, by how much the steps so far have upset it.
    private var offBy: [Int] = []
    /// The sums that are upset.
    private var upset: [Int] = []
    private var best: Circuit?
    /// How many cells of the table may still change. Slack does not count.
    private var left = 0
    private var visits = 0

    /// The cheapest circuit found that changes `cell` by `step` from `values`; nil if none was.
    mutating func cheapest(
        through cell: Int, by step: Int, in system: CellSystem, from values: [Int]
    ) -> Circuit? {
        if steps.count != system.cells.count {
            steps = Array(repeating: 0, count: system.cells.count)
            offBy = Array(repeating: 0, count: system.sums.count)
        }
        self.system = system
        self.values = values
        least = system.cells.map(\.least)
        most = system.cells.map(\.most)
        costs = system.cells.map { $0.isHidden ? 0 : $0.cost }
        hasCeilings = !system.ceilings.isEmpty
        best = nil
        guard canChange(cell, by: step) else { return nil }
        longest = system.longestCircuit
        for length in lengths {
            left = length
            visits = 0
            visit(cell, step, cost: 0)
            if best?.cost == 0 { break }
        }
        return best
    }

    private func canChange(_ cell: Int, by step: Int) -> Bool {
        guard steps[cell] == 0 else { return false }
        let changed = values[cell] + step
        return least[cell] <= changed && changed <= most[cell]
    }

    /// What a cell is after the steps so far.
    private func value(_ cell: Int) -> Int { values[cell] + steps[cell] }

    /// The change that would mend a part that has come to more than its whole; nil if none has.
    private func overflow() -> (cell: Int, step: Int)? {
        guard hasCeilings else { return nil }
        for cell in path {
            if steps[cell] > 0, let whole = system.ceilings[cell]?.first(where: { value(cell) > value($0) }) {
                return (whole, 1)
            }
            if steps[cell] < 0, let part = system.partsUnder[cell]?.first(where: { value($0) > value(cell) }) {
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
        path.append(cell)
        shift(cell, by: step)
        search(cost: cost)
        shift(cell, by: -step)
        path.removeLast()
        steps[cell] = 0
        left += weight
    }

    /// Takes a change of a cell into the sums that it stands in.
    private mutating func shift(_ cell: Int, by step: Int) {
        for place in system.sumsOfCell[cell] {
            let sum = place.sum
            let before = offBy[sum]
            offBy[sum] = before + place.sign * step
            if before == 0 {
                upset.append(sum)
            } else if offBy[sum] == 0, let last = upset.lastIndex(of: sum) {
                upset.remove(at: last)
            }
        }
    }

    private mutating func search(cost: Int) {
        visits += 1
        let overflow = overflow()
        if upset.isEmpty, overflow == nil {
            best = Circuit(steps: path.map { ($0, steps[$0]) }, cost: cost)
            return
        }
        guard visits < Self.patience else { return }
        for choice in overflow.map(choices(toMend:)) ?? fewestChoices() {
            let total = cost + choice.cost
            // Equal cost is no better, and the first circuit of a cost is also the shortest.
            guard total < best?.cost ?? .max else { return }
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
        for sum in upset {
            // Slack stands in one sum only and costs nothing, so nothing else can do better.
            if let slack = slackChoice(for: sum) { return [slack] }
        }
        var fewest: [Choice]?
        for sum in upset {
            let choices = choices(for: sum)
            if choices.count < fewest?.count ?? .max { fewest = choices }
        }
        return (fewest ?? []).sorted { $0.cost == $1.cost ? $0.cell < $1.cell : $0.cost < $1.cost }
    }

    private func choices(toMend overflow: (cell: Int, step: Int)) -> [Choice] {
        canChange(overflow.cell, by: overflow.step) ? [choice(overflow.cell, overflow.step)] : []
    }

    private func choice(_ cell: Int, _ step: Int) -> Choice {
        Choice(cell: cell, step: step, cost: costs[cell])
    }

    private func slackChoice(for sum: Int) -> Choice? {
        // Slack is taken off its sum, so it grows with an excess.
        guard let slack = system.slackOfSum[sum] else { return nil }
        let step = offBy[sum] > 0 ? 1 : -1
        return canChange(slack, by: step) ? choice(slack, step) : nil
    }

    private func choices(for sum: Int) -> [Choice] {
        var choices: [Choice] = []
        let isOver = offBy[sum] > 0
        for term in system.sums[sum] {
            let step = isOver ? -term.sign : term.sign
            if canChange(term.cell, by: step) { choices.append(choice(term.cell, step)) }
        }
        return choices
    }
}
