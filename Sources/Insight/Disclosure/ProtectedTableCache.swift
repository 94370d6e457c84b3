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

    private let kept: Kept<Key, Shown>

    /// - Parameter capacity: how many tables are held at most; of more, those asked for longest ago go.
    init(capacity: Int) { kept = Kept(room: capacity) }

    /// The protected table, from `make` if it is not known.
    func shown(_ exact: Exact, _ protection: Protection, make: () -> Shown) -> Shown {
        kept.value(Key(exact: exact, protection: protection), make: make)
    }

    /// How many tables are held.
    var count: Int { kept.count }
}

typealias ProtectedTableCache = ProtectionCache<CountTable, ProtectedTable>

/// What a process has protected lately.
struct ProtectionCaches: Sendable {
    static let shared = ProtectionCaches(tables: ProtectedTableCache(capacity: 512), crossings: .init(capacity: 64))

    let tables: ProtectedTableCache
    let crossings: ProtectionCache<Crossing, ProtectedCrossing?>
}
