import Foundation
import Store
import StoreTesting
import Values

/// A store full of everything that is awkward to carry over, and its backup.
enum ArchiveFile {
    static let moment = Notes.began.adding(days: 1)
    static let migrations = Ledger.migrations + Notes.migrations

    static let words: [String?] = [
        nil, "", "plain", "“quoted” \"and\" 'quoted'", "back\\slash", "line\nline\r\n\ttab", "\u{1}\u{1F}\u{7F}",
        "\u{2028}\u{2029}\u{FEFF}", "é e\u{301} 👩‍👩‍👧 \u{FFFD}", "{\"rows\":1}", "[1,2]", "null", "1.0", "\u{301}first",
    ]
    static let marks: [Int?] = [nil, 0, -1, .max, .min]
    static let shares: [Double?] = [nil, 0, 1, -0.1, 1e-300, 1.7976931348623157e308, 0.30000000000000004, 1e18]

    static func fill(_ database: any Database) async throws {
        try await database.record(Notes.signature()) { pen in
            for (number, words) in Self.words.enumerated() {
                try pen.addNote(
                    number, words: words, marks: Self.marks[number % Self.marks.count],
                    share: Self.shares[number % Self.shares.count])
            }
            try pen.revise("note", Notes.id(2), seen: 1, ["words": "revised"])
            try pen.close("note", Notes.id(3))
        }
    }

    static func path(_ folder: URL, _ name: String = "backup.jute") -> String {
        folder.appending(path: name).path(percentEncoded: false)
    }

    /// Makes a backup of a filled SQLite store and hands over its bytes and the folder it is in.
    static func withBackup(_ body: (Data, URL) async throws -> Void) async throws {
        try await withFolder { folder in
            try await Engine.sqlite.withNotes { database in
                try await fill(database)
                _ = try await Archive.write(database, to: path(folder), at: moment)
            }
            try await body(Data(contentsOf: URL(filePath: path(folder))), folder)
        }
    }
}
