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

    /// The finest rows, in the order given.
    let rows: [Line]
    /// The coarser rows of each layer, in the order given.
    let layers: [[Line]]
    let total: Line
}
