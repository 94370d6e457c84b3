import Foundation
import Store
import StoreTesting
import Testing
import Values

@Suite("Every acknowledged write is kept") struct EveryAcknowledgedWriteIsKept {
    @Test(arguments: TestStore.engines) func ofTwoHundredAtOnce(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        try await database.record(Notes.signature(at: Notes.began.adding(seconds: number))) { pen in
                            try pen.addNote(number, marks: number)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let marks = try await database.read { connection in
                try connection.rows("SELECT marks FROM note ORDER BY marks").map { try $0.integer("marks") }
            }
            #expect(marks == Array(0..<200))
            let verdict = try await database.read { try Ledger.verify($0) }
            #expect(verdict.wholeLines == 200)
        }
    }

    @Test func sqliteFlushesEveryCommitAndReadsBesideTheWriter() async throws {
        try await Engine.sqlite.withNotes { database in
            let settings = try await database.write { connection in
                try ["synchronous", "journal_mode", "foreign_keys"].map { setting in
                    try connection.row("PRAGMA \(name: setting)")?.text(setting)
                }
            }
            #expect(settings == ["2", "wal", "1"], "2 is FULL")
        }
    }

    #if PostgreSQL
        @Test(arguments: TestStore.engines.filter { $0 == .postgreSQL })
        func postgresFlushesEveryCommit(engine: Engine) async throws {
            try await engine.withNotes { database in
                let setting = try await database.write { connection in
                    try connection.row("SELECT current_setting('synchronous_commit') AS value")?.text("value")
                }
                #expect(setting == "on")
            }
        }
    #endif

    /// What a power cut leaves is the files as they are at that moment, so they are copied while the store is open.
    @Test func inTheFilesThatAPowerCutWouldLeave() async throws {
        try await withFolder { folder in
            let database = try Self.open(folder, "jute.sqlite")
            try await database.migrate(Ledger.migrations + Notes.migrations, at: Notes.began)
            for number in 1...20 {
                try await database.record(Notes.signature()) { try $0.addNote(number, words: "kept") }
                let copy = "copy\(number).sqlite"
                for part in ["", "-wal"] {
                    try FileManager.default.copyItem(
                        at: folder.appending(path: "jute.sqlite" + part), to: folder.appending(path: copy + part))
                }
                let found = try Self.open(folder, copy)
                try await #expect(found.read { try $0.noteCount() } == number)
                try await found.close()
            }
            try await database.close()
        }
    }

    @Test func afterClosingAndOpeningAgain() async throws {
        try await withFolder { folder in
            let database = try Self.open(folder, "jute.sqlite")
            try await database.migrate(Ledger.migrations + Notes.migrations, at: Notes.began)
            try await database.record(Notes.signature()) { try $0.addNote(1, words: "kept") }
            try await database.close()
            let again = try Self.open(folder, "jute.sqlite")
            try await #expect(again.migrate(Ledger.migrations + Notes.migrations, at: Notes.began).isEmpty)
            try await #expect(again.read { try $0.noteWords() } == ["kept"])
            try await again.close()
        }
    }

    private static func open(_ folder: URL, _ file: String) throws -> any Database {
        try Address("sqlite:" + folder.appending(path: file).path(percentEncoded: false)).open()
    }
}
