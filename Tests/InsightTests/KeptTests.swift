import Synchronization
import Testing
import Values

@testable import Insight

@Suite struct KeptTests {
    private final class Made: Sendable {
        let keys = Mutex<[Int]>([])
    }

    /// What was asked for longest ago goes, and no more is held than there is room for.
    @Test func longestAgoGoes() {
        let kept = Kept<Int, Int>(room: 40) { $0 }
        let made = Made()
        func ask(_ key: Int) {
            _ = kept.value(key) {
                made.keys.withLock { $0.append(key) }
                return 10
            }
        }
        for key in [1, 2, 3, 4, 1] { ask(key) }
        #expect(made.keys.withLock { $0 } == [1, 2, 3, 4])
        // Of 50 as much goes as leaves three quarters of 40.
        ask(5)
        #expect(kept.count == 3)
        for key in [1, 4, 5] { ask(key) }
        #expect(made.keys.withLock { $0 } == [1, 2, 3, 4, 5])
        ask(2)
        #expect(made.keys.withLock { $0 } == [1, 2, 3, 4, 5, 2])
    }

    /// What is larger than all the room is held all the same, until the next comes.
    @Test func theNewestIsHeld() {
        let kept = Kept<Int, Int>(room: 40) { $0 }
        #expect(kept.value(1) { 100 } == 100)
        #expect(kept.value(1) { 7 } == 100)
        #expect(kept.value(2) { 5 } == 5)
        #expect(kept.count == 1)
    }

    @Test func workedOutOnceForMany() async {
        let kept = Kept<Int, Int>(room: 100)
        let made = Made()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<32 {
                group.addTask {
                    let value = kept.value(number % 4) {
                        made.keys.withLock { $0.append(number % 4) }
                        return number % 4
                    }
                    #expect(value == number % 4)
                }
            }
        }
        #expect(made.keys.withLock { $0.sorted() } == [0, 1, 2, 3])
    }
}

/// A line that moves because words were added keeps its numbers.
@Suite struct TallyShapeTests {
    @Test func takesNumbersOfAnotherShape() {
        let crossed = TallyShape.Crossed(first: 0, second: 1)
        let small = TallyShape(width: 1, sizes: [2, 2], crossed: crossed)
        let large = TallyShape(width: 1, sizes: [3, 2], crossed: crossed)
        // The total; value and not known; the same; then the crossing, row by row.
        let numbers = [10, 4, 6, 7, 3, 3, 1, 4, 2]
        let taken = large.taking(numbers, of: small)
        #expect(taken == [10, 4, 0, 6, 7, 3, 3, 1, 0, 0, 4, 2])
        #expect(small.taking(taken, of: large) == numbers)
    }

    /// Ages are looked up as they would be worked out, on leap days and at every age.
    @Test func agesAreThoseOfTheCalendar() throws {
        for iso in ["2024-02-29", "2025-02-28", "2026-03-01", "2026-11-21", "2100-02-28"] {
            let end = try #require(LocalDate(iso: iso))
            let scope = Scope(try Period(start: end, end: end), asAt: nil, now: TestRecords.now)
            let wrong = (0..<(160 * 366)).map { end.adding(days: -$0) }.filter { birth in
                scope.age(bornOn: Int32(birth.dayNumber)) != Int32(birth.age(on: end))
            }
            #expect(wrong.isEmpty)
        }
    }
}
