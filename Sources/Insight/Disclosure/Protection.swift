import Values

/// Which small numbers are hidden, and with them every other from which they could be worked out.
///
/// A number in ``hide`` is hidden, and a row whose base is in it is hidden whole. Then others are hidden, the smallest
/// that will do, until each hidden number could be any of at least ``doubt`` different numbers for a reader who knows
/// everything that is shown, that no number is below 0, the rule itself, and even which numbers were hidden for being
/// small. That is proved for each of them by other tables that would have looked the same (see ``Circuit``).
///
/// 0 is shown, unless it has to be hidden to protect another. A total is hidden last of all.
public struct Protection: Hashable, Sendable {
    /// The numbers that are too small to show.
    public let hide: ClosedRange<Int>
    /// How many different numbers a hidden one must at least be able to be.
    static let doubt = 3

    /// Hides the numbers in `hide`, which has to start at 1 and hold at least as many as ``doubt`` (3).
    public init(hide: ClosedRange<Int> = 1...4) {
        precondition(hide.lowerBound == 1 && hide.count >= Self.doubt, "a rule that protects nobody")
        self.hide = hide
    }

    /// The rule in a sentence, as it stands with an answer.
    public var words: String {
        "Counts of \(hide.lowerBound) to \(hide.upperBound) are hidden, and others with them from which they could be "
            + "worked out."
    }

    /// The table with what has to be hidden taken out.
    func protect(_ table: CountTable, cache: ProtectedTableCache = .shared) -> ProtectedTable {
        cache.table(table, self) { decide(table) }
    }

    private func decide(_ table: CountTable) -> ProtectedTable {
        // The total stands alone in the answer that is split by nothing, and should hide the same numbers here.
        var alone = HiddenCells(totalOf: table, protection: self)
        alone.settle()
        var whole = HiddenCells(table, protection: self)
        whole.hideTotal(asIn: alone)
        whole.settle()
        return whole.protected
    }
}
