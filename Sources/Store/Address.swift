import Foundation

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
            // The rest of it may hold a password.
            throw .badAddress(text.contains(":") ? text.prefix { $0 != ":" } + ":…" : "")
        }
    }

    /// Opens the store.
    ///
    /// - Parameter creating: makes a SQLite file that is not there. Otherwise a mistyped path is a fault, and not a new
    ///   and empty store.
    public func open(creating: Bool = true) throws -> any Database {
        switch self {
        case .sqlite(let path):
            guard creating || FileManager.default.fileExists(atPath: path) else { throw StoreError.noStore(path) }
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
