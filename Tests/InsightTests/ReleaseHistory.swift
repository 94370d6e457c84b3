import Values

@testable import Insight

/// Figures of a few months as they are given out one after another: month by month, by quarters, corrected, in any order.
struct ReleaseHistory {
    struct Released {
        let period: Period
        let table: CountTable
        let shown: ProtectedTable
    }

    static let rows = 4
    static let sizes = [3, 2]
    static let groups = [("west", [0, 1]), ("east", [2, 3])]

    private let protection: Protection
    /// What happened in each month: for each row, the counts of each column.
    private var months: [[[Int]]]
    private(set) var released: [Released] = []
    private(set) var refused = 0

    init(months count: Int, most: Int, protection: Protection = Protection(), _ random: inout SplitMix64) {
        self.protection = protection
        months = (0..<count).map { _ in
            (0..<Self.rows).map { _ in
                let first = (0..<Self.sizes[0]).map { _ in random.number(in: 0...most) }
                let base = first.reduce(0, +)
                let second = random.number(in: 0...base)
                return first + [second, base - second]
            }
        }
    }

    static func period(_ months: ClosedRange<Int>) -> Period {
        let start = Period.calendarYear(containing: TestRecords.made.ukDate.adding(years: -1)).start
        let last = start.adding(months: months.upperBound + 1).adding(days: -1)
        guard let period = try? Period(start: start.adding(months: months.lowerBound), end: last) else {
            preconditionFailure("months that are none")
        }
        return period
    }

    /// Somebody enters late that so many in a row counted in a column of each partition.
    mutating func enterLate(_ count: Int, month: Int, row: Int, columns: [Int]) {
        for column in columns { months[month][row][column] += count }
    }

    func table(_ period: ClosedRange<Int>) throws -> CountTable {
        let rows = (0..<Self.rows).map { row in
            let counts = (0..<Self.sizes.reduce(0, +)).map { column in
                period.reduce(0) { $0 + months[$1][row][column] }
            }
            return CountTable.Line(key: "row \(row)", counts: counts, total: counts[..<Self.sizes[0]].reduce(0, +))
        }
        return try CountTable(
            partitions: Self.sizes, rows: rows,
            total: CountTable.sum("total", of: Array(rows.indices), in: rows, columns: Self.sizes.reduce(0, +)),
            groups: Self.groups.map { (key: $0.0, members: $0.1) }, isDisjoint: true)
    }

    /// What is shown of some months beside all that was released; nil if nothing is.
    mutating func release(_ months: ClosedRange<Int>) throws -> ProtectedTable? {
        let (period, table) = (Self.period(months), try table(months))
        let earlier = ReleasedPeriods(released.map(\.period), of: .review)
        guard earlier.overlapping(period) == nil else {
            refused += 1
            return nil
        }
        let (linked, relations) = earlier.linked(with: period)
        let partitions = Self.sizes.enumerated().map { Columns.Partition(identity: "\($0)", size: $1) }
        let alignment = try Alignment(
            table, partitions: partitions, by: .area,
            released: linked.map { ReleasedTable(released[$0].table, released[$0].shown, partitions: partitions) },
            numbers: linked, relations: relations)
        let total = protection.protect(totalOf: alignment.table, beside: alignment.beside)
        guard total.isSafe, !total.line.total.isSuppressed else {
            refused += 1
            return nil
        }
        let decided = protection.protect(alignment.table, total: total, beside: alignment.beside)
        guard decided.isSafe else {
            refused += 1
            return nil
        }
        let shown = alignment.own(decided)
        released.append(Released(period: period, table: table, shown: shown))
        return shown
    }

    /// How the releases can be set against one another; the first is 0.
    var relations: Set<Beside.Relation> {
        var relations: Set<Beside.Relation> = []
        for last in released.indices {
            // The last stands at 0 in the numbering of what was decided for it.
            let earlier = ReleasedPeriods(released[..<last].map(\.period), of: .review)
            let (linked, found) = earlier.linked(with: released[last].period)
            func place(_ table: Int) -> Int { table == 0 ? last : linked[table - 1] }
            for relation in found {
                relations.insert(
                    Beside.Relation(
                        whole: place(relation.whole), parts: relation.parts.map(place).sorted(),
                        isComplete: relation.isComplete))
            }
        }
        return relations
    }
}
