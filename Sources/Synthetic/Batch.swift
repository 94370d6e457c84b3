import Store
import Synchronization

/// A store's stand-in that puts writes off until many can be carried out in one transaction, in the order they came.
///
/// Each keeps its own signature, which one transaction begun by `record` could not give them: a story of two years is
/// signed by many hands at many moments.
final class Batch: Database {
    private let database: any Database
    private let waiting = Mutex<[@Sendable (any Connection) throws -> Void]>([])

    init(_ database: any Database) { self.database = database }

    var engine: Engine { database.engine }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await database.read(body)
    }

    /// Puts off a write that answers nothing; one that answers is carried out at once, after all that wait.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        if let nothing = () as? Value {
            waiting.withLock { $0.append { _ = try body($0) } }
            return nothing
        }
        try await flush()
        return try await database.write(body)
    }

    /// Carries out all that waits: in one transaction, undone whole if any of it fails.
    func flush() async throws {
        let writes = waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
        guard !writes.isEmpty else { return }
        try await database.write { connection in
            for write in writes { try write(connection) }
        }
    }

    /// Gives the engine room for all that will be written.
    func makeRoom() async throws { try await database.write { try $0.makeRoom() } }

    func takeStock() async throws {
        try await flush()
        try await database.takeStock()
    }

    func close() async throws {
        try await flush()
        try await database.close()
    }
}
