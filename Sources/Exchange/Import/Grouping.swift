/// Which rows belong to each row of another file, in the order of their own.
struct Grouping: Sendable {
    private var starts: [Int32]
    private var members: [Int32]

    /// - Parameters:
    ///   - parents: the row that each belongs to; negative for one that belongs to none.
    ///   - count: how many rows there are to belong to.
    init(_ parents: [Int32], of count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for parent in parents where parent >= 0 { starts[Int(parent) + 1] += 1 }
        for place in 0..<count { starts[place + 1] += starts[place] }
        var next = starts
        var members = [Int32](repeating: 0, count: Int(starts[count]))
        for (row, parent) in parents.enumerated() where parent >= 0 {
            members[Int(next[Int(parent)])] = Int32(row)
            next[Int(parent)] += 1
        }
        self.starts = starts
        self.members = members
    }

    /// The rows that belong to `parent`.
    subscript(_ parent: Int) -> some Sequence<Int> {
        members[Int(starts[parent])..<Int(starts[parent + 1])].lazy.map { Int($0) }
    }
}
