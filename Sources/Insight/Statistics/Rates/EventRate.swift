import Values

/// How many people, or units of time, a rate is given for.
public enum RateScale: Int, Hashable, Sendable, CaseIterable, Codable {
    case perThousand = 1_000
    case perTenThousand = 10_000
    case perHundredThousand = 100_000

    /// The number a rate is multiplied by.
    public var factor: Double { Double(rawValue) }

    /// The unit in words, as in "per 100,000".
    public var words: String {
        switch self {
        case .perThousand: "per 1,000"
        case .perTenThousand: "per 10,000"
        case .perHundredThousand: "per 100,000"
        }
    }
}

/// Events in a population that always carries its size: admissions, deaths, falls.
///
/// Unlike the count of a `Proportion`, events may be more than the population, since one person may have several.
public struct EventRate: Hashable, Sendable {
    /// The most events that are taken: 100 million, years of every bed in a nation. More would be a slip, or not events.
    public static let mostEvents = 100_000_000

    /// How many events; from 0 to ``mostEvents``.
    public let events: Int
    /// The people, or person-years, in which they happened; at least 1.
    public let population: Int

    /// `events` among `population`. Events below 0 or above ``mostEvents`` and a population below 1 are refused.
    public init(events: Int, in population: Int) throws(RateError) {
        guard population > 0 else { throw .populationNotPositive(population) }
        guard events >= 0 else { throw .eventsNegative(events) }
        guard events <= Self.mostEvents else { throw .eventsTooMany(events) }
        self.events = events
        self.population = population
    }

    /// The rate itself, without an interval.
    public func rate(_ scale: RateScale) -> Double { Double(events) * scale.factor / Double(population) }

    /// The rate with Byar's interval for a Poisson count.
    ///
    /// Byar's approximation is within a few parts in a thousand of the exact interval from 10 events on, and is what
    /// public health publishes; for fewer use ``exact(_:confidence:)``. Source: Breslow and Day, “Statistical methods in
    /// cancer research”, volume II, 1987, page 69.
    public func byar(_ scale: RateScale = .perHundredThousand, confidence: Confidence = .ninetyFive) -> Estimate {
        let ends = Self.byarCounts(events, confidence)
        return estimate(ends, scale, confidence)
    }

    /// The rate with the exact Poisson interval, which covers at least as often as it says at every number of events.
    ///
    /// Source: Garwood, Biometrika 28 (1936), 437–442.
    public func exact(_ scale: RateScale = .perHundredThousand, confidence: Confidence = .ninetyFive) -> Estimate {
        let count = Double(events)
        let lower = events == 0 ? 0 : IncompleteGamma.quantile(shape: count, lowerTail: confidence.tail)
        let upper = IncompleteGamma.quantile(shape: count + 1, upperTail: confidence.tail)
        return estimate((lower, upper), scale, confidence)
    }

    private func estimate(_ ends: (Double, Double), _ scale: RateScale, _ confidence: Confidence) -> Estimate {
        let unit = scale.factor / Double(population)
        return Estimate(rate(scale), from: ends.0 * unit, to: ends.1 * unit, confidence)
    }

    /// Byar's ends for a count of events.
    static func byarCounts(_ events: Int, _ confidence: Confidence) -> (lower: Double, upper: Double) {
        let count = Double(events)
        let next = count + 1
        let up = 1 - 1 / (9 * next) + confidence.z / (3 * next.squareRoot())
        let upper = next * up * up * up
        guard events > 0 else { return (0, upper) }
        // With one or two events at 99.8% the cube root falls below 0, and a rate cannot.
        let down = max(1 - 1 / (9 * count) - confidence.z / (3 * count.squareRoot()), 0)
        return (count * down * down * down, upper)
    }
}

/// Why numbers are not a rate.
public enum RateError: ExplainedError, Hashable {
    /// There is nobody for the events to happen to.
    case populationNotPositive(Int)
    /// There are fewer events than none.
    case eventsNegative(Int)
    /// There are more than ``EventRate/mostEvents``.
    case eventsTooMany(Int)
    /// There is not one rate for each age band of the standard population.
    case bandsDoNotMatch(rates: Int, bands: Int)
    /// A band would begin or end inside one that the standard population has.
    case noSuchBand(age: Int)
    /// A standard population has no band, or a weight that is not above 0.
    case notAStandard

    public var message: String {
        switch self {
        case .populationNotPositive(let population):
            "A rate in a population of \(population) cannot be worked out. Join the group to its neighbour, or say that "
                + "nobody is in it."
        case .eventsNegative(let events):
            "\(events) events cannot have happened. Check how the number was worked out."
        case .eventsTooMany(let events):
            "\(events) events are more than a rate takes, which is \(EventRate.mostEvents). Check the unit they are "
                + "counted in."
        case .bandsDoNotMatch(let rates, let bands):
            "There are \(rates) rates for \(bands) age bands. Give one for each band, youngest first."
        case .noSuchBand(let age):
            "The standard population cannot be divided at age \(age). Use an age at which one of its bands begins."
        case .notAStandard:
            "A standard population needs at least one age band, in order of age, and a weight above 0 for each."
        }
    }
}
