import Values

@testable import Insight

/// What is counted by service, with the priorities that services contribute to and the organisations that deliver them,
/// month by month. Few services have much, and most have little.
struct ServiceMonths: CountedMonths {
    /// Something that is counted, with the services that it has: none, one or several.
    private struct Item {
        var services: Set<Int>
        /// When something was said of it, in order: for each partition, in which of its columns it counted then.
        var events: [(month: Int, columns: [Int])]
    }

    /// A priority or an organisation, with its services.
    private typealias Group = (key: String, services: Set<Int>)

    let fact: Fact
    let dimension = Breakdown.service
    let sizes: [Int]
    private let services: Int
    private let layers: [[Group]]
    private var items: [Item]

    init(_ fact: Fact, months: Int, items count: Int, services: Int, _ random: inout SplitMix64) {
        (self.fact, self.services) = (fact, services)
        let sizes = random.number(in: 0...1) == 0 ? [3] : [2, 2]
        self.sizes = sizes
        let one = Self.groups("priority", services, most: 2, &random)
        let two = Self.groups("organisation", services, most: random.number(in: 1...2), &random)
        layers = [one, two]
        items = (0..<count).map { _ in
            Item(
                services: Self.choose(services, fact, &random),
                events: (0..<random.number(in: 1...2)).map { _ in
                    (month: random.number(in: 0...(months - 1)), columns: sizes.map { random.number(in: 0...($0 - 1)) })
                }.sorted { $0.month < $1.month })
        }
    }

    /// Two or three groups; each service is in `most` at most.
    private static func groups(_ name: String, _ services: Int, most: Int, _ random: inout SplitMix64) -> [Group] {
        var groups: [Group] = (0..<random.number(in: 2...3)).map { ("\(name) \($0)", []) }
        for service in 0..<services {
            for _ in 0..<random.number(in: min(1, service)...most) {
                groups[random.number(in: 0...(groups.count - 1))].services.insert(service)
            }
        }
        return groups
    }

    /// The lower of two chances, so that the first services have most.
    private static func choose(_ services: Int, _ fact: Fact, _ random: inout SplitMix64) -> Set<Int> {
        func one(_ random: inout SplitMix64) -> Int {
            min(random.number(in: 0...services), random.number(in: 0...services))
        }
        // After the last comes none.
        let most = fact == .support ? 1 : random.number(in: 1...2)
        return Set((0..<most).map { _ in one(&random) }).subtracting([services])
    }

    // MARK: Corrections

    /// Somebody enters late that so many of one sort were scored in a month.
    mutating func enterLate(_ count: Int, month: Int, _ random: inout SplitMix64) {
        let services = Self.choose(services, fact, &random)
        let columns = sizes.map { random.number(in: 0...($0 - 1)) }
        items += Array(repeating: Item(services: services, events: [(month, columns)]), count: count)
    }

    /// So many turn out to have had other services.
    mutating func correctServices(_ count: Int, _ random: inout SplitMix64) {
        let services = Self.choose(services, fact, &random)
        for _ in 0..<count { items[random.number(in: 0...(items.count - 1))].services = services }
    }

    /// So many turn out to have been entered in error.
    mutating func takeOut(_ count: Int, _ random: inout SplitMix64) {
        for _ in 0..<count { items.remove(at: random.number(in: 0...(items.count - 1))) }
    }

    /// Of what was said before a month, only what counted in the first column of each partition is left.
    mutating func keepFirstColumns(before month: Int) {
        items.removeAll { $0.events.contains { $0.month < month && $0.columns.contains { $0 > 0 } } }
    }

    // MARK: Counting

    /// What counts of each item: each time, the last time in the period, or the last time until its end.
    private func counted(_ months: ClosedRange<Int>) -> [(services: Set<Int>, columns: [Int])] {
        items.flatMap { item -> [(services: Set<Int>, columns: [Int])] in
            let events =
                switch fact {
                case .outcomeEnd: item.events.filter { months.contains($0.month) }
                case .outcomeChange: Array(item.events.filter { months.contains($0.month) }.suffix(1))
                default: Array(item.events.filter { $0.month <= months.upperBound }.suffix(1))
                }
            return events.map { (item.services, $0.columns) }
        }
    }

    func table(_ months: ClosedRange<Int>) throws -> CountTable {
        let counted = counted(months)
        func line(_ key: String, where isIn: (Set<Int>) -> Bool) -> CountTable.Line {
            var counts = Array(repeating: 0, count: sizes.reduce(0, +))
            let own = counted.filter { isIn($0.services) }
            for item in own {
                var start = 0
                for (size, column) in zip(sizes, item.columns) {
                    counts[start + column] += 1
                    start += size
                }
            }
            return CountTable.Line(key: key, counts: counts, total: own.count)
        }
        let rows = (0..<services).map { service in line("service \(service)") { $0.contains(service) } }
        let isDisjoint = fact == .support
        let layers = self.layers.map { groups in
            let all = groups.reduce(into: Set<Int>()) { $0.formUnion($1.services) }
            let lines = groups.map { group in
                (line(group.key) { !$0.isDisjoint(with: group.services) }, group.services, group.services)
            }
            // Of what is in a service that belongs nowhere, some may be in another that does.
            let left = Set(0...services).subtracting(all)
            let rest = (line(Breakdown.notKnown) { $0.isDisjoint(with: all) }, left, Set([services]))
            return CountTable.Layer(
                groups: (lines + [rest]).map { line, members, whole in
                    CountTable.Group(
                        line: line, members: members.sorted(), tie: isDisjoint ? .sum : .cover(whole: whole.sorted()))
                }, isDisjoint: false, isDecidedFirst: true)
        }
        return try CountTable(
            partitions: sizes, rows: rows + [line(Breakdown.notKnown, where: \.isEmpty)],
            total: line("total") { _ in true }, layers: layers, isDisjoint: isDisjoint)
    }
}
