import Values

/// Which small numbers are hidden, and with them every other from which they could be worked out.
///
/// A number in ``small`` is hidden, and a row whose base is in it is hidden whole. Then others are hidden, the smallest
/// that will do, until each hidden number could be any of at least ``doubt`` different numbers for a reader who knows
/// everything that is shown, that no number is below 0, the rule itself, and even which numbers were hidden for being
/// small. That is proved for each of them by other tables that would have looked the same (see ``LineCells``).
///
/// It is decided from the top: the total alone; then each breakdown, the total being as it is; then crossings of two, the
/// breakdowns being as they are. So what is shown of something does not depend on what else is asked, and all that can be
/// asked of a base holds together.
public struct Protection: Hashable, Sendable {
    /// The numbers that are too small to show.
    public let small: ClosedRange<Int>
    /// What shown numbers are rounded to the nearest multiple of; 1 for numbers as they are.
    public let rounding: Int
    /// How many different numbers a hidden one must at least be able to be.
    static let doubt = 3

    /// Hides the numbers in `small`, which has to start at 1, or at 0 to hide that there is nobody as well, and hold at
    /// least as many from 1 as ``doubt`` (3). A multiple to round to must be no larger than they.
    public init(small: ClosedRange<Int> = 1...4, rounding: Int = 1) {
        precondition(
            (0...1).contains(small.lowerBound) && small.upperBound >= Self.doubt, "a rule that protects nobody")
        precondition((1...small.upperBound + 1).contains(rounding), "rounded so far that small numbers look large")
        (self.small, self.rounding) = (small, rounding)
    }

    /// The rule in a sentence or two, as it stands with an answer.
    public var words: String {
        "Counts of \(small.lowerBound) to \(small.upperBound) are hidden, and others with them from which they could be "
            + "worked out."
            + (rounding > 1
                ? " Other counts are rounded to the nearest \(rounding), so they may not add up, and percentages are of "
                    + "rounded counts." : "")
    }

    /// The rule, and which releases were taken into account besides.
    func words(beside releases: [Int]) -> String {
        guard let last = releases.last else { return words }
        let numbers = releases.map(String.init)
        return words + " So are those that could be worked out from this and "
            + (numbers.count == 1
                ? "release \(last)" : "releases \(numbers.dropLast().joined(separator: ", ")) and \(last)")
            + " together."
    }

    // MARK: Rounding

    /// How far a shown number may be from what was counted.
    var slack: Int { rounding / 2 }

    /// The number as it is shown.
    func rounded(_ number: Int) -> Int { rounding == 1 ? number : (number + rounding / 2) / rounding * rounding }

    /// The numbers that are shown as `number` is.
    func shownAlike(_ number: Int) -> ClosedRange<Int> {
        // 0 is told from what is rounded to it: that is small.
        guard rounding > 1, number > 0 else { return number...number }
        let shown = rounded(number)
        let least = max(shown - rounding / 2, small.upperBound + 1)
        return min(least, number)...max(shown + (rounding - 1) / 2, number)
    }

    // MARK: Tables

    /// The total with what has to be hidden taken out.
    func protect(totalOf table: CountTable, beside: Beside = .nothing) -> ProtectedTotal {
        let last = table.lines.count - 1
        var places = [
            LineCells.Place(
                standing: .open(isPlainlyNothing: (0...table.columns).map { _ in false }), unknown: beside.unknown)
        ]
        for other in (0..<beside.count).dropFirst() {
            places.append(
                LineCells.Place(
                    standing: beside.standing(other, last), unknown: beside.unknown(other), hasToStayInDoubt: true,
                    counterpart: 0))
        }
        var cells = LineCells(
            (0..<beside.count).map { beside.lines($0, of: table)[last] }, places, partitions: table.partitions,
            protection: self)
        for (place, relation) in beside.relations.enumerated() {
            for column in 0...table.columns {
                cells.system.tie(
                    (relation.parts + [1 + beside.releases.count + place]).map { cells.cell($0, column) },
                    makes: cells.cell(relation.whole, column))
            }
        }
        let directions = beside.directions()
        let known = cells
        let isSafe = cells.settle { cell, _, isEnough in
            let (line, column) = cell.quotientAndRemainder(dividingBy: known.width)
            for direction in directions {
                guard let own = direction.first(where: { $0.table == line })?.sign, abs(own) == 1,
                    beside.isProof(direction, about: line, isShown: { !known.isHidden($0, column) })
                else { continue }
                if isEnough(direction.map { ($0.table, $0.sign * own) }) { return }
            }
        }
        return ProtectedTotal(
            line: cells.protected(0), isHidden: (0...table.columns).map { cells.isHidden(0, $0) },
            witnesses: isSafe ? cells.witnesses : [], isSafe: isSafe)
    }

