import Testing
import Values

@testable import Insight

@Suite struct PerfTests {
    @Test func big() throws {
        var random = SplitMix64(seed: 3)
        for (rows, groups, disjoint, scale) in [(9, 5, true, 30), (9, 5, true, 8), (16, 0, true, 30), (16, 0, true, 8), (6, 0, true, 300), (60, 0, false, 40), (60, 0, false, 8), (60, 0, false, 3)] {
            for _ in 0..<3 {
                let sizes = [3, 2]
                var lines: [CountTable.Line] = []
                for r in 0..<rows { lines.append(RandomTable.line("\(r)", sizes, r == rows - 1 ? 0 : scale, &random)) }
                var counts = (0..<5).map { c in lines.reduce(0) { $0 + $1.counts[c] } }
                var total = lines.reduce(0) { $0 + $1.total }
                if !disjoint {
                    var left = counts[0..<3].map { max($0 * 2 / 3, 1) }
                    total = left.reduce(0, +); left += [total * 2 / 5, total - total * 2 / 5]; counts = left
                }
                let g = groups == 0 ? [] : (0..<5).map { k in (key: "g\(k)", members: (0..<rows).filter { $0 / 2 == k }) }
                let table = try CountTable(partitions: sizes, rows: lines, total: .init(key: "total", counts: counts, total: total), groups: g, isDisjoint: disjoint)
                let clock = ContinuousClock()
                var shown: ProtectedTable?
                let t = clock.measure { shown = Protection().protect(table) }
                let all = shown!.rows + shown!.groups + [shown!.total]
                let small = (lines + table.groups.map(\.line) + [table.total]).reduce(0) { $0 + ($1.counts + [$1.total]).count { (1...4).contains($0) } }
                print(rows, groups, disjoint, scale, t, "small", small, "hidden", all.reduce(0) { $0 + ($1.counts + [$1.total]).count(where: \.isSuppressed) }, "of", all.count * 6, "totalHidden", shown!.total.counts.count(where: \.isSuppressed), "bases", all.count { $0.total.isSuppressed })
            }
        }
    }
}
