import Access
import Foundation
import Store
import StoreTesting
import Testing
import Values

/// A password that somebody no longer has is nobody's business: its hash is in no row, no backup and no file.
@Suite("Hashes of old passwords are forgotten") struct OldPasswordsAreForgotten {
    private static let passwords = ["harbour lantern thistle", "second of three passwords", "third of three passwords"]

    /// Gives an account two other passwords and another role; returns its hashes, the newest last.
    private func changePasswords(of account: Account, in database: any Database) async throws -> [String] {
        var hashes: [String] = []
        let first = try await currentHashes(database)
        hashes += first
        for (number, password) in Self.passwords.dropFirst().enumerated() {
            let hash = try await Workforce.passwords.hash(password)
            hashes.append(hash)
            let current = try await database.account(account.userName)
            try await database.record(Workforce.signature(at: Workforce.after(minutes: number + 1))) { pen in
                try Accounts.setPassword(of: current, hash: hash, with: pen)
            }
        }
        let current = try await database.account(account.userName)
        try await database.record(Workforce.signature(at: Workforce.after(minutes: 9))) { pen in
            try Accounts.change(
                current, role: .teamManager, displayName: "A Manager", organisation: nil, team: current.team,
                closedOn: nil, with: pen)
        }
        return hashes
    }

    private func currentHashes(_ database: any Database) async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT password_hash FROM account WHERE superseded_at IS NULL").map {
                try $0.text("password_hash")
            }
        }
    }

    @Test(arguments: TestStore.engines) func inEveryRow(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let hashes = try await changePasswords(of: database.addAccount("a.worker"), in: database)
            #expect(Set(hashes).count == 3)
            let rows = try await database.read { connection in
                try connection.rows("SELECT version, password_hash FROM account ORDER BY version").map {
                    try $0.text("password_hash")
                }
            }
            #expect(rows == ["", "", "", hashes[2]], "only the newest version has it")
            let texts = try await database.everyText()
            for old in hashes.dropLast() { #expect(!texts.contains { $0.contains(old) }) }
            try await #expect(database.trySignIn("a.worker", Self.passwords[2]).word == "in")
            try await #expect(database.trySignIn("a.worker", Self.passwords[0]).word == "wrong")
        }
    }

    @Test(arguments: TestStore.engines) func inTheBackup(engine: Engine) async throws {
        try await engine.withAccounts { database in
            let hashes = try await changePasswords(of: database.addAccount("a.worker"), in: database)
            let path = FileManager.default.temporaryDirectory.appending(path: "hashes-\(Session.newToken()).jute")
            defer { try? FileManager.default.removeItem(at: path) }
            _ = try await Archive.write(database, to: path.path(percentEncoded: false), at: Workforce.began)
            let archive = try String(contentsOf: path, encoding: .utf8)
            #expect(archive.contains(hashes[2]))
            for old in hashes.dropLast() { #expect(!archive.contains(old)) }
        }
    }

    /// The bytes of the file itself, once it is closed. One password changed leaves nothing by luck; of many, pages are
    /// split and rows moved, and what was blanked stays unless it is overwritten.
    @Test func inTheFile() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hashes-\(Session.newToken())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try SQLiteDatabase(path: folder.appending(path: "jute.sqlite").path(percentEncoded: false))
        try await database.migrate(Ledger.migrations + Accounts.migrations, at: Workforce.began)
        for number in 0..<40 { try await database.addAccount("worker.\(number)") }
        var old = try await currentHashes(database)
        for round in 1...3 {
            try await database.record(Workforce.signature(at: Workforce.after(minutes: round))) { pen in
                for account in try Accounts.all(authority: Workforce.authority, on: pen.connection) {
                    // As long as a hash is, and made without the work.
                    let hash = "$argon2id$v=19$m=8,t=1,p=1$" + Session.newToken()
                    try Accounts.setPassword(of: account, hash: hash, with: pen)
                }
            }
            if round < 3 { old += try await currentHashes(database) }
        }
        let current = try await currentHashes(database)
        #expect(Set(old).count == 120 && Set(current).count == 40)
        try await database.close()
        var found = 0
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
            let bytes = try Data(contentsOf: folder.appending(path: file))
            let left = old.count { bytes.range(of: Data($0.utf8)) != nil }
            #expect(left == 0, "\(left) old hashes in \(file)")
            found += current.count { bytes.range(of: Data($0.utf8)) != nil }
        }
        #expect(found >= 40, "those that are in use are there")
    }
}
