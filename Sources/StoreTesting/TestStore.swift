import Foundation
import Store
import Values

/// Stores for tests, one new and empty each time, on every engine that a test has to pass on.
///
/// ```swift
/// @Test(arguments: TestStore.engines) func addsAPlan(engine: Engine) async throws {
///     try await TestStore.with(engine, migrations: Plan.migrations) { database in … }
/// }
/// ```
public enum TestStore {
    /// SQLite always; PostgreSQL too when `JUTE_TEST_POSTGRES` has a server's address.
    ///
    /// Where `JUTE_REQUIRE_POSTGRES` is 1, a run that would leave PostgreSQL out stops here instead of passing.
    public static let engines: [Engine] = {
        let environment = ProcessInfo.processInfo.environment
        let isRequired = environment["JUTE_REQUIRE_POSTGRES"] == "1"
        guard environment["JUTE_TEST_POSTGRES"] != nil else {
            if isRequired {
                fatalError("JUTE_TEST_POSTGRES is not set. Run the tests with `script/postgres run`, or `make test`.")
            }
            return [.sqlite]
        }
        #if PostgreSQL
            return [.sqlite, .postgreSQL]
        #else
            if isRequired {
                fatalError("This build has no PostgreSQL engine. Build the tests with `script/build --postgres`.")
            }
            return [.sqlite]
        #endif
    }()

    /// The moment at which test stores are migrated: midday on 1 January 2026.
    public static let began = Instant(milliseconds: 1_767_268_800_000)

    /// Opens a new store, brings it up to the last of `migrations`, hands it to `body` and removes it, whatever happens.
    ///
    /// - Parameter migrations: the room's own, and those of the rooms below it that it uses; the ledger's are added.
    public static func with<Value>(
        _ engine: Engine, migrations: [Migration], isolation: isolated (any Actor)? = #isolation,
        _ body: (any Database) async throws -> Value
    ) async throws -> Value {
        await turnstile.enter()
        do {
            let value = try await inNewStore(engine, migrations, isolation: isolation, body)
            await turnstile.leave()
            return value
        } catch {
            await turnstile.leave()
            throw error
        }
    }

    /// Sixteen stores of two connections each, far fewer than the hundred that a server takes unless told otherwise.
    private static let turnstile = Turnstile(places: 16)

    private static func inNewStore<Value>(
        _ engine: Engine, _ migrations: [Migration], isolation: isolated (any Actor)?,
        _ body: (any Database) async throws -> Value
    ) async throws -> Value {
        let store = try TemporaryStore(engine)
        do {
            let database = try store.open()
            do {
                try await database.migrate(withLedger(migrations), at: began)
                let value = try await body(database)
                try await database.close()
                try store.remove()
                return value
            } catch {
                try? await database.close()
                throw error
            }
        } catch {
            // What went wrong first is what the test should show.
            try? store.remove()
            throw error
        }
    }

    private static func withLedger(_ migrations: [Migration]) -> [Migration] {
        let numbers = Set(migrations.map(\.number))
        return Ledger.migrations.filter { !numbers.contains($0.number) } + migrations
    }
}
