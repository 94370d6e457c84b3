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

    /// A sum of cells, each with its sign, that is always 0.
    typealias Sum = [(cell: Int, sign: Int)]

    private(set) var cells: [Cell] = []
    private(set) var sums: [Sum] = []
    /// For each cell, the sums it stands in.
    private(set) var sumsOfCell: [[(sum: Int, sign: Int)]] = []
    /// Cells that can be no more than another, by that other, and the other way round.
    private(set) var partsUnder: [Int: [Int]] = [:]
    private(set) var ceiling: [Int: Int] = [:]

    mutating func add(_ cell: Cell) -> Int {
        cells.append(cell)
        sumsOfCell.append([])
        return cells.count - 1
    }

    /// Ties `parts` to their `whole`.
    mutating func tie(_ parts: [Int], to whole: Int, beyond slack: Int? = nil) {
        let negative = [whole] + (slack.map { [$0] } ?? [])
        let sum: Sum = parts.map { ($0, 1) } + negative.map { ($0, -1) }
        for (cell, sign) in sum { sumsOfCell[cell].append((sums.count, sign)) }
        sums.append(sum)
    }

    /// Keeps each of `parts` from being more than `whole`.
    mutating func keep(_ parts: [Int], under whole: Int) {
        partsUnder[whole] = parts
        for part in parts { ceiling[part] = whole }
    }

    mutating func hide(_ cell: Int) { cells[cell].isHidden = true }
}
