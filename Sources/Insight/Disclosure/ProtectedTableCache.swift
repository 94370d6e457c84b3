import Synchronization

/// Tables protected lately, by what they were before: equal tables are protected alike, so nothing here grows old.
///
/// Deciding what to hide of a wide table takes longer than counting it, and a page asks for the same one each time it is
/// opened until somebody's record changes it.
final class ProtectedTableCache: Sendable {
    static let shared = ProtectedTableCache(capacity: 512)

    private struct Key: Hashable {
        let table: CountTable
        let protection: Protection
    }

    private struct State {
        var tables: [Key: ProtectedTable] = [:]
        /// The keys in the order in which they came.
        var order: [Key] = []
    }

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int) { self.capacity = capacity }

    /// The protected table, from `make` if it is not known.
    func table(_ table: CountTable, _ protection: Protection, make: () -> ProtectedTable) -> ProtectedTable {
        let key = Key(table: table, protection: protection)
        if let known = state.withLock({ $0.tables[key] }) { return known }
        // Outside the lock: while one is worked out the others can be read.
        let made = make()
        state.withLock { state in
            guard state.tables.updateValue(made, forKey: key) == nil else { return }
            state.order.append(key)
            if state.order.count > capacity { state.tables[state.order.removeFirst()] = nil }
        }
        return made
    }

    /// How many tables are held.
    var count: Int { state.withLock { $0.tables.count } }
}
