import Foundation
import Store
import StoreTesting
import Testing

@Suite("A backup comes back whole, on either engine") struct ABackupComesBackWhole {
    @Test(arguments: TestStore.engines, TestStore.engines)
    func fromEachToEach(source: Engine, target: Engine) async throws {
        try await withFolder { folder in
            let first = try await source.withNotes { database in
                try await ArchiveFile.fill(database)
                return try await Archive.write(database, to: ArchiveFile.path(folder), at: ArchiveFile.moment)
            }
            try #expect(Archive.check(ArchiveFile.path(folder)) == first)
            try await TestStore.with(target, migrations: []) { database in
                let restored = try await Archive.restore(
                    ArchiveFile.path(folder), to: database, migrations: ArchiveFile.migrations, at: Notes.began)
                #expect(restored == first)
                let again = ArchiveFile.path(folder, "again.jute")
                let second = try await Archive.write(database, to: again, at: ArchiveFile.moment)
                #expect(second == first, "the digest is over every row, so equal digests are equal stores")
                let chain = try await database.read { try Ledger.verify($0) }
                #expect(chain.wholeLines == ArchiveFile.words.count)
                try await #expect(database.migrate(ArchiveFile.migrations, at: Notes.began).isEmpty)
            }
        }
    }

    @Test(arguments: TestStore.engines) func whileWritesGoOn(engine: Engine) async throws {
        try await withFolder { folder in
            try await engine.withNotes { database in
                try await ArchiveFile.fill(database)
                async let writes: Void = {
                    for number in 100..<200 {
                        try await database.record(Notes.signature()) { try $0.addNote(number) }
                    }
                }()
                for number in 0..<5 {
                    let path = ArchiveFile.path(folder, "\(number).jute")
                    let written = try await Archive.write(database, to: path, at: ArchiveFile.moment)
                    try #expect(Archive.check(path) == written)
                    try await Engine.sqlite.withEmpty { copy in
                        _ = try await Archive.restore(
                            path, to: copy, migrations: ArchiveFile.migrations, at: Notes.began)
                        // One state: as many notes that began as lines that say so.
                        let counts = try await copy.read { connection in
                            [
                                try connection.count("SELECT count(*) FROM note WHERE version = 1"),
                                try connection.count("SELECT count(*) FROM ledger"),
                            ]
                        }
                        #expect(counts[0] == counts[1])
                    }
                }
                try await writes
            }
        }
    }

    @Test func onlyItsOwnerMayReadItAndNothingElseIsLeft() async throws {
        try await ArchiveFile.withBackup { _, folder in
            let path = ArchiveFile.path(folder)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            try #expect(FileManager.default.contentsOfDirectory(atPath: folder.path) == ["backup.jute"])
        }
    }

    /// Neither when the store stops answering, nor when the backup cannot be put in its place.
    @Test(arguments: TestStore.engines) func oneThatFailsLeavesNothing(engine: Engine) async throws {
        try await withFolder { folder in
            try await engine.withNotes { database in
                try await ArchiveFile.fill(database)
                let broken = UnreadableStore(engine: engine)
                await #expect(throws: StoreError.noAnswer) {
                    try await Archive.write(broken, to: ArchiveFile.path(folder), at: ArchiveFile.moment)
                }
                try #expect(FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)

                let taken = ArchiveFile.path(folder, "taken")
                try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
                await #expect(throws: ArchiveError.cannotWrite(taken)) {
                    try await Archive.write(database, to: taken, at: ArchiveFile.moment)
                }
                try #expect(FileManager.default.contentsOfDirectory(atPath: folder.path) == ["taken"])
            }
        }
    }

    /// A store whose server has gone away.
    private struct UnreadableStore: Database {
        let engine: Engine

        func read<Value: Sendable>(
            _ body: @escaping @Sendable (any Connection) throws -> Value
        ) async throws -> Value { throw StoreError.noAnswer }

        func write<Value: Sendable>(
            _ body: @escaping @Sendable (any Connection) throws -> Value
        ) async throws -> Value { throw StoreError.noAnswer }

        func takeStock() async throws {}

        func close() async throws {}
    }

    @Test func aFolderThatIsNotThereIsNamed() async throws {
        try await Engine.sqlite.withNotes { database in
            await #expect(throws: ArchiveError.cannotWrite("/nowhere/at/all.jute")) {
                try await Archive.write(database, to: "/nowhere/at/all.jute", at: ArchiveFile.moment)
            }
        }
    }
}

extension Engine {
    /// Runs `body` on a store that has nothing but the ledger's own table.
    @discardableResult func withEmpty<Value>(_ body: (any Database) async throws -> Value) async throws -> Value {
        try await TestStore.with(self, migrations: [], body)
    }
}
