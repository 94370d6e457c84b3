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

    /// A table's place, which is held while it is worked out: whoever asks for it meanwhile waits for the one answer.
    private final class Place: Sendable {
        let table = Mutex<ProtectedTable?>(nil)
    }

    private struct State {
        var places: [Key: Place] = [:]
        /// The keys in the order in which they came.
        var order: [Key] = []
    }

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int) { self.capacity = capacity }

    /// The protected table, from `make` if it is not known.
    func table(_ table: CountTable, _ protection: Protection, make: () -> ProtectedTable) -> ProtectedTable {
        let key = Key(table: table, protection: protection)
        let place = state.withLock { state in
            if let known = state.places[key] { return known }
            let place = Place()
            state.places[key] = place
            state.order.append(key)
            if state.order.count > capacity { state.places[state.order.removeFirst()] = nil }
            return place
        }
        return place.table.withLock { table in
            if let table { return table }
            let made = make()
            table = made
            return made
        }
    }

    /// How many tables are held.
    var count: Int { state.withLock { $0.places.count } }
}
