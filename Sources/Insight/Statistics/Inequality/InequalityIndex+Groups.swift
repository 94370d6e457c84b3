import Values

extension InequalityIndex {
    /// Inequality in a share, in percentages. `groups` are in order of deprivation, most deprived first, at least three.
    public init(
        shares groups: [Proportion], interval: IntervalMethod, confidence: Confidence = .ninetyFive
    ) throws(InequalityError) {
        try self.init(
            Self.Groups(people: groups.map(\.of), values: groups.map(\.percent)), interval, confidence,
            unit: 100
        ) { groups.map(CountDistribution.binomial(like:)) }
    }

    /// Inequality in a rate, for so many people. `groups` are in order of deprivation, most deprived first, at least
    /// three.
    public init(
        rates groups: [EventRate], _ scale: RateScale = .perHundredThousand, interval: IntervalMethod,
        confidence: Confidence = .ninetyFive
    ) throws(InequalityError) {
        try self.init(
            Self.Groups(people: groups.map(\.population), values: groups.map { $0.rate(scale) }), interval, confidence,
            unit: scale.factor
        ) { groups.map { CountDistribution.poisson(like: $0.events) } }
    }

    /// Inequality in published values that came without counts, in their unit, with the interval of the regression.
    ///
    /// `groups` are in order of deprivation, most deprived first, at least three, each with its people (at least 1) and
    /// a value that is a number within ±10¹⁵.
    public init(
        values groups: [(people: Int, value: Double)], confidence: Confidence = .ninetyFive
    ) throws(InequalityError) {
        for (index, group) in groups.enumerated() {
            guard group.people > 0 else { throw .groupWithoutPeople(place: index + 1) }
            guard group.value.magnitude <= Series<Double>.largest else { throw .notMeasured(place: index + 1) }
        }
        try self.init(
            Self.Groups(people: groups.map(\.people), values: groups.map(\.value)), .regression, confidence, unit: 1
        ) { [] }
    }

    private init(
        _ groups: Groups, _ interval: IntervalMethod, _ confidence: Confidence, unit: Double,
        counts: () -> [CountDistribution]
    ) throws(InequalityError) {
        guard groups.values.count >= 3 else { throw .tooFewGroups(groups.values.count) }
        if let place = groups.people.firstIndex(where: { $0 > Double(Self.mostPeople) }) {
            throw .groupTooLarge(place: place + 1)
        }
        let line = groups.line(groups.values)
        let slopes: (Double, Double)
        let ratios: (Double, Double)
        switch interval {
        case .regression:
            let freedom = Double(groups.values.count - 2)
            let reach = StudentT.quantile(upperTail: confidence.tail, freedom: freedom) * line.slopeError
            slopes = (line.slope - reach, line.slope + reach)
            ratios = line.mean == 0 ? (0, 0) : (slopes.0 / line.mean, slopes.1 / line.mean)
        case .bootstrap(let seed, let replicates):
            guard (200...100_000).contains(replicates) else { throw .replicatesOutOfRange(replicates) }
            let lines = groups.redrawn(counts(), seed: seed, replicates: replicates, unit: unit)
            slopes = Self.ends(lines.map(\.slope), confidence)
            ratios = Self.ends(lines.map { $0.mean == 0 ? 0 : $0.slope / $0.mean }, confidence)
        }
        slope = Estimate(line.slope, from: slopes.0, to: slopes.1, confidence)
        relative =
            line.mean == 0 ? nil : Estimate(line.slope / line.mean, from: ratios.0, to: ratios.1, confidence)
        gap = groups.values[groups.values.count - 1] - groups.values[0]
        mean = line.mean
        midpoints = groups.midpoints
    }

    private static func ends(_ numbers: [Double], _ confidence: Confidence) -> (Double, Double) {
        let sorted = numbers.sorted()
        return (percentile(confidence.tail, of: sorted), percentile(1 - confidence.tail, of: sorted))
    }
}

extension InequalityIndex {
    /// Groups at their places in the population.
    private struct Groups {
        let people: [Double]
        let values: [Double]
        let midpoints: [Double]

        init(people: [Int], values: [Double]) {
            self.people = people.map(Double.init)
            self.values = values
            let whole = compensatedSum(self.people)
            var before = 0.0
            midpoints = self.people.map { people in
                defer { before += people }
                return (before + people / 2) / whole
            }
        }

        func line(_ values: [Double]) -> WeightedLine { WeightedLine(x: midpoints, y: values, weights: people) }

        /// The lines through what chance would have counted. One number is drawn for each group in turn.
        func redrawn(
            _ distributions: [CountDistribution], seed: UInt64, replicates: Int, unit: Double
        ) -> [WeightedLine] {
            var generator = SplitMix64(seed: seed)
            return (0..<replicates).map { _ in
                line(
                    zip(distributions, people).map { distribution, people in
                        Double(distribution.quantile(generator.fraction())) * unit / people
                    })
            }
        }
    }
}
