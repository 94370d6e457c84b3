import Store
import Synchronization

/// A store that counts the questions it is asked, for tests of what an operation costs.
public final class CountedStore: Database {
    private let store: any Database
    private let asked = Mutex(0)

    public init(_ store: any Database) { self.store = store }

    public var engine: Engine { store.engine }

    /// How many queries `body` sends.
    public func questions(_ body: () async throws -> Void) async throws -> Int {
        let before = asked.withLock { $0 }
        try await body()
        return asked.withLock { $0 } - before
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await store.read { try body(CountedConnection(connection: $0, counter: self)) }
    }

    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await store.write { try body(CountedConnection(connection: $0, counter: self)) }
    }

    public func takeStock() async throws { try await store.takeStock() }

    public func close() async throws { try await store.close() }

    fileprivate func count() { asked.withLock { $0 += 1 } }
}

private struct CountedConnection: Connection {
    let connection: any Connection
    let counter: CountedStore

    var engine: Engine { connection.engine }

    func rows(_ statement: SQL) throws -> [Row] {
        counter.count()
        return try connection.rows(statement)
    }

    func forEachRow(_ statement: SQL, _ body: (Row) throws -> Void) throws {
        counter.count()
        try connection.forEachRow(statement, body)
    }

    func execute(_ statement: SQL) throws -> Int { try connection.execute(statement) }

    func script(_ text: String) throws { try connection.script(text) }

    func writer(into table: String, columns: [String]) throws -> any RowWriter {
        try connection.writer(into: table, columns: columns)
    }

    var ledgerTail: LedgerTail { connection.ledgerTail }
}
