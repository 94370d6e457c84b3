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

    /// A coarser line, which stands for several of the finest rows together, as a locality does for its areas.
    struct Group: Hashable, Sendable {
        /// What ties it to its rows.
        enum Tie: Hashable, Sendable {
            /// It is their sum.
            case sum
            /// It holds nothing but what is in one of them, and all that is in any of `whole`: no more than the sum of its
            /// rows, and no less than each of those. A service can serve several priorities, and an outcome be helped
            /// by several services.
            case cover(whole: [Int])
        }

        let line: Line
        /// The places of its rows in ``rows``.
        let members: [Int]
        let tie: Tie
    }

    /// Coarser lines that together are the total: the localities, or the priorities and what serves none.
    struct Layer: Hashable, Sendable {
        let groups: [Group]
        /// Whether nothing is in two of them, so that they add up to the total.
        let isDisjoint: Bool
        /// Whether what is hidden of them is decided before the rows, as the total is, so that many small rows do not hide
        /// the few lines that they are put together into.
        var isDecidedFirst = false
    }

    /// The columns of each partition, which follow one another from column 0.
    let partitions: [Range<Int>]
    /// The finest rows.
    let rows: [Line]
    /// What the rows are put together into: nothing, or one layer or more.
    let layers: [Layer]
    let total: Line
    /// Whether nothing counts in two rows, so that each column adds up to the total.
    let isDisjoint: Bool

    var columns: Int { partitions.last?.upperBound ?? 0 }

    /// The rows, then the lines of each layer, then the total.
    var lines: [Line] { rows + layers.flatMap(\.groups).map(\.line) + [total] }

    /// The lines that are decided together, by their places, each stage after those before it.
    var stages: [[Int]] {
        var first: [[Int]] = []
        var rest = Array(rows.indices)
        var place = rows.count
        for layer in layers {
            let own = Array(place..<place + layer.groups.count)
            if layer.isDecidedFirst { first.append(own) } else { rest += own }
            place += layer.groups.count
        }
        return first + [rest]
    }

    /// The table of `rows` and their `total`.
    ///
    /// - Throws: `DoesNotAddUp` when the numbers contradict each other, for then no protection of them holds.
    init(
        partitions sizes: [Int], rows: [Line], total: Line, layers: [Layer] = [], isDisjoint: Bool
    ) throws(DoesNotAddUp) {
        var start = 0
        partitions = sizes.map { size in
            defer { start += size }
            return start..<(start + size)
        }
        self.rows = rows
        self.total = total
        self.isDisjoint = isDisjoint
        self.layers = layers
        try check()
    }

    /// The sum of some of `rows`, as a line.
    static func sum(_ key: String, of members: [Int], in rows: [Line], columns: Int) -> Line {
        Line(
            key: key, counts: (0..<columns).map { column in members.reduce(0) { $0 + rows[$1].counts[column] } },
            total: members.reduce(0) { $0 + rows[$1].total })
    }

    private func check() throws(DoesNotAddUp) {
        let groups = layers.flatMap(\.groups)
        for line in rows + groups.map(\.line) + [total] {
            guard line.counts.count == columns, line.total >= 0, line.counts.allSatisfy({ $0 >= 0 }),
                partitions.allSatisfy({ line.counts[$0].reduce(0, +) == line.total })
            else { throw DoesNotAddUp(line: line.key) }
        }
        let all = isDisjoint ? Group.Tie.sum : .cover(whole: Array(rows.indices))
        if !rows.isEmpty { try check(rows, Array(rows.indices), make: total, all) }
        for layer in layers {
            let own = layer.groups.map(\.line)
            try check(
                own, Array(own.indices), make: total, layer.isDisjoint ? .sum : .cover(whole: Array(own.indices)))
            for group in layer.groups { try check(rows, group.members, make: group.line, group.tie) }
        }
    }

    private func check(_ lines: [Line], _ parts: [Int], make whole: Line, _ tie: Group.Tie) throws(DoesNotAddUp) {
        for column in 0...columns {
            let sum = parts.reduce(0) { $0 + lines[$1][column] }
            let holds =
                switch tie {
                case .sum: sum == whole[column]
                case .cover(let wholes):
                    whole[column] <= sum && wholes.allSatisfy { lines[$0][column] <= whole[column] }
                }
            guard holds else { throw DoesNotAddUp(line: whole.key) }
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
