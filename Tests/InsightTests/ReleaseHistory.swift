import Values

@testable import Insight

/// What happened in a few months, of which figures are given out.
protocol CountedMonths {
    var fact: Fact { get }
    var dimension: Breakdown { get }
    /// How many columns each partition has.
    var sizes: [Int] { get }

    /// What is counted of some of the months; the first is 0.
    func table(_ months: ClosedRange<Int>) throws -> CountTable
}

/// Figures of a few months as they are given out one after another: month by month, by quarters, corrected, in any order.
struct ReleaseHistory<Months: CountedMonths> {
    struct Released {
        let period: Period
        let table: CountTable
        let shown: ProtectedTable
    }

    /// What is counted of the months.
    var months: Months
    private let protection: Protection
    private(set) var released: [Released] = []
    private(set) var refused = 0

    init(_ months: Months, protection: Protection = Protection()) {
        (self.months, self.protection) = (months, protection)
    }

    /// What is shown of some months beside all that was released; nil if nothing is.
    mutating func release(_ chosen: ClosedRange<Int>) throws -> ProtectedTable? {
        let (period, table) = (Period(ofMonths: chosen), try months.table(chosen))
        let earlier = ReleasedPeriods(released.map(\.period), of: months.fact)
        guard earlier.overlapping(period) == nil else {
            refused += 1
            return nil
        }
        let (linked, relations) = earlier.linked(with: period)
        let partitions = months.sizes.enumerated().map { Columns.Partition(identity: "\($0)", size: $1) }
        let alignment = try Alignment(
            table, partitions: partitions, by: months.dimension,
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
            let earlier = ReleasedPeriods(released[..<last].map(\.period), of: months.fact)
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

extension Period {
    /// Some months of last year; its first is 0.
    init(ofMonths months: ClosedRange<Int>) {
        let start = Period.calendarYear(containing: TestRecords.made.ukDate.adding(years: -1)).start
        let last = start.adding(months: months.upperBound + 1).adding(days: -1)
        guard let period = try? Period(start: start.adding(months: months.lowerBound), end: last) else {
            preconditionFailure("months that are none")
        }
        self = period
    }
}
