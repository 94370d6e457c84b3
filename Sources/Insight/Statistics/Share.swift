import Values

/// A share to one decimal place, as it is published: the percentage, its 95% interval and its word.
public struct Share: Hashable, Sendable {
    /// 0–100, to one decimal place.
    public let percent: Double
    /// The lower end of Wilson's interval at 95%, to one decimal place.
    public let lower: Double
    /// The upper end.
    public let upper: Double
    public let word: QuantityWord
    /// How far each of the two numbers may be from what was counted, because it was rounded; 0 for numbers as they are.
    public let slack: Int

    /// The share of `count` in `base`; nil when either is hidden or the base is 0.
    ///
    /// - Parameter slack: how far each of the two numbers may be from what was counted. The interval
    ///   holds those of all the numbers that they may have been, so that nothing is told apart that rounding set apart.
    public init?(_ count: Count, of base: Count, slack: Int = 0) {
        guard let count = count.value, let base = base.value,
            let proportion = try? Proportion(count: count, of: base),
            let percent = Double(proportion.percentWords.dropLast())
        else { return nil }
        // The outermost are among those with both numbers as far off as they may be.
        let intervals = Set([-slack, slack]).flatMap { off in
            Set([-slack, slack]).compactMap { baseOff -> Proportion.Interval? in
                let of = max(1, base + baseOff)
                return (try? Proportion(count: min(max(0, count + off), of), of: of))?.wilson()
            }
        }
        (self.percent, self.slack) = (percent, slack)
        lower = Self.oneDecimal(intervals.map(\.lower).min() ?? 0)
        upper = Self.oneDecimal(intervals.map(\.upper).max() ?? 100)
        word = proportion.quantity
    }

    private static func oneDecimal(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
