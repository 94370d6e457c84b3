import Values

extension Proportion {
    /// How many percentage points this share is above `other`'s, with Newcombe's hybrid score interval, when the two
    /// count different people.
    ///
    /// The value is from −100 to 100 and so are the ends. The interval is put together from the Wilson interval of each
    /// share, so it agrees with those beside it, and it holds at shares of 0 and 100%. Where the same people are counted
    /// twice use ``PairedProportions``. Source: Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10.
    public func difference(from other: Proportion, confidence: Confidence = .ninetyFive) -> Estimate {
        let (own, its) = (wilson(z: confidence.z), other.wilson(z: confidence.z))
        let difference = percent - other.percent
        let down = length(percent - own.lower, its.upper - other.percent)
        let up = length(own.upper - percent, other.percent - its.lower)
        return Estimate(difference, from: difference - down, to: difference + up, confidence)
    }
}

private func length(_ one: Double, _ other: Double) -> Double { (one * one + other * other).squareRoot() }

/// The same people asked the same question twice: how many said yes both times, once, or never.
public struct PairedProportions: Hashable, Sendable {
    /// How many had it both times; 0 or more, as are the others.
    public let both: Int
    /// How many had it the first time only.
    public let firstOnly: Int
    /// How many had it the second time only.
    public let secondOnly: Int
    /// How many had it neither time.
    public let neither: Int

    /// The share that had it the first time.
    public let first: Proportion
    /// The share that had it the second time.
    public let second: Proportion

    /// The four groups. A number below 0, or nobody at all, is refused.
    public init(both: Int, firstOnly: Int, secondOnly: Int, neither: Int) throws(ProportionError) {
        for count in [both, firstOnly, secondOnly, neither] where count < 0 { throw .countNegative(count) }
        let (first, firstTooMany) = both.addingReportingOverflow(firstOnly)
        let (second, secondTooMany) = both.addingReportingOverflow(secondOnly)
        let (others, othersTooMany) = secondOnly.addingReportingOverflow(neither)
        let (base, tooMany) = first.addingReportingOverflow(others)
        // A base too large to hold is refused as the largest that can be held against one less.
        guard !firstTooMany, !secondTooMany, !othersTooMany, !tooMany else {
            throw .countAboveBase(count: .max, of: .max - 1)
        }
        self.first = try Proportion(count: first, of: base)
        self.second = try Proportion(count: second, of: base)
        self.both = both
        self.firstOnly = firstOnly
        self.secondOnly = secondOnly
        self.neither = neither
    }

    /// How many percentage points the second share is above the first, with Newcombe's interval for pairs.
    ///
    /// Narrower than the interval for different people where answers go together, since a person is compared with
    /// themselves. Source: Newcombe, Statistics in Medicine 17 (1998), 2635–2650, method 10.
    public func difference(confidence: Confidence = .ninetyFive) -> Estimate {
        let (before, after) = (first.wilson(z: confidence.z), second.wilson(z: confidence.z))
        let difference = second.percent - first.percent
        let down = together(second.percent - after.lower, before.upper - first.percent)
        let up = together(after.upper - second.percent, first.percent - before.lower)
        return Estimate(difference, from: difference - down, to: difference + up, confidence)
    }

    private func together(_ one: Double, _ other: Double) -> Double {
        max(one * one - 2 * correlation * one * other + other * other, 0).squareRoot()
    }

    /// How far the two answers go together, −1 to 1, drawn towards 0 as Newcombe does when they do.
    private var correlation: Double {
        let (a, b, c, d) = (Double(both), Double(firstOnly), Double(secondOnly), Double(neither))
        let margins = (a + b) * (c + d) * (a + c) * (b + d)
        guard margins > 0 else { return 0 }
        let cross = a * d - b * c
        let corrected = cross > 0 ? max(cross - (a + b + c + d) / 2, 0) : cross
        return corrected / margins.squareRoot()
    }
}
