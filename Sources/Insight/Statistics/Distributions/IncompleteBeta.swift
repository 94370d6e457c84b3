/// The regularised incomplete beta function, from which Student's t and binomial chances follow.
///
/// Source: NIST Digital Library of Mathematical Functions, 8.17.22 (continued fraction) and 8.17.4 (symmetry).
enum IncompleteBeta {
    /// I at `x` with the parameters a and b, both above 0. `rest` is 1 − x, given so that it keeps its digits.
    static func value(_ a: Double, _ b: Double, _ x: Double, rest: Double) -> Double {
        guard x > 0 else { return 0 }
        guard rest > 0 else { return 1 }
        guard x < (a + 1) / (a + b + 2) else { return 1 - fraction(b, a, rest, rest: x) }
        return fraction(a, b, x, rest: rest)
    }

    private static func fraction(_ a: Double, _ b: Double, _ x: Double, rest: Double) -> Double {
        var evaluation = ContinuedFraction(first: 1)
        var index = 0.0
        repeat {
            let odd = -(a + index) * (a + b + index) * x / ((a + 2 * index) * (a + 2 * index + 1))
            evaluation.add(numerator: odd, denominator: 1)
            guard !evaluation.isSettled else { break }
            index += 1
            let even = index * (b - index) * x / ((a + 2 * index - 1) * (a + 2 * index))
            evaluation.add(numerator: even, denominator: 1)
        } while !evaluation.isSettled
        let front = Stirling.binomialTerm(a, of: a + b, p: x, q: rest) * b / (a + b)
        return front / evaluation.value
    }
}

/// Student's t distribution.
enum StudentT {
    /// The value that is exceeded with the chance `tail`, above 0 and below ½. `freedom`, the degrees of freedom, is
    /// above 0.
    static func quantile(upperTail tail: Double, freedom: Double) -> Double {
        func isReached(_ t: Double) -> Bool {
            let whole = freedom + t * t
            return IncompleteBeta.value(freedom / 2, 0.5, freedom / whole, rest: t * t / whole) / 2 <= tail
        }
        var bound = 2.0
        while !isReached(bound) { bound *= 2 }
        return crossing(0, bound, isReached)
    }
}
