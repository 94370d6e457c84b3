import Synchronization
import Values

/// Tables protected lately, by what they were before: equal tables are protected alike, so nothing here grows old.
///
/// Deciding what to hide of a wide table takes longer than counting it, and a page asks for the same one each time it is
/// opened until somebody's record changes it.
final class ProtectionCache<Exact: Hashable & Sendable, Shown: Sendable>: Sendable {
    private struct Key: Hashable {
        let exact: Exact
        let protection: Protection
    }

    /// A table's place, which is held while it is worked out: whoever asks for it meanwhile waits for the one answer.
    private final class Place: Sendable {
        let shown = Mutex<Shown?>(nil)
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
    func shown(_ exact: Exact, _ protection: Protection, make: () -> Shown) -> Shown {
        let key = Key(exact: exact, protection: protection)
        let place = state.withLock { state in
            if let known = state.places[key] { return known }
            let place = Place()
            state.places[key] = place
            state.order.append(key)
            if state.order.count > capacity { state.places[state.order.removeFirst()] = nil }
            return place
        }
        return place.shown.withLock { shown in
            if let shown { return shown }
            let made = make()
            shown = made
            return made
        }
    }

    /// How many tables are held.
    var count: Int { state.withLock { $0.places.count } }
}

typealias ProtectedTableCache = ProtectionCache<CountTable, ProtectedTable>

/// What a process has protected lately.
struct ProtectionCaches: Sendable {
    static let shared = ProtectionCaches(tables: ProtectedTableCache(capacity: 512), crossings: .init(capacity: 64))

    let tables: ProtectedTableCache
    let crossings: ProtectionCache<Crossing, ProtectedCrossing?>
}
