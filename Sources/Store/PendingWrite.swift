import Synchronization

/// Writes that wait for the one before them. Those that arrive while another is being put on the disk are carried out
/// together and share one flush.
final class WaitingWrites: Sendable {
    private struct State {
        var writes: [any PendingWrite] = []
        var isRunning = false
    }

    private let state = Mutex(State())

    /// Waits until `body` was carried out, and what it wrote is on the disk.
    ///
    /// - Parameter start: called if nobody is at work: to take what waits with ``next()``, again and again until there is
    ///   nothing, carry it out and acknowledge it.
    func add<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value, start: () -> Void
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let write = BodyToWrite(body: body, continuation: continuation)
            let mustStart = state.withLock { state in
                state.writes.append(write)
                defer { state.isRunning = true }
                return !state.isRunning
            }
            if mustStart { start() }
        }
    }

    /// The writes to carry out together next; nil, and the run is over, when none is waiting.
    func next() -> [any PendingWrite]? {
        state.withLock { state in
            guard !state.writes.isEmpty else {
                state.isRunning = false
                return nil
            }
            defer { state.writes.removeAll() }
            return state.writes
        }
    }
}

/// A write that waits for its turn, its answer's type hidden.
protocol PendingWrite: Sendable {
    /// Runs the write and keeps what came of it.
    ///
    /// - Parameter protected: runs what it is given so that, if it throws, nothing of it stays written.
    func carryOut(on connection: any Connection, _ protected: (() throws -> Void) throws -> Void)
    /// Tells the caller what came of it: called once all of it is on the disk.
    func acknowledge()
    /// Tells the caller that the transaction failed as a whole.
    func fail(_ error: any Error)
}

private final class BodyToWrite<Value: Sendable>: PendingWrite {
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

    func carryOut(on connection: any Connection, _ protected: (() throws -> Void) throws -> Void) {
        let result: Result<Value, any Error>
        do {
            var value: Value?
            try protected { value = try body(connection) }
            guard let value else { throw StoreError.noAnswer }
            result = .success(value)
        } catch {
            result = .failure(error)
        }
        outcome.withLock { $0 = result }
    }

    func acknowledge() {
        continuation.resume(with: outcome.withLock { $0 } ?? .failure(StoreError.noAnswer))
    }

    func fail(_ error: any Error) { continuation.resume(throwing: error) }
}
