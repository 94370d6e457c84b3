import GRDB
import Synchronization

/// The embedded store: one file in write-ahead mode, where an acknowledged write survives a power cut.
///
/// Writes that arrive while another is being put on the disk are carried out together and share one flush: each has
/// a savepoint of its own, so that one that fails takes nothing of the others with it.
public final class SQLiteDatabase: Database {
    /// The one that writes.
    private let pool: DatabasePool
    private let readers: SQLiteReaders
    private let waiting = WaitingWrites()
    private let stock = Mutex(Stock())

    public let engine = Engine.sqlite

    /// Opens the file at `path`, making it if it is not there.
    ///
    /// - Parameter readers: how many reads that may take long go on at a time.
    public init(path: String, readers: Int = 8) throws {
        // Readers do not have the file mapped: after every commit of somebody else SQLite would unmap the whole of it,
        // and a read for a page would begin by mapping it again.
        let memory = "PRAGMA cache_size = -32000"
        self.readers = SQLiteReaders(path: path, setUp: memory, most: readers)
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try database.execute(
                // What is blanked or taken out is overwritten in the file too, and not only unlinked.
                sql: "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA mmap_size = 1073741824; \(memory)")
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
        try await readers.read(body)
    }

    public func readBriefly<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try readers.readHere(body)
    }

    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await waiting.add(body) { carryOutWaiting() }
    }

    private func carryOutWaiting() {
        pool.asyncWriteWithoutTransaction { [self] database in
            while let writes = waiting.next() {
                do {
                    try database.inTransaction(.immediate) {
                        for write in writes {
                            write.carryOut(on: SQLiteConnection(database: database)) { work in
                                try Self.inSavepoint(of: database, work)
                            }
                        }
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

    /// Runs `work`; if it throws, nothing of it stays written.
    private static func inSavepoint(of database: GRDB.Database, _ work: () throws -> Void) throws {
        func say(_ statement: String) throws { try database.cachedStatement(sql: statement).execute() }
        do {
            try say("SAVEPOINT one")
            do {
                try work()
                try say("RELEASE SAVEPOINT one")
            } catch {
                // What went wrong first is what is reported; if this fails too, so does the whole transaction.
                try? say("ROLLBACK TO SAVEPOINT one")
                try? say("RELEASE SAVEPOINT one")
                throw error
            }
        } catch { throw translated(error) }
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
        readers.renew()
    }

    private func takeStockIfDue(_ database: GRDB.Database) {
        let changed = database.totalChangesCount
        guard stock.withLock({ $0.isDue(changed) }) else { return }
        // Everything is right without new counts, if slower: what was written is not to fail for want of them.
        try? takeStock(database)
    }

    public func close() async throws {
        readers.close()
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
