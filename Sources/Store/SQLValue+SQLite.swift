import GRDB
import GRDBSQLite

/// Values to and from a prepared statement of SQLite's, through its own functions.
extension SQLValue {
    /// Binds values to the places of a statement, in order.
    ///
    /// - Returns: `SQLITE_OK`, or SQLite's code for what it would not take.
    static func bind(_ values: [SQLValue], to handle: OpaquePointer) throws -> Int32 {
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
                            return sqlite3_bind_text(handle, number, "", 0, copied)
                        }
                        return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                            sqlite3_bind_text(handle, number, $0, Int32(bytes.count), copied)
                        }
                    }
                }
            guard code == SQLITE_OK else { return code }
        }
        return SQLITE_OK
    }

    /// Tells SQLite to keep a copy of what is bound: Swift's text does not stay where it is.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// The values of the row that a statement stands at.
    static func row(of handle: OpaquePointer) -> [SQLValue] {
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

extension StoreError {
    /// What SQLite's extended result code says, in the store's own words.
    init(_ extendedCode: Int32, _ message: String) {
        self =
            switch ResultCode(rawValue: extendedCode) {
            case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: .uniqueness(message)
            default: .refused(message)
            }
    }
}
