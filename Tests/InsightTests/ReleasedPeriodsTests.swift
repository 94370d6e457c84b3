import Testing
import Values

@testable import Insight

/// What a reader can subtract from what, for what happens on a day, for the latest of a period, and for what is so at an
/// end.
@Suite struct ReleasedPeriodsTests {
    private func month(_ months: ClosedRange<Int>) -> Period { Period(ofMonths: months) }

    private func relations(
        _ fact: Fact, _ earlier: [ClosedRange<Int>], then period: ClosedRange<Int>
    ) -> (places: [Int], relations: Set<String>) {
        let (places, found) = ReleasedPeriods(earlier.map(month), of: fact).linked(with: month(period))
        return (
            places,
            Set(
                found.map { relation in
                    "\(relation.whole) = \(relation.parts.sorted().map(String.init).joined(separator: " + "))"
                        + (relation.isComplete ? "" : " + rest")
                })
        )
    }

    @Test func aQuarterIsItsMonths() {
        let (places, found) = relations(.review, [0...0, 1...1, 2...2], then: 0...2)
        #expect(places == [0, 1, 2])
        #expect(found == ["0 = 1 + rest", "0 = 2 + rest", "0 = 3 + rest", "0 = 1 + 2 + 3"])
    }

    @Test func aMonthIsWhatAQuarterHasBesideTheOthers() {
        let (places, found) = relations(.review, [0...2, 0...0, 5...5], then: 1...1)
        #expect(places == [0, 1], "what has nothing to do with it is left out")
        #expect(found == ["1 = 2 + rest", "1 = 0 + rest", "1 = 0 + 2 + rest"])
    }

    @Test func theSamePeriodAgainIsACorrection() {
        #expect(relations(.review, [0...2], then: 0...2).relations == ["0 = 1"])
        #expect(relations(.plan, [0...2], then: 2...2).relations == ["0 = 1"], "the last day is the same")
    }

    @Test func ofTheLatestInAPeriodOnlyTheLastPartCanBeTakenAway() {
        let (places, found) = relations(.outcomeChange, [0...0, 2...2], then: 0...2)
        #expect(places == [1] && found == ["0 = 1 + rest"])
        #expect(relations(.outcomeChange, [0...0], then: 0...2).relations.isEmpty)
        #expect(relations(.outcomeChange, [2...2], then: 0...2).relations == ["0 = 1 + rest"])
    }

    @Test func whatCutsAcrossIsFound() {
        #expect(ReleasedPeriods([month(0...2)], of: .review).overlapping(month(1...3)) == 0)
        #expect(ReleasedPeriods([month(0...2)], of: .review).overlapping(month(3...4)) == nil)
        #expect(ReleasedPeriods([month(0...2)], of: .outcomeChange).overlapping(month(1...3)) == nil)
    }
}
