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

    /// The share of `count` in `base`; nil when either is hidden or the base is 0.
    public init?(_ count: Count, of base: Count) {
        guard let count = count.value, let base = base.value,
            let proportion = try? Proportion(count: count, of: base),
            let percent = Double(proportion.percentWords.dropLast())
        else { return nil }
        let interval = proportion.wilson()
        self.percent = percent
        lower = Self.oneDecimal(interval.lower)
        upper = Self.oneDecimal(interval.upper)
        word = proportion.quantity
    }

    private static func oneDecimal(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
