import Testing
import Values

@testable import Insight

@Suite struct ProtectionTests {
    /// 6,000 tables: whoever knows all that is shown, and which numbers are hidden for being small, is left with at least
    /// three numbers that each hidden one can be.
    @Test(arguments: RandomTable.Form.allCases) func nothingHiddenCanBeWorkedOut(form: RandomTable.Form) throws {
        var random = SplitMix64(seed: 2)
        var attacked = 0
        // Trying every table takes longer the more ways there are to put one together.
        let (rounds, mostRows, most) =
            switch form {
            case .plain, .grouped, .overlapping: (1_300, 4, 9)
            case .twoPartitions: (1_300, 3, 6)
            case .overlappingGroups, .overlappingInGroups, .overlappingInLayers: (160, 3, 5)
            case .layers: (80, 3, 5)
            }
        for round in 0..<rounds {
            let rows = random.number(in: 1...mostRows)
            let table = try RandomTable.make(form, rows: rows, most: random.number(in: 1...most), &random)
            let shown = Protection().protect(table)
            // Where nothing but the total is shown there is nothing to work anything out from.
            if shown.proof == nil { continue }
            guard let doubt = ReaderAttack(on: shown, of: table, hide: 1...4).doubt(upTo: 3) else { continue }
            attacked += 1
            #expect(doubt >= 3, "table \(round): \(table) shown as \(shown)")
        }
        #expect(attacked > rounds / 10)
    }

    /// Wide tables of the size that pages show: what is small is hidden, and not the rest of the city with it.
    @Test(arguments: [1, 2, 4, 6]) func hidesLittleOfAWideTable(partitions: Int) throws {
        var random = SplitMix64(seed: UInt64(partitions))
        var (hidden, cells) = (0, 0)
        for _ in 0..<4 {
            let table = try RandomTable.wide(rows: 9, partitions: partitions, groups: 4, &random)
            let shown = Protection().protect(table)
            #expect(!shown.total.total.isSuppressed && shown.total.counts.allSatisfy { !$0.isSuppressed })
            #expect(shown.rows.count { $0.total.isSuppressed } <= 4, "\(table) shown as \(shown)")
            for line in shown.rows {
                hidden += line.counts.count(where: \.isSuppressed)
                cells += line.counts.count
            }
        }
        #expect(Double(hidden) / Double(cells) < 0.55, "\(hidden) of \(cells)")
    }

