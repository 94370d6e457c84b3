import Foundation

/// Logarithms of factorials in the form in which they do not lose digits at large numbers.
///
/// The chance of exactly k events is found from how far k is from what is expected and from the error of Stirling's
/// formula, both small, and never as a difference of large logarithms. Source: Loader, “Fast and accurate computation
/// of binomial probabilities”, 2000.
enum Stirling {
    /// By how much log Γ(x + 1) exceeds Stirling's x·log x − x + ½·log(2πx), for x above 0.
    static func error(_ x: Double) -> Double {
        guard x < 16 else { return series(x) }
        // Γ(x + 1) is Γ(x + m + 1) divided by the factors between, and the series is exact to rounding from 16 on.
        var product = 1.0
        var shifted = x
        while shifted < 16 {
            shifted += 1
            product *= shifted
        }
        let logGamma = series(shifted) + formula(shifted) - log(product)
        return logGamma - formula(x)
    }

    private static func formula(_ x: Double) -> Double { x * log(x) - x + 0.5 * log(2 * .pi * x) }

    private static func series(_ x: Double) -> Double {
        let square = 1 / (x * x)
        return (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188)))) / x
    }

    /// x·log(x ÷ mean) + mean − x: how unlikely x makes its mean; 0 when they are equal. `mean` is above 0.
    static func deviance(_ x: Double, mean: Double) -> Double {
        guard x > 0 else { return mean }
        let excess = (x - mean) / mean
        return mean * ((1 + excess) * log1p(excess) - excess)
    }

    /// meanᵏ·e^−mean ÷ Γ(k + 1): the Poisson chance of k, for any k of 0 or more and a mean above 0.
    static func poissonTerm(_ k: Double, mean: Double) -> Double {
        guard k > 0 else { return exp(-mean) }
        return exp(-error(k) - deviance(k, mean: mean)) / (2 * .pi * k).squareRoot()
    }

    /// The binomial chance of k out of n, for any k from 0 to n; p and its complement q are above 0.
    static func binomialTerm(_ k: Double, of n: Double, p: Double, q: Double) -> Double {
        guard k > 0 else { return exp(n * (p < q ? log1p(-p) : log(q))) }
        guard k < n else { return exp(n * (p < q ? log(p) : log1p(-q))) }
        let rest = n - k
        let exponent =
            error(n) - error(k) - error(rest) - deviance(k, mean: n * p) - deviance(rest, mean: n * q)
        return exp(exponent) * (n / (2 * .pi * k * rest)).squareRoot()
    }
}
