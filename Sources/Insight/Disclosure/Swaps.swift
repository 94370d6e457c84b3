/// Rows that can change together while the lines that they are put together into stay as they are: one service of two
/// organisations grows, another of each gets less, and no organisation and no priority is another for it.
struct Swaps {
    /// For each row, which of ``kinds`` it is.
    private let kindOfRow: [Int]
    /// The different sets of lines that rows are in.
    private let kinds: [Lines]
    private let rows: [Int]
    /// For two kinds, the place in ``pairs`` of the rows that differ as they do.
    private let differences: [[Int]]
    /// Two rows each, by the lines that the first is in and the second is not, and those that the second is in and the first
    /// is not.
    private let pairs: [[(first: Int, second: Int)]]
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
        let rows = table.rows.indices.filter { table.rows[$0].total > 0 }
        var kinds = Numbered<Lines>()
        let kindOfRow = lines.map { kinds.number(of: $0) }
        var found = Numbered<Difference>()
        differences = kinds.items.map { first in
            kinds.items.map { second in
                found.number(of: Difference(more: first.subtracting(second), less: second.subtracting(first)))
            }
        }
        var pairs = Array(repeating: [(first: Int, second: Int)](), count: found.items.count)
        for first in rows {
            for second in rows where kindOfRow[first] != kindOfRow[second] {
                pairs[differences[kindOfRow[first]][kindOfRow[second]]].append((first, second))
            }
        }
        (self.kindOfRow, self.kinds, self.rows, self.pairs) = (kindOfRow, kinds.items, rows, pairs)
        overlaps = !table.isDisjoint
    }

    private func lines(_ row: Int) -> Lines { kinds[kindOfRow[row]] }

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
                let left = lines(row).subtracting(lines(one))
                if left.isEmpty || left == lines(row) { continue }
                for two in rows.dropFirst(place + 1) where two != row {
                    guard let second = cost(two, -1, first), left.isSubset(of: lines(two)) else { continue }
                    if isEnough([(row, 1), (one, -1), (two, -1)], second) { return true }
                }
            }
        }
        for second in rows where kindOfRow[second] != kindOfRow[row] {
            guard let two = cost(second, -1, own) else { continue }
            for (third, fourth) in pairs[differences[kindOfRow[row]][kindOfRow[second]]]
            where third != row && fourth != second {
                guard let three = cost(third, -1, two), let four = cost(fourth, 1, three) else { continue }
                // The first and the third change places with the second and the fourth.
                if isEnough([(row, 1), (second, -1), (third, -1), (fourth, 1)], four) { return true }
            }
        }
        return false
    }
}

/// Different things in the order in which they were met, each with its place among them.
private struct Numbered<Item: Hashable> {
    private(set) var items: [Item] = []
    private var places: [Item: Int] = [:]

    mutating func number(of item: Item) -> Int {
        if let known = places[item] { return known }
        items.append(item)
        places[item] = items.count - 1
        return items.count - 1
    }
}
