import Store
import StoreTesting
import Testing

@Suite("Migrations go forward") struct MigrationsGoForward {
    private static let notes = Ledger.migrations + Notes.migrations
    private static let colour = Migration(30, "colour", "ALTER TABLE note ADD COLUMN colour TEXT")
    /// Each room numbers its own, so a later release can add one below the highest.
    private static let between = Migration(25, "size", "ALTER TABLE note ADD COLUMN size BIGINT")

    private func onEmpty(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
        try await TestStore.with(engine, migrations: [], body)
    }

    @Test(arguments: TestStore.engines) func eachRunsOnceInTheOrderOfItsNumber(engine: Engine) async throws {
        try await onEmpty(engine) { database in
            let first = try await database.migrate([Self.colour] + Self.notes, at: Notes.began)
            #expect(first.map(\.number) == [20, 30], "the ledger's ran when the store was made")
            try await #expect(database.migrate(Self.notes + [Self.colour], at: Notes.began).isEmpty)
        }
    }

    @Test(arguments: TestStore.engines) func recordsAreKeptByALaterStep(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { try $0.addNote(1, words: "kept") }
            let ran = try await database.migrate(Self.notes + [Self.colour], at: Notes.began)
            #expect(ran.map(\.number) == [30])
            let row = try await database.read { try $0.row("SELECT words, colour FROM note") }
            #expect(row?.values == [.text("kept"), .null])
        }
    }

    @Test(arguments: TestStore.engines) func oneBelowTheHighestStillRuns(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.migrate(Self.notes + [Self.colour], at: Notes.began)
            let ran = try await database.migrate(Self.notes + [Self.between, Self.colour], at: Notes.began)
            #expect(ran.map(\.number) == [25])
        }
    }

    @Test(arguments: TestStore.engines) func oneThatWasChangedIsRefused(engine: Engine) async throws {
        try await engine.withNotes { database in
            let changed = Migration(20, "notes", "CREATE TABLE note (id TEXT)")
            await #expect(throws: StoreError.migrationChanged(number: 20, name: "notes")) {
                try await database.migrate(Ledger.migrations + [changed], at: Notes.began)
            }
        }
    }

    @Test(arguments: TestStore.engines) func aNewerStoreIsRefused(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.migrate(Self.notes + [Self.colour], at: Notes.began)
            await #expect(throws: StoreError.newerSchema(found: 30, known: 20)) {
                try await database.migrate(Self.notes, at: Notes.began)
            }
        }
    }

    @Test(arguments: TestStore.engines) func aStoreWithAStepInBetweenIsNewerToo(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.migrate(Self.notes + [Self.between, Self.colour], at: Notes.began)
            await #expect(throws: StoreError.newerSchema(found: 25, known: 30)) {
                try await database.migrate(Self.notes + [Self.colour], at: Notes.began)
            }
        }
    }

    @Test(arguments: TestStore.engines) func oneThatFailsLeavesNothing(engine: Engine) async throws {
        try await engine.withNotes { database in
            let half = Migration(30, "half", "CREATE TABLE half (id TEXT); ALTER TABLE nowhere ADD COLUMN x TEXT")
            await #expect(throws: StoreError.self) {
                try await database.migrate(Self.notes + [half], at: Notes.began)
            }
            await #expect(throws: StoreError.self) {
                try await database.read { try $0.rows("SELECT * FROM half") }
            }
            let whole = Migration(30, "half", "CREATE TABLE half (id TEXT)")
            try await #expect(database.migrate(Self.notes + [whole], at: Notes.began).map(\.number) == [30])
        }
    }
}
