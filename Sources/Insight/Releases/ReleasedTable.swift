import Values

/// A table that was released, as it was counted and with what was hidden of it: what later releases are held against. It
/// stays inside this room.
struct ReleasedTable: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        let line: CountTable.Line
        /// For each column and the base.
        let isHidden: [Bool]
    }

    struct Group: Hashable, Sendable {
        let line: Line
        /// The keys of its rows.
        let members: Set<String>
    }

    /// What each partition of the columns is, and how many columns it has.
    let partitions: [Columns.Partition]
    let rows: [Line]
    let layers: [[Group]]
    let total: Line

    /// A table as it is and as it is shown.
    init(_ table: CountTable, _ shown: ProtectedTable, partitions: [Columns.Partition]) {
        func line(_ exact: CountTable.Line, _ shown: ProtectedTable.Line) -> Line {
            Line(line: exact, isHidden: (shown.counts + [shown.total]).map(\.isSuppressed))
        }
        self.partitions = partitions
        rows = zip(table.rows, shown.rows).map(line)
        layers = zip(table.layers, shown.layers).map { layer, shown in
            zip(layer.groups, shown).map { group, shown in
                Group(line: line(group.line, shown), members: Set(group.members.map { table.rows[$0].key }))
            }
        }
        total = line(table.total, shown.total)
    }

    /// What was counted, line by line, whatever was hidden of it.
    var counts: [CountTable.Line] {
        rows.map(\.line) + layers.joined().map(\.line.line) + [total.line]
    }

    init(partitions: [Columns.Partition], rows: [Line], layers: [[Group]], total: Line) {
        (self.partitions, self.rows, self.layers, self.total) = (partitions, rows, layers, total)
    }
}
