import Store
import StoreTesting
import Testing

/// An engine that doesn't know how much its tables hold chooses its indexes by guesswork.
@Suite("The engine knows how much its tables hold") struct StockIsTaken {
    /// How many notes the engine believes there are; nil when it was never told.
    private func believed(_ database: any Database) async throws -> Int? {
        try await database.read { connection in
            let query: SQL =
                switch connection.engine {
                case .sqlite: "SELECT max(CAST(stat AS INTEGER)) AS believed FROM sqlite_stat1 WHERE tbl = 'note'"
                case .postgreSQL:
                    "SELECT CAST(max(reltuples) AS BIGINT) AS believed FROM pg_class WHERE relname = 'note'"
                }
            let found = try connection.row(query)?.optionalInteger("believed")
            return found.flatMap { $0 > 0 ? $0 : nil }
        }
    }

    private func addNotes(_ numbers: Range<Int>, to database: any Database) async throws {
        try await database.record(Notes.signature()) { pen in
            for number in numbers { try pen.addNote(number, words: "note \(number)") }
        }
    }

    @Test(arguments: TestStore.engines) func whenItIsAsked(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await addNotes(0..<20, to: database)
            try await database.takeStock()
            #expect(try await believed(database) == 20)
        }
    }

    @Test(arguments: TestStore.engines) func afterARestore(engine: Engine) async throws {
        try await ArchiveFile.withBackup { _, folder in
            try await engine.withEmpty { database in
                _ = try await Archive.restore(
                    ArchiveFile.path(folder), to: database, migrations: ArchiveFile.migrations, at: Notes.began)
                let held = try await database.read { try $0.noteCount() }
                #expect(try await believed(database) == held)
            }
        }
    }

    /// PostgreSQL has a process of its own for this, at times of its own choosing.
    @Test func asSQLitesTablesGrow() async throws {
        try await Engine.sqlite.withNotes { database in
            try await addNotes(0..<400, to: database)
            #expect(try await believed(database) == nil)
            try await addNotes(400..<1_200, to: database)
            // Counting begins when the write has been acknowledged; the next write waits for it.
            try await addNotes(1_200..<1_201, to: database)
            let first = try #require(try await believed(database))
            #expect(first >= 1_000)
            try await addNotes(1_201..<4_000, to: database)
            try await addNotes(4_000..<4_001, to: database)
            let second = try #require(try await believed(database))
            #expect(second >= 3_900)
        }
    }
}
