import Synchronization
import Testing
import Values

@testable import Insight

@Suite struct ProtectedTableCacheTests {
    @Test func answersAsIfItWereNotThere() throws {
        var random = SplitMix64(seed: 5)
        let caches = ProtectionCaches.small(8)
        for _ in 0..<40 {
            let table = try RandomTable.make(.plain, rows: random.number(in: 1...3), most: 3, &random)
            let fresh = Protection().protect(table, caches: .small(1))
            #expect(Protection().protect(table, caches: caches) == fresh)
            #expect(Protection().protect(table, caches: caches) == fresh)
        }
        #expect((6...8).contains(caches.tables.count))
    }

    @Test func workedOutOnce() throws {
        var random = SplitMix64(seed: 6)
        let table = try RandomTable.make(.plain, rows: 3, most: 9, &random)
        let caches = ProtectionCaches.small(2)
        var made = 0
        for _ in 0..<3 {
            _ = caches.tables.shown(table, Protection()) {
                made += 1
                return Protection().protect(table, caches: .small(1))
            }
        }
        #expect(made == 1)
    }

    private final class Made: Sendable {
        let times = Mutex(0)
    }

    /// Many who ask at once wait for one answer.
    @Test func workedOutOnceForMany() async throws {
        var random = SplitMix64(seed: 8)
        let table = try RandomTable.make(.plain, rows: 3, most: 9, &random)
        let caches = ProtectionCaches.small(2)
        let made = Made()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    _ = caches.tables.shown(table, Protection()) {
                        made.times.withLock { $0 += 1 }
                        return Protection().protect(table, caches: .small(1))
                    }
                }
            }
        }
        #expect(made.times.withLock { $0 } == 1)
    }

    /// Another rule hides other numbers.
    @Test func knowsRulesApart() throws {
        let line = CountTable.Line(key: "all", counts: [6, 30], total: 36)
        let table = try CountTable(partitions: [2], rows: [], total: line, isDisjoint: true)
        let caches = ProtectionCaches.small(2)
        #expect(Protection().protect(table, caches: caches).total.counts == [.known(6), .known(30)])
        #expect(Protection(small: 1...9).protect(table, caches: caches).total.counts == [.suppressed, .suppressed])
    }
}

extension ProtectionCaches {
    fileprivate static func small(_ capacity: Int) -> ProtectionCaches {
        ProtectionCaches(tables: ProtectedTableCache(capacity: capacity), crossings: .init(capacity: capacity))
    }
}
