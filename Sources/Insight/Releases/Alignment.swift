/// A new table and those released before it, in the same lines and columns.
///
/// Between two releases content can declare another service or another measure. A line that one of them does not have is
/// one in which nobody was; of a column that one of them does not have nothing is known.
struct Alignment {
    /// The new table with all lines and columns.
    let table: CountTable
    let beside: Beside
    private let new: CountTable
    /// For each of the new table's own columns, its place among all.
    private let columns: [Int]

    /// - Parameters:
    ///   - released: the tables that were released, in order; nil for a release that has none of this dimension.
    ///   - numbers: of the releases, in the same order.
    /// - Throws: ``ReleaseError/madeOfOthers(_:release:)``, or `DoesNotAddUp`.
    init(
        _ new: CountTable, partitions: [Columns.Partition], by dimension: Breakdown?, released: [ReleasedTable?],
        numbers: [Int], relations: [Beside.Relation]
    ) throws {
        self.new = new
        let all = Self.union([partitions] + released.compactMap { $0?.partitions })
        let places = Self.places(of: partitions, in: all)
        columns = places.compactMap { $0 }
        var keys = new.rows.map(\.key)
        var groups = new.layers.map { layer in
            layer.groups.map { group in
                var whole: Set<String>?
                if case .cover(let rows) = group.tie { whole = Set(rows.map { new.rows[$0].key }) }
                return (
                    key: group.line.key, members: Set(group.members.map { new.rows[$0].key }), whole: whole
                )
            }
        }
        let own = Set(keys)
        for (table, number) in zip(released, numbers) {
            guard let table else { continue }
            keys += table.rows.map(\.line.key).filter { !keys.contains($0) }
            let theirs = Set(table.rows.map(\.line.key))
            if let dimension, table.layers.count != groups.count {
                throw ReleaseError.madeOfOthers(dimension, release: number)
            }
            for (layer, released) in table.layers.enumerated() where groups.indices.contains(layer) {
                for group in released {
                    guard let known = groups[layer].firstIndex(where: { $0.key == group.line.line.key }) else {
                        let overlaps = groups[layer].contains { $0.whole != nil }
                        groups[layer].append((group.line.line.key, group.members, overlaps ? group.members : nil))
                        continue
                    }
                    let both = own.intersection(theirs)
                    if let dimension,
                        groups[layer][known].members.intersection(both) != group.members.intersection(both)
                    {
                        throw ReleaseError.madeOfOthers(dimension, release: number)
                    }
                    groups[layer][known].members.formUnion(group.members)
                    if groups[layer][known].whole != nil, group.line.line.key != Breakdown.notKnown {
                        groups[layer][known].whole?.formUnion(group.members)
                    }
                }
            }
        }
        let rowPlaces = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let width = all.reduce(0) { $0 + $1.size }
        func line(_ key: String, _ line: CountTable.Line?, _ places: [Int?]) -> CountTable.Line {
            var counts = Array(repeating: 0, count: width)
            // What is not known is put where the base is: nothing is made of it.
            var start = 0
            let known = Set(places.compactMap { $0 })
            for partition in all {
                if !known.contains(start) { counts[start] = line?.total ?? 0 }
                start += partition.size
            }
            for (count, place) in zip(line?.counts ?? [], places) {
                if let place { counts[place] = count }
            }
            return CountTable.Line(key: key, counts: counts, total: line?.total ?? 0)
        }
        func table(
            _ rows: [String: CountTable.Line], _ layers: [[String: CountTable.Line]], _ total: CountTable.Line,
            _ places: [Int?]
        ) throws(DoesNotAddUp) -> CountTable {
            try CountTable(
                partitions: all.map(\.size), rows: keys.map { line($0, rows[$0], places) },
                total: line(total.key, total, places),
                layers: groups.enumerated().map { layer, groups in
                    CountTable.Layer(
                        groups: groups.map { group in
                            CountTable.Group(
                                line: line(group.key, layers[layer][group.key], places),
                                members: group.members.compactMap { rowPlaces[$0] }.sorted(),
                                tie: group.whole.map { .cover(whole: $0.compactMap { rowPlaces[$0] }.sorted()) } ?? .sum
                            )
                        }, isDisjoint: new.layers[layer].isDisjoint,
                        isDecidedFirst: new.layers[layer].isDecidedFirst)
                }, isDisjoint: new.isDisjoint)
        }
        func byKey(_ lines: [CountTable.Line]) -> [String: CountTable.Line] {
            Dictionary(lines.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        }
        func unknown(_ places: [Int?]) -> Set<Int> { Set(0..<width).subtracting(places.compactMap { $0 }) }
        self.table = try table(byKey(new.rows), new.layers.map { byKey($0.groups.map(\.line)) }, new.total, places)
        let shape = self.table
        var releases: [Beside.Release] = []
        for released in released {
            guard let released else {
                releases.append(Beside.Release(nothingKnownOf: self.table))
                continue
            }
            let places = Self.places(of: released.partitions, in: all)
            func flags(_ line: ReleasedTable.Line?) -> [Bool] {
                var flags = Array(repeating: false, count: width + 1)
                guard let line else { return flags }
                for (isHidden, place) in zip(line.isHidden, places) {
                    if let place { flags[place] = isHidden }
                }
                flags[width] = line.isHidden[line.isHidden.count - 1]
                return flags
            }
            let hidden =
                shape.rows.map { row in flags(released.rows.first { $0.line.key == row.key }) }
                + shape.layers.enumerated().flatMap { layer, shape in
                    shape.groups.map { group in
                        let known = released.layers.indices.contains(layer) ? released.layers[layer] : []
                        return flags(known.first { $0.line.line.key == group.line.key }?.line)
                    }
                } + [flags(released.total)]
            releases.append(
                Beside.Release(
                    table: try table(
                        byKey(released.rows.map(\.line)),
                        groups.indices.map { layer in
                            byKey(
                                released.layers.indices.contains(layer) ? released.layers[layer].map(\.line.line) : [])
                        }, released.total.line, places),
                    isHidden: hidden, unknown: unknown(places)))
        }
        beside = Beside(releases: releases, relations: relations, unknown: unknown(places))
    }

    /// The new table's own lines and columns of what is shown.
    func own(_ shown: ProtectedTable) -> ProtectedTable {
        func line(_ line: ProtectedTable.Line) -> ProtectedTable.Line {
            ProtectedTable.Line(key: line.key, counts: columns.map { line.counts[$0] }, total: line.total)
        }
        return ProtectedTable(
            rows: shown.rows.prefix(new.rows.count).map(line),
            layers: zip(shown.layers, new.layers).map { shown, layer in shown.prefix(layer.groups.count).map(line) },
            total: line(shown.total), proof: nil)
    }

    private static func union(_ lists: [[Columns.Partition]]) -> [Columns.Partition] {
        var all: [Columns.Partition] = []
        for partition in lists.joined() where !all.contains(partition) { all.append(partition) }
        return all
    }

    /// For each column of `partitions`, its place among those of `all`.
    private static func places(of partitions: [Columns.Partition], in all: [Columns.Partition]) -> [Int?] {
        partitions.flatMap { partition -> [Int?] in
            guard let place = all.firstIndex(of: partition) else {
                return Array(repeating: nil, count: partition.size)
            }
            let start = all[..<place].reduce(0) { $0 + $1.size }
            return (start..<start + partition.size).map { $0 }
        }
    }
}

extension Beside.Release {
    /// Of a table that was not released in this dimension nothing is known.
    fileprivate init(nothingKnownOf table: CountTable) {
        self.init(
            table: table, isHidden: table.lines.map { _ in Array(repeating: true, count: table.columns + 1) },
            unknown: Set(0...table.columns))
    }
}
