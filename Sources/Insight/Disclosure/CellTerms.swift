/// Which sums each cell is in, and with which factor.
struct CellTerms {
    struct Term {
        let sum: Int32
        let factor: Int32
    }

    /// As they were added, in any order, until they are arranged cell after cell.
    private var added: [(cell: Int, term: Term)] = []
    private var items: [Term] = []
    /// Where the terms of each cell begin, and after the last where they end.
    private var starts: [Int] = [0]

    mutating func add(sum: Int, factor: Int, to cell: Int) {
        added.append((cell, Term(sum: Int32(sum), factor: Int32(factor))))
    }

    /// The terms of a cell, once they have been arranged.
    subscript(cell: Int) -> ArraySlice<Term> { items[starts[cell]..<starts[cell + 1]] }

    /// Arranges what has been added; nothing may be added after that.
    mutating func arrange(cells: Int) {
        guard !added.isEmpty else { return }
        starts = Array(repeating: 0, count: cells + 1)
        for (cell, _) in added { starts[cell + 1] += 1 }
        for cell in 0..<cells { starts[cell + 1] += starts[cell] }
        var next = starts
        items = Array(repeating: Term(sum: 0, factor: 0), count: added.count)
        for (cell, term) in added {
            items[next[cell]] = term
            next[cell] += 1
        }
        added = []
    }

    /// Those of the arranged terms that meet a condition.
    func filter(_ isIncluded: (Term) -> Bool) -> CellTerms {
        var some = CellTerms()
        for cell in 0..<(starts.count - 1) {
            some.items += self[cell].filter(isIncluded)
            some.starts.append(some.items.count)
        }
        return some
    }
}
