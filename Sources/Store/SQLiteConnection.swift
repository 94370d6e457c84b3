import GRDB
import GRDBSQLite

/// A connection of SQLite's inside a read or a write.
///
/// GRDB prepares statements and keeps them; values are bound and answers read through SQLite's own functions. GRDB's
/// ways for both serve many more types than the four there are here, and took longer than SQLite itself.
struct SQLiteConnection: Connection {
    let database: GRDB.Database
    let ledgerTail = LedgerTail()

    var engine: Engine { .sqlite }

    func rows(_ statement: SQL) throws -> [Row] {
        var rows: [Row] = []
        try forEachRow(statement) { rows.append($0) }
        return rows
    }

    func forEachRow(_ statement: SQL, _ body: (Row) throws -> Void) throws {
        let prepared = try prepare(statement.template)
        let handle = prepared.sqliteStatement
        try bind(statement.values, to: handle)
        defer { sqlite3_reset(handle) }
        var columns: Row.Columns?
        while try step(handle) {
            let known = columns ?? Row.Columns(prepared.columnNames)
            columns = known
            try body(Row(columns: known, values: SQLValue.row(of: handle)))
        }
    }

    func execute(_ statement: SQL) throws -> Int {
        let handle = try prepare(statement.template).sqliteStatement
        try bind(statement.values, to: handle)
        defer { sqlite3_reset(handle) }
        while try step(handle) {}
        return database.changesCount
    }

    func script(_ text: String) throws {
        do { try database.execute(sql: text) } catch { throw translated(error) }
    }

    func writer(into table: String, columns: [String]) throws -> any RowWriter {
        let list = columns.map { SQL("\(name: $0)") }.joined(separator: ", ")
        let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let text = ("INSERT INTO \(name: table) (\(list)) VALUES (" as SQL).template + places + ")"
        do {
            return SQLiteRowWriter(connection: self, statement: try database.makeStatement(sql: text))
        } catch { throw translated(error) }
    }

    private func prepare(_ text: String) throws -> Statement {
        do { return try database.cachedStatement(sql: text) } catch { throw translated(error) }
    }

    fileprivate func bind(_ values: [SQLValue], to handle: OpaquePointer) throws {
        for (place, value) in values.enumerated() {
            let number = Int32(truncatingIfNeeded: place + 1)
            let code =
                switch value {
                case .null: sqlite3_bind_null(handle, number)
                case .integer(let integer): sqlite3_bind_int64(handle, number, integer)
                case .real(let real): sqlite3_bind_double(handle, number, real)
                case .text(var text):
                    try text.withUTF8 { bytes in
                        guard !bytes.contains(0) else { throw SQL.zeroByte }
                        // Text that is empty has no place in memory, which SQLite would take for NULL.
                        guard let start = bytes.baseAddress else {
                            return sqlite3_bind_text(handle, number, "", 0, Self.copied)
                        }
                        return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                            sqlite3_bind_text(handle, number, $0, Int32(bytes.count), Self.copied)
                        }
                    }
                }
            guard code == SQLITE_OK else { throw fault(code) }
        }
    }

    /// Tells SQLite to keep a copy of what is bound: Swift's text does not stay where it is.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// Whether there is another row.
    fileprivate func step(_ handle: OpaquePointer) throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw fault(code)
        }
    }

    private func fault(_ code: Int32) -> any Error {
        // Nothing but a task that was cancelled interrupts a statement.
        if code & 0xFF == SQLITE_INTERRUPT { return CancellationError() }
        let handle = database.sqliteConnection
        let extended = handle.map { sqlite3_extended_errcode($0) } ?? code
        let message = handle.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? "code \(extended)"
        return StoreError(extended, message)
    }
}

/// Rows into one table through one statement, which is prepared once.
private final class SQLiteRowWriter: RowWriter {
    private let connection: SQLiteConnection
    private let statement: Statement

    init(connection: SQLiteConnection, statement: Statement) {
        self.connection = connection
        self.statement = statement
    }

    func add(_ values: [SQLValue]) throws {
        let handle = statement.sqliteStatement
        try connection.bind(values, to: handle)
        defer { sqlite3_reset(handle) }
        while try connection.step(handle) {}
    }

    func finish() throws {}
}

/// The store's own word for what SQLite reports. Messages name tables and columns, never bound values.
func translated(_ error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return StoreError(error.extendedResultCode.rawValue, error.message ?? "\(error.resultCode)")
}

extension StoreError {
    fileprivate init(_ extendedCode: Int32, _ message: String) {
        self =
            switch ResultCode(rawValue: extendedCode) {
            case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: .uniqueness(message)
            default: .refused(message)
            }
    }
}

extension SQLValue {
    /// The values of the row that a statement stands at.
    fileprivate static func row(of handle: OpaquePointer) -> [SQLValue] {
        let count = Int(sqlite3_column_count(handle))
        return [SQLValue](unsafeUninitializedCapacity: count) { buffer, filled in
            for column in 0..<count {
                buffer.initializeElement(at: column, to: SQLValue(handle, column: Int32(column)))
            }
            filled = count
        }
    }

    private init(_ handle: OpaquePointer, column: Int32) {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_NULL: self = .null
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: self = .real(sqlite3_column_double(handle, column))
        default:
            // A BLOB, which nothing of ours writes, is read as text too.
            let bytes = UnsafeBufferPointer(
                start: sqlite3_column_text(handle, column), count: Int(sqlite3_column_bytes(handle, column)))
            self = .text(String(decoding: bytes, as: UTF8.self))
        }
    }
}
