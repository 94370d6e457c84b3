#if PostgreSQL
    import CPostgres
    import Dispatch
    import Synchronization

    /// The store on a PostgreSQL server, reached through libpq; its own words for several hosts and fail-over work as
    /// they are (`postgres://one,two/jute?target_session_attrs=read-write`).
    ///
    /// Writes that arrive while another is being put on the disk are carried out together, as in SQLite: each has a
    /// savepoint of its own, and they share one flush.
    public final class PostgresDatabase: Database {
        private let pool: PostgresPool
        private let waiting = WaitingWrites()

        public let engine = Engine.postgreSQL

        /// Opens `connections` connections to the server at `address`.
        public init(address: String, connections: Int = 8) throws {
            pool = try PostgresPool(address: address, size: connections)
        }

        public func read<Value: Sendable>(
            _ body: @escaping @Sendable (any Connection) throws -> Value
        ) async throws -> Value {
            try await pool.with { connection in
                try connection.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") { try body(connection) }
            }
        }

        public func write<Value: Sendable>(
            _ body: @escaping @Sendable (any Connection) throws -> Value
        ) async throws -> Value {
            try await waiting.add(body) { Task { await carryOutWaiting() } }
        }

        private func carryOutWaiting() async {
            while let writes = waiting.next() {
                do {
                    try await pool.with { connection in
                        try connection.transaction("BEGIN ISOLATION LEVEL READ COMMITTED") {
                            // One writer at a time, as in SQLite: the ledger is one chain. What the writer before has
                            // committed is seen once the lock is had, which a snapshot taken while waiting for it would
                            // not show.
                            try connection.script("SELECT pg_advisory_xact_lock(\(PostgresDatabase.writerLock))")
                            for write in writes { write.carryOut(on: connection, connection.inSavepoint) }
                        }
                    }
                    for write in writes { write.acknowledge() }
                } catch {
                    for write in writes { write.fail(error) }
                }
            }
        }

        /// The number of the lock that the writer holds: `jute` in ASCII.
        private static let writerLock = 0x6A_75_74_65

        public func takeStock() async throws { try await write { try $0.script("ANALYZE") } }

        public func close() async throws { pool.close() }

        /// Carries out one statement on a connection of its own and outside any transaction, as making and removing
        /// whole databases needs. For tests and installation; records are written with `write`.
        ///
        /// - Parameter statement: complete SQL, sent as it is: nothing typed may be part of it.
        public static func administer(address: String, statement: String) throws {
            let connection = try PostgresConnection(address: address)
            defer { connection.finish() }
            try connection.script(statement)
        }
    }

    /// A fixed set of connections, each on a queue of its own, since libpq's calls block.
    final class PostgresPool: Sendable {
        private struct State {
            var idle: [PostgresConnection]
            var waiting: [CheckedContinuation<PostgresConnection, Never>] = []
        }

        private let all: [PostgresConnection]
        private let state: Mutex<State>

        init(address: String, size: Int) throws {
            all = try (0..<size).map { _ in try PostgresConnection(address: address) }
            state = Mutex(State(idle: all))
        }

        func with<Value: Sendable>(_ body: @escaping @Sendable (PostgresConnection) throws -> Value) async throws
            -> Value
        {
            let connection = await take()
            defer { giveBack(connection) }
            return try await withCheckedThrowingContinuation { continuation in
                connection.queue.async {
                    continuation.resume(with: Result { try body(connection) })
                }
            }
        }

        private func take() async -> PostgresConnection {
            await withCheckedContinuation { continuation in
                let connection: PostgresConnection? = state.withLock { state in
                    if let connection = state.idle.popLast() { return connection }
                    state.waiting.append(continuation)
                    return nil
                }
                if let connection { continuation.resume(returning: connection) }
            }
        }

        private func giveBack(_ connection: PostgresConnection) {
            let next: CheckedContinuation<PostgresConnection, Never>? = state.withLock { state in
                if state.waiting.isEmpty {
                    state.idle.append(connection)
                    return nil
                }
                return state.waiting.removeFirst()
            }
            next?.resume(returning: connection)
        }

        func close() {
            for connection in all { connection.queue.sync { connection.finish() } }
        }
    }
#endif
