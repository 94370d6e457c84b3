import StoreTesting
import Testing
import Values

@testable import Store

/// The mark of the ledger is another after every change, and the same after everything else.
struct WhereTheLedgerStands {
    private static let authority = Notes.signature().authority

    private static func write(_ action: LedgerAction, in database: any Database, authority: String = authority)
        async throws
    {
        try await database.record(Notes.signature(authority: authority)) {
            try $0.sign(action, Notes.ref(1), person: "PERSON1")
        }
    }

    private static func standing(_ database: any Database, after known: LedgerStanding = .start) async throws
        -> LedgerStanding
    {
        try await database.read { try Ledger.standing(after: known, authority: authority, on: $0) }
    }

    @Test(arguments: TestStore.engines) func aChangeMovesTheMark(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: Ledger.migrations) { database in
            let empty = try await Self.standing(database)
            #expect(empty == .start)
            var marks: Set<String> = [empty.mark]
            for action in LedgerAction.allCases where !LedgerAction.readings.contains(action) {
                try await Self.write(action, in: database)
                let now = try await Self.standing(database)
                #expect(marks.insert(now.mark).inserted, "\(action) left the mark as it was")
            }
        }
    }

    @Test(arguments: TestStore.engines) func aReadingLeavesIt(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: Ledger.migrations) { database in
            try await Self.write(.added, in: database)
            let before = try await Self.standing(database)
            for action in LedgerAction.readings { try await Self.write(action, in: database) }
            try await Self.write(.added, in: database, authority: "S37000003")
            let whole = try await Self.standing(database)
            let further = try await Self.standing(database, after: before)
            #expect(whole.mark == before.mark)
            #expect(further == whole, "read on from there it says the same as read whole")
            #expect(whole.line == before.line + LedgerAction.readings.count + 1)
        }
    }
}
