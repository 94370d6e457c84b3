import Store
import Synchronization
import Values

/// Identities that come out the same for the same seed.
final class SeededIdentifiers: IdentifierSource {
    private struct State {
        var generator: SplitMix64
        var growing = GrowingChance()
    }

    private let state: Mutex<State>

    init(seed: UInt64, part: String) {
        state = Mutex(State(generator: SplitMix64(seed: seed, part: part)))
    }

    func chance(at moment: Instant) -> (high: UInt16, low: UInt64) {
        state.withLock { state in
            let drawn = (UInt16(truncatingIfNeeded: state.generator.next()), state.generator.next())
            return state.growing.next(at: moment) { drawn }
        }
    }
}
