import Foundation
import Values

/// A backup: one file that holds every row of every table as they were at one moment, and a digest over all of it.
///
/// The first line says what it is, then each table begins with a line of its own and has a line for each row, and the
/// last line carries the number of rows and the SHA-256 digest of everything above it. It does not depend on the
/// engine: what was backed up from SQLite can be restored to PostgreSQL, and the other way.
public enum Archive {
    static let format = "jute-archive-1"

    /// What a whole archive holds.
    public struct Summary: Sendable, Equatable {
        public let rows: Int
        public let migration: Int
        public let digest: String
    }

    struct Header: Codable {
        let format: String
        let migration: Int
        let madeAt: String
    }

    struct TableLine: Codable {
        let table: String
        let columns: [String]
    }

    struct Closing: Codable {
        let rows: Int
        let sha256: String
    }

    /// Writes a backup to `path`, replacing nothing until it is whole and on the disk. Serving goes on meanwhile.
    public static func write(_ database: any Database, to path: String, at moment: Instant) async throws -> Summary {
        let partial = path + ".partial"
        guard FileManager.default.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw ArchiveError.cannotWrite(path) }
        let file = try FileHandle(forWritingTo: URL(filePath: partial))
        let summary = try await database.read { connection in
            let writer = ArchiveWriter(file: file)
            let migration = try connection.count("SELECT coalesce(max(number), 0) FROM schema_migration")
            try writer.line(Header(format: format, migration: migration, madeAt: moment.iso))
            for table in try tables(of: connection) {
                let columns = try columns(of: table, connection)
                try writer.line(TableLine(table: table, columns: columns))
                let list = columns.map { SQL("\(name: $0)") }.joined(separator: ", ")
                let order = (1...columns.count).map(String.init).joined(separator: ", ")
                try connection.forEachRow("SELECT \(list) FROM \(name: table) ORDER BY \(SQL(order))") {
                    try writer.row($0.values)
                }
            }
            let digest = try writer.close()
            return Summary(rows: writer.rows, migration: migration, digest: digest)
        }
        try file.synchronize()
        try file.close()
        guard rename(partial, path) == 0 else { throw ArchiveError.cannotWrite(path) }
        return summary
    }

    /// Reads an archive from end to end without using it.
    ///
    /// - Throws: `ArchiveError` if it is not an archive, is cut short, or any byte of it was altered.
    public static func check(_ path: String) throws -> Summary {
        var digest = RunningDigest()
        var header: Header?
        var closing: Closing?
        var rows = 0
        try Lines.read(path) { line in
            guard closing == nil else { throw ArchiveError.damaged(path, "it goes on after its closing line") }
            if header == nil {
                guard let found = try? JSONDecoder().decode(Header.self, from: Data(line.utf8)), found.format == format
                else { throw ArchiveError.notAnArchive(path) }
                header = found
            } else if line.hasPrefix("{\"rows\"") {
                closing = try? JSONDecoder().decode(Closing.self, from: Data(line.utf8))
                return
            } else if line.hasPrefix("[") {
                rows += 1
            }
            digest.add(line + "\n")
        }
        guard let header else { throw ArchiveError.notAnArchive(path) }
        guard let closing else { throw ArchiveError.damaged(path, "it is cut short") }
        guard closing.rows == rows, closing.sha256 == digest.finish() else {
            throw ArchiveError.damaged(path, "its digest does not match what it holds")
        }
        return Summary(rows: rows, migration: header.migration, digest: closing.sha256)
    }

    /// Fills an empty store from an archive, in one transaction, after the whole archive has been checked.
    ///
    /// - Parameter migrations: every room's; the store is brought to the archive's schema and, after it is filled, up
    ///   to the newest.
    public static func restore(
        _ path: String, to database: any Database, migrations: [Migration], at moment: Instant
    ) async throws -> Summary {
        let summary = try check(path)
        let newest = migrations.map(\.number).max() ?? 0
        guard summary.migration <= newest else {
            throw StoreError.newerSchema(found: summary.migration, known: newest)
        }
        try await database.migrate(migrations.filter { $0.number <= summary.migration }, at: moment)
        try await database.write { connection in
            for table in try tables(of: connection) where table != "schema_migration" {
                guard try connection.row("SELECT 1 AS one FROM \(name: table) LIMIT 1") == nil else {
                    throw ArchiveError.storeNotEmpty
                }
            }
            try connection.execute("DELETE FROM schema_migration")
            var table: TableLine?
            try Lines.read(path) { line in
                if line.hasPrefix("{\"columns\"") {
                    table = try JSONDecoder().decode(TableLine.self, from: Data(line.utf8))
                } else if line.hasPrefix("["), let table {
                    try insert(line, into: table, connection)
                }
            }
        }
        try await database.migrate(migrations, at: moment)
        return summary
    }

    private static func insert(_ line: String, into table: TableLine, _ connection: any Connection) throws {
        let values = try ArchiveWriter.values(line)
        guard values.count == table.columns.count else {
            throw ArchiveError.damaged(table.table, "a row has another number of values than the table has columns")
        }
        let columns = table.columns.map { SQL("\(name: $0)") }.joined(separator: ", ")
        let bound = values.map { SQL("\($0)") }.joined(separator: ", ")
        try connection.execute("INSERT INTO \(name: table.table) (\(columns)) VALUES (\(bound))")
    }

    private static func tables(of connection: any Connection) throws -> [String] {
        let query: SQL =
            switch connection.engine {
            case .sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            case .postgreSQL:
                "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()"
            }
        return try connection.rows(query).map { try $0.text("name") }.sorted()
    }

    private static func columns(of table: String, _ connection: any Connection) throws -> [String] {
        let query: SQL =
            switch connection.engine {
            case .sqlite: "SELECT name FROM pragma_table_info(\(table))"
            case .postgreSQL:
                """
                SELECT column_name::text AS name FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = \(table)
                """
            }
        return try connection.rows(query).map { try $0.text("name") }.sorted()
    }
}

/// What is wrong with an archive.
public enum ArchiveError: Error, Equatable, CustomStringConvertible {
    case cannotWrite(String)
    case cannotRead(String)
    case notAnArchive(String)
    case damaged(String, String)
    case storeNotEmpty

    public var description: String {
        switch self {
        case .cannotWrite(let path): "\(path) could not be written. Check that the folder is there and may be written to"
        case .cannotRead(let path): "\(path) could not be read. Check the path and who may read it"
        case .notAnArchive(let path): "\(path) is not a backup made by `jute backup`. Nothing was changed"
        case .damaged(let path, let how): "\(path) is damaged: \(how). Nothing was changed; use another backup"
        case .storeNotEmpty:
            "The store is not empty, and a restore never writes over records. Give JUTE_DATABASE the address of a new one"
        }
    }
}
