/// What is counted over one base: the columns of a table, in partitions that each add up to it.
///
/// All measures of a base are counted and protected together, whichever of them was asked for.
struct Columns: Sendable {
    /// How one column or two are told from a row's values.
    fileprivate enum Step: Hashable {
        /// A row that meets the tests at these places counts in the column.
        case counts(tests: Range<Int>, column: Int)
        /// A row that meets them counts in the column, and every other in the next.
        case countsOrNot(tests: Range<Int>, column: Int)
        /// A row whose number is known counts in the column, and every other in the next.
        case known(field: Int, column: Int)
        /// A row's number and its square, if it is known.
        case sum(field: Int, place: Int)
    }

    /// What a row's numbers depend on: columns that are told apart alike count alike, whatever their measures are called.
    struct Rules: Hashable, Sendable {
        fileprivate var steps: [Step] = []
        fileprivate var tests: [RowTest] = []

        fileprivate mutating func add(_ conditions: [Condition]) -> Range<Int> {
            let first = tests.count
            tests += conditions.map { RowTest($0) }
            return first..<tests.count
        }
    }

    /// What a partition is, in words that are others when it is counted otherwise, and how many columns it has.
    struct Partition: Hashable, Sendable {
        let identity: String
        let size: Int
    }

    /// In order.
    let partitions: [Partition]
    let count: Int
    /// How many means there are.
    let sums: Int
    let rules: Rules
    /// For each measure, its column: of those that count, or of those whose number is known; none where that is all.
    private let columnOfMeasure: [Measure: Int?]
    /// For each mean, its place among the sums.
    private let sumOfMeasure: [Measure: Int]

    /// - Parameter measures: all that share a base, in declared order.
    init(_ measures: [Measure]) {
        var partitions: [Partition] = []
        var columns: [Measure: Int?] = [:]
        var sums: [Measure: Int] = [:]
        var rules = Rules()
        var first = 0
        for measure in measures where columns[measure] == nil {
            let family = measure.family.map { family in measures.filter { $0.family == family } } ?? []
            switch measure.counts {
            case .those(let conditions) where family.count < 2:
                rules.steps.append(.countsOrNot(tests: rules.add(conditions), column: first))
                columns[measure] = first
                partitions.append(Partition(identity: measure.countsIdentity, size: 2))
            case .those:
                for (offset, member) in family.enumerated() {
                    rules.steps.append(.counts(tests: rules.add(member.conditions), column: first + offset))
                    columns[member] = first + offset
                }
                partitions.append(
                    Partition(
                        identity: family.map(\.countsIdentity).joined(separator: " | "), size: family.count))
            case .mean(_, let field):
                rules.steps.append(.sum(field: field, place: sums.count))
                sums[measure] = sums.count
                let hasPartition = !measure.counts.isOverAll
                columns[measure] = hasPartition ? .some(first) : .some(nil)
                if hasPartition {
                    rules.steps.append(.known(field: field, column: first))
                    partitions.append(Partition(identity: measure.countsIdentity, size: 2))
                }
            }
            first = partitions.reduce(0) { $0 + $1.size }
        }
        (self.partitions, count, self.rules) = (partitions, first, rules)
        (columnOfMeasure, sumOfMeasure, self.sums) = (columns, sums, sums.count)
    }

    /// The sizes of the partitions.
    var sizes: [Int] { partitions.map(\.size) }

    /// How many numbers a line of a tally has: the columns, the base, and for each mean a sum and a sum of squares.
    var width: Int { count + 1 + 2 * sums }

    /// Whether the measure is counted here.
    func holds(_ measure: Measure) -> Bool { columnOfMeasure[measure] != nil }

    /// The measure's column; nil where it is the base.
    func column(of measure: Measure) -> Int? { columnOfMeasure[measure].flatMap { $0 } }
    func sum(of measure: Measure) -> Int? { sumOfMeasure[measure] }

    /// Hands out what writes a row's numbers, for as long as it runs.
    func withWriter<Result>(_ body: (Writer) -> Result) -> Result {
        rules.steps.withUnsafeBufferPointer { steps in
            rules.tests.withUnsafeBufferPointer { tests in
                body(Writer(steps: steps, tests: tests, count: count, sums: sums))
            }
        }
    }

    /// Writes what a row adds to each number of a line. It points at the rules, so that millions of rows do not hold on
    /// to them and let go of them again one by one.
    struct Writer {
        fileprivate let steps: UnsafeBufferPointer<Step>
        fileprivate let tests: UnsafeBufferPointer<RowTest>
        fileprivate let count: Int
        fileprivate let sums: Int

        /// Writes what a row with these values adds: one in a column of each partition, and more or fewer in a family
        /// that does not add up.
        ///
        /// - Parameter one: 1, or -1 for a row that is taken away.
        @inline(__always)
        func write(_ values: UnsafePointer<Int32>, _ one: Int, to line: UnsafeMutablePointer<Int>) {
            line[count] = one
            for step in steps {
                switch step {
                case .counts(let own, let column): line[column] = tests.hold(values, own) ? one : 0
                case .countsOrNot(let own, let column):
                    let counts = tests.hold(values, own)
                    line[column] = counts ? one : 0
                    line[column + 1] = counts ? 0 : one
                case .known(let field, let column):
                    let isKnown = values[field] != Member.unknown
                    line[column] = isKnown ? one : 0
                    line[column + 1] = isKnown ? 0 : one
                case .sum(let field, let place):
                    let number = values[field] == Member.unknown ? 0 : Int(values[field])
                    line[count + 1 + place] = one * number
                    line[count + 1 + sums + place] = one * number * number
                }
            }
        }
    }
}

extension Measure {
    fileprivate var countsIdentity: String { countsText.joined(separator: " and ") }

    /// What counts, for a share.
    var conditions: [Condition] {
        if case .those(let conditions) = counts { conditions } else { [] }
    }
}
