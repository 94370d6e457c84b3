/// A mean to one decimal place, as it is published, with its interval.
public struct Mean: Hashable, Sendable {
    public let value: Double
    /// The ends of Student's t interval at 95%; the mean itself when there is one number only.
    public let lower: Double
    public let upper: Double

    /// The mean of `count` whole numbers, from their sum and the sum of their squares; nil when there are none.
    init?(count: Int, sum: Int, squares: Int) {
        guard count > 0 else { return nil }
        let estimate = try? SampleMean.estimate(count: count, sum: sum, squares: squares)
        let mean = estimate?.value ?? Double(sum) / Double(count)
        value = Self.oneDecimal(mean)
        lower = Self.oneDecimal(estimate?.lower ?? mean)
        upper = Self.oneDecimal(estimate?.upper ?? mean)
    }

    private static func oneDecimal(_ number: Double) -> Double {
        // Adding 0 makes 0 of -0.
        (number * 10).rounded() / 10 + 0
    }
}
