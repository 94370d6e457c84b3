import Values

/// A made-up population to which rates are weighted, so that an old area can be set beside a young one.
public struct StandardPopulation: Hashable, Sendable {
    /// One range of ages and how many of the standard population it has.
    public struct Band: Hashable, Sendable {
        /// The youngest age in whole years; 0 or more.
        public let from: Int
        /// The oldest age in whole years, or nil when there is no oldest.
        public let through: Int?
        /// How many people of the standard population are that old; at least 1.
        public let weight: Int

        /// The ages in words, as in "65 to 69" or "95 and over".
        public var words: String { through.map { $0 == from ? "\(from)" : "\(from) to \($0)" } ?? "\(from) and over" }
    }

    /// The bands, youngest first, without gaps; at least one.
    public let bands: [Band]

    /// How many people the standard population has in all its bands.
    public var total: Int { bands.reduce(0) { $0 + $1.weight } }

    /// The standard population whose bands begin at `starts` (rising, in whole years) and have `weights` (each above 0).
    /// The last band ends with the age `through`, or has no end.
    public init(starts: [Int], weights: [Int], through last: Int? = nil) throws(RateError) {
        let isRising = zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }
        guard let first = starts.first, first >= 0, isRising, starts.count == weights.count,
            weights.allSatisfy({ (1...1_000_000_000).contains($0) }),
            last.map({ $0 >= starts[starts.count - 1] }) ?? true
        else { throw .notAStandard }
        self.init(bands: Self.bands(starts, weights, last))
    }

    private init(bands: [Band]) { self.bands = bands }

    private static func bands(_ starts: [Int], _ weights: [Int], _ last: Int?) -> [Band] {
        let ends = starts.dropFirst().map { Optional($0 - 1) } + [last]
        return zip(zip(starts, ends), weights).map { Band(from: $0.0, through: $0.1, weight: $1) }
    }

    /// The European Standard Population 2013: 100,000 people in 21 bands of age, five years each but for the first
    /// (under one year) and the second (one to four).
    ///
    /// It is the mean of the populations projected for the European Union and EFTA for 2011–2030, and the weights are
    /// the same for women and men. Source: Eurostat, “Revision of the European Standard Population”, 2013, annex F with
    /// ages 0–4 divided and 95 and over apart.
    public static let european2013 = StandardPopulation(
        bands: bands(
            [0, 1] + stride(from: 5, through: 95, by: 5),
            [
                1000, 4000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000,
                2500, 1500, 800, 200,
            ], nil))

    /// The same people in wider bands that begin at `starts`, each of which begins one of the present bands.
    ///
    /// Small areas have bands with nobody in them, and some records hold only wide ones. Ages below the first start are
    /// left out. Refused when a start lies inside a band or is given out of order.
    public func merged(startingAt starts: [Int]) throws(RateError) -> StandardPopulation {
        for start in starts where !bands.contains(where: { $0.from == start }) { throw .noSuchBand(age: start) }
        var weights = starts.map { _ in 0 }
        for band in bands {
            guard let place = starts.lastIndex(where: { $0 <= band.from }) else { continue }
            weights[place] += band.weight
        }
        return try StandardPopulation(starts: starts, weights: weights, through: bands[bands.count - 1].through)
    }

    /// Only those of `ages`, which begin and end where bands do: 0–74 for deaths before 75.
    public func restricted(to ages: ClosedRange<Int>) throws(RateError) -> StandardPopulation {
        guard let first = bands.firstIndex(where: { $0.from == ages.lowerBound }) else {
            throw .noSuchBand(age: ages.lowerBound)
        }
        guard let last = bands.lastIndex(where: { $0.through == ages.upperBound }), first <= last else {
            throw .noSuchBand(age: ages.upperBound)
        }
        return StandardPopulation(bands: Array(bands[first...last]))
    }
}
