@testable import Insight

extension CountTable {
    /// A table whose rows are put together into groups, each row into one, given by the places of their rows.
    init(
        partitions: [Int], rows: [Line], total: Line, groups: [(key: String, members: [Int])], isDisjoint: Bool
    ) throws {
        let columns = partitions.reduce(0, +)
        let lines = groups.map { key, members in
            Group(line: Self.sum(key, of: members, in: rows, columns: columns), members: members, tie: .sum)
        }
        try self.init(
            partitions: partitions, rows: rows, total: total,
            layers: lines.isEmpty ? [] : [Layer(groups: lines, isDisjoint: true)], isDisjoint: isDisjoint)
    }
}

extension ProtectedTable {
    /// The lines of all layers.
    var groups: [Line] { layers.flatMap { $0 } }
}
