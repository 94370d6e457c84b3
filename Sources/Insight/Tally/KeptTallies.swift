import Dispatch
import Synchronization

/// Tallies of whole segments, kept for as long as they are asked for.
///
/// A segment never changes, and neither does what was counted of it. What has been written since stands in later
/// segments, and those whom they have instead are taken away again: a few people, where the segment has everybody.
final class KeptTallies: Sendable {
    /// A segment of fewer is counted each time, which takes no longer than looking its tally up.
    static let leastKept = 250
    /// How many numbers are kept: 32 MB of them.
    static let room = 4_000_000

    /// How many people are worth a processor of their own: counting them takes it about a millisecond.
    static let leastAlone = 10_000
    /// The most parts that people are counted in; as many at a time as there are processors.
    static let mostParts = 8

    private let kept: Kept<TallyOrder.Key, Tally>
    private let looked = Mutex(0)
    private let mostParts: Int
    private let leastAlone: Int

    init(
        room: Int = KeptTallies.room, mostParts: Int = KeptTallies.mostParts, leastAlone: Int = KeptTallies.leastAlone
    ) {
        kept = Kept(room: room) { $0.numbers.count }
        (self.mostParts, self.leastAlone) = (mostParts, leastAlone)
    }

    /// How many people's records were looked through so far.
    var peopleCounted: Int { looked.withLock { $0 } }
    /// How many tallies are kept.
    var count: Int { kept.count }

    /// Counts everybody in the extract.
    func tally(_ order: TallyOrder, _ scope: Scope, in extract: Extract) -> Tally {
        var tally = Tally(order.shape, order.columns)
        var people = 0
        for part in extract.parts {
            let segment = part.segment
            let scope = scope.reduced(to: order.fact, in: segment)
            guard segment.people.count >= Self.leastKept else {
                let own = segment.people.indices.lazy.filter { !part.isReplaced[$0] }
                order.count(own, of: segment, scope, in: &tally)
                people += segment.people.count - part.replaced.count
                continue
            }
            let whole = kept.value(order.key(segment, scope)) {
                looked.withLock { $0 += segment.people.count }
                return self.whole(order, segment, scope)
            }
            tally.add(order.shape.taking(whole.numbers, of: whole.shape))
            order.count(part.replaced.lazy.map { Int($0) }, of: segment, scope, -1, in: &tally)
            people += part.replaced.count
        }
        looked.withLock { $0 += people }
        return tally
    }

    /// Counts everybody in a segment, on all processors side by side: what is counted of some and of others adds up.
    private func whole(_ order: TallyOrder, _ segment: Segment, _ scope: Scope) -> Tally {
        let people = segment.people.indices
        let parts = max(1, min(mostParts, people.count / leastAlone))
        let whole = Mutex(Tally(order.shape, order.columns))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            var own = Tally(order.shape, order.columns)
            let some = people.count * part / parts..<people.count * (part + 1) / parts
            order.count(some, of: segment, scope, in: &own)
            whole.withLock { $0.add(own.numbers) }
        }
        return whole.withLock { $0 }
    }
}
