import Store
import StoreTesting
import Testing
import Values

@Suite("Records keep their versions") struct RecordsKeepTheirVersions {
    private static func moment(_ minute: Int) -> Instant { Notes.began.adding(seconds: minute * 60) }

    /// A note written at minute 0, revised at minutes 10 and 20, and closed at minute 30.
    private func withHistory(
        _ engine: Engine, _ body: (any Database) async throws -> Void
    ) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature(at: Self.moment(0))) { try $0.addNote(1, words: "first") }
            for (minute, seen, words) in [(10, 1, "second"), (20, 2, "third")] {
                let version = try await database.record(Notes.signature(at: Self.moment(minute))) { pen in
                    try pen.sign(.changed, Notes.ref(1))
                    return try pen.revise("note", Notes.id(1), seen: seen, ["words": words])
                }
                #expect(version == seen + 1)
            }
            try await database.record(Notes.signature(at: Self.moment(30))) { pen in
                try pen.close("note", Notes.id(1))
                try pen.sign(.ended, Notes.ref(1))
            }
            try await body(database)
        }
    }

    @Test(arguments: TestStore.engines) func noneIsOverwritten(engine: Engine) async throws {
        try await withHistory(engine) { database in
            let rows = try await database.read { connection in
                try connection.rows(
                    "SELECT version, words, recorded_at, superseded_at, recorded_by FROM note ORDER BY version")
            }
            let expected = [(1, "first", 0, 10), (2, "second", 10, 20), (3, "third", 20, 30)]
            #expect(rows.count == expected.count)
            for (row, (version, words, recorded, superseded)) in zip(rows, expected) {
                try #expect(row.integer("version") == version)
                try #expect(row.text("words") == words)
                try #expect(row.instant("recorded_at") == Self.moment(recorded))
                try #expect(row.optionalInstant("superseded_at") == Self.moment(superseded))
                try #expect(row.text("recorded_by") == "a.worker")
            }
        }
    }

    /// What the store said at each minute.
    @Test(arguments: TestStore.engines) func everyMomentCanBeAskedAbout(engine: Engine) async throws {
        let said: [(minute: Int, words: [String])] = [
            (-1, []), (0, ["first"]), (9, ["first"]), (10, ["second"]), (19, ["second"]), (20, ["third"]),
            (29, ["third"]), (30, []), (99, []),
        ]
        try await withHistory(engine) { database in
            for (minute, words) in said {
                let moment = Self.moment(minute)
                let found = try await database.read { connection in
                    try connection.rows(
                        """
                        SELECT words FROM note WHERE recorded_at <= \(moment)
                            AND (superseded_at IS NULL OR superseded_at > \(moment))
                        """
                    ).map { try $0.text("words") }
                }
                #expect(found == words, "at minute \(minute)")
            }
        }
    }

    /// Closed at minute 30 and back at minute 40: its versions go on, and in between it was not there.
    @Test(arguments: TestStore.engines) func aClosedOneCanBeReopened(engine: Engine) async throws {
        try await withHistory(engine) { database in
            func reopen(seen: Int, words: String) async throws -> Int {
                try await database.record(Notes.signature(at: Self.moment(40))) { pen in
                    try pen.sign(.changed, Notes.ref(1))
                    return try pen.reopen("note", Notes.id(1), seen: seen, ["words": words])
                }
            }
            await #expect(throws: StaleSave(table: "note", id: "NOTE1", seen: 2, current: 3)) {
                try await reopen(seen: 2, words: "from an older version")
            }
            let version = try await reopen(seen: 3, words: "fourth")
            #expect(version == 4)
            await #expect(throws: StaleSave(table: "note", id: "NOTE1", seen: 4, current: 4), "it is open") {
                try await reopen(seen: 4, words: "twice")
            }
            await #expect(throws: StaleSave(table: "note", id: "NOTE9", seen: 0, current: 0), "it never was") {
                try await database.record(Notes.signature()) { pen in
                    try pen.sign(.changed, Notes.ref(9))
                    _ = try pen.reopen("note", Notes.id(9), seen: 0, ["words": "out of nothing"])
                }
            }
            let rows = try await database.read { connection in
                try connection.rows(
                    "SELECT words, recorded_at, superseded_at FROM note WHERE version >= 3 ORDER BY version")
            }
            try #expect(rows.map { try $0.text("words") } == ["third", "fourth"])
            try #expect(rows.map { try $0.optionalInstant("superseded_at") } == [Self.moment(30), nil])
            try #expect(rows.last?.instant("recorded_at") == Self.moment(40))
        }
    }

    @Test(arguments: TestStore.engines) func anIdentityBeginsOnce(engine: Engine) async throws {
        try await withHistory(engine) { database in
            await #expect(throws: StoreError.self) {
                try await database.record(Notes.signature()) { try $0.addNote(1, words: "again") }
            }
        }
    }

    @Test(arguments: TestStore.engines) func authoritiesKeepApart(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { try $0.addNote(1, words: "Dundee’s") }
            let other = Notes.signature(authority: "S37000003")
            try await database.record(other) { try $0.addNote(1, words: "Angus’s") }
            try await database.record(other) { pen in
                try pen.close("note", Notes.id(1))
                try pen.sign(.ended, Notes.ref(1))
            }
            try await #expect(database.read { try $0.noteWords() } == ["Dundee’s"])
        }
    }
}
