import Foundation
import Store
import StoreTesting
import Testing

@Suite("A damaged backup is refused, and nothing is changed") struct ADamagedBackupIsRefused {
    @Test func cutShortAtEveryLength() async throws {
        try await ArchiveFile.withBackup { whole, folder in
            let accepted = try (0..<whole.count).filter { try Self.isAccepted(whole.prefix($0), folder) }
            #expect(accepted.isEmpty, "\(accepted) of \(whole.count) bytes")
        }
    }

    @Test(arguments: [0x01, 0x20, 0x80] as [UInt8]) func withAnyOneByteAltered(flip: UInt8) async throws {
        try await ArchiveFile.withBackup { whole, folder in
            let accepted = try whole.indices.filter { place in
                var altered = whole
                altered[place] ^= flip
                return try Self.isAccepted(altered, folder)
            }
            #expect(accepted.isEmpty, "bytes \(accepted)")
        }
    }

    /// A space for the last new line, for one, leaves the closing line's JSON as good as it was.
    @Test(arguments: [0x20, 0x09, 0x0D, 0x0A] as [UInt8]) func withAnyOneByteBlanked(blank: UInt8) async throws {
        try await ArchiveFile.withBackup { whole, folder in
            let accepted = try whole.indices.filter { place in
                guard whole[place] != blank else { return false }
                var altered = whole
                altered[place] = blank
                return try Self.isAccepted(altered, folder)
            }
            #expect(accepted.isEmpty, "bytes \(accepted)")
        }
    }

    @Test(arguments: ["\n", " ", "x", "[]\n", "{\"rows\":0}\n", "[1,2]"]) func withMoreAfterItsEnd(more: String)
        async throws
    {
        try await ArchiveFile.withBackup { whole, folder in
            try #expect(!Self.isAccepted(whole + Data(more.utf8), folder))
            try #expect(!Self.isAccepted(whole + whole, folder))
        }
    }

    @Test(arguments: [
        "", "\n", "hello\n", "{}\n", "{\"format\":\"jute-archive-9\",\"madeAt\":\"\",\"migrations\":[]}\n",
    ])
    func whatIsNotABackup(text: String) async throws {
        try await withFolder { folder in
            let path = ArchiveFile.path(folder)
            try Data(text.utf8).write(to: URL(filePath: path))
            #expect(throws: ArchiveError.notAnArchive(path)) { try Archive.check(path) }
            #expect(throws: ArchiveError.cannotRead(path + "x")) { try Archive.check(path + "x") }
        }
    }

    @Test(arguments: TestStore.engines) func soARestoreChangesNothing(engine: Engine) async throws {
        try await ArchiveFile.withBackup { whole, folder in
            var altered = whole
            altered[whole.count / 2] ^= 0x01
            let damaged = [whole.prefix(whole.count / 2), altered, whole + Data("\n".utf8), Data()]
            try await engine.withEmpty { database in
                let path = ArchiveFile.path(folder, "damaged.jute")
                for bytes in damaged {
                    try bytes.write(to: URL(filePath: path))
                    await #expect(throws: ArchiveError.self) {
                        try await Archive.restore(
                            path, to: database, migrations: ArchiveFile.migrations, at: Notes.began)
                    }
                }
                await #expect(throws: StoreError.self) { try await database.read { try $0.noteCount() } }
                _ = try await Archive.restore(
                    ArchiveFile.path(folder), to: database, migrations: ArchiveFile.migrations, at: Notes.began)
                try await #expect(database.read { try $0.noteCount() } == ArchiveFile.words.count + 1)
            }
        }
    }

    private static func isAccepted(_ bytes: Data, _ folder: URL) throws -> Bool {
        let path = ArchiveFile.path(folder, "damaged.jute")
        try bytes.write(to: URL(filePath: path))
        do {
            _ = try Archive.check(path)
            return true
        } catch is ArchiveError {
            return false
        }
    }
}
