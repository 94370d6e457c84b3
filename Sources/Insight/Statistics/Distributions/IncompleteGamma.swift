/// The regularised incomplete gamma functions: the chance that a gamma variable of scale 1 is below, or above, x.
///
/// Source: NIST Digital Library of Mathematical Functions, 8.11.4 (series) and 8.9.2 (continued fraction).
enum IncompleteGamma {
    /// The chance of at most `x`. `shape` is above 0.
    static func lower(shape: Double, _ x: Double) -> Double {
        guard x > 0 else { return 0 }
        return x < shape + 1 ? series(shape, x) : 1 - fraction(shape, x)
    }

    /// The chance of more than `x`. `shape` is above 0.
    static func upper(shape: Double, _ x: Double) -> Double {
        guard x > 0 else { return 1 }
        return x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x)
    }

    /// The `x` that is exceeded with the chance `tail`, which is above 0 and below 1.
    static func quantile(shape: Double, upperTail tail: Double) -> Double {
        rising(to: shape) { x in upper(shape: shape, x) <= tail }
    }

    /// The `x` that is not reached with the chance `tail`, which is above 0 and below 1.
    static func quantile(shape: Double, lowerTail tail: Double) -> Double {
        rising(to: shape) { x in lower(shape: shape, x) >= tail }
    }

    private static func rising(to start: Double, _ isReached: (Double) -> Bool) -> Double {
        var bound = start + 1
        while !isReached(bound) { bound *= 2 }
        return crossing(0, bound, isReached)
    }

    private static func series(_ shape: Double, _ x: Double) -> Double {
        var term = 1.0
        var sum = 1.0
        var index = shape
        while term > sum * 1e-17 {
            index += 1
            term *= x / index
            sum += term
        }
        return Stirling.poissonTerm(shape, mean: x) * sum
    }

    private static func fraction(_ shape: Double, _ x: Double) -> Double {
        var evaluation = ContinuedFraction(first: x + 1 - shape)
        var index = 0.0
        repeat {
            index += 1
            evaluation.add(numerator: -index * (index - shape), denominator: x + 2 * index + 1 - shape)
        } while !evaluation.isSettled
        return Stirling.poissonTerm(shape, mean: x) * shape / evaluation.value
    }
}
