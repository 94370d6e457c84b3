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
        let code = try SQLValue.bind(values, to: handle)
        guard code == SQLITE_OK else { throw fault(code) }
    }

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
