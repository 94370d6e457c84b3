import Store
import StoreTesting
import Values

/// A table of records to try the store with, and somebody to sign for it.
enum Notes {
    static let migrations = [
        Migration(
            20, "notes",
            """
            CREATE TABLE note (
                \(recordColumns),
                words TEXT,
                marks BIGINT,
                share DOUBLE PRECISION
            );
            \(recordKeys("note"))
            """)
    ]

    static let authority = "S37000007"
    static let began = TestStore.began

    static func signature(
        at moment: Instant = began, authority: String = authority, reason: String = "on the care team"
    ) -> Signature {
        Signature(authority: authority, account: "a.worker", role: "practitioner", at: moment, reason: reason)
    }

    static func id(_ number: Int) -> ID<Note> { ID("NOTE\(number)") }

    static func ref(_ number: Int) throws -> Ref { try Ref(kind: "note", id: "NOTE\(number)") }
}

enum Note {}

extension Pen {
    /// Writes the first version of a note, and signs for it.
    func addNote(_ number: Int, words: String? = nil, marks: Int? = nil, share: Double? = nil) throws {
        try insert(into: "note", Notes.id(number), ["words": words, "marks": marks, "share": share])
        try sign(.added, Notes.ref(number), person: "PERSON1")
    }
}

extension Connection {
    func noteCount() throws -> Int { try count("SELECT count(*) FROM note") }

    /// The words of the notes that are current, in the order of their identities.
    func noteWords() throws -> [String?] {
        try rows("SELECT words FROM note WHERE superseded_at IS NULL ORDER BY id").map { try $0.optionalText("words") }
    }
}

extension Engine {
    /// Runs `body` on a new store that has the table of notes.
    @discardableResult func withNotes<Value>(_ body: (any Database) async throws -> Value) async throws -> Value {
        try await TestStore.with(self, migrations: Notes.migrations, body)
    }
}

extension Ledger.Verdict {
    /// How many lines there are in the chain if it is whole.
    var wholeLines: Int? {
        if case .whole(let lines, _) = self { lines } else { nil }
    }

    /// The line at which the chain is broken.
    var brokenLine: Int? {
        if case .broken(let line, _) = self { line } else { nil }
    }
}

extension StoreError {
    var isRefused: Bool {
        if case .refused = self { true } else { false }
    }

    var isUniqueness: Bool {
        if case .uniqueness = self { true } else { false }
    }
}
