import Synchronization

/// What was worked out lately, by everything that it was worked out from.
///
/// Whoever asks for what is being worked out waits for it, so that it is worked out once. When there is no more room, what
/// was asked for longest ago goes.
final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    /// A value's place, which is held while it is worked out.
    private final class Place: Sendable {
        let value = Mutex<Value?>(nil)
    }

    private struct Entry {
        let place: Place
        /// What it takes up; 0 until it is known.
        var size: Int
        var askedLast: Int
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var taken = 0
        var asked = 0
    }

    private let room: Int
    private let size: @Sendable (Value) -> Int
    private let state = Mutex(State())

    /// - Parameters:
    ///   - room: what may be taken up in all; the newest value is kept however large it is.
    ///   - size: what a value takes up, 1 or more.
    init(room: Int, size: @escaping @Sendable (Value) -> Int = { _ in 1 }) {
        self.room = room
        self.size = size
    }

    /// How many values there are.
    var count: Int { state.withLock { $0.entries.count } }

    /// The value for `key`, from `make` if it is not known.
    func value(_ key: Key, make: () -> Value) -> Value {
        let place = state.withLock { state in
            state.asked += 1
            let place = state.entries[key]?.place ?? Place()
            state.entries[key, default: Entry(place: place, size: 0, askedLast: 0)].askedLast = state.asked
            return place
        }
        return place.value.withLock { value in
            if let value { return value }
            let made = make()
            value = made
            keep(key, place, size(made))
            return made
        }
    }

    private func keep(_ key: Key, _ place: Place, _ size: Int) {
        state.withLock { state in
            // It may have had to go while it was worked out.
            guard state.entries[key]?.place === place else { return }
            state.entries[key]?.size = size
            state.taken += size
            guard state.taken > room else { return }
            // A quarter more than is needed goes, so that not every new value has to look for what to let go.
            for (old, entry) in state.entries.sorted(by: { $0.value.askedLast < $1.value.askedLast }) {
                if state.taken <= room - room / 4 { return }
                guard old != key, entry.size > 0 else { continue }
                state.entries[old] = nil
                state.taken -= entry.size
            }
        }
    }
}
