import Store
import StoreTesting
import Testing

@Suite("A restore fills an empty store only") struct ARestoreFillsAnEmptyStoreOnly {
    private func digest(_ database: any Database, _ path: String) async throws -> String {
        try await Archive.write(database, to: path, at: ArchiveFile.moment).digest
    }

    @Test(arguments: TestStore.engines) func oneThatHoldsRecordsIsLeftAsItWas(engine: Engine) async throws {
        try await ArchiveFile.withBackup { _, folder in
            try await engine.withNotes { database in
                try await database.record(Notes.signature()) { try $0.addNote(77, words: "here already") }
                let before = try await digest(database, ArchiveFile.path(folder, "before.jute"))
                await #expect(throws: ArchiveError.storeNotEmpty) {
                    try await Archive.restore(
                        ArchiveFile.path(folder), to: database, migrations: ArchiveFile.migrations, at: Notes.began)
                }
                try await #expect(digest(database, ArchiveFile.path(folder, "after.jute")) == before)
            }
        }
    }

    /// Not even its schema is brought up to date.
    @Test(arguments: TestStore.engines) func noMoreThanOneThatHoldsALineOfAnOlderSchema(engine: Engine) async throws {
        try await ArchiveFile.withBackup { _, folder in
            try await engine.withEmpty { database in
                try await database.record(Notes.signature()) { try $0.sign(.looked, Notes.ref(1)) }
                let before = try await digest(database, ArchiveFile.path(folder, "before.jute"))
                await #expect(throws: ArchiveError.storeNotEmpty) {
                    try await Archive.restore(
                        ArchiveFile.path(folder), to: database, migrations: ArchiveFile.migrations, at: Notes.began)
                }
                try await #expect(digest(database, ArchiveFile.path(folder, "after.jute")) == before)
            }
        }
    }

    @Test(arguments: TestStore.engines) func aBackupOfANewerReleaseIsRefused(engine: Engine) async throws {
        try await ArchiveFile.withBackup { _, folder in
            try await engine.withEmpty { database in
                _ = await #expect(throws: StoreError.newerSchema(found: 20, known: 1)) {
                    try await Archive.restore(
                        ArchiveFile.path(folder), to: database, migrations: Ledger.migrations, at: Notes.began)
                }
            }
        }
    }

    /// The later steps run on what was restored, wherever their numbers fall.
    @Test(arguments: TestStore.engines) func aBackupOfAnOlderReleaseIsBroughtUpToDate(engine: Engine) async throws {
        let between = Migration(10, "colours", "CREATE TABLE colour (id TEXT)")
        let after = Migration(30, "colour", "ALTER TABLE note ADD COLUMN colour TEXT; UPDATE note SET colour = 'blue'")
        try await ArchiveFile.withBackup { _, folder in
            try await engine.withEmpty { database in
                _ = try await Archive.restore(
                    ArchiveFile.path(folder), to: database, migrations: ArchiveFile.migrations + [between, after],
                    at: Notes.began)
                let blue = try await database.read { try $0.count("SELECT count(*) FROM note WHERE colour = 'blue'") }
                #expect(blue == ArchiveFile.words.count + 1)
                try await #expect(database.read { try $0.count("SELECT count(*) FROM colour") } == 0)
            }
        }
    }
}
