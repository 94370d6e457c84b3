import Store
import StoreTesting
import Testing

@Suite("Nothing typed becomes part of a statement") struct NothingTypedBecomesSQL {
    static let typed = [
        "'; DROP TABLE note; --", "' OR '1'='1", "\" OR \"\"=\"", "x') ; DELETE FROM note WHERE ('' = '", "$1", "?",
        ":words", "@words", "\\'; SELECT 1", "$$", "E'\\x27'", "/* */ -- ;", "%_", "NULL", "{\"a\":[1]}", "",
        "line\nline\r\n\ttab", "é e\u{301} 👩‍👩‍👧 ﬁ \u{FFFD}", String(repeating: "'", count: 5000),
    ]

    @Test(arguments: TestStore.engines) func everyTextComesBackAsItWasTyped(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { pen in
                for (number, text) in Self.typed.enumerated() { try pen.addNote(number, words: text) }
            }
            for (number, text) in Self.typed.enumerated() {
                let found = try await database.read { connection in
                    try connection.rows("SELECT id, words FROM note WHERE words = \(text)").map {
                        (id: try $0.text("id"), words: try $0.text("words"))
                    }
                }
                #expect(found.map(\.id) == ["NOTE\(number)"])
                #expect(found.map { Array($0.words.utf8) } == [Array(text.utf8)])
            }
            let all = try await database.read {
                try $0.count("SELECT count(*) FROM note WHERE words IN \(list: Self.typed)")
            }
            #expect(all == Self.typed.count)
        }
    }

    @Test(arguments: TestStore.engines) func everyTextIsDataInTheLedgerToo(engine: Engine) async throws {
        try await engine.withNotes { database in
            for text in Self.typed {
                let signature = Notes.signature(authority: text, reason: text)
                try await database.record(signature) { try $0.sign(.looked, Notes.ref(1), person: text, detail: text) }
            }
            let verdict = try await database.read { try Ledger.verify($0) }
            #expect(verdict.wholeLines == Self.typed.count)
        }
    }

    /// Both engines take text up to its first zero byte, which would store less than what was signed for.
    @Test(arguments: TestStore.engines) func aZeroByteIsRefused(engine: Engine) async throws {
        try await engine.withNotes { database in
            await #expect(throws: StoreError.self) {
                try await database.record(Notes.signature()) { try $0.addNote(1, words: "half\u{0}gone") }
            }
            await #expect(throws: StoreError.self) {
                try await database.record(Notes.signature(reason: "a\u{0}b")) { try $0.sign(.looked, Notes.ref(1)) }
            }
            let verdict = try await database.read { try Ledger.verify($0) }
            #expect(verdict == .whole(lines: 0, head: String(repeating: "0", count: 64)))
        }
    }

    @Test func aNameThatIsNotOneStopsTheProgram() async {
        await #expect(processExitsWith: .failure) {
            let statement: SQL = "SELECT * FROM \(name: "note; DROP TABLE note")"
            _ = statement
        }
    }
}
