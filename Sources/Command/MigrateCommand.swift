import ArgumentParser
import Partnership
import Store

/// `jute migrate`
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the store's schema up to this release. Does nothing if it is.")

    func run() async throws {
        let database = try Configuration.read().open(creating: true)
        let ran = try await database.migrate(Partnership.migrations, at: Surroundings.machine.now())
        for migration in ran { print("\(migration.number) \(migration.name)") }
        print(ran.isEmpty ? "The schema is up to date." : "The schema is up to date now.")
        try await database.close()
    }
}
