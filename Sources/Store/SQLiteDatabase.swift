import GRDB
import Synchronization

/// The embedded store: one file in write-ahead mode, where an acknowledged write survives a power cut.
///
/// Writes that arrive while another is being put on the disk are carried out together and share one flush: each has
/// a savepoint of its own, so that one that fails takes nothing of the others with it.
public final class SQLiteDatabase: Database {
    private let pool: DatabasePool
    private let waiting = Mutex(WaitingWrites())
    private let stock = Mutex(Stock())

    public let engine = Engine.sqlite

    /// Opens the file at `path`, making it if it is not there.
    public init(path: String, readers: Int = 8) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try database.execute(
                // What is blanked or taken out is overwritten in the file too, and not only unlinked.
                sql: """
                    PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
                    PRAGMA cache_size = -32000; PRAGMA mmap_size = 1073741824
                    """)
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            // GRDB sets NORMAL when it turns write-ahead mode on; a power cut could then take acknowledged writes.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } catch let error as DatabaseError {
            throw StoreError.cannotOpen("\(path): \(error.message ?? "\(error.resultCode)")")
        }
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await pool.read { try body(SQLiteConnection(database: $0)) }
    }

    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let write = PendingWrite(body: body, continuation: continuation)
            let mustStart = waiting.withLock { waiting in
                waiting.writes.append(write)
                defer { waiting.isRunning = true }
                return !waiting.isRunning
            }
            if mustStart { carryOutWaiting() }
        }
    }

    private func carryOutWaiting() {
        pool.asyncWriteWithoutTransaction { [self] database in
            while let writes = takeWaiting() {
                do {
                    try database.inTransaction(.immediate) {
                        for write in writes { write.carryOut(on: database) }
                        return .commit
                    }
                    for write in writes { write.acknowledge() }
                } catch {
                    for write in writes { write.fail(translated(error)) }
                }
                takeStockIfDue(database)
            }
        }
    }

    public func takeStock() async throws {
        do {
            try await pool.writeWithoutTransaction { try self.takeStock($0) }
        } catch { throw translated(error) }
    }

    private func takeStock(_ database: GRDB.Database) throws {
        // A sample of each index is enough to tell a key that narrows down from one that does not, and takes milliseconds.
        try database.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE")
        // A connection reads the counts when it is opened.
        pool.invalidateReadOnlyConnections()
    }

    private func takeStockIfDue(_ database: GRDB.Database) {
        let changed = database.totalChangesCount
        guard stock.withLock({ $0.isDue(changed) }) else { return }
        // Everything is right without new counts, if slower: what was written is not to fail for want of them.
        try? takeStock(database)
    }

    /// The writes to carry out together next; nil, and the run is over, when none is waiting.
    private func takeWaiting() -> [any Write]? {
        waiting.withLock { waiting in
            guard !waiting.writes.isEmpty else {
                waiting.isRunning = false
                return nil
            }
            defer { waiting.writes.removeAll() }
            return waiting.writes
        }
    }

    public func close() async throws {
        // The log of writes would stay beside the file with what was blanked since; if a reader is in the way, the next
        // to open it carries it over.
        _ = try? await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try pool.close()
    }
}

/// When to count the tables again: after a thousand changes, and then each time that there are twice as many.
private struct Stock {
    private var next = 1_000

    /// - Parameter changed: how many rows were changed since the store was opened.
    mutating func isDue(_ changed: Int) -> Bool {
        guard changed >= next else { return false }
        next = changed * 2
        return true
    }
}

private struct WaitingWrites {
    var writes: [any Write] = []
    var isRunning = false
}

/// A write that waits for its turn, its answer's type hidden.
private protocol Write: Sendable {
    /// Runs the write inside a savepoint and keeps what came of it.
    func carryOut(on database: GRDB.Database)
    /// Tells the caller what came of it: called once all of it is on the disk.
    func acknowledge()
    /// Tells the caller that the transaction failed as a whole.
    func fail(_ error: any Error)
}

private final class PendingWrite<Value: Sendable>: Write {
    private let body: @Sendable (any Connection) throws -> Value
    private let continuation: CheckedContinuation<Value, any Error>
    private let outcome = Mutex<Result<Value, any Error>?>(nil)

    init(
        body: @escaping @Sendable (any Connection) throws -> Value,
        continuation: CheckedContinuation<Value, any Error>
    ) {
        self.body = body
        self.continuation = continuation
    }

    func carryOut(on database: GRDB.Database) {
        let result: Result<Value, any Error>
        do {
            var value: Value?
            try database.inSavepoint {
                value = try body(SQLiteConnection(database: database))
                return .commit
            }
            guard let value else { throw StoreError.noAnswer }
            result = .success(value)
        } catch {
            result = .failure(translated(error))
        }
        outcome.withLock { $0 = result }
    }

    func acknowledge() {
        continuation.resume(with: outcome.withLock { $0 } ?? .failure(StoreError.noAnswer))
    }

    func fail(_ error: any Error) { continuation.resume(throwing: error) }
}
