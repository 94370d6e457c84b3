import Values

@testable import Insight

/// Tables of small numbers, where most things can go wrong.
enum RandomTable {
    /// What kinds of table there are.
    enum Form: CaseIterable {
        case plain, twoPartitions, grouped, overlapping
        /// Disjoint rows in groups that overlap, as domains in national outcomes.
        case overlappingGroups
        /// Overlapping rows in groups that overlap, as services in priorities.
        case overlappingInGroups
        /// Disjoint rows in two layers of groups that are decided first, as supports by service, priority and organisation.
        case layers
        /// Overlapping rows in two such layers, as outcomes.
        case overlappingInLayers
    }

    static func make(_ form: Form, rows: Int, most: Int, _ random: inout SplitMix64) throws -> CountTable {
        let sizes = form == .twoPartitions ? [2, 2] : [random.number(in: 2...3)]
        let lines = (0..<rows).map { line("row \($0)", sizes, most, &random) }
        switch form {
        case .plain, .twoPartitions:
            return try CountTable(partitions: sizes, rows: lines, total: sum(of: lines), isDisjoint: true)
        case .grouped:
            let middle = random.number(in: 0...rows)
            let groups = [("west", Array(0..<middle)), ("east", Array(middle..<rows))].filter { !$0.1.isEmpty }
            return try CountTable(
                partitions: sizes, rows: lines, total: sum(of: lines),
                groups: groups.map { (key: $0.0, members: $0.1) }, isDisjoint: true)
        case .overlappingGroups:
            let members = members(2, rows, &random)
            let columns = sizes[0]
            let left = (0..<rows).filter { row in !members.contains { $0.contains(row) } }
            let groups = (members + [left]).enumerated().map { place, members in
                CountTable.Group(
                    line: CountTable.sum("group \(place)", of: members, in: lines, columns: columns), members: members,
                    tie: .sum)
            }
            return try CountTable(
                partitions: sizes, rows: lines, total: sum(of: lines),
                layers: [CountTable.Layer(groups: groups, isDisjoint: false)], isDisjoint: true)
        case .layers:
            let columns = sizes[0]
            let layers = (0..<2).map { layer in
                let members = members(2, rows, &random)
                let left = (0..<rows).filter { row in !members.contains { $0.contains(row) } }
                let groups = (members + [left]).enumerated().map { place, members in
                    CountTable.Group(
                        line: CountTable.sum("group \(layer) \(place)", of: members, in: lines, columns: columns),
                        members: members, tie: .sum)
                }
                return CountTable.Layer(groups: groups, isDisjoint: false, isDecidedFirst: true)
            }
            return try CountTable(
                partitions: sizes, rows: lines, total: sum(of: lines), layers: layers, isDisjoint: true)
        case .overlapping, .overlappingInGroups, .overlappingInLayers:
            let items = (0..<random.number(in: 0...most * 2)).map { _ in item(sizes[0], rows, &random) }
            let layers = form == .overlapping ? 0 : form == .overlappingInGroups ? 1 : 2
            return try overlapping(
                items, columns: sizes[0], rows: rows, layers: (0..<layers).map { _ in members(2, rows, &random) })
        }
    }

    /// The rows of each of `count` groups: any or none.
    private static func members(_ count: Int, _ rows: Int, _ random: inout SplitMix64) -> [[Int]] {
        (0..<count).map { _ in (0..<rows).filter { _ in random.number(in: 0...1) == 1 } }
    }

    /// A table as a page shows it: rows from a handful to a hundred, each base divided several times, in groups.
    static func wide(rows: Int, partitions: Int, groups: Int, _ random: inout SplitMix64) throws -> CountTable {
        let sizes = (0..<partitions).map { $0 == 0 ? 3 : 2 }
        let lines = (0..<rows).map { row in
            let base = row == 0 ? random.number(in: 1...4) : random.number(in: 8...100)
            var counts: [Int] = []
            for size in sizes {
                var left = base
                for _ in 1..<size {
                    counts.append(random.number(in: left / 5...left * 4 / 5))
                    left -= counts[counts.count - 1]
                }
                counts.append(left)
            }
            return CountTable.Line(key: "row \(row)", counts: counts, total: base)
        }
        let members = (0..<groups).map { group in
            (key: "group \(group)", members: (0..<rows).filter { $0 % groups == group })
        }
        return try CountTable(partitions: sizes, rows: lines, total: sum(of: lines), groups: members, isDisjoint: true)
    }

    private static func line(_ key: String, _ sizes: [Int], _ most: Int, _ random: inout SplitMix64) -> CountTable.Line
    {
        // Below 0 stands for 0, so that there are enough of them.
        var counts = (0..<sizes[0]).map { _ in max(0, random.number(in: -2...most)) }
        let total = counts.reduce(0, +)
        for size in sizes.dropFirst() {
            var left = total
            for _ in 1..<size {
                counts.append(random.number(in: 0...left))
                left -= counts[counts.count - 1]
            }
            counts.append(left)
        }
        return CountTable.Line(key: key, counts: counts, total: total)
    }

    private static func sum(of lines: [CountTable.Line]) -> CountTable.Line {
        let columns = lines.first?.counts.count ?? 0
        return CountTable.Line(
            key: "total", counts: (0..<columns).map { column in lines.reduce(0) { $0 + $1.counts[column] } },
            total: lines.reduce(0) { $0 + $1.total })
    }

    /// Something that is counted: its column, and the rows it belongs to, at least one.
    private static func item(_ columns: Int, _ rows: Int, _ random: inout SplitMix64) -> (column: Int, rows: Set<Int>) {
        let places = (0..<random.number(in: 1...2)).map { _ in random.number(in: 0...(rows - 1)) }
        return (random.number(in: 0...(columns - 1)), Set(places))
    }

    private static func overlapping(
        _ items: [(column: Int, rows: Set<Int>)], columns: Int, rows: Int, layers groups: [[[Int]]]
    ) throws -> CountTable {
        func line(_ key: String, _ chosen: [(column: Int, rows: Set<Int>)]) -> CountTable.Line {
            CountTable.Line(
                key: key, counts: (0..<columns).map { column in chosen.count { $0.column == column } },
                total: chosen.count)
        }
        return try CountTable(
            partitions: [columns],
            rows: (0..<rows).map { row in line("row \(row)", items.filter { $0.rows.contains(row) }) },
            total: line("total", items), layers: groups.map { layer($0, rows, items, line) }, isDisjoint: false)
    }

    /// Groups that hold what is in any of their rows, and what is in none of the groups.
    private static func layer(
        _ groups: [[Int]], _ rows: Int, _ items: [(column: Int, rows: Set<Int>)],
        _ line: (String, [(column: Int, rows: Set<Int>)]) -> CountTable.Line
    ) -> CountTable.Layer {
        let left = (0..<rows).filter { row in !groups.contains { $0.contains(row) } }
        func isIn(_ item: (column: Int, rows: Set<Int>), _ members: [Int]) -> Bool {
            !item.rows.isDisjoint(with: members)
        }
        let named = groups.enumerated().map { place, members in
            CountTable.Group(
                line: line("group \(place)", items.filter { isIn($0, members) }), members: members,
                tie: .cover(whole: members))
        }
        let rest = CountTable.Group(
            line: line("rest", items.filter { item in !groups.contains { isIn(item, $0) } }), members: left,
            tie: .cover(whole: []))
        return CountTable.Layer(groups: named + [rest], isDisjoint: false, isDecidedFirst: true)
    }
}
