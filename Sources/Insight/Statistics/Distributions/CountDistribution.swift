import Values

/// Chances of counts, from which counts can be drawn by a number that is evenly spread from 0 to 1.
///
/// A draw is the least count that has at least that chance of not being exceeded, so the same numbers give the same
/// counts everywhere.
struct CountDistribution {
    private let top: Int?
    private let mode: Int
    private let chanceOfMode: Double
    private let chanceUpToMode: Double
    /// The chance of k + 1 divided by that of k.
    private let ratio: (Int) -> Double

    /// How many of `base` people (at least 1) have something that each has with the chance of `share`.
    static func binomial(like share: Proportion) -> CountDistribution {
        let (count, n) = (share.count, Double(share.of))
        let p = Double(share.count) / n
        let q = Double(share.of - share.count) / n
        // The observed count is the likeliest one.
        guard count > 0, count < share.of else { return CountDistribution(always: count) }
        return CountDistribution(
            top: share.of, mode: count, chanceOfMode: Stirling.binomialTerm(Double(count), of: n, p: p, q: q),
            chanceUpToMode: IncompleteBeta.value(n - Double(count), Double(count) + 1, q, rest: p),
            ratio: { k in (n - Double(k)) / Double(k + 1) * (p / q) })
    }

    /// How many events happen where `events` (0 or more) are expected.
    static func poisson(like events: Int) -> CountDistribution {
        guard events > 0 else { return CountDistribution(always: 0) }
        let mean = Double(events)
        return CountDistribution(
            top: nil, mode: events, chanceOfMode: Stirling.poissonTerm(mean, mean: mean),
            chanceUpToMode: IncompleteGamma.upper(shape: mean + 1, mean), ratio: { k in mean / Double(k + 1) })
    }

    /// The least count whose chance of not being exceeded is at least `chance`, from 0 up to but not including 1.
    func quantile(_ chance: Double) -> Int {
        var (count, term, sum) = (mode, chanceOfMode, chanceUpToMode)
        while sum < chance, count != top, term > 0 {
            term *= ratio(count)
            count += 1
            sum += term
        }
        guard count == mode else { return count }
        while count > 0, sum - term >= chance {
            sum -= term
            count -= 1
            term /= ratio(count)
        }
        return count
    }

    private init(
        top: Int?, mode: Int, chanceOfMode: Double, chanceUpToMode: Double, ratio: @escaping (Int) -> Double
    ) {
        self.top = top
        self.mode = mode
        self.chanceOfMode = chanceOfMode
        self.chanceUpToMode = chanceUpToMode
        self.ratio = ratio
    }

    private init(always count: Int) {
        self.init(top: count, mode: count, chanceOfMode: 1, chanceUpToMode: 1, ratio: { _ in 0 })
    }
}
