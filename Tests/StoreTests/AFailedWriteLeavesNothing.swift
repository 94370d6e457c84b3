import Store
import StoreTesting
import Testing

@Suite("A write that fails leaves nothing") struct AFailedWriteLeavesNothing {
    private struct ChangedMyMind: Error, Equatable {}

    @Test(arguments: TestStore.engines) func whenItsBodyThrows(engine: Engine) async throws {
        try await engine.withNotes { database in
            await #expect(throws: ChangedMyMind()) {
                try await database.record(Notes.signature()) { pen in
                    for number in 1...10 { try pen.addNote(number) }
                    throw ChangedMyMind()
                }
            }
            try await expectNothing(in: database)
        }
    }

    @Test(arguments: TestStore.engines) func whenAStatementIsRefused(engine: Engine) async throws {
        try await engine.withNotes { database in
            await #expect(throws: StoreError.self) {
                try await database.record(Notes.signature()) { pen in
                    try pen.addNote(1)
                    try pen.connection.execute("INSERT INTO note (id) VALUES (\("without the rest"))")
                }
            }
            try await expectNothing(in: database)
        }
    }

    /// SQLite goes on after a refused statement, PostgreSQL undoes all of it: either way a write that is acknowledged
    /// is whole.
    @Test(arguments: TestStore.engines) func orIsWholeWhenARefusalWasPassedOver(engine: Engine) async throws {
        try await engine.withNotes { database in
            var isAcknowledged = true
            do {
                try await database.record(Notes.signature()) { pen in
                    try pen.addNote(1)
                    _ = try? pen.addNote(1)
                }
            } catch {
                isAcknowledged = false
            }
            try await #expect(database.read { try $0.noteCount() } == (isAcknowledged ? 1 : 0))
        }
    }

    @Test(arguments: TestStore.engines) func andTheStoreGoesOn(engine: Engine) async throws {
        try await engine.withNotes { database in
            for number in 1...30 {
                _ = try? await database.write { connection in
                    try connection.execute("UPDATE nowhere SET x = \(number)")
                }
            }
            try await database.record(Notes.signature()) { try $0.addNote(1, words: "kept") }
            try await #expect(database.read { try $0.noteWords() } == ["kept"])
        }
    }

    /// Writes that wait together share one flush to the disk, and nothing else.
    @Test(arguments: TestStore.engines) func andTakesNothingOfTheOthersWithIt(engine: Engine) async throws {
        try await engine.withNotes { database in
            let outcomes = await withTaskGroup(of: (Int, Bool).self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let result: Void? = try? await database.record(Notes.signature()) { pen in
                            try pen.addNote(number, marks: number)
                            if number.isMultiple(of: 7) { throw ChangedMyMind() }
                            if number.isMultiple(of: 11) { try pen.connection.execute("SELECT nothing FROM note") }
                        }
                        return (number, result != nil)
                    }
                }
                return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
            }
            let acknowledged = outcomes.filter(\.value).keys.sorted()
            #expect(acknowledged == (0..<200).filter { !$0.isMultiple(of: 7) && !$0.isMultiple(of: 11) })
            let kept = try await database.read { connection in
                try connection.rows("SELECT marks FROM note ORDER BY marks").map { try $0.integer("marks") }
            }
            #expect(kept == acknowledged)
            let lines = try await database.read { try $0.count("SELECT count(*) FROM ledger") }
            #expect(lines == acknowledged.count)
            // Each line follows from the one before that stayed, not from one that was undone.
            let verdict = try await database.read { try Ledger.verify($0) }
            #expect(verdict.wholeLines == acknowledged.count)
        }
    }

    private func expectNothing(in database: any Database) async throws {
        let counts = try await database.read { connection in
            [try connection.noteCount(), try connection.count("SELECT count(*) FROM ledger")]
        }
        #expect(counts == [0, 0])
    }
}
