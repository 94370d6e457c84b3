import ArgumentParser

/// The program.
@main
struct Jute: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jute",
        abstract: "The shared record and the assurance system of a health and social care partnership.",
        discussion: """
            Settings come from the environment, or from a file of NAME=value lines that JUTE_CONFIG names:
              JUTE_DATABASE   the store: sqlite:PATH, or a postgres:// address
              JUTE_PORT       the port to serve on, 8080 unless told
              JUTE_AUTHORITY  the integration authority's code, where a store holds more than one
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, ServeCommand.self, MigrateCommand.self, ContentCommand.self, AreasCommand.self,
            SynthCommand.self, ImportCommand.self, AccountCommand.self, MeasureCommand.self, FiguresCommand.self,
            ThreadCommand.self,
            AuditCommand.self,
            BackupCommand.self, RestoreCommand.self,
        ])
}
