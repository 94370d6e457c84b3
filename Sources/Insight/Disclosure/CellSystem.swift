/// The cells of a table and the sums that tie them together.
struct CellSystem {
    struct Cell {
        let value: Int
        /// The numbers it can be for a reader from whom it is hidden.
        let least: Int
        let most: Int
        /// What it costs to hide it.
        let cost: Int
        var isHidden: Bool
        /// A number that no table shows: how far overlapping rows go beyond their total.
        let isSlack: Bool

        static func slack(_ value: Int) -> Cell {
            Cell(value: value, least: 0, most: .max, cost: 0, isHidden: true, isSlack: true)
        }
    }

    /// A cell in a sum.
    struct Term {
        let cell: Int
        let sign: Int
    }

    /// A sum that a cell stands in.
    struct Place {
        let sum: Int
        let sign: Int
    }

    /// A sum of cells, each with its sign, that is always 0.
    typealias Sum = [Term]

    private(set) var cells: [Cell] = []
    private(set) var sums: [Sum] = []
    /// For each sum, the slack that can take up whatever is left of it; nil if it has none.
    private(set) var slackOfSum: [Int?] = []
    /// The most cells that a circuit may need: to change a base takes a cell of each of its partitions with it, in two
    /// rows, and as much again for each layer that the rows are put together into.
    var longestCircuit = 4
    /// For each cell, the sums it stands in.
    private(set) var sumsOfCell: [[Place]] = []
    /// Cells that can be no more than another, by that other, and the other way round.
    private(set) var partsUnder: [Int: [Int]] = [:]
    private(set) var ceilings: [Int: [Int]] = [:]

    mutating func add(_ cell: Cell) -> Int {
        cells.append(cell)
        sumsOfCell.append([])
        return cells.count - 1
    }

    /// Ties `parts` to their `whole`.
    mutating func tie(_ parts: [Int], to whole: Int, beyond slack: Int? = nil) {
        let negative = [whole] + (slack.map { [$0] } ?? [])
        let sum: Sum = parts.map { Term(cell: $0, sign: 1) } + negative.map { Term(cell: $0, sign: -1) }
        for term in sum { sumsOfCell[term.cell].append(Place(sum: sums.count, sign: term.sign)) }
        sums.append(sum)
        slackOfSum.append(slack)
    }

    /// Keeps each of `parts` from being more than `whole`.
    mutating func keep(_ parts: [Int], under whole: Int) {
        partsUnder[whole, default: []] += parts
        for part in parts { ceilings[part, default: []].append(whole) }
    }

    mutating func hide(_ cell: Int) { cells[cell].isHidden = true }

    /// Whether cells that change by `steps` from `values` stay within what is known of them. That no sum is upset is for
    /// the one who changes them to see to.
    func allows(_ steps: [(cell: Int, step: Int)], from values: [Int]) -> Bool {
        var changed = values
        for (cell, step) in steps { changed[cell] += step }
        return steps.allSatisfy { cell, _ in
            cells[cell].least <= changed[cell] && changed[cell] <= cells[cell].most
                && ceilings[cell]?.allSatisfy { changed[cell] <= changed[$0] } ?? true
                && partsUnder[cell]?.allSatisfy { changed[$0] <= changed[cell] } ?? true
        }
    }
}
