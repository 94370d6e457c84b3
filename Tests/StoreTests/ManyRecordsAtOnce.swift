import Foundation
import StoreTesting
import Testing
import Values

@testable import Store

@Suite("Many records at once are as if written one by one") struct ManyRecordsAtOnce {
    private static let texts = [
        "plain", "", "a,b", "tab\there", "line\nline", "return\r\nreturn", "back\\slash", "\\N", "\\.", "quote\"'s",
        "é e\u{301} 👩‍👩‍👧 ﬁ \u{FFFD}",
    ]

    private func contents(_ database: any Database) async throws -> [[SQLValue]] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM note ORDER BY id").map(\.values)
                + connection.rows("SELECT * FROM ledger ORDER BY number").map(\.values)
        }
    }

    @Test(arguments: TestStore.engines) func theSameRowsAndTheSameLedger(engine: Engine) async throws {
        let oneByOne = try await engine.withNotes { database in
            for (number, text) in Self.texts.enumerated() {
                try await database.record(Notes.signature()) { pen in
                    try pen.addNote(number, words: text, marks: number, share: Double(number) / 8)
                }
            }
            return try await contents(database)
        }
        let atOnce = try await engine.withNotes { database in
            try await database.record(Notes.signature()) { pen in
                try pen.spool { spool in
                    let notes = try spool.table("note", ["words", "marks", "share"])
                    for (number, text) in Self.texts.enumerated() {
                        try notes.insert(
                            Notes.id(number),
                            [.text(text), .integer(Int64(number)), .real(Double(number) / 8)])
                        try spool.sign(.added, Notes.ref(number), person: "PERSON1")
                    }
                }
            }
            let verdict = try await database.read { try Ledger.verify($0) }
            #expect(verdict.wholeLines == Self.texts.count)
            return try await contents(database)
        }
        #expect(oneByOne == atOnce)
        #expect(oneByOne.count == 2 * Self.texts.count)
    }

    /// More than one parcel of them, with the ordinary pen before and after on one chain.
    @Test(arguments: TestStore.engines) func moreThanAreSentAtOnce(engine: Engine) async throws {
        try await engine.withNotes { database in
            let words = String(repeating: "x", count: 500)
            try await database.record(Notes.signature()) { pen in
                try pen.addNote(10_000)
                try pen.spool { spool in
                    let notes = try spool.table("note", ["words"])
                    for number in 0..<5_000 {
                        try notes.insert(Notes.id(number), [.text(words)])
                        try spool.sign(.added, Notes.ref(number), person: nil)
                    }
                }
                try pen.addNote(10_001)
            }
            try await database.record(Notes.signature()) { try $0.addNote(10_002) }
            let (count, verdict) = try await database.read { (try $0.noteCount(), try Ledger.verify($0)) }
            #expect(count == 5_003)
            #expect(verdict.wholeLines == 5_003)
        }
    }

    @Test(arguments: TestStore.engines) func allOrNothing(engine: Engine) async throws {
        struct Enough: Error {}
        try await engine.withNotes { database in
            await #expect(throws: Enough.self) {
                try await database.record(Notes.signature()) { pen in
                    try pen.spool { spool in
                        let notes = try spool.table("note", ["words"])
                        try notes.insert(Notes.id(1), [.text("one")])
                        try spool.sign(.added, Notes.ref(1), person: nil)
                        throw Enough()
                    }
                }
            }
            // The same identity twice, and a text that would be cut short.
            for rows: [(Int, String)] in [[(1, "a"), (1, "b")], [(1, "a\u{0}b")]] {
                await #expect(throws: StoreError.self) {
                    try await database.record(Notes.signature()) { pen in
                        try pen.spool { spool in
                            let notes = try spool.table("note", ["words"])
                            for (number, text) in rows { try notes.insert(Notes.id(number), [.text(text)]) }
                            try spool.sign(.added, Notes.ref(1), person: nil)
                        }
                    }
                }
            }
            // Nothing on the ledger, nothing on record.
            await #expect(throws: StoreError.self) {
                try await database.record(Notes.signature()) { pen in
                    try pen.spool { try $0.table("note", ["words"]).insert(Notes.id(1), [.text("one")]) }
                }
            }
            let count = try await database.read { try $0.noteCount() }
            #expect(count == 0)
            try await database.record(Notes.signature()) { try $0.addNote(1) }
            let verdict = try await database.read { try Ledger.verify($0) }
            #expect(verdict.wholeLines == 1)
        }
    }

    /// Lines that are put on the ledger in different ways within one transaction follow from each other.
    @Test(arguments: TestStore.engines) func oneChainHoweverItIsWritten(engine: Engine) async throws {
        try await engine.withNotes { database in
            for turn in 0..<3 {
                try await database.record(Notes.signature()) { pen in
                    try pen.addNote(turn * 10)
                    try Ledger.note(
                        .refused, Notes.ref(1), detail: "no", by: pen.signature, on: pen.connection)
                    try pen.addNote(turn * 10 + 1)
                }
            }
            let verdict = try await database.read { try Ledger.verify($0) }
            #expect(verdict.wholeLines == 9)
        }
    }
}
