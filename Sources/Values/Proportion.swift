/// A share of something that always carries its base: how many, of how many.
public struct Proportion: Hashable, Sendable {
    /// How many have what is counted; from 0 to ``of``.
    public let count: Int
    /// The base: how many there are altogether; at least 1.
    public let of: Int

    /// `count` of `of`. A count below 0 or above the base, or a base below 1, is refused.
    public init(count: Int, of base: Int) throws(ProportionError) {
        guard base > 0 else { throw .baseNotPositive(base) }
        guard count >= 0 else { throw .countNegative(count) }
        guard count <= base else { throw .countAboveBase(count: count, of: base) }
        self.count = count
        self.of = base
    }

    /// The share as a percentage, 0–100.
    public var percent: Double { Double(count) * 100 / Double(of) }

    /// The percentage to one decimal place, as in "58.3%".
    ///
    /// The rounding is of the exact fraction, and a half goes up, so it does not depend on binary arithmetic.
    public var percentWords: String {
        let tenths = (Int128(count) * 2000 + Int128(of)) / (Int128(of) * 2)
        return "\(tenths / 10).\(tenths % 10)%"
    }

    /// The share in words with its base, as in "7 of 12 (58.3%)".
    public var words: String { "\(grouped(count)) of \(grouped(of)) (\(percentWords))" }

    /// The inspection word for the share.
    public var quantity: QuantityWord { QuantityWord(self) }

    /// Wilson's score interval for the share, as percentages.
    ///
    /// `z` is the standard normal quantile; 1.96 gives 95% confidence. A `z` that is not a number, or below 0, is
    /// taken as 0. Source: Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
    public func wilson(z: Double = 1.96) -> Interval {
        guard z > 0 else { return Interval(lower: percent, upper: percent) }
        guard z < 1e9 else { return Interval(lower: 0, upper: 100) }
        let n = Double(of)
        let p = Double(count) / n
        let scale = 1 + z * z / n
        let centre = (p + z * z / (2 * n)) / scale
        let halfWidth = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / scale
        // At 0 and at the whole base one end is exact; rounding error must not move it.
        let lower = count == 0 ? 0 : min(max(100 * (centre - halfWidth), 0), percent)
        let upper = count == of ? 100 : max(min(100 * (centre + halfWidth), 100), percent)
        return Interval(lower: lower, upper: upper)
    }

    /// A range of percentages, each end 0–100.
    public struct Interval: Hashable, Sendable {
        /// The lower end.
        public let lower: Double
        /// The upper end, never below ``lower``.
        public let upper: Double

        /// The range to one decimal place, as in "31.9% to 80.7%".
        public var words: String { "\(Self.oneDecimal(lower))% to \(Self.oneDecimal(upper))%" }

        private static func oneDecimal(_ percent: Double) -> String {
            let tenths = Int((percent * 10).rounded())
            return "\(tenths / 10).\(tenths % 10)"
        }
    }
}

/// Why two numbers are not a proportion.
public enum ProportionError: ExplainedError, Hashable {
    /// The base is 0 or less, so there is nothing to take a share of.
    case baseNotPositive(Int)
    /// The count is below 0.
    case countNegative(Int)
    /// The count is more than the base.
    case countAboveBase(count: Int, of: Int)

    public var message: String {
        switch self {
        case .baseNotPositive(let base):
            "A share of \(base) cannot be worked out. Say that there is nobody in the base instead."
        case .countNegative(let count):
            "A share cannot count \(count). Check how the number was worked out."
        case .countAboveBase(let count, let base):
            "\(count) is more than the \(base) it is a share of. Check that both count the same people."
        }
    }
}
