import ArgumentParser
import Partnership
import Store

/// `jute backup`
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write the whole store, as it is at one moment, to a file. Serving goes on.")

    @Argument(help: "The file to write. It replaces nothing until it is whole.")
    var file: String

    func run() async throws {
        let file = file
        let summary = try await Opening.store { database, _ in
            try await Archive.write(database, to: file, at: Surroundings.machine.now())
        }
        print("\(summary.rows) rows in \(file), SHA-256 \(summary.digest)")
    }
}

/// `jute restore`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Fill an empty store from a backup, after the whole of it has been checked.",
        discussion: "A backup made from SQLite can be restored to PostgreSQL, and the other way.")

    @Argument(help: "The backup.")
    var file: String

    func run() async throws {
        _ = try Archive.check(file)
        let database = try Configuration.read().open(creating: true)
        let summary = try await Archive.restore(
            file, to: database, migrations: Partnership.migrations, at: Surroundings.machine.now())
        let verdict = try await database.read { try Ledger.verify($0) }
        try await database.close()
        guard case .whole(let lines, _) = verdict else {
            print("The backup was restored, but its ledger does not hold. Run `jute audit verify`.")
            throw ExitCode.failure
        }
        print("\(summary.rows) rows restored. The ledger's \(lines) lines hold.")
    }
}
