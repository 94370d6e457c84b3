import StoreTesting
import Synchronization
import Testing
import Values

@testable import Store
@testable import Web

/// Whoever listens is told of a change, whichever process made it; nobody is told more than that there was one.
struct ChangeWatchTests {
    private static let authority = "S37000007"
    private static let quick = ChangeWatch.Pace(interval: .milliseconds(10), looksToBeat: 1_000, mostListeners: 2)

    private static func write(_ action: LedgerAction, in database: any Database, authority: String = authority)
        async throws
    {
        let signature = Signature(
            authority: authority, account: "test", role: "practitioner", at: TestStore.began, reason: "test")
        try await database.record(signature) { pen in
            try pen.sign(action, try Ref(kind: "review", id: "r1"), person: "p1")
        }
    }

    /// The ledger is written to behind the watch's back, as another process would.
    @Test(arguments: TestStore.engines) func aChangeIsToldAndALookIsNot(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: Ledger.migrations) { database in
            let watch = ChangeWatch(database, authority: Self.authority, pace: Self.quick)
            let marks = try #require(try await watch.listen())
            var iterator = marks.makeAsyncIterator()
            let start = await iterator.next()
            #expect(start == LedgerStanding.start.mark)
            try await Self.write(.looked, in: database)
            try await Self.write(.added, in: database, authority: "S37000099")
            try await Task.sleep(for: .milliseconds(60))
            try await Self.write(.added, in: database)
            let first = await iterator.next()
            #expect(first != start, "the look and the other authority's change were told")
            try await Self.write(.changed, in: database)
            let second = await iterator.next()
            #expect(second != first)
            await watch.close()
        }
    }

    @Test func theMarkOfNowComesFirst() async throws {
        try await TestStore.with(.sqlite, migrations: Ledger.migrations) { database in
            try await Self.write(.added, in: database)
            let now = try await database.read { try Ledger.standing(authority: Self.authority, on: $0).mark }
            let watch = ChangeWatch(database, authority: Self.authority, pace: Self.quick)
            let marks = try #require(try await watch.listen())
            let first = await marks.first { _ in true }
            #expect(first == now)
            await watch.close()
        }
    }

    @Test func oneTaskLooksForAllAndOnlyWhileSomebodyListens() async throws {
        let reads = Atomic<Int>(0)
        let watch = ChangeWatch(pace: Self.quick) { known in
            reads.add(1, ordering: .relaxed)
            return known
        }
        try await Task.sleep(for: .milliseconds(50))
        #expect(reads.load(ordering: .relaxed) == 0)
        var one = try await watch.listen()
        var two = try await watch.listen()
        let before = reads.load(ordering: .relaxed)
        try await Task.sleep(for: .milliseconds(200))
        let during = reads.load(ordering: .relaxed) - before
        #expect(during > 0 && during <= 21, "two listeners share the looks: \(during) in 200 ms")
        #expect(one != nil && two != nil)
        (one, two) = (nil, nil)
        try await Self.until { await !watch.isLooking }
        #expect(await watch.listening == 0)
        let after = reads.load(ordering: .relaxed)
        try await Task.sleep(for: .milliseconds(50))
        #expect(reads.load(ordering: .relaxed) == after)
        // And somebody who comes afterwards is told again.
        let third = try await watch.listen()
        #expect(third != nil)
        #expect(await watch.isLooking)
        await watch.close()
    }

    @Test func noMoreListenThanMay() async throws {
        let watch = ChangeWatch(pace: Self.quick) { $0 }
        let first = try await watch.listen()
        let second = try await watch.listen()
        let third = try await watch.listen()
        #expect(first != nil && second != nil && third == nil)
        await watch.close()
    }

    @Test func closingEndsEveryStream() async throws {
        let watch = ChangeWatch(pace: Self.quick) { $0 }
        let marks = try #require(try await watch.listen())
        await watch.close()
        var left = 0
        for await _ in marks { left += 1 }
        #expect(left <= 1, "only what was waiting")
        let late = try await watch.listen()
        #expect(late == nil)
    }

    @Test func aStoreThatDoesNotAnswerIsAskedAgain() async throws {
        struct Away: Error {}
        let reads = Atomic<Int>(0)
        let watch = ChangeWatch(pace: Self.quick) { known in
            switch reads.add(1, ordering: .relaxed).newValue {
            case 2...4: throw Away()
            case 1: return known
            default: return LedgerStanding(line: 7, mark: "seven")
            }
        }
        let marks = try #require(try await watch.listen())
        let found = await marks.first { $0 == "seven" }
        #expect(found == "seven")
        await watch.close()
    }

    @Test func aPageIsToldOnlyOfWhatItDoesNotShow() async throws {
        let (marks, sender) = AsyncStream.makeStream(of: String.self)
        for mark in ["a", "a", "b", "b", "c"] { sender.yield(mark) }
        sender.finish()
        var sent: [String] = []
        try await ChangeStream(marks: marks, shown: "a").write { sent.append($0) }
        let beat = ": still here\n\n"
        let changed = "event: changed\ndata: changed\n\n"
        #expect(sent == ["retry: 2000\n\n", beat, beat, changed, beat, changed])
    }

    private static func until(_ holds: () async -> Bool) async throws {
        for _ in 0..<200 {
            if await holds() { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("it did not come about within two seconds")
    }
}
