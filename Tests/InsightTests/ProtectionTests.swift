import Testing
import Values

@testable import Insight

@Suite struct ProtectionTests {
    @Test func randomTables() throws {
        var random = SplitMix64(seed: 20)
        var hiddenCells = 0, cells = 0, least = Int.max
        let clock = ContinuousClock()
        var slowest = Duration.zero
        for round in 0..<5000 {
            let table = try RandomTable.make(&random)
            var shown = Protection().protect(table)
            slowest = max(slowest, clock.measure { shown = Protection().protect(table) })
            var attack = ReaderAttack(on: shown, of: table, hide: 1...4, most: 8)
            for l in shown.rows + [shown.total] { cells += 1 + l.counts.count; hiddenCells += (l.counts + [l.total]).count(where: \.isSuppressed) }
            let all = shown.rows + [shown.total]; if table.rows.count <= 3, !all.allSatisfy({ $0.total.isSuppressed }), let doubt = attack.doubtLeft() { 
                least = min(least, doubt)
                if doubt < 3 { print(round, table, shown) ; break }
            }
        }
        print("hidden", hiddenCells, cells, least, slowest)
    }
}

enum RandomTable {
    static func make(_ random: inout SplitMix64) throws -> CountTable {
        let sizes = [[2], [3], [2], [3], [2, 2]][random.number(in: 0...4)]
        let most = random.number(in: 1...7)
        let rows = random.number(in: 1...4)
        var lines: [CountTable.Line] = []
        for r in 0..<rows { lines.append(line("\(r)", sizes, most, &random)) }
        let counts = (0..<sizes.reduce(0, +)).map { c in lines.reduce(0) { $0 + $1.counts[c] } }
        return try CountTable(partitions: sizes, rows: lines, total: .init(key: "total", counts: counts, total: lines.reduce(0) { $0 + $1.total }), isDisjoint: true)
    }
    static func line(_ key: String, _ sizes: [Int], _ most: Int, _ random: inout SplitMix64) -> CountTable.Line {
        let first = (0..<sizes[0]).map { _ in max(0, random.number(in: -2...most)) }
        let total = first.reduce(0, +)
        var counts = first
        for size in sizes.dropFirst() {
            var left = total
            for _ in 1..<size { let n = random.number(in: 0...left); counts.append(n); left -= n }
            counts.append(left)
        }
        return .init(key: key, counts: counts, total: total)
    }
}
