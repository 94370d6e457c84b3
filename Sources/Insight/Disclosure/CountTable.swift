import Values

/// Exact numbers before disclosure control: it stays inside this room, and what leaves is a ``ProtectedTable``.
///
/// A row's columns come in partitions, each of which adds up to the row's base: improved, same and worse are one, target
/// reached and not reached another. Measures that share a base share a table, or a number hidden in one of them could
/// be had from the other.
struct CountTable: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        let key: String
        /// One number for each column.
        let counts: [Int]
        /// The base: what each partition of the columns adds up to.
        let total: Int
    }

    /// Rows that stand for several of the finest rows together, as a locality does for its areas.
    struct Group: Hashable, Sendable {
        let line: Line
        /// The places of its rows in ``rows``.
        let members: [Int]
    }

    /// The columns of each partition, which follow one another from column 0.
    let partitions: [Range<Int>]
    /// The finest rows.
    let rows: [Line]
    /// Coarser rows. Every row is a member of exactly one group, unless there are no groups.
    let groups: [Group]
    let total: Line
    /// Whether nothing counts in two rows, so that each column adds up to the total.
    let isDisjoint: Bool

    var columns: Int { partitions.last?.upperBound ?? 0 }

    /// The table of `rows` and their `total`. Groups are given by their key and the places of their rows.
    ///
    /// - Throws: `DoesNotAddUp` when the numbers contradict each other, for then no protection of them holds.
    init(
        partitions sizes: [Int], rows: [Line], total: Line, groups: [(key: String, members: [Int])] = [],
        isDisjoint: Bool
    ) throws(DoesNotAddUp) {
        var start = 0
        partitions = sizes.map { size in
            defer { start += size }
            return start..<(start + size)
        }
        self.rows = rows
        self.total = total
        self.isDisjoint = isDisjoint
        let columns = start
        self.groups = groups.map { key, members in
            let counts = (0..<columns).map { column in members.reduce(0) { $0 + rows[$1].counts[column] } }
            return Group(
                line: Line(key: key, counts: counts, total: members.reduce(0) { $0 + rows[$1].total }),
                members: members)
        }
        try check()
    }

    private func check() throws(DoesNotAddUp) {
        for line in rows + [total] {
            guard line.counts.count == columns, line.total >= 0, line.counts.allSatisfy({ $0 >= 0 }),
                partitions.allSatisfy({ line.counts[$0].reduce(0, +) == line.total })
            else { throw DoesNotAddUp(line: line.key) }
        }
        for column in 0...columns where !rows.isEmpty {
            let sum = rows.reduce(0) { $0 + $1[column] }
            let largest = rows.map { $0[column] }.max() ?? 0
            guard isDisjoint ? sum == total[column] : (largest <= total[column] && total[column] <= sum) else {
                throw DoesNotAddUp(line: total.key)
            }
        }
        let grouped = groups.flatMap(\.members).sorted()
        guard groups.isEmpty || (isDisjoint && grouped == Array(rows.indices)) else {
            throw DoesNotAddUp(line: "groups")
        }
    }
}

extension CountTable.Line {
    /// The number in a column; the base comes after the last.
    subscript(column: Int) -> Int { column < counts.count ? counts[column] : total }
}

/// Numbers of one table that contradict each other. It names no number: they are not protected yet.
struct DoesNotAddUp: ExplainedError, Hashable {
    let line: String

    var message: String {
        "The figures for “\(line)” do not add up, so none of them can be shown. Report this: it is a fault in Jute."
    }
}
