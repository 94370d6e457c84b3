/// A store of records. Two engines keep this promise, SQLite and PostgreSQL, and one SQL text serves both.
public protocol Database: Sendable {
    var engine: Engine { get }

    /// Runs `body` against one consistent state of the store. Nothing can be written.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value

    /// As ``read(_:)``, for a few look-ups by key: carried out where it is called if the engine is in this process, since
    /// going to another thread and back costs more than they do.
    ///
    /// Whatever may take longer than a few milliseconds belongs in ``read(_:)``: others would wait for it.
    func readBriefly<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value

    /// Runs `body` in a transaction of its own, after every write that began before it.
    ///
    /// When this returns, what was written is on the disk; when it throws, nothing was written. Writes run one at a
    /// time, as the ledger's chain needs an order: keep `body` short and let it do nothing but work on the connection.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value

    /// Lets the engine count what is in its tables, from which it chooses its indexes. Needed after much was written at
    /// once; as records grow day by day each engine sees to it by itself.
    ///
    /// Without counts SQLite takes the authority, which leads every key and is the same in every row, for something
    /// that narrows a search down; with a hundred thousand people that costs seconds where there should be microseconds.
    func takeStock() async throws

    /// Ends every connection. The store cannot be used afterwards.
    func close() async throws
}

extension Database {
    public func readBriefly<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value { try await read(body) }
}

/// The engine behind a store.
public enum Engine: String, Sendable, CaseIterable {
    case sqlite = "SQLite"
    case postgreSQL = "PostgreSQL"
}

/// A connection inside `read` or `write`; it must not leave the closure.
public protocol Connection {
    var engine: Engine { get }

    /// The answer to a query, whole.
    func rows(_ statement: SQL) throws -> [Row]

    /// The answer to a query, a row at a time, for answers too large to hold. `body` must not use the connection, which
    /// is busy with the answer.
    func forEachRow(_ statement: SQL, _ body: (Row) throws -> Void) throws

    /// Carries out a statement and returns the number of rows it changed.
    @discardableResult
    func execute(_ statement: SQL) throws -> Int

    /// Carries out several statements that have no values, as migrations do.
    func script(_ text: String) throws

    /// What writes many rows into one table at once.
    ///
    /// - Parameter columns: those that every row gives a value for, in the order of its values.
    func writer(into table: String, columns: [String]) throws -> any RowWriter

    /// Where the ledger ends, as far as this transaction has read or written it.
    var ledgerTail: LedgerTail { get }
}

/// Writes many rows into one table, as fast as the engine takes them. Rows may wait until `finish`, so nothing reads the
/// table before that.
public protocol RowWriter: AnyObject {
    /// Adds a row: a value for each column.
    func add(_ values: [SQLValue]) throws

    /// Writes whatever still waits. Nothing can be added afterwards.
    func finish() throws
}

extension Connection {
    /// The answer's first row, if it has any.
    public func row(_ statement: SQL) throws -> Row? { try rows(statement).first }

    /// Gives the engine more room for what is about to be written at once, for as long as this connection is open.
    ///
    /// SQLite writes a page to its log whenever its cache is full, and carries the log over at every commit; many records
    /// change most pages of an index many times. PostgreSQL's server has room of its own.
    public func makeRoom() throws {
        guard engine == .sqlite else { return }
        try script("PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 32768")
    }

    /// The one number that the statement asks for.
    public func count(_ statement: SQL) throws -> Int {
        guard let row = try row(statement), let name = row.names.first else { throw StoreError.noAnswer }
        return try row.integer(name)
    }
}
