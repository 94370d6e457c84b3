import Insight
import Testing
import Values

extension ComparedWithSciPy {
    struct Places: Decodable {
        let counts: [Int]
        let bases: [Int]
        let benchmark: Double
        let widens: Bool
    }
    struct Plot: Decodable {
        let factor: Double?
        let widened: Bool
        /// For each place, the ends at 95% and at 99.8%.
        let lines: [[Double]]
        /// For each place, 0 within, ±1 beyond 95%, ±2 beyond 99.8%.
        let standings: [Int]
    }

    /// Limits are of the benchmark, standings exact.
    @Test func funnel() throws {
        try SciPyCases.each("funnel", Places.self, Plot.self) { given, expected in
            let places = try zip(given.counts, given.bases).map {
                (name: "place", share: try Proportion(count: $0, of: $1))
            }
            let plot = try FunnelPlot(
                shares: places, benchmark: given.benchmark, widening: given.widens ? .whenOverdispersed : .never)
            compare(plot, expected, "\(given)")
        }
    }

    /// Limits are of the benchmark, standings exact.
    @Test func funnelRates() throws {
        try SciPyCases.each("funnel-rates", Places.self, Plot.self) { given, expected in
            let places = try zip(given.counts, given.bases).map {
                (name: "place", rate: try EventRate(events: $0, in: $1))
            }
            let plot = try FunnelPlot(
                rates: places, benchmark: given.benchmark, widening: given.widens ? .whenOverdispersed : .never)
            compare(plot, expected, "\(given)")
        }
    }

    private func compare(_ plot: FunnelPlot, _ expected: Plot, _ given: String) {
        let factor = plot.overdispersion?.factor
        let isFactor =
            factor == nil && expected.factor == nil
            || isClose(factor ?? -1, expected.factor ?? -2, within: Self.within)
        #expect(isFactor, "\(given): φ is \(String(describing: factor)) and not \(String(describing: expected.factor))")
        #expect(plot.isWidened == expected.widened, "\(given)")
        let standings = plot.places.map { place in
            switch place.standing {
            case .asExpected: 0
            case .apart(let movement): movement == .up ? 1 : -1
            case .farApart(let movement): movement == .up ? 2 : -2
            }
        }
        #expect(standings == expected.standings, "\(given)")
        for (place, ends) in zip(plot.places, expected.lines) {
            let inner = plot.limits(base: place.base, .ninetyFive)
            let outer = plot.limits(base: place.base, .ninetyNinePointEight)
            let areRight = zip([inner.lower, inner.upper, outer.lower, outer.upper], ends).allSatisfy {
                isClose($0, $1, within: Self.within, scale: plot.benchmark)
            }
            #expect(areRight, "\(given): \(place) has \(inner), \(outer) and not \(ends)")
        }
    }

    struct Gradient: Decodable {
        let slope: ExpectedEstimate
        let relative: ExpectedEstimate
        let mean: Double
        let gap: Double
    }
    struct Published: Decodable {
        let people: [Int]
        let values: [Double]
        let confidence: Confidence
    }
    struct Redrawn: Decodable {
        let people: [Int]
        let counts: [Int]
        /// In words, since a number of 64 bits does not fit JSON.
        let seed: String
        let replicates: Int
        let confidence: Confidence
    }

    /// Of the mean, to 1 in 10⁸: a few people in a group at the edge make the line's own equations ill-conditioned.
    @Test func inequalityByRegression() throws {
        try SciPyCases.each("inequality-regression", Published.self, Gradient.self) { given, expected in
            let index = try InequalityIndex(
                values: zip(given.people, given.values).map { (people: $0, value: $1) }, confidence: given.confidence)
            compare(index, expected, within: 1e-8, "\(given)")
        }
    }

    /// Of the mean. The draws are the same, so the ends are, and not only about the same.
    @Test func inequalityByBootstrapOfShares() throws {
        try SciPyCases.each("inequality-shares", Redrawn.self, Gradient.self) { given, expected in
            let groups = try zip(given.counts, given.people).map { try Proportion(count: $0, of: $1) }
            let index = try InequalityIndex(
                shares: groups,
                interval: .bootstrap(seed: #require(UInt64(given.seed)), replicates: given.replicates),
                confidence: given.confidence)
            compare(index, expected, within: Self.within, "\(given)")
        }
    }

    /// Of the mean, as above.
    @Test func inequalityByBootstrapOfRates() throws {
        try SciPyCases.each("inequality-rates", Redrawn.self, Gradient.self) { given, expected in
            let groups = try zip(given.counts, given.people).map { try EventRate(events: $0, in: $1) }
            let index = try InequalityIndex(
                rates: groups,
                interval: .bootstrap(seed: #require(UInt64(given.seed)), replicates: given.replicates),
                confidence: given.confidence)
            compare(index, expected, within: Self.within, "\(given)")
        }
    }

    private func compare(_ index: InequalityIndex, _ expected: Gradient, within: Double, _ given: String) {
        let scale = max(expected.mean.magnitude, expected.slope.upper - expected.slope.lower)
        expectClose(index.slope, expected.slope, within: within, scale: scale, given)
        if let relative = index.relative {
            expectClose(relative, expected.relative, within: within, scale: 1, given)
        } else {
            Issue.record("\(given) has no relative index")
        }
        #expect(isClose(index.mean, expected.mean, within: within), "\(given)")
        #expect(isClose(index.gap, expected.gap, within: within, scale: scale), "\(given)")
    }
}
