import Dispatch
import Synchronization

/// The connections that read one file, opened as they are needed and kept.
final class SQLiteReaders: Sendable {
    private struct State {
        var idle: [SQLiteReader] = []
        /// How many reads that may take long are at work, and those who wait until one of them has ended.
        var atWork = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
        /// Goes on when connections are to be opened anew; those lent out before are not taken back then.
        var generation = 0
        var isClosed = false
    }

    private let path: String
    private let setUp: String
    private let most: Int
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "jute.readers", attributes: .concurrent)

    /// - Parameters:
    ///   - setUp: statements that each connection begins with.
    ///   - most: how many reads that may take long go on at a time; the others wait.
    init(path: String, setUp: String, most: Int) {
        self.path = path
        self.setUp = setUp
        self.most = most
    }

    /// Runs `body` where it is called, on a connection that nobody else has. It waits for nobody.
    func readHere<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        let (reader, generation) = try take()
        defer { giveBack(reader, generation) }
        return try reader.transaction(body)
    }

    /// Runs `body` on a thread of its own, so that however long it takes nothing else has to wait for it.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        await enter()
        defer { leave() }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try self.readHere(body) }) }
        }
    }

    /// Lets connections go, so that the next reads open new ones.
    func renew() {
        let old = state.withLock { state in
            state.generation += 1
            defer { state.idle = [] }
            return state.idle
        }
        _ = old  // closed here, outside the lock
    }

    func close() {
        renew()
        state.withLock { $0.isClosed = true }
    }

    private func take() throws -> (SQLiteReader, Int) {
        let (known, generation) = try state.withLock { state in
            guard !state.isClosed else { throw StoreError.refused("the store is closed") }
            return (state.idle.popLast(), state.generation)
        }
        return (try known ?? SQLiteReader(path: path, setUp: setUp), generation)
    }

    private func giveBack(_ reader: SQLiteReader, _ generation: Int) {
        state.withLock { state in
            if state.generation == generation && !state.isClosed { state.idle.append(reader) }
        }
    }
    private func enter() async {
        await withCheckedContinuation { continuation in
            let mayEnter = state.withLock { state in
                guard state.atWork == most else {
                    state.atWork += 1
                    return true
                }
                state.waiting.append(continuation)
                return false
            }
            if mayEnter { continuation.resume() }
        }
    }

    private func leave() {
        let next: CheckedContinuation<Void, Never>? = state.withLock { state in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.atWork -= 1
            return nil
        }
        next?.resume()
    }
}
