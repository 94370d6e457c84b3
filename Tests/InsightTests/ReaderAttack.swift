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
    private let covers: [Cover]

    init(on shown: ProtectedTable, of table: CountTable, hide: ClosedRange<Int>) {
        self.table = table
        self.hide = hide
        lines =
            Array(zip(table.rows, shown.rows)) + [(table.total, shown.total)]
            + zip(table.layers.flatMap(\.groups).map(\.line), shown.groups)
        // Of lines of which none is shown, decided apart from the rest, nobody is told which are small.
        func isFree(_ lines: [ProtectedTable.Line]) -> Bool {
            table.stages.count > 1 && lines.allSatisfy { $0.total.isSuppressed || $0.total == .known(0) }
        }
        let free =
            table.rows.map { _ in isFree(shown.rows) } + [false]
            + shown.layers.flatMap { layer in layer.map { _ in isFree(layer) } }
        candidates = zip(lines, free).map { Self.fits($0.truth, $0.shown, table, $1 ? nil : hide) }
        covers = table.isDisjoint ? [] : Self.covers(table)
    }

    /// A line of the layers, by its place in ``lines``, that holds no more than some others and some rows do together.
    private struct Cover {
        let line: Int
        let lines: [Int]
        let rows: [Int]
    }

    /// What follows for lines that share rows, where something can be in several rows.
    private static func covers(_ table: CountTable) -> [Cover] {
        var place = table.rows.count
        let all = table.layers.enumerated().flatMap { layer, own in
            own.groups.map { group in
                place += 1
                var whole = true
                if case .cover(let rows) = group.tie { whole = rows == group.members }
                return (line: place, layer: layer, members: Set(group.members), isWhole: whole)
            }
        }
        return all.flatMap { one in
            let others = all.filter { $0.line != one.line && $0.isWhole && !$0.members.isDisjoint(with: one.members) }
            let layers = table.layers.indices.filter { $0 != one.layer }.map { layer in
                others.filter { $0.layer == layer }
            }
            return (others.map { [$0] } + layers).map { chosen in
                Cover(
                    line: one.line, lines: chosen.map(\.line),
                    rows: one.members.subtracting(chosen.flatMap(\.members)).sorted())
            }
        }
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
        _ truth: CountTable.Line, _ shown: ProtectedTable.Line, _ column: Int, _ hide: ClosedRange<Int>?
    ) -> ClosedRange<Int> {
        let number = truth[column]
        guard isHidden(shown, column) else { return number...number }
        guard let hide else { return max(0, number - 3)...(number + 3) }
        if column < truth.counts.count, hide.contains(truth.total) { return 0...hide.upperBound }
        // Of a line that is hidden whole, nobody is told which numbers are small.
        if isHidden(shown, truth.counts.count), !hide.contains(truth.total) { return max(0, number - 3)...(number + 3) }
        if hide.contains(number) { return hide }
        return number == 0 ? 0...3 : max(hide.upperBound + 1, number - 3)...(number + 3)
    }

    private static func fits(
        _ truth: CountTable.Line, _ shown: ProtectedTable.Line, _ table: CountTable, _ hide: ClosedRange<Int>?
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
                var choices: [[[Int]]] = []
                let fits = table.layers.allSatisfy { layer in
                    let lines = layer.groups.map { group in
                        place += 1
                        // What is in none of a line's rows is in some other row.
                        let others = all.filter { !group.members.contains($0) }.map { rows[$0] }
                        return fitting(place, rows, group.members, group.tie).filter { line in
                            table.isDisjoint || isMade(total, of: others + [line], [], .cover(whole: []))
                        }
                    }
                    if lines.contains(where: \.isEmpty) { return false }
                    choices += lines
                    // Where the layer adds up, the rows have seen to it.
                    return layer.isDisjoint
                        || anyOfEach(lines, []) { isMade(total, of: $0, $0, .cover(whole: Array($0.indices))) }
                }
                return fits && (attack.covers.isEmpty || canBeTogether(choices, [], rows, total))
            }
        }

        /// Whether one of each line of the layers can be chosen so that all that follows for lines that share rows holds.
        private func canBeTogether(_ choices: [[[Int]]], _ chosen: [[Int]], _ rows: [[Int]], _ total: [Int]) -> Bool {
            guard chosen.count < choices.count else {
                var place = 0
                return attack.table.layers.allSatisfy { layer in
                    let own = Array(chosen[place..<place + layer.groups.count])
                    place += own.count
                    return isMade(total, of: own, own, .cover(whole: Array(own.indices)))
                }
            }
            let first = rows.count + 1
            let last = first + chosen.count
            let decided = attack.covers.filter { cover in
                cover.line <= last && cover.lines.allSatisfy { $0 <= last }
                    && (cover.lines + [cover.line]).contains(last)
            }
            return choices[chosen.count].contains { line in
                let all = chosen + [line]
                let holds = decided.allSatisfy { cover in
                    isMade(
                        all[cover.line - first], of: cover.lines.map { all[$0 - first] } + cover.rows.map { rows[$0] },
                        [], .cover(whole: []))
                }
                return holds && canBeTogether(choices, all, rows, total)
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
