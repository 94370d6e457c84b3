/// What follows for other lines from those that were decided before.
extension CountTable {
    /// What is hidden of a line that was decided in an earlier stage.
    struct Decided {
        let isHidden: [Bool]
        /// Whether nobody of whom it is known is in a line of its kind that is shown, so that nobody knows which are small.
        let isHiddenWhole: Bool

        /// The same of a line of another kind.
        var likewise: Decided { Decided(isHidden: isHidden, isHiddenWhole: false) }
    }

    /// Decides lines that are the same as one that was decided: an organisation's only service, and the only priority that
    /// it serves.
    ///
    /// - Parameter zerosAreShown: whether it is plain which rows nobody is in.
    func spread(_ decided: inout [Int: Decided], zerosAreShown: Bool) {
        if zerosAreShown {
            for (row, line) in rows.enumerated() where line.total == 0 && decided[row] == nil {
                decided[row] = Decided(isHidden: line.counts.map { _ in false } + [false], isHiddenWhole: false)
            }
        }
        let pairs = layers.flatMap(\.groups).enumerated().compactMap { place, group -> (row: Int, group: Int)? in
            let members = group.members.filter { !(zerosAreShown && rows[$0].total == 0) }
            guard members.count == 1, rows[members[0]].counts == group.line.counts,
                rows[members[0]].total == group.line.total
            else { return nil }
            if case .cover(let whole) = group.tie, !whole.contains(members[0]) { return nil }
            return (members[0], rows.count + place)
        }
        for (row, group) in pairs where decided[row] == nil { decided[row] = decided[group]?.likewise }
        for (row, group) in pairs where decided[group] == nil { decided[group] = decided[row]?.likewise }
    }

    /// For each line but the total, the cells that nobody can be in, as is plain from what has been decided.
    ///
    /// - Parameter zerosAreShown: whether it is plain which rows nobody is in.
    func plainlyNothing(_ decided: [Int: Decided], _ inTotal: [Bool], zerosAreShown: Bool) -> [[Bool]] {
        var nothing = rows.map { row in inTotal.map { $0 || zerosAreShown && row.total == 0 } }
        let groups = layers.flatMap(\.groups)
        for (place, group) in groups.enumerated() {
            guard let isHidden = decided[rows.count + place]?.isHidden else { continue }
            let within = if case .cover(let whole) = group.tie { whole } else { group.members }
            for column in inTotal.indices where !isHidden[column] && group.line[column] == 0 {
                for row in within { nothing[row][column] = true }
            }
        }
        // A line that nothing is put together into is empty for everybody to see.
        return nothing
            + groups.map { group in inTotal.indices.map { column in group.members.allSatisfy { nothing[$0][column] } } }
    }
}
