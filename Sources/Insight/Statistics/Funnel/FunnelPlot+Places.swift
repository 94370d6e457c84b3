import Values

extension FunnelPlot {
    /// Shares of `places` against `benchmark`, a percentage from 0 to 100. Refused without a place, or with a benchmark
    /// that is no percentage.
    public init(
        shares places: [(name: String, share: Proportion)], benchmark: Double,
        widening: Widening = .whenOverdispersed
    ) throws(FunnelError) {
        guard (0...100).contains(benchmark) else { throw .benchmarkNotPossible }
        try self.init(
            places.map { ($0.name, $0.share.percent, $0.share.of) }, .percent, benchmark, widening)
    }

    /// Rates of `places` against `benchmark`, a rate of the same `scale`, 0 or more. Refused without a place, or with a
    /// benchmark that is no rate.
    public init(
        rates places: [(name: String, rate: EventRate)], _ scale: RateScale = .perHundredThousand, benchmark: Double,
        widening: Widening = .whenOverdispersed
    ) throws(FunnelError) {
        guard benchmark >= 0, benchmark.isFinite else { throw .benchmarkNotPossible }
        try self.init(
            places.map { ($0.name, $0.rate.rate(scale), $0.rate.population) }, .rate(scale), benchmark, widening)
    }

    /// The share of everybody in `places` as a percentage: a benchmark from within. Refused without a place.
    public static func benchmark(of places: [Proportion]) throws(FunnelError) -> Double {
        guard !places.isEmpty else { throw .noPlace }
        let count = compensatedSum(places.map { Double($0.count) })
        return count * 100 / compensatedSum(places.map { Double($0.of) })
    }

    private init(
        _ found: [(name: String, value: Double, base: Int)], _ unit: Unit, _ benchmark: Double, _ widening: Widening
    ) throws(FunnelError) {
        guard !found.isEmpty else { throw .noPlace }
        let scores = found.map { place -> Double? in
            let error = Self.error(benchmark, place.base, unit)
            return error > 0 ? (place.value - benchmark) / error : nil
        }
        let known = scores.compactMap { $0 }
        let overdispersion = known.count == found.count ? Overdispersion(scores: known) : nil
        let isWidened = widening == .whenOverdispersed && overdispersion?.isPresent == true
        let factor = isWidened ? overdispersion?.widening ?? 1 : 1
        self.unit = unit
        self.benchmark = benchmark
        self.overdispersion = overdispersion
        self.isWidened = isWidened
        places = zip(found, scores).map { place, score in
            Place(
                name: place.name, value: place.value, base: place.base, score: score,
                standing: Self.standing(place.value, benchmark, score.map { $0 / factor }))
        }
    }

    private static func standing(_ value: Double, _ benchmark: Double, _ score: Double?) -> Standing {
        let tolerance = 1e-12 * max(value.magnitude, benchmark.magnitude)
        guard let movement = Movement(of: value, from: benchmark, tolerance: tolerance) else { return .asExpected }
        // Where chance leaves no room, any difference is beyond it.
        guard let distance = score?.magnitude else { return .farApart(movement) }
        if distance > Confidence.ninetyNinePointEight.z { return .farApart(movement) }
        return distance > Confidence.ninetyFive.z ? .apart(movement) : .asExpected
    }
}

/// Why there is no such funnel plot.
public enum FunnelError: ExplainedError, Hashable {
    /// There is no place to plot.
    case noPlace
    /// The benchmark is not a value that a place could have.
    case benchmarkNotPossible

    public var message: String {
        switch self {
        case .noPlace: "There is no place to plot. Give at least one with a base."
        case .benchmarkNotPossible:
            "The benchmark cannot be what a place has. Give a percentage from 0 to 100, or a rate of 0 or more."
        }
    }
}
