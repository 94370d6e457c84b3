import Values

@testable import Insight

/// Somebody who tries to work out what is hidden: by trying every table of whole numbers that fits what is shown.
///
/// Written apart from what protects: it knows tables and the rule, nothing of how more is found to hide. It is told more
/// than any reader is, namely which cells were hidden for being small. A hidden number that is not small is tried
/// only up to 3 away from the truth, so the attack may find less doubt than there is, never more.
struct ReaderAttack {
    private let table: CountTable
    private let hide: ClosedRange<Int>
    /// The rows, then the total, then the lines of the layers.
    private let lines: [(truth: CountTable.Line, shown: ProtectedTable.Line)]
    /// For each line every combination of numbers that fits what is shown of it, the base last, the truth first.
    private let candidates: [[[Int]]]

    init(on shown: ProtectedTable, of table: CountTable, hide: ClosedRange<Int>) {
        self.table = table
        self.hide = hide
        lines =
            Array(zip(table.rows, shown.rows)) + [(table.total, shown.total)]
            + zip(table.layers.flatMap(\.groups).map(\.line), shown.groups)
        candidates = lines.map { Self.fits($0.truth, $0.shown, table, hide) }
    }

    /// How many different numbers the hidden cell that is known best can be, up to `enough`; nil when nothing is hidden.
    func doubt(upTo enough: Int) -> Int? {
        var least: Int?
        for line in lines.indices {
            for column in 0...table.columns where Self.isHidden(lines[line].shown, column) {
                let truth = lines[line].truth[column]
                let numbers = Set(candidates[line].map { $0[column] }).sorted {
                    (abs($0 - truth), $0) < (abs($1 - truth), $1)
                }
                var found = 0
                for number in numbers where found < enough {
                    if isPossible(number, line, column) { found += 1 }
                }
                least = min(least ?? enough, found)
            }
        }
        return least
    }

    private static func isHidden(_ line: ProtectedTable.Line, _ column: Int) -> Bool {
        (column < line.counts.count ? line.counts[column] : line.total).isSuppressed
    }

    private static func choices(
        _ truth: CountTable.Line, _ shown: ProtectedTable.Line, _ column: Int, _ hide: ClosedRange<Int>
    ) -> ClosedRange<Int> {
        let number = truth[column]
        guard isHidden(shown, column) else { return number...number }
        if column < truth.counts.count, hide.contains(truth.total) { return 0...hide.upperBound }
        // Of a line that is hidden whole, nobody is told which numbers are small.
        if isHidden(shown, truth.counts.count), !hide.contains(truth.total) { return max(0, number - 3)...(number + 3) }
        if hide.contains(number) { return hide }
        return number == 0 ? 0...3 : max(hide.upperBound + 1, number - 3)...(number + 3)
    }

    private static func fits(
        _ truth: CountTable.Line, _ shown: ProtectedTable.Line, _ table: CountTable, _ hide: ClosedRange<Int>
    ) -> [[Int]] {
        var all: [[Int]] = [[]]
        for column in 0..<table.columns {
            all = all.flatMap { start in choices(truth, shown, column, hide).map { start + [$0] } }
        }
        let bases = choices(truth, shown, table.columns, hide)
        let whole = all.compactMap { numbers -> [Int]? in
            let base = numbers[table.partitions[0]].reduce(0, +)
            let isWhole = table.partitions.allSatisfy { numbers[$0].reduce(0, +) == base }
            return isWhole && bases.contains(base) ? numbers + [base] : nil
        }
        func distance(_ numbers: [Int]) -> Int { numbers.indices.reduce(0) { $0 + abs(numbers[$1] - truth[$1]) } }
        return whole.sorted { distance($0) < distance($1) }
    }

    /// Whether some table that fits all that is shown has this number in this place.
    private func isPossible(_ number: Int, _ line: Int, _ column: Int) -> Bool {
        var narrowed = candidates
        narrowed[line] = narrowed[line].filter { $0[column] == number }
        let columns = 0...table.columns
        let ranges = narrowed.map { candidates in columns.map { column in candidates.lazy.map { $0[column] } } }
        let search = Search(
            attack: self, candidates: narrowed, least: ranges.map { $0.map { $0.min() ?? 0 } },
            most: ranges.map { $0.map { $0.max() ?? 0 } })
        var rows: [[Int]] = []
        return search.complete(&rows)
    }

