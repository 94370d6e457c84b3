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
    /// The rows, then the total if it is not just the sum of them.
    private let lines: [(truth: CountTable.Line, shown: ProtectedTable.Line)]
    private let total: ProtectedTable.Line
    private let groups: [ProtectedTable.Line]
    /// For each line every combination of numbers that fits what is shown of it, the base last, the truth first.
    private let candidates: [[[Int]]]

    init(on shown: ProtectedTable, of table: CountTable, hide: ClosedRange<Int>) {
        self.table = table
        self.hide = hide
        total = shown.total
        groups = shown.groups
        lines = Array(zip(table.rows, shown.rows)) + [(table.total, shown.total)]
        candidates = lines.map { Self.fits($0.truth, $0.shown, table, hide) }
    }

    /// How many different numbers the hidden cell that is known best can be, up to `enough`; nil when nothing is hidden.
    func doubt(upTo enough: Int) -> Int? {
        var least: Int?
        for line in lines.indices {
            for column in 0...table.columns where Self.isHidden(lines[line].shown, column) {
                let truth = lines[line].truth[column]
                let numbers = Set(candidates[line].map { $0[column] }).sorted { (abs($0 - truth), $0) < (abs($1 - truth), $1) }
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
        return hide.contains(number) ? hide : max(0, number - 3)...(number + 3)
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
        var trial: [[Int]] = []
        return complete(&trial, narrowed)
    }

    /// Whether the lines tried so far can be completed.
    private func complete(_ trial: inout [[Int]], _ candidates: [[[Int]]]) -> Bool {
        let line = trial.count
        if line == lines.count { return true }
        for candidate in candidates[line] {
            trial.append(candidate)
            if canBe(trial, candidates), complete(&trial, candidates) { return true }
            trial.removeLast()
        }
        return false
    }

    /// Whether the lines tried so far leave room for the rest.
    private func canBe(_ trial: [[Int]], _ candidates: [[[Int]]]) -> Bool {
        let totals = trial.count == lines.count ? [trial[trial.count - 1]] : candidates[lines.count - 1]
        let rows = trial.prefix(table.rows.count)
        for column in 0...table.columns {
            let rest = candidates[rows.count..<table.rows.count].map { $0.map { $0[column] } }
            let sum = rows.reduce(0) { $0 + $1[column] }
            let least = sum + rest.reduce(0) { $0 + ($1.min() ?? 0) }
            let most = sum + rest.reduce(0) { $0 + ($1.max() ?? 0) }
            let largest = rows.map { $0[column] }.max() ?? 0
            let isFitting = totals.contains { total in
                table.isDisjoint
                    ? (least...most).contains(total[column]) : largest <= total[column] && total[column] <= most
            }
            guard isFitting else { return false }
        }
        return rows.count < table.rows.count || groupsFit(Array(rows))
    }

    private func groupsFit(_ rows: [[Int]]) -> Bool {
        zip(table.groups, groups).allSatisfy { group, shown in
            (0...table.columns).allSatisfy { column in
                let sum = group.members.reduce(0) { $0 + rows[$1][column] }
                return Self.choices(group.line, shown, column, hide).contains(sum)
            }
        }
    }
}
