import Store

/// Notices that records changed, whichever process changed them, and tells everybody who listens.
///
/// One serves a whole process: one task looks at the end of the ledger, and only while somebody listens. What it tells
/// is a mark that is another after every change: no number, no name.
actor ChangeWatch {
    /// How a watch goes about it.
    struct Pace: Sendable {
        /// How often the ledger is looked at.
        var interval = Duration.milliseconds(250)
        /// After how many looks without a change a sign of life is sent, by which those who have gone are found out.
        var looksToBeat = 40
        /// How many may listen at once; more are sent away.
        var mostListeners = 256
    }

    private let pace: Pace
    private let read: @Sendable (LedgerStanding) async throws -> LedgerStanding
    private var standing = LedgerStanding.start
    private var listeners: [Int: AsyncStream<String>.Continuation] = [:]
    private var lastListener = 0
    private var looking: Task<Void, Never>?
    private var looks = 0
    private var isClosed = false

    /// - Parameter read: where the ledger stands now, given where it stood.
    init(pace: Pace = Pace(), read: @escaping @Sendable (LedgerStanding) async throws -> LedgerStanding) {
        self.pace = pace
        self.read = read
    }

    /// Watches the ledger of one authority's records.
    init(_ database: any Database, authority: String, pace: Pace = Pace()) {
        self.init(pace: pace) { known in
            try await database.read { try Ledger.standing(after: known, authority: authority, on: $0) }
        }
    }

    /// Begins to listen: the mark of now, then one after every change, and again and again as a sign of life.
    ///
    /// Of marks that come faster than they are read only the newest is kept.
    /// - Returns: nil when too many listen already, or the server is stopping.
    func listen() async throws -> AsyncStream<String>? {
        guard hasRoom else { return nil }
        try await look()
        // Others may have come while the ledger was read.
        guard hasRoom else { return nil }
        let (marks, listener) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(1))
        lastListener += 1
        let number = lastListener
        listeners[number] = listener
        listener.onTermination = { [weak self] _ in Task { await self?.leave(number) } }
        listener.yield(standing.mark)
        if looking == nil { keepLooking() }
        return marks
    }

    /// How many listen.
    var listening: Int { listeners.count }

    /// Whether the ledger is being looked at.
    var isLooking: Bool { looking != nil }

    /// Ends every stream, and lets nobody listen any more.
    func close() {
        isClosed = true
        looking?.cancel()
        for listener in listeners.values { listener.finish() }
        listeners = [:]
    }

    private var hasRoom: Bool { !isClosed && listeners.count < pace.mostListeners }

    private func leave(_ number: Int) { listeners[number] = nil }

    private func keepLooking() {
        let interval = pace.interval
        looking = Task { [weak self] in
            repeat { try? await Task.sleep(for: interval) } while await self?.turn() == true
        }
    }

    /// Looks once and tells what there is to tell; false when nobody listens any more.
    private func turn() async -> Bool {
        guard !isClosed, !listeners.isEmpty else {
            looking = nil
            return false
        }
        let before = standing.mark
        // A store that does not answer now may answer at the next turn; until then there is nothing to tell.
        try? await look()
        looks += 1
        guard standing.mark != before || looks >= pace.looksToBeat else { return true }
        looks = 0
        for listener in listeners.values { listener.yield(standing.mark) }
        return true
    }

    private func look() async throws {
        let found = try await read(standing)
        // Somebody else may have read further in the meantime.
        if found.line > standing.line { standing = found }
    }
}
