import GRDBSQLite
import Synchronization

/// One connection that reads. It is used by one reader at a time, on whichever thread that runs.
final class SQLiteReader: Connection, @unchecked Sendable {
    private let handle: OpaquePointer
    private var prepared: [String: SQLiteStatement] = [:]
    private let begin: SQLiteStatement
    private let end: SQLiteStatement

    /// Statements with more values than this are prepared anew each time: a long list comes in as many lengths as there
    /// are answers, and all of them would be kept.
    private static let mostValuesKept = 50

    /// Nothing is written here, so nothing moves it on.
    let ledgerTail = LedgerTail()

    var engine: Engine { .sqlite }

    /// - Parameter setUp: statements that a connection begins with.
    init(path: String, setUp: String) throws {
        var handle: OpaquePointer?
        // Never two threads at a time, so SQLite need not lock.
        let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let handle else {
            defer { sqlite3_close_v2(handle) }
            throw StoreError.cannotOpen("\(path): \(String(cString: sqlite3_errstr(code)))")
        }
        self.handle = handle
        sqlite3_busy_timeout(handle, 10_000)
        sqlite3_extended_result_codes(handle, 1)
        do {
            begin = try SQLiteStatement(preparing: "BEGIN", on: handle)
            end = try SQLiteStatement(preparing: "COMMIT", on: handle)
        } catch {
            sqlite3_close_v2(handle)
            throw error
        }
        try script(setUp)
    }

    deinit {
        begin.finish()
        end.finish()
        for statement in prepared.values { statement.finish() }
        sqlite3_close_v2(handle)
    }

    /// Runs `body` against one state of the store.
    func transaction<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        try begin.run([])
        // Nothing was written, so to end it is all there is to do, however it went.
        defer { try? end.run([]) }
        return try body(self)
    }

    func rows(_ statement: SQL) throws -> [Row] {
        var rows: [Row] = []
        try forEachRow(statement) { rows.append($0) }
        return rows
    }

    func forEachRow(_ statement: SQL, _ body: (Row) throws -> Void) throws {
        let (text, values) = (statement.template, statement.values)
        if let known = prepared[text] { return try known.run(values, body) }
        let fresh = try SQLiteStatement(preparing: text, on: handle)
        if values.count <= Self.mostValuesKept {
            prepared[text] = fresh
            try fresh.run(values, body)
        } else {
            defer { fresh.finish() }
            try fresh.run(values, body)
        }
    }

    func execute(_ statement: SQL) throws -> Int {
        try forEachRow(statement) { _ in }
        return 0
    }

    func writer(into table: String, columns: [String]) throws -> any RowWriter {
        throw StoreError.refused("rows for \(table): this connection reads")
    }

    func script(_ text: String) throws {
        guard sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK else {
            throw StoreError.refused(String(cString: sqlite3_errmsg(handle)))
        }
    }
}
