import Foundation
import Store

/// The file or the server's database behind one test.
struct TemporaryStore {
    private enum Place {
        case folder(URL)
        case database(name: String, server: String)
    }

    private let place: Place

    init(_ engine: Engine) throws {
        let name = "jute_test_" + Secret.hex(Secret.randomBytes(count: 8))
        switch engine {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appending(path: name, directoryHint: .isDirectory)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            place = .folder(folder)
        case .postgreSQL:
            let server = ProcessInfo.processInfo.environment["JUTE_TEST_POSTGRES"] ?? ""
            place = .database(name: name, server: server)
            try administer("CREATE DATABASE \(name)")
        }
    }

    /// Opens it with few connections, as many tests run side by side.
    func open() throws -> any Database {
        switch place {
        case .folder(let folder):
            return try SQLiteDatabase(
                path: folder.appending(path: "jute.sqlite").path(percentEncoded: false), readers: 2)
        case .database(let name, let server):
            #if PostgreSQL
                return try PostgresDatabase(address: Self.address(server, database: name), connections: 2)
            #else
                throw StoreError.engineNotBuilt
            #endif
        }
    }

    /// Takes it away. Its connections have to be closed first.
    func remove() throws {
        switch place {
        case .folder(let folder): try FileManager.default.removeItem(at: folder)
        case .database(let name, _): try administer("DROP DATABASE \(name)")
        }
    }

    private func administer(_ statement: String) throws {
        guard case .database(_, let server) = place else { return }
        #if PostgreSQL
            try PostgresDatabase.administer(address: server, statement: statement)
        #else
            throw StoreError.engineNotBuilt
        #endif
    }

    /// The server's address with another database's name in it.
    private static func address(_ server: String, database: String) throws -> String {
        guard var parts = URLComponents(string: server) else { throw StoreError.badAddress(server) }
        parts.path = "/" + database
        guard let address = parts.string else { throw StoreError.badAddress(server) }
        return address
    }
}
