import Store
import StoreTesting
import Testing

@Suite("A stale save is refused") struct AStaleSaveIsRefused {
    private static func revise(_ database: any Database, seen: Int, _ words: String) async throws {
        try await database.record(Notes.signature()) { pen in
            try pen.revise("note", Notes.id(1), seen: seen, ["words": words])
            try pen.sign(.changed, Notes.ref(1))
        }
    }

    @Test(arguments: TestStore.engines) func andNamesBothVersions(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { try $0.addNote(1, words: "first") }
            try await Self.revise(database, seen: 1, "second")
            try await Self.revise(database, seen: 2, "third")
            for seen in [1, 2] {
                await #expect(throws: StaleSave(table: "note", id: "NOTE1", seen: seen, current: 3)) {
                    try await Self.revise(database, seen: seen, "late")
                }
            }
            try await #expect(database.read { try $0.noteWords() } == ["third"])
        }
    }

    @Test(arguments: TestStore.engines) func ofWhatIsNotThere(engine: Engine) async throws {
        try await engine.withNotes { database in
            await #expect(throws: StaleSave(table: "note", id: "NOTE1", seen: 1, current: 0)) {
                try await Self.revise(database, seen: 1, "of nothing")
            }
        }
    }

    @Test(arguments: TestStore.engines) func ofAnotherAuthoritysRecord(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature(authority: "S37000003")) { try $0.addNote(1, words: "theirs") }
            await #expect(throws: StaleSave(table: "note", id: "NOTE1", seen: 1, current: 0)) {
                try await Self.revise(database, seen: 1, "ours")
            }
            try await #expect(database.read { try $0.noteWords() } == ["theirs"])
        }
    }

    @Test(arguments: TestStore.engines) func soOfTwentyAtOnceExactlyOneWins(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { try $0.addNote(1, words: "first") }
            let refused = await withTaskGroup(of: StaleSave?.self) { group in
                for number in 1...20 {
                    group.addTask {
                        do {
                            try await Self.revise(database, seen: 1, "number \(number)")
                            return nil
                        } catch {
                            return error as? StaleSave
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(refused.count { $0 == nil } == 1)
            let stale = StaleSave(table: "note", id: "NOTE1", seen: 1, current: 2)
            #expect(refused.compactMap { $0 } == Array(repeating: stale, count: 19))
            try await #expect(database.read { try $0.noteCount() } == 2)
        }
    }
}
