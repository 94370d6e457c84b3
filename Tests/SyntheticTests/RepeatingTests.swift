import Access
import Foundation
import People
import Store
import StoreTesting
import Synchronization
import Testing
import Values

@testable import Synthetic

/// The same seed tells the same story, and nothing is made where it must not be.
@Suite struct RepeatingTests {
    private func digest(_ people: Int, seed: UInt64) async throws -> String {
        try await TestStore.with(.sqlite, migrations: Made.migrations) { database in
            _ = try await Made.make(people, seed: seed, in: database)
            let path = FileManager.default.temporaryDirectory
                .appending(path: "synthetic-" + Secret.hex(Secret.randomBytes(count: 8))).path(percentEncoded: false)
            defer { try? FileManager.default.removeItem(atPath: path) }
            return try await Archive.write(database, to: path, at: TestStore.began).digest
        }
    }

    @Test func twoRunsAreTheSameToTheByte() async throws {
        let first = try await digest(350, seed: 41)
        let second = try await digest(350, seed: 41)
        let other = try await digest(350, seed: 42)
        #expect(first == second)
        #expect(first != other)
    }

    @Test(arguments: TestStore.engines) func everyRuleHoldsOnEachEngine(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: Made.migrations) { database in
            let report = try await Made.make(320, in: database)
            let (facts, isMade) = try await database.read { (try Facts(report, on: $0), try Synthetic.isMade(on: $0)) }
            #expect(isMade)
            #expect(facts.people.count == 320)
            #expect(facts.brokenRules.filter { $0.value != 0 } == [:])
        }
    }

    @Test func recordedWhenItHappened() async throws {
        try await TestStore.with(.sqlite, migrations: Made.migrations) { database in
            _ = try await Made.make(400, in: database)
            let start = Instant.start(ofUKDay: Made.today)
            for table in Rules.tables {
                let (late, crossed) = try await database.read { connection in
                    (
                        try connection.count("SELECT count(*) FROM \(name: table) WHERE recorded_at >= \(start)"),
                        try connection.count("SELECT count(*) FROM \(name: table) WHERE superseded_at < recorded_at")
                    )
                }
                #expect(late == 0, "\(table) recorded on or after the last day")
                #expect(crossed == 0, "\(table) superseded before it was recorded")
            }
            let rows = try await database.read { try $0.rows("SELECT held_on, recorded_at FROM review") }
            let delays = try rows.map { row in
                try row.date("held_on").days(until: try row.instant("recorded_at").ukDate)
            }
            #expect(delays.allSatisfy { (0...32).contains($0) })
            #expect(delays.count { $0 <= 3 } > delays.count * 8 / 10)
            #expect(delays.contains { $0 > 9 })
        }
    }

    @Test func progressReachesTheEnd() async throws {
        let told = Mutex<[Int]>([])
        try await TestStore.with(.sqlite, migrations: Made.migrations) { database in
            _ = try await Made.make(700, shape: SyntheticShape(plansShare: 0), in: database) { done, of in
                #expect(of == 700)
                told.withLock { $0.append(done) }
            }
        }
        let steps = told.withLock { $0 }
        #expect(steps == steps.sorted())
        #expect(steps.count >= 3 && steps.last == 700)
    }

    @Test func refusesWhatCannotBe() async throws {
        try await TestStore.with(.sqlite, migrations: Made.migrations) { database in
            await #expect(throws: SyntheticError.people(49)) { try await Made.make(49, in: database) }
            await #expect(throws: SyntheticError.shape) {
                try await Made.make(100, shape: SyntheticShape(plansShare: 0.9), in: database)
            }
            _ = try await Made.make(50, in: database)
            await #expect(throws: SyntheticError.storeInUse) { try await Made.make(50, in: database) }
        }
    }
}
