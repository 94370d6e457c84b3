import Values

/// Exact numbers of two breakdowns set against each other, each with the table that it has by itself.
struct Crossing: Hashable, Sendable {
    /// One of the breakdowns.
    struct Side: Hashable, Sendable {
        let table: CountTable
        /// Which of the table's lines the crossing has: 0 for the rows, then the layers.
        let layer: Int
        /// Whether something can be in more than one of them.
        let overlaps: Bool

        /// The place of its first line among those of the table, of which the total is the last.
        var first: Int {
            layer == 0 ? 0 : table.rows.count + table.layers[..<(layer - 1)].reduce(0) { $0 + $1.groups.count }
        }
        var lines: [CountTable.Line] { layer == 0 ? table.rows : table.layers[layer - 1].groups.map(\.line) }
    }

    let first: Side
    let second: Side
    /// For each line of the first side, one for each of the second.
    let lines: [[CountTable.Line]]

    /// - Throws: `DoesNotAddUp` when the numbers contradict each other, for then no protection of them holds.
    init(_ first: Side, _ second: Side, lines: [[CountTable.Line]]) throws(DoesNotAddUp) {
        (self.first, self.second, self.lines) = (first, second, lines)
        for line in lines.joined() {
            guard first.table.partitions.allSatisfy({ line.counts[$0].reduce(0, +) == line.total }) else {
                throw DoesNotAddUp(line: line.key)
            }
        }
        for (place, line) in first.lines.enumerated() { try check(lines[place], line, overlaps: second.overlaps) }
        for (place, line) in second.lines.enumerated() {
            try check(lines.map { $0[place] }, line, overlaps: first.overlaps)
        }
    }

    private func check(_ parts: [CountTable.Line], _ whole: CountTable.Line, overlaps: Bool) throws(DoesNotAddUp) {
        for column in 0...first.table.columns {
            let sum = parts.reduce(0) { $0 + $1[column] }
            let holds =
                overlaps
                ? whole[column] <= sum && parts.allSatisfy { $0[column] <= whole[column] } : sum == whole[column]
            guard holds else { throw DoesNotAddUp(line: whole.key) }
        }
    }
}
