import Values

/// A table after disclosure control. It does not hold the numbers that are hidden, so nothing that is made from it can
/// tell them.
struct ProtectedTable: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        let key: String
        /// One count for each column.
        let counts: [Count]
        /// The base.
        let total: Count
    }

    /// Changes of the table that nobody would notice, which prove that its hidden numbers are in doubt. A table that
    /// crosses this one with another has to be able to change with it.
    struct Proof: Hashable, Sendable {
        struct Change: Hashable, Sendable {
            /// The rows come first, then the lines of each layer, the total last.
            let line: Int
            /// The base comes after the last.
            let column: Int
            let step: Int
        }

        /// For each change of the total that proves it safe, how the table changes with it, move after move.
        let lifts: [[[Change]]]
        /// Changes that leave the total as it is.
        let own: [[[Change]]]
    }

    /// The finest rows, in the order given.
    let rows: [Line]
    /// The coarser rows of each layer, in the order given.
    let layers: [[Line]]
    let total: Line
    /// Nil where everything but the total is hidden.
    let proof: Proof?
    /// Whether what was hidden of earlier releases is known to be in doubt still. Otherwise it must not be shown at all.
    var isSafe = true
}

/// A total by itself after disclosure control.
struct ProtectedTotal: Hashable, Sendable {
    let line: ProtectedTable.Line
    /// For each column and the base, whether it is hidden.
    let isHidden: [Bool]
    /// Changes of its columns, by their places, that nobody would notice.
    let witnesses: [[[CellSystem.Step]]]
    /// Whether what is hidden is known to be in doubt. Otherwise everything is hidden.
    let isSafe: Bool

    /// For each column and the base, whether it is plain that nobody is in it: what nobody is in altogether, nobody is in
    /// in any line.
    func nothing(_ table: CountTable) -> [Bool] {
        isHidden.enumerated().map { column, isHidden in !isHidden && table.total[column] == 0 }
    }
}

/// The crossing of two breakdowns after disclosure control.
struct ProtectedCrossing: Hashable, Sendable {
    /// For each value of the first breakdown, one line for each of the second.
    let lines: [[ProtectedTable.Line]]
}
