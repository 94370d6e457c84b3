import Values

@testable import Insight

/// Somebody who tries to work out what is hidden: by trying every table of whole numbers that fits what is shown.
///
/// Written apart from what protects: it knows tables and rules, nothing of circuits. It is given more than any reader
/// has, namely which cells were hidden for being small.
struct ReaderAttack {
    private let table: CountTable
    private let shown: ProtectedTable
    private let hide: ClosedRange<Int>
    /// The most that a number with no bound of its own is tried up to.
    private let most: Int
    private var lines: [(truth: CountTable.Line, shown: ProtectedTable.Line)]
    /// The numbers that each hidden cell was found to be able to be, by line and column.
    private(set) var possible: [[Set<Int>]]
    private var trial: [[Int]] = []
    private var sums: [Int] = []

    init(on shown: ProtectedTable, of table: CountTable, hide: ClosedRange<Int>, most: Int) {
        self.table = table
        self.shown = shown
        self.hide = hide
        self.most = most
        lines = Array(zip(table.rows, shown.rows)) + [(table.total, shown.total)]
        possible = Array(repeating: Array(repeating: [], count: table.columns + 1), count: lines.count)
    }

    /// How few different numbers the best known hidden cell can be; nil when nothing is hidden.
    mutating func doubtLeft() -> Int? {
        let hidden = lines.indices.flatMap { line in
            (0...table.columns).filter { isHidden(line, $0) }.map { (line, $0) }
        }
        guard !hidden.isEmpty else { return nil }
        sums = Array(repeating: 0, count: table.columns + 1)
        tryLine(0)
        return hidden.map { possible[$0.0][$0.1].count }.min()
    }

    private func isHidden(_ line: Int, _ column: Int) -> Bool {
        let shown = lines[line].shown
        return (column < table.columns ? shown.counts[column] : shown.total).isSuppressed
    }

    private func choices(_ line: Int, _ column: Int) -> ClosedRange<Int> {
        let truth = lines[line].truth[column]
        guard isHidden(line, column) else { return truth...truth }
        if column < table.columns, hide.contains(lines[line].truth.total) { return 0...hide.upperBound }
        return hide.contains(truth) ? hide : max(0, truth - 3)...(truth + 3)
    }

    private mutating func tryLine(_ line: Int) {
        if line == lines.count { return note() }
        tryColumn(0, of: line, [])
    }

    /// Tries every number in one column of a line, then goes on to the next.
    private mutating func tryColumn(_ column: Int, of line: Int, _ numbers: [Int]) {
        if column == table.columns {
            let bases = table.partitions.map { numbers[$0].reduce(0, +) }
            guard let base = bases.first, bases.allSatisfy({ $0 == base }), choices(line, column).contains(base) else {
                return
            }
            let whole = numbers + [base]
            if line == lines.count - 1 { guard fits(total: whole) else { return } }
            trial.append(whole)
            for column in whole.indices { sums[column] += line < lines.count - 1 ? whole[column] : 0 }
            tryLine(line + 1)
            for column in whole.indices { sums[column] -= line < lines.count - 1 ? whole[column] : 0 }
            trial.removeLast()
            return
        }
        if line == lines.count - 1, table.isDisjoint {
            if choices(line, column).contains(sums[column]) {
                tryColumn(column + 1, of: line, numbers + [sums[column]])
            }
            return
        }
        for number in choices(line, column) { 
            let ceiling = choices(lines.count - 1, column).upperBound
            if line < lines.count - 1 {
                if table.isDisjoint ? sums[column] + number > ceiling : number > ceiling { break }
            }
            tryColumn(column + 1, of: line, numbers + [number])
        }
    }

    /// Whether a total goes with the rows tried.
    private func fits(total: [Int]) -> Bool {
        total.indices.allSatisfy { column in
            if table.isDisjoint { return sums[column] == total[column] }
            let largest = trial.map { $0[column] }.max() ?? 0
            return largest <= total[column] && total[column] <= sums[column]
        }
    }

    private mutating func note() {
        for line in lines.indices {
            for column in 0...table.columns { possible[line][column].insert(trial[line][column]) }
        }
    }
}
