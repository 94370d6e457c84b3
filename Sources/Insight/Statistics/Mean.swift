/// A mean to one decimal place, as it is published, with its interval.
public struct Mean: Hashable, Sendable {
    public let value: Double
    /// The ends of the interval at 95%, by the normal approximation; the mean itself when there is one number only.
    public let lower: Double
    public let upper: Double

    /// The mean of `count` whole numbers, from their sum and the sum of their squares; nil when there are none.
    init?(count: Int, sum: Int, squares: Int) {
        guard count > 0 else { return nil }
        let (number, total) = (Double(count), Double(sum))
        let mean = total / number
        // Never below 0, which rounding could make it when all numbers are equal.
        let variance = count > 1 ? max(0, (Double(squares) - total * mean) / (number - 1)) : 0
        let half = 1.959963984540054 * (variance / number).squareRoot()
        value = Self.oneDecimal(mean)
        lower = Self.oneDecimal(mean - half)
        upper = Self.oneDecimal(mean + half)
    }

    private static func oneDecimal(_ number: Double) -> Double {
        // Not -0.
        (number * 10).rounded() / 10 + 0
    }
}
