/// Where a store is: `sqlite:PATH`, or a `postgres://` address in libpq's form.
public enum Address: Hashable, Sendable {
    case sqlite(path: String)
    case postgres(String)

    public init(_ text: String) throws(StoreError) {
        if text.hasPrefix("sqlite:"), text.utf8.count > 7 {
            self = .sqlite(path: String(text.dropFirst(7)))
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(text)
        } else {
            throw .badAddress(text)
        }
    }

    /// Opens the store, making a SQLite file that is not there.
    public func open() throws -> any Database {
        switch self {
        case .sqlite(let path):
            return try SQLiteDatabase(path: path)
        case .postgres(let address):
            #if PostgreSQL
                return try PostgresDatabase(address: address)
            #else
                _ = address
                throw StoreError.engineNotBuilt
            #endif
        }
    }
}
