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
        for (place, value) in values.enumerated() { try bind(value, at: Int32(place + 1)) }
        var columns = columns
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW:
                // A table that was given a column since is read with it: SQLite prepares the statement again by itself.
                if columns.names.count != Int(sqlite3_column_count(handle)) { columns = Self.columns(of: handle) }
                try body(Row(columns: columns, values: columns.names.indices.map { value(at: Int32($0)) }))
            case SQLITE_DONE: return
            default: throw Self.failure(on: connection)
            }
        }
    }

    /// Gives back what it holds. It cannot be used afterwards.
    func finish() { sqlite3_finalize(handle) }

    private func bind(_ value: SQLValue, at place: Int32) throws {
        let code =
            switch value {
            case .null: sqlite3_bind_null(handle, place)
            case .integer(let integer): sqlite3_bind_int64(handle, place, integer)
            case .real(let real): sqlite3_bind_double(handle, place, real)
            case .text(var text):
                try text.withUTF8 { bytes in
                    guard !bytes.contains(0) else { throw SQL.zeroByte }
                    return bytes.withMemoryRebound(to: CChar.self) {
                        // An empty text has no address of its own, and without one SQLite would take it for NULL.
                        sqlite3_bind_text(handle, place, $0.baseAddress ?? Self.empty, Int32($0.count), Self.copied)
                    }
                }
            }
        guard code == SQLITE_OK else { throw Self.failure(on: connection) }
    }

    private func value(at place: Int32) -> SQLValue {
        switch sqlite3_column_type(handle, place) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, place))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, place))
        case SQLITE_NULL: return .null
        default:
            guard let bytes = sqlite3_column_text(handle, place) else { return .text("") }
            let count = Int(sqlite3_column_bytes(handle, place))
            return .text(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
        }
    }

    nonisolated(unsafe) private static let empty: UnsafePointer<CChar> = {
        let place = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
        place.initialize(to: 0)
        return UnsafePointer(place)
    }()
    /// Tells SQLite to keep a copy of what is bound.
    nonisolated(unsafe) private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// The store's own word for what SQLite reports. Its messages name tables and columns, never bound values.
    private static func failure(on connection: OpaquePointer) -> StoreError {
        let message = String(cString: sqlite3_errmsg(connection))
        switch sqlite3_extended_errcode(connection) {
        case SQLITE_CONSTRAINT | (8 << 8), SQLITE_CONSTRAINT | (6 << 8): return .uniqueness(message)
        default: return .refused(message)
        }
    }
}
