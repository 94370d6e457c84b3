/// The cells of a table, what a reader knows of each, and the sums that tie them together.
///
/// It stands at one set of numbers, at first the true ones, from which further changes are weighed.
struct CellSystem {
    struct Cell {
        let value: Int
        /// The numbers that are shown as this one is: itself alone, unless numbers are rounded.
        let shown: ClosedRange<Int>
        /// The numbers it can be for a reader from whom it is hidden.
        var hidden: ClosedRange<Int>
        /// What it costs to hide it; nil where that has been decided and cannot be changed.
        let cost: Int?
        var isHidden: Bool
    }

    /// A change of one cell.
    struct Step: Hashable {
        let cell: Int
        let step: Int
    }

    /// A price that cannot be paid; two hundred of them still add up.
    static let impossible = Int.max / 256

    /// No change that is weighed but a very large one changes a sum by this much.
    private static let near = 40

    private(set) var cells: [Cell] = []
    /// What the cells are where the system stands.
    private(set) var values: [Int] = []
    /// The sums that cells are in; of all of them, and of those that a change could break.
    private var terms = CellTerms()
    private var nearTerms = CellTerms()
    /// Whether ``nearTerms`` has each sum that comes to less than ``near``.
    private var isArranged = false
    private var isNear: [Bool] = []
    /// What each sum comes to where the system stands.
    private var sums: [Int] = []
    /// Whether a sum has to stay what it is; otherwise it has to be 0 or more.
    private var isEquation: [Bool] = []
    /// By how much a change under weighing changes each sum, and which it changes.
    private var shifts: [Int] = []
    private var shifted: [Int] = []
    /// How many cells are shown that could be hidden.
    private var open = 0

    mutating func add(_ cell: Cell) {
        cells.append(cell)
        values.append(cell.value)
        if cell.cost != nil, !cell.isHidden { open += 1 }
    }

    /// Whether something is shown that could be hidden.
    var canHideMore: Bool { open > 0 }

    mutating func hide(_ cell: Int) {
        if cells[cell].cost != nil, !cells[cell].isHidden { open -= 1 }
        cells[cell].isHidden = true
    }

    /// Settles that a cell is shown.
    mutating func show(_ cell: Int) {
        let known = cells[cell]
        if known.cost != nil, !known.isHidden { open -= 1 }
        cells[cell] = Cell(value: known.value, shown: known.shown, hidden: known.hidden, cost: nil, isHidden: false)
    }

    /// Hides a cell of which a reader knows nothing but that it is not below 0.
    mutating func hideWhole(_ cell: Int) {
        hide(cell)
        cells[cell].hidden = 0...Self.impossible
    }

    /// Takes back something of what is known of a hidden cell.
    mutating func widen(_ cell: Int, to range: ClosedRange<Int>) { cells[cell].hidden = range }

    // MARK: What ties cells together

    /// `parts` make `whole`.
    mutating func tie(_ parts: [Int], makes whole: Int) {
        addSum(parts.map { ($0, 1) } + [(whole, -1)], isEquation: true)
    }

    /// `whole` is no more than the sum of `parts`.
    mutating func tie(_ parts: [Int], cover whole: [Int]) {
        addSum(parts.map { ($0, 1) } + whole.map { ($0, -1) }, isEquation: false)
    }

    /// `part` is no more than `whole`.
    mutating func tie(_ part: Int, within whole: Int) {
        addSum([(whole, 1), (part, -1)], isEquation: false)
    }

    private mutating func addSum(_ parts: [(cell: Int, factor: Int)], isEquation: Bool) {
        let place = sums.count
        for (cell, factor) in parts { terms.add(sum: place, factor: factor, to: cell) }
        isArranged = false
        sums.append(parts.reduce(0) { $0 + $1.factor * values[$1.cell] })
        shifts.append(0)
        self.isEquation.append(isEquation)
    }

    // MARK: Changes

    /// What it costs to change a cell by `step` from where the system stands: nothing if a reader would not notice, else
    /// what it costs to hide it, or ``impossible``.
    func price(_ cell: Int, _ step: Int) -> Int {
        let number = values[cell] + step
        let known = cells[cell]
        if known.isHidden { return known.hidden.contains(number) ? 0 : Self.impossible }
        if known.shown.contains(number) { return 0 }
        guard let cost = known.cost, known.hidden.contains(number) else { return Self.impossible }
        return cost
    }

    /// Whether every sum holds after `steps` from where the system stands.
    mutating func holds(_ steps: [Step]) -> Bool {
        let reach = steps.reduce(0) { $0 + abs($1.step) }
        for step in steps { weigh(step.cell, step.step, reach: reach) }
        return holdsAsWeighed()
    }

    /// Weighs a change of one cell, together with those that were weighed since it was last asked whether they hold.
    ///
    /// - Parameter reach: how much all that is weighed together can change a sum at most. Most sums have more room than that,
    ///   and are passed over.
    mutating func weigh(_ cell: Int, _ step: Int, reach: Int) {
        if !isArranged { arrange() }
        for term in reach <= Self.near ? nearTerms[cell] : terms[cell] {
            let sum = Int(term.sum)
            // An equation comes to 0 wherever the system stands.
            guard sums[sum] < reach else { continue }
            if shifts[sum] == 0 { shifted.append(sum) }
            shifts[sum] += Int(term.factor) * step
        }
    }

    /// Whether every sum holds after all that has been weighed from where the system stands, which is then forgotten.
    mutating func holdsAsWeighed() -> Bool {
        var holds = true
        for sum in shifted {
            if isEquation[sum] ? shifts[sum] != 0 : sums[sum] + shifts[sum] < 0 { holds = false }
            shifts[sum] = 0
        }
        shifted.removeAll(keepingCapacity: true)
        return holds
    }

    /// Gets ready to weigh changes, so that copies need not do it again.
    mutating func arrange() {
        // A few more than are near, so that they stay so for a while.
        isNear = sums.map { $0 < 2 * Self.near }
        terms.arrange(cells: cells.count)
        nearTerms = terms.filter { isNear[Int($0.sum)] }
        isArranged = true
    }

    /// Whether a reader would see the same after `steps`, each of another cell, from where the system stands.
    mutating func isUnnoticed(_ steps: [Step]) -> Bool {
        steps.allSatisfy { price($0.cell, $0.step) == 0 } && holds(steps)
    }

    /// Stands at the numbers that `steps` make of those where it stands now.
    mutating func move(_ steps: [Step]) {
        if !isArranged { arrange() }
        for step in steps {
            values[step.cell] += step.step
            for term in terms[step.cell] {
                let sum = Int(term.sum)
                sums[sum] += Int(term.factor) * step.step
                if sums[sum] < Self.near, !isNear[sum] { isArranged = false }
            }
        }
    }
}

extension Sequence<CellSystem.Step> {
    /// The change back.
    var reversed: [CellSystem.Step] { map { CellSystem.Step(cell: $0.cell, step: -$0.step) } }

    /// The same change with one step for each cell that it changes.
    var merged: [CellSystem.Step] {
        var merged: [CellSystem.Step] = []
        for step in sorted(by: { $0.cell < $1.cell }) {
            if let last = merged.last, last.cell == step.cell {
                merged[merged.count - 1] = CellSystem.Step(cell: last.cell, step: last.step + step.step)
            } else {
                merged.append(step)
            }
        }
        return merged.filter { $0.step != 0 }
    }
}
