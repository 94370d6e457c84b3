import Content
import Values

/// What a question counts, exactly: it stays inside this room.
struct CountedQuestion {
    /// One dimension that was asked for, with those it is protected with.
    private struct Side {
        /// The finest dimension first, then what it is put together into.
        let sorters: [Sorter]
        /// Which of them was asked for.
        let asked: Int
        /// The place of the first among all that was tallied.
        let first: Int
        /// The lines of each sorter.
        var lines: [[Tally.Line]] = []

        var place: Int { first + asked }
    }

    let columns: Columns
    /// All together.
    private let total: Tally.Line
    /// For each value of the first that was asked for, a line for each of the second; none if fewer were.
    private let crossed: [[Tally.Line]]
    private let sides: [Side]
    private let question: Question
    private let catalogue: Catalogue
    private let date: LocalDate

    init(
        _ question: Question, _ scope: Scope, _ extract: Extract, _ catalogue: Catalogue, on date: LocalDate,
        _ tallies: KeptTallies
    ) throws {
        let measure = question.measure
        (self.question, self.catalogue, self.date) = (question, catalogue, date)
        columns = Columns(measure.sharingBase(in: catalogue))
        var sides: [Side] = []
        for dimension in question.dimensions {
            let finest = dimension.counted(measure.fact)
            let sorters = ([finest] + finest.layers).map {
                Sorter($0, measure.fact, extract, catalogue, on: date)
            }
            sides.append(
                Side(
                    sorters: sorters, asked: sorters.firstIndex { $0.dimension == dimension } ?? 0,
                    first: sides.reduce(0) { $0 + $1.sorters.count }))
        }
        let order = TallyOrder(
            measure.fact, where: measure.population, columns, by: sides.flatMap(\.sorters),
            crossing: sides.count == 2 ? TallyShape.Crossed(first: sides[0].place, second: sides[1].place) : nil)
        let tally = tallies.tally(order, scope, in: extract)
        for side in sides.indices {
            sides[side].lines = sides[side].sorters.indices.map { tally.lines(of: sides[side].first + $0) }
        }
        self.sides = sides
        (total, crossed) = (tally.total, tally.crossed)
    }

    // MARK: Exact tables

    private func line(_ key: String, _ line: Tally.Line) -> CountTable.Line {
        CountTable.Line(key: key, counts: line.counts, total: line.total)
    }

    private func lines(_ side: Side, _ layer: Int) -> [CountTable.Line] {
        zip(side.sorters[layer].keys + [Breakdown.notKnown], side.lines[layer]).map { line($0, $1) }
    }

    private func table(_ side: Side) throws(DoesNotAddUp) -> CountTable {
        let rows = lines(side, 0)
        return try CountTable(
            partitions: columns.sizes, rows: rows, total: line("all", total),
            layers: side.sorters.indices.dropFirst().map { layer in
                side.sorters[layer].dimension.layer(
                    over: rows.map(\.key), rowsOverlap: side.sorters[0].dimension.overlaps(question.measure.fact),
                    keys: side.sorters[layer].keys + [Breakdown.notKnown], lines: lines(side, layer), in: catalogue,
                    on: date)
            }, isDisjoint: !side.sorters[0].dimension.overlaps(question.measure.fact))
    }

    /// The table of each dimension that was asked for, with those it is protected with.
    func tables() throws(DoesNotAddUp) -> [CountTable] {
        var tables: [CountTable] = []
        for side in sides { tables.append(try table(side)) }
        return tables
    }

    /// The two dimensions that were asked for set against each other.
    func crossing() throws(DoesNotAddUp) -> Crossing {
        func side(_ side: Side) throws(DoesNotAddUp) -> Crossing.Side {
            Crossing.Side(
                table: try table(side), layer: side.asked,
                overlaps: side.sorters[side.asked].dimension.overlaps(question.measure.fact))
        }
        let (first, second) = (try side(sides[0]), try side(sides[1]))
        return try Crossing(
            first, second,
            lines: zip(first.lines, crossed).map { first, lines in
                zip(second.lines, lines).map { line("\(first.key) \($0.key)", $1) }
            })
    }

    /// All together, split by nothing.
    func whole() throws(DoesNotAddUp) -> CountTable {
        try CountTable(partitions: columns.sizes, rows: [], total: line("all", total), isDisjoint: true)
    }

    // MARK: What of them can be shown

    /// A line that is shown, with the exact one from which its means are taken.
    struct Shown {
        /// The key of each dimension's value; none for all together.
        let keys: [String]
        let line: ProtectedTable.Line
        let exact: Tally.Line
    }

    /// The lines of the answer, all together last.
    ///
    /// - Throws: `DoesNotAddUp`, or ``QuestionError/tooFewToCross(_:_:)``.
    func protected(_ protection: Protection) throws -> [Shown] {
        switch sides.count {
        case 0:
            return shown(protection.protect(totalOf: try whole()).line)
        case 1:
            return shown(protection.protect(try table(sides[0])))
        default:
            let crossing = try crossing()
            guard let shown = protection.protect(crossing) else {
                throw QuestionError.tooFewToCross(question.dimensions[0], question.dimensions[1])
            }
            let (first, second) = (protection.protect(crossing.first.table), protection.protect(crossing.second.table))
            let above = lines(of: sides[0], in: first, beside: 1)
            let inner = zip(above, zip(shown.lines, crossed)).flatMap { side, lines in
                zip(lines.0, zip(lines.1, crossing.second.lines)).map { line, exact in
                    Shown(keys: [side.keys[0], exact.1.key], line: line, exact: exact.0)
                } + [side]
            }
            return inner + lines(of: sides[1], in: second, beside: 0)
                + [Shown(keys: [], line: first.total, exact: total)]
        }
    }

    /// The lines of an answer that is split by nothing.
    func shown(_ total: ProtectedTable.Line) -> [Shown] { [Shown(keys: [], line: total, exact: self.total)] }

    /// The lines of an answer that is split by one dimension, all together last.
    func shown(_ table: ProtectedTable) -> [Shown] { lines(of: sides[0], in: table, beside: nil) + shown(table.total) }

    /// A dimension's own lines; `beside` is the place of the key that says that they are for all of another.
    private func lines(of side: Side, in table: ProtectedTable, beside: Int?) -> [Shown] {
        let shown = side.asked == 0 ? table.rows : table.layers[side.asked - 1]
        return zip(shown, side.lines[side.asked]).map { line, exact in
            var keys = [line.key]
            if let beside { keys.insert(Answer.all, at: beside) }
            return Shown(keys: keys, line: line, exact: exact)
        }
    }
}
