import GRDB
import GRDBSQLite

/// A prepared statement, bound and stepped through SQLite's own interface: rows become values once, with nothing in
/// between, which is most of what a short query costs.
struct SQLiteStatement {
    let handle: OpaquePointer
    /// The connection that it was prepared on.
    let connection: OpaquePointer
    let columns: Row.Columns

    init(_ handle: OpaquePointer, on connection: OpaquePointer) {
        self.handle = handle
        self.connection = connection
        columns = Self.columns(of: handle)
    }

    private static func columns(of handle: OpaquePointer) -> Row.Columns {
        Row.Columns((0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) })
    }

    /// Prepares a statement's text.
    init(preparing text: String, on connection: OpaquePointer) throws {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else { throw Self.failure(on: connection) }
        self.init(handle, on: connection)
    }

    /// Carries it out with these values, handing each row of the answer to `body`.
    func run(_ values: [SQLValue], _ body: (Row) throws -> Void = { _ in }) throws {
        // What went wrong last time, if anything did, was told then.
        sqlite3_reset(handle)
        defer { sqlite3_reset(handle) }
        guard try SQLValue.bind(values, to: handle) == SQLITE_OK else { throw Self.failure(on: connection) }
        var columns = columns
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW:
                // A table that was given a column since is read with it: SQLite prepares the statement again by itself.
                if columns.names.count != Int(sqlite3_column_count(handle)) { columns = Self.columns(of: handle) }
                try body(Row(columns: columns, values: SQLValue.row(of: handle)))
            case SQLITE_DONE: return
            default: throw Self.failure(on: connection)
            }
        }
    }

    /// Gives back what it holds. It cannot be used afterwards.
    func finish() { sqlite3_finalize(handle) }

    /// The store's own word for what SQLite reports. Its messages name tables and columns, never bound values.
    private static func failure(on connection: OpaquePointer) -> StoreError {
        StoreError(sqlite3_extended_errcode(connection), String(cString: sqlite3_errmsg(connection)))
    }
}
