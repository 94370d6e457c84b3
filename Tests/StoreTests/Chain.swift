import Store
import StoreTesting
import Testing
import Values

/// A ledger of six lines, with and without a person, with text of several scripts, and with nothing to add.
enum Chain {
    static let lines = 6

    static func withLines(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
        try await TestStore.with(engine, migrations: []) { database in
            for number in 1...lines {
                let signature = Notes.signature(
                    at: Notes.began.adding(seconds: number), reason: number == 3 ? "què — ‘ó’ 說" : "key worker")
                try await database.record(signature) { pen in
                    try pen.sign(
                        number == 4 ? .brokeGlass : .changed, Notes.ref(number),
                        person: number.isMultiple(of: 2) ? "PERSON\(number)" : nil,
                        detail: number == 5 ? "" : "line \(number)")
                }
            }
            try await body(database)
        }
    }

    static let columns = [
        "number", "at", "authority", "account", "role", "action", "subject", "person", "reason", "detail", "previous",
        "hash",
    ]

    /// Carries out `statements` on the ledger, reads the chain, and takes them back.
    static func verdict(after statements: [SQL], on database: any Database) async throws -> Ledger.Verdict {
        try await verdicts(after: [statements], on: database)[0]
    }

    /// The same for many alterations, each by itself.
    static func verdicts(after alterations: [[SQL]], on database: any Database) async throws -> [Ledger.Verdict] {
        try await database.write { connection in
            try alterations.map { statements in
                try connection.script("SAVEPOINT untouched")
                for statement in statements { try connection.execute(statement) }
                let verdict = try Ledger.verify(connection)
                try connection.script("ROLLBACK TO SAVEPOINT untouched; RELEASE SAVEPOINT untouched")
                return verdict
            }
        }
    }
}
