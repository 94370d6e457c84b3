import Content
import Store
import Values

/// What stands behind something on the thread: the outcomes that are open, and whether life has changed.
///
/// It holds counts and never names, and every number in it is the one in the table by its dimension.
public struct Behind: Hashable, Sendable {
    public let ref: Ref
    /// What ties outcomes to it.
    public let by: Breakdown
    /// Outcomes open at the end of the period, as the base, and how many of them were reviewed in the year; nil when no
    /// declared measure of open outcomes is split by the dimension.
    public let open: Answer?
    /// The answers of the family improved, same and worse, in declared order; none when it is not declared.
    public let change: [Answer]

    /// How many outcomes are open; nil when no declared measure says.
    public var openOutcomes: Count? { open?.rows.first?.of }
}

extension Insight {
    /// What stands behind a service, priority, national outcome, outcome domain, area or locality.
    ///
    /// - Parameters:
    ///   - period: nil for each measure's default period.
    ///   - asAt: the moment as at which the records are read; nil for now.
    /// - Returns: nil for a reference of another kind, or one that is not declared.
    public func behind(
        _ ref: Ref, period: Period? = nil, asAt: Instant? = nil, catalogue: Catalogue, now: Instant,
        protection: Protection? = nil, on connection: any Connection
    ) throws -> Behind? {
        guard let dimension = Breakdown(kind: ref.kind), catalogue[ref] != nil else { return nil }
        let open = Measure.all(in: catalogue).first {
            $0.fact == .openOutcome && $0.population.isEmpty && !$0.isMean && $0.allows(dimension)
        }
        let change = Measure.outcomeChange(in: catalogue).first { $0.allows(dimension) }
        func ask(_ measure: Measure?) throws -> [Answer] {
            guard let measure else { return [] }
            return try askFamily(
                Question(measure, by: dimension, period: period, asAt: asAt), catalogue: catalogue, now: now,
                protection: protection, on: connection
            ).compactMap { $0.only(ref) }
        }
        return Behind(
            ref: ref, by: dimension, open: try ask(open).first, change: try ask(change))
    }
}
