import Practice
import Store
import StoreTesting
import Testing

@testable import Synthetic

/// What made-up people were told of their rights: not nothing, and not everything.
@Suite struct RightsTests {
    private func share(of condition: SQL, on connection: any Connection) throws -> Double {
        let all = try connection.count("SELECT count(DISTINCT person) FROM support_plan WHERE superseded_at IS NULL")
        let some = try connection.count(
            """
            SELECT count(DISTINCT person) FROM right_step WHERE superseded_at IS NULL AND \(condition)
            """)
        return Double(some) / Double(all)
    }

    @Test func someWereToldAndMostWereNot() async throws {
        try await TestStore.with(.sqlite, migrations: Made.migrations) { database in
            _ = try await Made.make(3_000, in: database)
            try await database.read { connection in
                let offered = try share(of: "entitlement = 'right/advocacy' AND step = 'offered'", on: connection)
                #expect((0.2...0.45).contains(offered), "\(offered)")
                let taken = try share(of: "entitlement = 'right/advocacy' AND step = 'taken-up'", on: connection)
                #expect(taken > 0.05 && taken < offered / 1.5, "\(taken)")
                let planned = try share(
                    of: "entitlement = 'right/future-care-plan' AND step = 'in-place'", on: connection)
                #expect((0.02...0.15).contains(planned), "\(planned)")
                let chosen = try share(of: "step = 'chosen'", on: connection)
                #expect(chosen > 0.01, "\(chosen)")
            }
        }
    }
}