    /// One way through all combinations of rows.
    private struct Search {
        let attack: ReaderAttack
        let candidates: [[[Int]]]
        /// The smallest and largest number of each line and column.
        let least: [[Int]]
        let most: [[Int]]

        /// Whether the rows tried so far can be completed.
        func complete(_ rows: inout [[Int]]) -> Bool {
            let table = attack.table
            guard rows.count < table.rows.count else { return fitsTogether(rows) }
            for candidate in candidates[rows.count] {
                rows.append(candidate)
                if leavesRoom(rows), complete(&rows) { return true }
                rows.removeLast()
            }
            return false
        }

        /// Whether each column can still come to its total.
        private func leavesRoom(_ rows: [[Int]]) -> Bool {
            let table = attack.table
            let total = table.rows.count
            return (0...table.columns).allSatisfy { column in
                var (low, high, largest) = (0, 0, 0)
                for row in 0..<table.rows.count {
                    low += row < rows.count ? rows[row][column] : least[row][column]
                    high += row < rows.count ? rows[row][column] : most[row][column]
                    largest = max(largest, row < rows.count ? rows[row][column] : 0)
                }
                return high >= least[total][column] && (table.isDisjoint ? low : largest) <= most[total][column]
            }
        }

        /// Whether some total and some lines of the layers go with the rows.
        private func fitsTogether(_ rows: [[Int]]) -> Bool {
            let table = attack.table
            let all = Array(rows.indices)
            return fitting(rows.count, rows, all, table.isDisjoint ? .sum : .cover(whole: all)).contains { total in
                var place = rows.count
                return table.layers.allSatisfy { layer in
                    let lines = layer.groups.map { group in
                        place += 1
                        // What is in none of a line's rows is in some other row.
                        let others = all.filter { !group.members.contains($0) }.map { rows[$0] }
                        return fitting(place, rows, group.members, group.tie).filter { line in
                            table.isDisjoint || isMade(total, of: others + [line], [], .cover(whole: []))
                        }
                    }
                    if lines.contains(where: \.isEmpty) { return false }
                    // Where the layer adds up, the rows have seen to it.
                    return layer.isDisjoint
                        || anyOfEach(lines, []) { isMade(total, of: $0, $0, .cover(whole: Array($0.indices))) }
                }
            }
        }

        /// What a line can be that is made of `parts`.
        private func fitting(
            _ line: Int, _ rows: [[Int]], _ members: [Int], _ tie: CountTable.Group.Tie
        ) -> [[Int]] {
            let parts = members.map { rows[$0] }
            guard tie == .sum else { return candidates[line].filter { isMade($0, of: parts, rows, tie) } }
            let sum = (0...attack.table.columns).map { column in parts.reduce(0) { $0 + $1[column] } }
            let isWithin = sum.indices.allSatisfy { least[line][$0] <= sum[$0] && sum[$0] <= most[line][$0] }
            return isWithin && candidates[line].contains(sum) ? [sum] : []
        }

        /// Whether some choice of one from each list passes.
        private func anyOfEach(_ lists: [[[Int]]], _ chosen: [[Int]], _ passes: ([[Int]]) -> Bool) -> Bool {
            guard let list = lists.first else { return passes(chosen) }
            return list.contains { anyOfEach(Array(lists.dropFirst()), chosen + [$0], passes) }
        }

        private func isMade(
            _ whole: [Int], of parts: [[Int]], _ rows: [[Int]], _ tie: CountTable.Group.Tie
        ) -> Bool {
            (0...attack.table.columns).allSatisfy { column in
                let sum = parts.reduce(0) { $0 + $1[column] }
                return switch tie {
                case .sum: sum == whole[column]
                case .cover(let wholes): whole[column] <= sum && wholes.allSatisfy { rows[$0][column] <= whole[column] }
                }
            }
        }
    }
}
