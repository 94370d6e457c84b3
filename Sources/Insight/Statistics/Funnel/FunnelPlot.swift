import Values

/// Places set against one benchmark, with limits that are wide for small places and narrow for large ones.
///
/// It answers which places differ from the benchmark by more than chance explains. It ranks nobody: two places within
/// the limits are not to be told apart, whatever their order.
public struct FunnelPlot: Hashable, Sendable {
    /// What the vertical axis shows.
    public enum Unit: Hashable, Sendable {
        /// Percentages, 0–100.
        case percent
        /// Events for so many people.
        case rate(RateScale)
    }

    /// What is done where places differ by more than their sizes explain.
    public enum Widening: String, Hashable, Sendable, CaseIterable, Codable {
        /// Limits are multiplied by √φ.
        case whenOverdispersed = "when-overdispersed"
        /// Limits stay as chance alone makes them, and the caution says so.
        case never
    }

    /// How far a place is from the benchmark.
    public enum Standing: Hashable, Sendable {
        /// Within both limits.
        case asExpected
        /// Beyond the 95% limit: of twenty places that do not differ, about one is.
        case apart(Movement)
        /// Beyond the 99.8% limit: of a thousand places that do not differ, about two are.
        case farApart(Movement)

        /// The standing as printed; `better` is the measure's good direction, nil when neither way is better.
        public func words(better: GoodDirection?) -> String {
            switch self {
            case .asExpected: "no different from the benchmark beyond chance"
            case .apart(let movement): "\(Self.way(movement, better)) than the benchmark, perhaps by chance"
            case .farApart(let movement): "\(Self.way(movement, better)) than the benchmark, beyond chance"
            }
        }

        private static func way(_ movement: Movement, _ better: GoodDirection?) -> String {
            better.map { movement.isGood($0) ? "better" : "worse" } ?? movement.words
        }
    }

    /// One place and where it stands.
    public struct Place: Hashable, Sendable {
        public let name: String
        /// In the plot's unit.
        public let value: Double
        /// How many people the value rests on; at least 1.
        public let base: Int
        /// The value's distance from the benchmark in standard errors, before any widening; nil where chance leaves no
        /// room to differ, at a benchmark of 0 or of 100%.
        public let score: Double?
        public let standing: Standing
    }

    public let unit: Unit
    /// What places are set against, in the plot's unit.
    public let benchmark: Double
    /// In the order given.
    public let places: [Place]
    /// Nil with fewer than ``Overdispersion/enoughPlaces`` places, or a benchmark of 0 or of 100%.
    public let overdispersion: Overdispersion?
    /// Whether the limits were multiplied by ``Overdispersion/widening``.
    public let isWidened: Bool

    /// What to print below the plot about how much places differ.
    public var caution: String {
        guard let overdispersion else {
            return "There are too few places to tell whether they differ in more than chance."
        }
        guard overdispersion.isPresent else { return "Places differ no more than chance and their sizes explain." }
        let factor = fixedDecimals(overdispersion.factor, places: 1)
        return "Places differ \(factor) times as much as chance and their sizes explain. "
            + (isWidened
                ? "The limits have been widened to allow for it."
                : "The limits do not allow for it, so more places lie beyond them than stand out.")
    }

    /// The ends within which a place of `base` people lies by chance; a base below 1 is taken as 1.
    ///
    /// The benchmark ± z standard errors, with z 1.96 or 3.09, times √φ if the plot is widened; clipped to what is
    /// possible. The standard error is √(b(100 − b) ÷ n) for percentages and √(b·scale ÷ n) for rates.
    public func limits(base: Int, _ confidence: Confidence) -> Estimate {
        let reach = confidence.z * Self.error(benchmark, base, unit) * (isWidened ? overdispersion?.widening ?? 1 : 1)
        let ceiling = unit == .percent ? 100 : Double.infinity
        return Estimate(
            benchmark, from: max(benchmark - reach, 0), to: min(benchmark + reach, ceiling), confidence)
    }

    static func error(_ benchmark: Double, _ base: Int, _ unit: Unit) -> Double {
        let n = Double(max(base, 1))
        return switch unit {
        case .percent: (benchmark * (100 - benchmark) / n).squareRoot()
        case .rate(let scale): (benchmark * scale.factor / n).squareRoot()
        }
    }
}
