import Store
import Synchronization

/// A store that counts what it is asked, for tests of what an operation or a page costs.
public final class CountedStore: Database {
    private struct Asked {
        var queries = 0
        var changes = 0
    }

    private let store: any Database
    private let asked = Mutex(Asked())

    public init(_ store: any Database) { self.store = store }

    public var engine: Engine { store.engine }

    /// How many queries `body` sends.
    public func questions(_ body: () async throws -> Void) async throws -> Int {
        let before = asked.withLock { $0.queries }
        try await body()
        return asked.withLock { $0.queries } - before
    }

    /// How many statements `body` sends: queries, and statements that change something.
    public func statements(_ body: () async throws -> Void) async throws -> Int {
        func number() -> Int { asked.withLock { $0.queries + $0.changes } }
        let before = number()
        try await body()
        return number() - before
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await store.read { try body(CountedConnection(connection: $0, counter: self)) }
    }

    public func readBriefly<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await store.readBriefly { try body(CountedConnection(connection: $0, counter: self)) }
    }

    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await store.write { try body(CountedConnection(connection: $0, counter: self)) }
    }

    public func takeStock() async throws { try await store.takeStock() }

    public func close() async throws { try await store.close() }

    fileprivate func countQuery() { asked.withLock { $0.queries += 1 } }
    fileprivate func countChange() { asked.withLock { $0.changes += 1 } }
}

private struct CountedConnection: Connection {
    let connection: any Connection
    let counter: CountedStore

    var engine: Engine { connection.engine }

    func rows(_ statement: SQL) throws -> [Row] {
        counter.countQuery()
        return try connection.rows(statement)
    }

    func forEachRow(_ statement: SQL, _ body: (Row) throws -> Void) throws {
        counter.countQuery()
        try connection.forEachRow(statement, body)
    }

    func execute(_ statement: SQL) throws -> Int {
        counter.countChange()
        return try connection.execute(statement)
    }

    func script(_ text: String) throws { try connection.script(text) }

    func writer(into table: String, columns: [String]) throws -> any RowWriter {
        try connection.writer(into: table, columns: columns)
    }

    var ledgerTail: LedgerTail { connection.ledgerTail }
}
