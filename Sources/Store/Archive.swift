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
        /// The numbers of the migrations that the store had been through, in order.
        public let migrations: [Int]
        public let digest: String
    }

    struct Header: Codable {
        let format: String
        let migrations: [Int]
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

    /// Writes a backup to `path`, replacing nothing until it is whole and on the disk. Serving goes on meanwhile, and a
    /// backup that fails leaves nothing behind.
    public static func write(_ database: any Database, to path: String, at moment: Instant) async throws -> Summary {
        let partial = path + ".partial"
        guard FileManager.default.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw ArchiveError.cannotWrite(path) }
        do {
            let summary = try await fill(partial, from: database, at: moment)
            guard rename(partial, path) == 0 else { throw ArchiveError.cannotWrite(path) }
            return summary
        } catch {
            // It holds people's records, and nobody would look for it.
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }

    private static func fill(
        _ path: String, from database: any Database, at moment: Instant
    ) async throws -> Summary {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? file.close() }
        let summary = try await database.read { connection in
            let writer = ArchiveWriter(file: file)
            let migrations = try connection.appliedMigrations()
            try writer.line(Header(format: format, migrations: migrations, madeAt: moment.iso))
            for table in try tables(of: connection) {
                let columns = try columns(of: table, connection)
                try writer.line(TableLine(table: table, columns: columns))
                let list = columns.map { SQL("\(name: $0)") }.joined(separator: ", ")
                let order = try order(of: table, columns, connection)
                try connection.forEachRow("SELECT \(list) FROM \(name: table) ORDER BY \(order)") {
                    try writer.row($0.values)
                }
            }
            let digest = try writer.close()
            return Summary(rows: writer.rows, migrations: migrations, digest: digest)
        }
        try file.synchronize()
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
        return Summary(rows: rows, migrations: header.migrations, digest: closing.sha256)
    }

    static func tables(of connection: any Connection) throws -> [String] {
        let query: SQL =
            switch connection.engine {
            case .sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            case .postgreSQL:
                "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()"
            }
        return try connection.rows(query).map { try $0.text("name") }.sorted()
    }

    /// The order that a table's rows are written in, the same on both engines: that of its key, which an index holds
    /// already. To sort the whole of a large table takes minutes, and as much room on the disk again.
    static func order(of table: String, _ columns: [String], _ connection: any Connection) throws -> SQL {
        let query: SQL =
            switch connection.engine {
            case .sqlite:
                """
                SELECT keys.name AS key_name, parts.name AS part FROM pragma_index_list(\(table)) AS keys, pragma_index_info(keys.name) AS parts
                WHERE keys."unique" = 1 AND keys.partial = 0
                ORDER BY CASE keys.origin WHEN 'pk' THEN 0 ELSE 1 END, keys.name, parts.seqno
                """
            case .postgreSQL:
                """
                SELECT pg_class.relname::text AS key_name, pg_attribute.attname::text AS part FROM pg_index
                JOIN pg_class ON pg_class.oid = pg_index.indexrelid
                CROSS JOIN unnest(pg_index.indkey) WITH ORDINALITY AS place (number, place)
                JOIN pg_attribute ON pg_attribute.attrelid = pg_index.indrelid
                    AND pg_attribute.attnum = place.number
                WHERE pg_index.indrelid = \(table)::text::regclass AND pg_index.indisunique
                    AND pg_index.indpred IS NULL
                ORDER BY CASE WHEN pg_index.indisprimary THEN 0 ELSE 1 END, pg_class.relname, place.place
                """
            }
        let rows = try connection.rows(query)
        let key = try rows.first?.text("key_name")
        var parts = try rows.filter { try $0.text("key_name") == key }.map { try $0.text("part") }
        if parts.isEmpty, connection.engine == .sqlite { parts = try rowNumber(of: table, connection) }
        guard parts.isEmpty else { return parts.map { SQL("\(name: $0)") }.joined(separator: ", ") }
        // Left to themselves, one engine puts NULL first and the other last.
        return SQL((1...columns.count).map { "\($0) NULLS FIRST" }.joined(separator: ", "))
    }

    /// A key of one number is SQLite's own row number, which has no index beside the table.
    private static func rowNumber(of table: String, _ connection: any Connection) throws -> [String] {
        try connection.rows("SELECT name FROM pragma_table_info(\(table)) WHERE pk > 0 ORDER BY pk")
            .map { try $0.text("name") }
    }

    static func columns(of table: String, _ connection: any Connection) throws -> [String] {
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
    case storeNewer

    public var description: String {
        switch self {
        case .cannotWrite(let path):
            "\(path) could not be written. Check that the folder is there and may be written to"
        case .cannotRead(let path): "\(path) could not be read. Check the path and who may read it"
        case .notAnArchive(let path): "\(path) is not a backup made by `jute backup`. Nothing was changed"
        case .damaged(let path, let how): "\(path) is damaged: \(how). Nothing was changed; use another backup"
        case .storeNotEmpty:
            "The store is not empty, and a restore never writes over records. Give JUTE_DATABASE the address of a new one"
        case .storeNewer:
            "The store has tables that are newer than the backup. Give JUTE_DATABASE the address of a new one"
        }
    }
}
