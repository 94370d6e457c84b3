import Content
import People
import Store
import Values

/// One person behind a figure, with how many rows of its base are theirs.
public struct PersonBehind: Hashable, Sendable {
    public let person: ID<Person>
    /// The rows on the side that was asked; 1 or more.
    public let rows: Int
    /// All rows of the base that are theirs.
    public let base: Int
}

extension Insight {
    /// The people behind a measure, among some whom the asker may see.
    ///
    /// This names people, so nothing is hidden in it: whoever calls it has decided of each of `persons` that the asker may
    /// see their record. It looks at nobody else's.
    ///
    /// - Parameters:
    ///   - question: what is asked; it is split by nothing, and of now.
    ///   - persons: those whom the asker may see.
    /// - Returns: the period, and those with a row on that side, the most rows first.
    /// - Throws: what the store throws, or `PeriodError`.
    public func people(
        behind question: Question, _ side: BaseSide, among persons: Set<ID<Person>>, now: Instant,
        on connection: any Connection
    ) throws -> (period: Period, people: [PersonBehind]) {
        let measure = question.measure
        let period = try question.period ?? Period.parse(measure.defaultPeriod, today: now.ukDate)
        let extract = try extract(asAt: nil, on: connection)
        let scope = Scope(period, asAt: nil, now: now)
        var found: [PersonBehind] = []
        for person in persons {
            guard let (segment, place) = extract.place(of: person.text) else { continue }
            var (rows, base) = (0, 0)
            measure.fact.rows.forEach(of: place, in: segment, scope) { member in
                guard measure.population.allSatisfy({ $0.holds(member) }) else { return }
                base += 1
                if side.takes(measure.counts(member)) { rows += 1 }
            }
            if rows > 0 { found.append(PersonBehind(person: person, rows: rows, base: base)) }
        }
        found.sort { ($1.rows, $0.person.text) < ($0.rows, $1.person.text) }
        return (period, found)
    }
}

extension Extract {
    /// Where a person's records stand now; nil for somebody of whom nothing is recorded.
    fileprivate func place(of person: String) -> (segment: Segment, place: Int)? {
        for part in parts.reversed() {
            if let place = part.places[person], !part.isReplaced[Int(place)] { return (part.segment, Int(place)) }
        }
        return nil
    }
}

extension BaseSide {
    fileprivate func takes(_ counts: Bool) -> Bool {
        switch self {
        case .counted: counts
        case .others: !counts
        case .all: true
        }
    }
}

extension Measure {
    /// Whether a row of the base counts; for a mean, whether its number is known.
    fileprivate func counts(_ member: Member) -> Bool {
        switch counts {
        case .those(let conditions): conditions.allSatisfy { $0.holds(member) }
        case .mean(_, let place): member[place] != Member.unknown
        }
    }
}
