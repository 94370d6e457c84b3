/// What is counted over one base: the columns of a table, in partitions that each add up to it.
///
/// All measures of a base are counted and protected together, whichever of them was asked for.
struct Columns {
    /// One partition of the base.
    private enum Part {
        /// Each row counts in exactly one of a family's measures.
        case family([[Condition]])
        /// A row counts or not.
        case share([Condition])
        /// A row's number is known or not; without a partition, it always is.
        case mean(place: Int, hasPartition: Bool)
    }

    /// What a partition is, in words that are others when it is counted otherwise, and how many columns it has.
    struct Partition: Hashable, Sendable {
        let identity: String
        let size: Int
    }

    /// In order.
    let partitions: [Partition]
    /// For each measure, its column: of those that count, or of those whose number is known; none where that is all.
    private let columnOfMeasure: [Measure: Int?]
    /// For each mean, its place among the sums.
    private let sumOfMeasure: [Measure: Int]
    private let parts: [(part: Part, first: Int, measure: Measure)]

    /// - Parameter measures: all that share a base, in declared order.
    init(_ measures: [Measure]) {
        var partitions: [Partition] = []
        var columns: [Measure: Int?] = [:]
        var sums: [Measure: Int] = [:]
        var parts: [(Part, Int, Measure)] = []
        var first = 0
        for measure in measures where columns[measure] == nil {
            let family = measure.family.map { family in measures.filter { $0.family == family } } ?? []
            switch measure.counts {
            case .those(let conditions) where family.count < 2:
                parts.append((.share(conditions), first, measure))
                columns[measure] = first
                partitions.append(Partition(identity: measure.countsIdentity, size: 2))
            case .those:
                for (offset, member) in family.enumerated() { columns[member] = first + offset }
                parts.append((.family(family.map(\.conditions)), first, measure))
                partitions.append(
                    Partition(
                        identity: family.map(\.countsIdentity).joined(separator: " | "), size: family.count))
            case .mean(_, let place):
                sums[measure] = sums.count
                let hasPartition = !measure.counts.isOverAll
                parts.append((.mean(place: place, hasPartition: hasPartition), first, measure))
                columns[measure] = hasPartition ? .some(first) : .some(nil)
                if hasPartition { partitions.append(Partition(identity: measure.countsIdentity, size: 2)) }
            }
            first = partitions.reduce(0) { $0 + $1.size }
        }
        (self.partitions, columnOfMeasure, sumOfMeasure, self.parts) = (partitions, columns, sums, parts)
    }

    var count: Int { partitions.reduce(0) { $0 + $1.size } }
    var sizes: [Int] { partitions.map(\.size) }
    var sums: Int { sumOfMeasure.count }

    /// Whether the measure is counted here.
    func holds(_ measure: Measure) -> Bool { columnOfMeasure[measure] != nil }

    /// The measure's column; nil where it is the base.
    func column(of measure: Measure) -> Int? { columnOfMeasure[measure].flatMap { $0 } }
    func sum(of measure: Measure) -> Int? { sumOfMeasure[measure] }

    /// The columns that a row counts in: one of each partition, and more or fewer in a family that does not add up.
    func columns(of member: Member, _ found: inout [Int]) {
        found.removeAll(keepingCapacity: true)
        for (part, first, _) in parts {
            switch part {
            case .family(let measures):
                for (offset, conditions) in measures.enumerated() where conditions.allSatisfy({ $0.holds(member) }) {
                    found.append(first + offset)
                }
            case .share(let conditions): found.append(conditions.allSatisfy { $0.holds(member) } ? first : first + 1)
            case .mean(let place, let hasPartition):
                if hasPartition { found.append(member[place] == Member.unknown ? first + 1 : first) }
            }
        }
    }

    /// The numbers that a row adds to the sums, in their order; nil where it is not known.
    func addends(of member: Member) -> [Int?] {
        parts.compactMap { part, _, _ in
            guard case .mean(let place, _) = part else { return Int??.none }
            return .some(member[place] == Member.unknown ? nil : Int(member[place]))
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
