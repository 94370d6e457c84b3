import Values

extension StandardPopulation {
    /// How the interval of a standardised rate is made.
    public enum IntervalMethod: String, Hashable, Sendable, CaseIterable, Codable {
        /// From the gamma distribution. It holds with few events and with none, and errs on the wide side. Source: Fay
        /// and Feuer, Statistics in Medicine 16 (1997), 791–801.
        case fayFeuer = "fay-feuer"
        /// From Byar's interval for all events, carried over to the weighted rate; what public health publishes in
        /// Scotland and England, and not to be used below 10 events. Source: Dobson, Kuulasmaa, Eberle and Scherer,
        /// Statistics in Medicine 10 (1991), 457–462.
        case dobson
    }

    /// The directly standardised rate: what the rate would be if the area had the standard population's ages.
    ///
    /// `rates` has one for each band, youngest first. The rate is the mean of the bands' rates by the bands' weights; it
    /// can be compared with other rates by the same standard, and is not itself the rate of anybody. With no event in any
    /// band, Dobson's interval is from 0 to 0 and says nothing, so Fay and Feuer's is given then too.
    public func standardised(
        _ rates: [EventRate], _ scale: RateScale = .perHundredThousand, interval: IntervalMethod = .fayFeuer,
        confidence: Confidence = .ninetyFive
    ) throws(RateError) -> Estimate {
        guard rates.count == bands.count else { throw .bandsDoNotMatch(rates: rates.count, bands: bands.count) }
        let whole = Double(total)
        let weights = zip(bands, rates).map { Double($0.weight) / (whole * Double($1.population)) }
        let rate = compensatedSum(zip(weights, rates).map { $0 * Double($1.events) })
        let variance = compensatedSum(zip(weights, rates).map { $0 * $0 * Double($1.events) })
        let events = compensatedSum(rates.map { Double($0.events) })
        let (lower, upper): (Double, Double)
        if interval == .dobson, events > 0, events < Double(Int.max) {
            let ends = EventRate.byarCounts(Int(events), confidence)
            let unit = (variance / events).squareRoot()
            (lower, upper) = (rate + unit * (ends.lower - events), rate + unit * (ends.upper - events))
        } else {
            (lower, upper) = Self.gamma(rate, variance, weights.max() ?? 0, confidence.tail)
        }
        return Estimate(
            rate * scale.factor, from: max(lower, 0) * scale.factor, to: upper * scale.factor, confidence)
    }

    /// Fay and Feuer's ends, where `heaviest` is the weight that one more event could at most have.
    private static func gamma(
        _ rate: Double, _ variance: Double, _ heaviest: Double, _ tail: Double
    ) -> (lower: Double, upper: Double) {
        let lower =
            rate == 0
            ? 0 : variance / rate * IncompleteGamma.quantile(shape: rate * rate / variance, lowerTail: tail)
        let (next, spread) = (rate + heaviest, variance + heaviest * heaviest)
        let upper = spread / next * IncompleteGamma.quantile(shape: next * next / spread, upperTail: tail)
        return (lower, upper)
    }
}
