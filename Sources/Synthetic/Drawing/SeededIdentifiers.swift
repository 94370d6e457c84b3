import Store
import Synchronization
import Values

/// Identities that come out the same for the same seed.
final class SeededIdentifiers: IdentifierSource {
    private let generator: Mutex<SplitMix64>

    init(seed: UInt64, part: String) { generator = Mutex(SplitMix64(seed: seed, part: part)) }

    func chance() -> (high: UInt16, low: UInt64) {
        generator.withLock { (UInt16(truncatingIfNeeded: $0.next()), $0.next()) }
    }
}
