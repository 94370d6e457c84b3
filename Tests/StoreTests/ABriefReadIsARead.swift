import Foundation
import Store
import StoreTesting
import Testing

/// A brief read is carried out where it is called, on connections that are kept: it has to be as good as any other.
@Suite("A brief read is a read") struct ABriefReadIsARead {
    private struct ChangedMyMind: Error, Equatable {}

    @Test(arguments: TestStore.engines) func ofAllThatWasAcknowledged(engine: Engine) async throws {
        try await engine.withNotes { database in
            for number in 1...20 {
                try await database.record(Notes.signature()) { try $0.addNote(number, words: "note") }
                try await #expect(database.readBriefly { try $0.noteCount() } == number)
            }
        }
    }

    @Test(arguments: TestStore.engines) func andCannotWrite(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { try $0.addNote(1) }
            for statement in ["DELETE FROM note", "DROP TABLE note"] as [SQL] {
                await #expect(throws: StoreError.self) { try await database.readBriefly { try $0.execute(statement) } }
            }
            try await #expect(database.readBriefly { try $0.noteWords() } == [nil])
        }
    }

    @Test(arguments: TestStore.engines) func whateverBecameOfTheOneBefore(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { try $0.addNote(1, words: "") }
            for _ in 1...40 {
                await #expect(throws: ChangedMyMind()) {
                    try await database.readBriefly { connection in
                        try connection.forEachRow("SELECT * FROM note") { _ in throw ChangedMyMind() }
                    }
                }
                await #expect(throws: StoreError.self) {
                    try await database.readBriefly { try $0.rows("SELECT nothing FROM note") }
                }
                try await #expect(database.readBriefly { try $0.noteWords() } == [""])
            }
        }
    }

    /// A statement that is kept from before does not keep the columns from before.
    @Test(arguments: [Engine.sqlite]) func ofTheTableAsItIsNow(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { try $0.addNote(1) }
            let before = try await database.readBriefly { try $0.row("SELECT * FROM note")?.names }
            try await database.write { try $0.script("ALTER TABLE note ADD COLUMN colour TEXT") }
            let after = try await database.readBriefly { try $0.row("SELECT * FROM note")?.names }
            #expect(try #require(after) == #require(before) + ["colour"])
        }
    }

    @Test(arguments: TestStore.engines) func whileManyOthersGoOn(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 1...100 {
                    group.addTask {
                        try await database.record(Notes.signature()) { try $0.addNote(number) }
                        return try await database.readBriefly { try $0.noteCount() }
                    }
                    group.addTask { try await database.read { try $0.noteCount() } }
                }
                for try await count in group { #expect((0...100).contains(count)) }
            }
            try await database.takeStock()
            try await #expect(database.readBriefly { try $0.noteCount() } == 100)
        }
    }

    @Test func andNoneAfterTheStoreIsClosed() async throws {
        try await withFolder { folder in
            let path = folder.appending(path: "jute.sqlite").path(percentEncoded: false)
            let database = try SQLiteDatabase(path: path)
            try await database.migrate(Ledger.migrations + Notes.migrations, at: Notes.began)
            try await #expect(database.readBriefly { try $0.noteCount() } == 0)
            try await database.close()
            await #expect(throws: StoreError.self) { try await database.readBriefly { try $0.noteCount() } }
            await #expect(throws: StoreError.self) { try await database.read { try $0.noteCount() } }
        }
    }
}
