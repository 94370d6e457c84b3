/// Rows that can change together while the lines that they are put together into stay as they are: one service of two
/// organisations grows, another of each gets less, and no organisation and no priority is another for it.
struct Swaps {
    /// For each row, the lines that it is in.
    private let lines: [Lines]
    private let rows: [Int]
    /// Two rows each, by the lines that the first is in and the second is not, and those that the second is in and the first
    /// is not.
    private let pairs: [Difference: [(first: Int, second: Int)]]
    private let overlaps: Bool

    private struct Difference: Hashable {
        let more: Lines
        let less: Lines
    }

    /// Some of the first 512 lines that rows are put together into. Of those after them a swap knows nothing: it is weighed
    /// like any other move, and only found less often.
    private struct Lines: Hashable {
        private var words = SIMD8<UInt64>()

        mutating func insert(_ line: Int) {
            guard line < 512 else { return }
            words[line / 64] |= 1 << (line % 64)
        }

        var isEmpty: Bool { words == SIMD8() }

        func subtracting(_ others: Lines) -> Lines {
            var left = self
            left.words &= ~others.words
            return left
        }

        func isSubset(of others: Lines) -> Bool { subtracting(others).isEmpty }
    }

    /// - Parameter decided: what is known of the lines that were decided before.
    init(_ table: CountTable, _ decided: [Int: CountTable.Decided]) {
        var lines = table.rows.map { _ in Lines() }
        for (place, group) in table.layers.flatMap(\.groups).enumerated() {
            // What is hidden whole can change as well.
            if decided[table.rows.count + place]?.isHidden.last == true { continue }
            for row in group.members { lines[row].insert(place) }
        }
        self.lines = lines
        rows = table.rows.indices.filter { table.rows[$0].total > 0 }
        overlaps = !table.isDisjoint
        var pairs: [Difference: [(first: Int, second: Int)]] = [:]
        for first in rows {
            for second in rows where first != second && lines[first] != lines[second] {
                let difference = Difference(
                    more: lines[first].subtracting(lines[second]), less: lines[second].subtracting(lines[first]))
                pairs[difference, default: []].append((first, second))
            }
        }
        self.pairs = pairs
    }

    /// Offers rows that change with `row`, and what they cost, until the closure has seen enough.
    ///
    /// - Parameter own: what `row` costs.
    func moves(
        ofRow row: Int, _ own: Int, _ cost: LineCells.Cost, _ isEnough: (LineCells.Move, _ spent: Int) -> Bool
    ) -> Bool {
        if overlaps {
            // What a row has less, others that are in all that it is in can have more.
            for (place, one) in rows.enumerated() where one != row {
                guard let first = cost(one, -1, own) else { continue }
                let left = lines[row].subtracting(lines[one])
                if left.isEmpty || left == lines[row] { continue }
                for two in rows.dropFirst(place + 1) where two != row {
                    guard let second = cost(two, -1, first), left.isSubset(of: lines[two]) else { continue }
                    if isEnough([(row, 1), (one, -1), (two, -1)], second) { return true }
                }
            }
        }
        for second in rows where second != row && lines[second] != lines[row] {
            guard let two = cost(second, -1, own) else { continue }
            let difference = Difference(
                more: lines[row].subtracting(lines[second]), less: lines[second].subtracting(lines[row]))
            for (third, fourth) in pairs[difference] ?? [] where third != row && fourth != second {
                guard let three = cost(third, -1, two), let four = cost(fourth, 1, three) else { continue }
                // The first and the third change places with the second and the fourth.
                if isEnough([(row, 1), (second, -1), (third, -1), (fourth, 1)], four) { return true }
            }
        }
        return false
    }
}
