import Foundation
import Values

extension Archive {
    /// Fills an empty store from an archive, in one transaction, after the whole archive has been checked.
    ///
    /// - Parameter migrations: every room's; the store is brought to the archive's schema and, after it is filled, up
    ///   to the newest.
    /// - Throws: before anything is changed, `ArchiveError` if the archive is damaged or the store is not empty, and
    ///   `StoreError.newerSchema` if the archive was made by a newer release.
    public static func restore(
        _ path: String, to database: any Database, migrations: [Migration], at moment: Instant
    ) async throws -> Summary {
        let summary = try check(path)
        let known = Set(migrations.map(\.number))
        if let found = summary.migrations.last(where: { !known.contains($0) }) {
            throw StoreError.newerSchema(found: found, known: known.max() ?? 0)
        }
        try await database.read { try requireEmpty($0, summary) }
        try await database.migrate(migrations.filter { summary.migrations.contains($0.number) }, at: moment)
        try await database.write { connection in
            try requireEmpty(connection, summary)
            try connection.execute("DELETE FROM schema_migration")
            var table: TableLine?
            var writer: (any RowWriter)?
            try Lines.read(path) { line in
                if line.hasPrefix("{\"columns\"") {
                    try writer?.finish()
                    let found = try JSONDecoder().decode(TableLine.self, from: Data(line.utf8))
                    writer = try connection.writer(into: found.table, columns: found.columns)
                    table = found
                } else if line.hasPrefix("["), let table, let writer {
                    try insert(line, of: table, with: writer)
                }
            }
            try writer?.finish()
        }
        try await database.migrate(migrations, at: moment)
        try await database.takeStock()
        return summary
    }

    private static func requireEmpty(_ connection: any Connection, _ summary: Summary) throws {
        let tables = try tables(of: connection)
        for table in tables where table != "schema_migration" {
            guard try connection.row("SELECT 1 AS one FROM \(name: table) LIMIT 1") == nil else {
                throw ArchiveError.storeNotEmpty
            }
        }
        guard tables.contains("schema_migration") else { return }
        guard try connection.appliedMigrations().allSatisfy(summary.migrations.contains) else {
            throw ArchiveError.storeNewer
        }
    }

    private static func insert(_ line: String, of table: TableLine, with writer: any RowWriter) throws {
        let values = try ArchiveWriter.values(line)
        guard values.count == table.columns.count else {
            throw ArchiveError.damaged(table.table, "a row has another number of values than the table has columns")
        }
        try writer.add(values)
    }
}
