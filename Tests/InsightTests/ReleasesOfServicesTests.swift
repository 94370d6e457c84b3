import Testing
import Values

@testable import Insight

/// Releases of what can be in several services at once, beside longer periods of the same.
@Suite struct ReleasesOfServicesTests {
    /// Where a longer period has nothing beside a part of it, in no service is there anything either. So what the part hides,
    /// the longer period hides.
    @Test func aNumberThatIsTheSameAsAHiddenOneIsHidden() throws {
        var random = SplitMix64(seed: 54)
        var compared = 0
        for number in 0..<20 {
            var months = ServiceMonths(
                .outcomeChange, months: 6, items: number % 2 == 0 ? 200 : 600, services: 4, &random)
            months.keepFirstColumns(before: 5)
            var history = ReleaseHistory(months)
            for first in [5, 3, 1, 0] { _ = try history.release(first...5) }
            for relation in history.relations {
                let (whole, part) = (history.released[relation.whole], history.released[relation.parts[0]])
                for column in 0...whole.table.columns where whole.table.total[column] == part.table.total[column] {
                    // A hidden total is no part of what a reader can subtract.
                    guard whole.shown.total[column] != .suppressed, part.shown.total[column] != .suppressed else {
                        continue
                    }
                    for (one, other) in zip(whole.shown.lines, part.shown.lines) {
                        guard other[column].isSuppressed else { continue }
                        #expect(one[column].isSuppressed, "history \(number), \(one.key)")
                        compared += 1
                    }
                }
            }
        }
        #expect(compared > 20)
    }
}

extension ProtectedTable {
    fileprivate var lines: [Line] { rows + layers.joined() }
}

extension ProtectedTable.Line {
    /// The number in a column; the base comes after the last.
    fileprivate subscript(column: Int) -> Count { column < counts.count ? counts[column] : total }
}
