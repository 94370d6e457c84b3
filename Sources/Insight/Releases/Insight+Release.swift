import Content
import Store
import Values

extension Insight {
    /// Works out what can be given out of a measure, and of all that have its base, beside what has been before.
    ///
    /// Each measure comes whole and by each dimension that it is split by; crossings of two are not released.
    ///
    /// - Parameters:
    ///   - period: nil for the measure's default period.
    ///   - asAt: the moment as at which the records are read; nil for now.
    /// - Throws: ``ReleaseError``, ``QuestionError``, or what the store throws.
    public func draftRelease(
        of measure: Measure, period: Period? = nil, asAt: Instant? = nil, catalogue: Catalogue, now: Instant,
        protection: Protection? = nil, on connection: any Connection
    ) throws -> ReleaseDraft {
        if let asAt, asAt > now { throw QuestionError.asAtInFuture(asAt) }
        let moment = asAt ?? now
        let (period, scope) = try Question(measure, period: period, asAt: asAt).scope(now: now)
        guard period.end < moment.ukDate else { throw ReleaseError.periodNotOver(period) }
        let protection = protection ?? Protection(of: catalogue)
        let measures = measure.sharingBase(in: catalogue)
        let base = Self.base(of: measure)
        let held = try Releases.held(of: base, authority: authority, on: connection)
        let earlier = ReleasedPeriods(held.map(\.release.period), of: measure.fact)
        if let place = earlier.overlapping(period) {
            throw ReleaseError.overlaps(period, release: held[place].release.number, held[place].release.period)
        }
        // Only what can be set against it, directly or through others.
        let (linked, relations) = earlier.linked(with: period)
        var work = try ReleaseWork(
            measure: measure, measures: measures, period: period, asAt: asAt, moment: moment, scope: scope,
            extract: extract(asAt: asAt, on: connection), catalogue: catalogue, protection: protection,
            tallies: tallies, beside: linked.map { held[$0] }, relations: relations)
        let total = try work.writeWhole()
        for finest in work.finestDimensions { try work.writeSplit(finest, total: total) }
        try work.refuseNothingNew(among: held)
        return work.draft(of: base, newest: try Releases.newest(authority: authority, on: connection))
    }

    /// What tells one base from another: what is counted, and which of it.
    private static func base(of measure: Measure) -> String {
        ([measure.fact.rawValue] + measure.population.map(\.text).sorted()).joined(separator: "\n")
    }
}