    /// The table with what has to be hidden taken out.
    func protect(_ table: CountTable, caches: ProtectionCaches = .shared) -> ProtectedTable {
        caches.tables.shown(table, self) { protect(table, beside: .nothing) }
    }

    /// The table with what has to be hidden taken out, now that others have been released.
    func protect(_ table: CountTable, beside: Beside) -> ProtectedTable {
        protect(table, total: protect(totalOf: table, beside: beside), beside: beside)
    }

    /// The table with what has to be hidden taken out, the total having been decided.
    func protect(_ table: CountTable, total: ProtectedTotal, beside: Beside) -> ProtectedTable {
        let stages = table.stages
        // Of a handful there is nothing to tell: however it is split, every part is a handful.
        let isHandful = total.isHidden[table.columns]
        if stages.count > 1, !isHandful {
            // Where what comes first cannot all be shown beside what it is put together from, the later of it is hidden whole.
            for shown in (0..<stages.count).reversed() {
                let hidden = Set(stages[shown..<(stages.count - 1)].joined())
                if let decided = decide(table, total, beside, stages, hidden: hidden) { return decided }
            }
        }
        var cells = TableCells(table, total: total, beside: beside, protection: self)
        return isHandful || stages.count > 1 ? cells.wholeHidden() : cells.protected(total)
    }

    /// The table, decided stage after stage.
    ///
    /// - Parameter hidden: lines that are hidden whole, whatever can be shown.
    /// - Returns: nil if something cannot be brought into doubt then.
    private func decide(
        _ table: CountTable, _ total: ProtectedTotal, _ beside: Beside, _ stages: [[Int]], hidden: Set<Int>
    ) -> ProtectedTable? {
        let zerosAreShown = TableCells.zerosAreShown(table, total, beside, self)
        var decided: [Int: CountTable.Decided] = [:]
        let nothing = table.plainlyNothing([:], total.nothing(table), zerosAreShown: zerosAreShown)
        for line in hidden {
            decided[line] = CountTable.Decided(isHidden: nothing[line].map { !$0 }, isHiddenWhole: true)
        }
        var shown: ProtectedTable?
        var proofs: [[[CellSystem.Step]]] = []
        for lines in stages where !lines.allSatisfy(hidden.contains) {
            // What is the same as a line that was decided is decided with it.
            if !decided.isEmpty { table.spread(&decided, zerosAreShown: zerosAreShown) }
            let stage = lines.filter { decided[$0] == nil }
            var cells = TableCells(
                table, total: total, beside: beside, stage: stage, decided: decided, proofs: proofs, protection: self)
            guard let next = cells.decided(total) else { return nil }
            proofs = cells.proofs
            let all = next.rows + next.layers.joined()
            let isHiddenWhole = lines.allSatisfy { all[$0].total.isSuppressed || all[$0].total == .known(0) }
            for line in stage {
                decided[line] = CountTable.Decided(
                    isHidden: (all[line].counts + [all[line].total]).map(\.isSuppressed), isHiddenWhole: isHiddenWhole)
            }
            shown = next
        }
        return shown
    }

    /// The crossing with what has to be hidden taken out; nil where so much has to be that nothing can be shown.
    func protect(_ crossing: Crossing, caches: ProtectionCaches = .shared) -> ProtectedCrossing? {
        caches.crossings.shown(crossing, self) {
            let first = protect(crossing.first.table, caches: caches)
            let second = protect(crossing.second.table, caches: caches)
            var cells = CrossCells(crossing, first, second, protection: self)
            return cells.protected(first, second)
        }
    }
}
