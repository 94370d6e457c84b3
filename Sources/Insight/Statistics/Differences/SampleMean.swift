import Values

/// The mean of measured values, or of paired differences, with the interval that their spread leaves open.
public enum SampleMean {
    /// The mean of `values` with Student's t interval, in their unit.
    ///
    /// It takes the values to be independent and not so skewed that a mean misleads; with fewer than about 15 the shape
    /// of what is measured matters. At least two values are needed, each a number within ±10¹⁵. Source: Student,
    /// Biometrika 6 (1908), 1–25.
    public static func estimate(_ values: [Double], confidence: Confidence = .ninetyFive) throws(MeanError) -> Estimate
    {
        guard values.count >= 2 else { throw .tooFew(values.count) }
        guard values.allSatisfy({ $0.magnitude <= Series<Double>.largest }) else { throw .notMeasured }
        let count = Double(values.count)
        let mean = compensatedSum(values) / count
        let squares = compensatedSum(values.map { ($0 - mean) * ($0 - mean) })
        let error = (squares / (count - 1) / count).squareRoot()
        return interval(mean, error: error, count: values.count, confidence)
    }

    /// The mean of `count` whole numbers with Student's t interval, from their sum and the sum of their squares, both
    /// exact.
    ///
    /// - Throws: ``MeanError/tooFew(_:)`` for fewer than two.
    public static func estimate(
        count: Int, sum: Int, squares: Int, confidence: Confidence = .ninetyFive
    ) throws(MeanError) -> Estimate {
        guard count >= 2 else { throw .tooFew(count) }
        let (number, total) = (Double(count), Double(sum))
        // Never below 0, which rounding could make it when all numbers are equal.
        let variance = max(0, (Double(squares) - total * (total / number)) / (number - 1))
        return interval(total / number, error: (variance / number).squareRoot(), count: count, confidence)
    }

    private static func interval(
        _ mean: Double, error: Double, count: Int, _ confidence: Confidence
    ) -> Estimate {
        let reach = StudentT.quantile(upperTail: confidence.tail, freedom: Double(count - 1)) * error
        return Estimate(mean, from: mean - reach, to: mean + reach, confidence)
    }
}

/// Why there is no mean with an interval.
public enum MeanError: ExplainedError, Hashable {
    /// There are fewer than two values.
    case tooFew(Int)
    /// A value is not a number, or too large to be a measurement.
    case notMeasured

    public var message: String {
        switch self {
        case .tooFew(let count):
            "An interval needs at least two values, and there \(count == 1 ? "is 1" : "are \(count)"). Show the values."
        case .notMeasured: "A value is not a number that can be averaged. Leave out what was not measured."
        }
    }
}