    /// A stricter rule holds as well.
    @Test func hidesUnderTen() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<100 {
            let table = try RandomTable.make(.plain, rows: random.number(in: 1...3), most: 20, &random)
            let shown = Protection(small: 1...9).protect(table)
            for (line, truth) in zip(shown.rows + [shown.total], table.rows + [table.total]) {
                #expect(line.total.value.map { !(1...9).contains($0) } ?? true)
                #expect(line.counts.allSatisfy { $0.value.map { !(1...9).contains($0) } ?? true })
                #expect(zip(line.counts, truth.counts).allSatisfy { $0 == .suppressed || $0 == .known($1) })
            }
        }
    }

    /// Nothing is hidden where nothing is small, and what is shown is what is so.
    @Test func leavesLargeNumbersAlone() throws {
        let table = try self.table([[20, 30], [5, 0], [0, 0]])
        let shown = Protection().protect(table)
        #expect(words(shown) == ["20 30 50", "5 0 5", "0 0 0", "25 30 55"])
    }

    /// One small number hides three others: its neighbours in row and column, and the corner between them.
    @Test func hidesTheCornersToo() throws {
        let shown = Protection().protect(try table([[3, 20, 40], [30, 25, 60], [50, 35, 70]]))
        #expect(words(shown) == ["* * 40 63", "* * 60 115", "50 35 70 155", "83 80 170 333"])
    }

    /// Hidden alone, 1 and 1 would be given away by their sum.
    @Test func hidesMoreWhereASumTellsTooMuch() throws {
        let table = try table([[1, 30], [1, 40], [10, 50]])
        let naive = ProtectedTable(
            rows: [
                line("row 0", [.suppressed, .suppressed], 31), line("row 1", [.suppressed, .suppressed], 41),
                line("row 2", [.known(10), .known(50)], 60),
            ],
            layers: [], total: line("total", [.known(12), .known(120)], 132), proof: nil)
        #expect(ReaderAttack(on: naive, of: table, hide: 1...4).doubt(upTo: 3) == 1)
        let shown = Protection().protect(table)
        #expect(shown.rows[2].counts == [.suppressed, .suppressed])
        #expect(words(shown).last == "12 120 132")
    }

    @Test func hidesASmallBaseWithItsRow() throws {
        let shown = Protection().protect(try table([[0, 3], [20, 30], [30, 40]]))
        #expect(words(shown).first == "* * *")
        #expect(words(shown).last == "50 73 123")
    }

    /// An area cannot be had from its locality, nor a locality from its areas.
    @Test func protectsGroupsAndRowsTogether() throws {
        let rows = [[3, 40], [20, 50], [30, 60], [40, 70]]
        let shown = Protection().protect(try table(rows, groups: [("west", [0, 1]), ("east", [2, 3])]))
        #expect(words(shown) == ["* * 43", "* * 70", "30 60 90", "40 70 110", "23 90 113", "70 130 200", "93 220 313"])
    }

    /// A national outcome is the sum of its domains, and domains serve several of them.
    @Test func whatIsPutTogetherGivesNoPartAway() throws {
        let rows = [[3, 27], [20, 21], [30, 32]].enumerated().map { place, counts in
            CountTable.Line(key: "row \(place)", counts: counts, total: counts.reduce(0, +))
        }
        let total = CountTable.sum("total", of: [0, 1, 2], in: rows, columns: 2)
        let groups = [("first", [0, 1]), ("second", [1, 2]), ("rest", [])].map { key, members in
            CountTable.Group(
                line: CountTable.sum(key, of: members, in: rows, columns: 2), members: members, tie: .sum)
        }
        let table = try CountTable(
            partitions: [2], rows: rows, total: total,
            layers: [CountTable.Layer(groups: groups, isDisjoint: false)], isDisjoint: true)
        let alone = Protection().protect(
            try CountTable(partitions: [2], rows: rows, total: total, isDisjoint: true))
        let naive = ProtectedTable(
            rows: alone.rows,
            layers: [groups.map { line($0.line.key, $0.line.counts.map(Count.known), $0.line.total) }],
            total: alone.total, proof: nil)
        #expect(ReaderAttack(on: naive, of: table, hide: 1...4).doubt(upTo: 3) == 1)
        let shown = Protection().protect(table)
        #expect(ReaderAttack(on: shown, of: table, hide: 1...4).doubt(upTo: 3) == 3)
        #expect(words(shown).last == "53 80 133")
    }

    @Test func hidesAHandfulWhole() throws {
        let shown = Protection().protect(try table([[1, 0], [0, 2]]))
        #expect(shown.isWhollyHidden)
    }

    /// A priority that all services with anybody in them serve is the total by another name: where all else is hidden, to
    /// hide it would hide nothing.
    @Test func aLineThatHoldsEverythingIsTheTotal() throws {
        let counts = [[3, 3, 0, 6], [3, 6, 1, 8], [0, 2, 0, 2], [1, 0, 0, 1], [0, 0, 0, 0]]
        let rows = counts.enumerated().map { place, counts in
            CountTable.Line(key: "row \(place)", counts: counts, total: counts[0...1].reduce(0, +))
        }
        func layer(_ name: String, _ members: [[Int]]) -> CountTable.Layer {
            let groups = members.enumerated().map { place, members in
                CountTable.Group(
                    line: CountTable.sum("\(name) \(place)", of: members, in: rows, columns: 4), members: members,
                    tie: .sum)
            }
            return CountTable.Layer(groups: groups, isDisjoint: false, isDecidedFirst: true)
        }
        let table = try CountTable(
            partitions: [2, 2], rows: rows, total: CountTable.sum("total", of: Array(0..<5), in: rows, columns: 4),
            layers: [
                layer("priority", [[0], [2], [0, 1, 2, 3], [4]]), layer("organisation", [[1, 2, 3], [0], [4]]),
            ],
            isDisjoint: true)
        let shown = Protection().protect(table)
        #expect(shown.layers[0][2].counts == shown.total.counts && shown.layers[0][2].total == shown.total.total)
        #expect(shown.layers[0][0].total.isSuppressed && shown.layers[1][0].total.isSuppressed)
        #expect(shown.rows[0].total.isSuppressed && shown.rows[4].total == .known(0))
    }

    @Test func refusesWhatDoesNotAddUp() {
        #expect(throws: DoesNotAddUp(line: "row 0")) {
            try CountTable(
                partitions: [2], rows: [CountTable.Line(key: "row 0", counts: [5, 6], total: 12)],
                total: CountTable.Line(key: "total", counts: [5, 7], total: 12), isDisjoint: true)
        }
        #expect(throws: DoesNotAddUp(line: "total")) {
            try CountTable(
                partitions: [2], rows: [CountTable.Line(key: "row 0", counts: [5, 7], total: 12)],
                total: CountTable.Line(key: "total", counts: [6, 7], total: 13), isDisjoint: true)
        }
    }

    private func line(_ key: String, _ counts: [Count], _ total: Int) -> ProtectedTable.Line {
        ProtectedTable.Line(key: key, counts: counts, total: .known(total))
    }

    private func table(_ rows: [[Int]], groups: [(key: String, members: [Int])] = []) throws -> CountTable {
        let lines = rows.enumerated().map { place, counts in
            CountTable.Line(key: "row \(place)", counts: counts, total: counts.reduce(0, +))
        }
        let sums = rows[0].indices.map { column in rows.reduce(0) { $0 + $1[column] } }
        return try CountTable(
            partitions: [sums.count], rows: lines,
            total: CountTable.Line(key: "total", counts: sums, total: sums.reduce(0, +)), groups: groups,
            isDisjoint: true)
    }

    /// Each line's counts and base, a hidden one as `*`.
    private func words(_ shown: ProtectedTable) -> [String] {
        (shown.rows + shown.groups + [shown.total]).map { line in
            (line.counts + [line.total]).map { $0.value.map(String.init) ?? "*" }.joined(separator: " ")
        }
    }
}

extension ProtectedTable {
    /// Whether not one number is shown.
    var isWhollyHidden: Bool {
        (rows + groups + [total]).allSatisfy { $0.total.isSuppressed && $0.counts.allSatisfy(\.isSuppressed) }
    }
}
