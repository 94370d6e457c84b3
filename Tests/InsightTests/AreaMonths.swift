import Values

@testable import Insight

/// Reviews by area and locality, month by month.
struct AreaMonths: CountedMonths {
    private static let rows = 4
    private static let groups = [("west", [0, 1]), ("east", [2, 3])]

    let fact = Fact.review
    let dimension = Breakdown.area
    let sizes = [3, 2]
    /// For each month and row, the counts of each column.
    private var months: [[[Int]]]

    init(_ count: Int, most: Int, _ random: inout SplitMix64) {
        let size = sizes[0]
        months = (0..<count).map { _ in
            (0..<Self.rows).map { _ in
                let first = (0..<size).map { _ in random.number(in: 0...most) }
                let base = first.reduce(0, +)
                let second = random.number(in: 0...base)
                return first + [second, base - second]
            }
        }
    }

    /// Somebody enters late that so many in a row counted in a column of each partition.
    mutating func enterLate(_ count: Int, month: Int, row: Int, columns: [Int]) {
        for column in columns { months[month][row][column] += count }
    }

    func table(_ period: ClosedRange<Int>) throws -> CountTable {
        let columns = sizes.reduce(0, +)
        let rows = (0..<Self.rows).map { row in
            let counts = (0..<columns).map { column in period.reduce(0) { $0 + months[$1][row][column] } }
            return CountTable.Line(key: "row \(row)", counts: counts, total: counts[..<sizes[0]].reduce(0, +))
        }
        return try CountTable(
            partitions: sizes, rows: rows,
            total: CountTable.sum("total", of: Array(rows.indices), in: rows, columns: columns),
            groups: Self.groups.map { (key: $0.0, members: $0.1) }, isDisjoint: true)
    }
}
