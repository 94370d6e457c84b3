import Store
import StoreTesting
import Testing
import Values

@Suite("No record is written without a line on the ledger") struct NoWriteWithoutALedgerLine {
    @Test(arguments: TestStore.engines) func anUnsignedWriteIsRefusedAndUndone(engine: Engine) async throws {
        try await engine.withNotes { database in
            let error = await #expect(throws: StoreError.self) {
                try await database.record(Notes.signature()) { pen in
                    try pen.insert(into: "note", Notes.id(1), ["words": "unsigned"])
                }
            }
            #expect(error?.isRefused == true)
            try await #expect(database.read { try $0.noteCount() } == 0)
        }
    }

    @Test(arguments: TestStore.engines) func aWriteThatFailsLeavesNoLine(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { try $0.addNote(1) }
            try? await database.record(Notes.signature()) { pen in
                try pen.sign(.changed, Notes.ref(1))
                try pen.revise("note", Notes.id(1), seen: 9, ["words": "stale"])
            }
            try await #expect(database.read { try $0.count("SELECT count(*) FROM ledger") } == 1)
        }
    }

    @Test(arguments: TestStore.engines) func theLineSaysWhoWhatWhenAndWhy(engine: Engine) async throws {
        try await engine.withNotes { database in
            let signature = Notes.signature(at: Notes.began.adding(seconds: 5), reason: "broke the glass")
            try await database.record(signature) { pen in
                try pen.sign(.looked, Notes.ref(7), person: "PERSON1", detail: "the plan")
            }
            let lines = try await database.read { connection in
                try Ledger.lines(ofPerson: "PERSON1", authority: Notes.authority, limit: 10, on: connection)
            }
            let line = try #require(lines.first)
            #expect(lines.count == 1)
            #expect(line.number == 1)
            #expect(line.signature == signature)
            #expect(line.action == .looked)
            #expect(line.subject == (try Notes.ref(7)))
            #expect(line.person == "PERSON1")
            #expect(line.detail == "the plan")
        }
    }

    @Test(arguments: TestStore.engines) func aPersonsLinesComeNewestFirstAndPageByNumber(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { pen in
                for number in 1...10 {
                    try pen.sign(.looked, Notes.ref(number), person: number.isMultiple(of: 2) ? "EVEN" : "ODD")
                }
            }
            try await database.record(Notes.signature(authority: "S37000003")) { pen in
                try pen.sign(.looked, Notes.ref(11), person: "EVEN")
            }
            let pages: [(before: Int?, numbers: [Int])] = [(nil, [10, 8, 6]), (6, [4, 2]), (2, [])]
            for (before, numbers) in pages {
                let lines = try await database.read { connection in
                    try Ledger.lines(
                        ofPerson: "EVEN", authority: Notes.authority, before: before, limit: 3, on: connection)
                }
                #expect(lines.map(\.number) == numbers)
            }
        }
    }
}
