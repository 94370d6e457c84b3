import Dispatch
import Store
import StoreTesting
import Testing

@Suite("A read sees one state of the store") struct AReadSeesOneState {
    @Test(arguments: TestStore.engines) func whateverIsWrittenMeanwhile(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { try $0.addNote(1) }
            let (begun, begin) = AsyncStream.makeStream(of: Void.self)
            let written = DispatchSemaphore(value: 0)
            async let counts = database.read { connection in
                let before = try connection.noteCount()
                begin.finish()
                // A read runs on the engine's own thread, so waiting here holds up nobody else.
                let isWritten = written.wait(timeout: .now() + 60) == .success
                return [before, isWritten ? try connection.noteCount() : -1]
            }
            for await _ in begun {}
            try await database.record(Notes.signature()) { try $0.addNote(2) }
            written.signal()
            try await #expect(counts == [1, 1])
            try await #expect(database.read { try $0.noteCount() } == 2)
        }
    }

    @Test(arguments: TestStore.engines) func andCannotWrite(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { try $0.addNote(1) }
            let writes: [SQL] = [
                "DELETE FROM note", "UPDATE note SET words = 'changed'", "DELETE FROM ledger",
                "INSERT INTO schema_migration (number, name, digest, applied_at) VALUES (99, 'x', 'x', 0)",
                "DROP TABLE note",
            ]
            for statement in writes {
                await #expect(throws: StoreError.self) { try await database.read { try $0.execute(statement) } }
            }
            try await #expect(database.read { try $0.noteWords() } == [nil])
        }
    }

    @Test(arguments: TestStore.engines) func aWriteSeesItsOwnChanges(engine: Engine) async throws {
        try await engine.withNotes { database in
            let seen = try await database.record(Notes.signature()) { pen in
                try pen.addNote(1)
                return try pen.connection.noteCount()
            }
            #expect(seen == 1)
        }
    }
}
