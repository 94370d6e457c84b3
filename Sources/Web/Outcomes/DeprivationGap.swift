import Insight
import Values

/// How differently outcomes went along the scale of deprivation, in words.
struct DeprivationGap: Sendable {
    let index: InequalityIndex
    /// The least deprived fifth less the most deprived fifth, in percentage points.
    let gap: Estimate

    /// Draws that are the same each time, so that the same figures have the same interval.
    private static let interval = InequalityIndex.IntervalMethod.bootstrap(seed: 2020, replicates: 1_000)

    /// - Parameter answer: a share by deprivation; nil unless all five fifths have a figure that may be shown.
    init?(_ answer: Answer) {
        let fifths = answer.rows.filter { $0.key != Breakdown.notKnown }
        let shares = fifths.compactMap(\.proportion)
        guard answer.by == .deprivation, shares.count == 5, fifths.count == 5,
            let index = try? InequalityIndex(shares: shares, interval: Self.interval)
        else { return nil }
        self.index = index
        gap = shares[4].difference(from: shares[0])
    }

    /// For a board: what the gap is, whether chance may have made it, and what it is over all five.
    var sentences: [String] {
        let ends =
            gap.contains(0)
            ? "Between the least and the most deprived fifth of areas the gap is \(Self.points(gap)): it may be chance."
            : "Outcomes got better \(gap.value > 0 ? "more" : "less") often in the least deprived fifth of areas than in "
                + "the most deprived, by \(Self.points(gap))."
        let whole =
            index.mayBeChance
            ? "Over all five together there is no difference by deprivation beyond chance (slope index of inequality "
                + "\(Self.points(index.slope)))."
            : "Over all five together, from the most deprived end to the least, the share "
                + "\(index.slope.value > 0 ? "rises" : "falls") by \(Self.points(index.slope)) (slope index of inequality)."
        guard let relative = index.relative else { return [ends, whole] }
        let part =
            "Set against the average, that is \(Self.percent(relative.value)), likely between "
            + "\(Self.percent(relative.lower)) and \(Self.percent(relative.upper)) (relative index of inequality)."
        return [ends, whole, part]
    }

    /// A difference with its likely range. Where the words say which way it goes, no sign is needed.
    private static func points(_ found: Estimate) -> String {
        let (lower, upper) = found.upper < 0 ? (-found.upper, -found.lower) : (found.lower, found.upper)
        let value = found.contains(0) ? found.value : found.value.magnitude
        return "\(PageNumber.decimal(value)) percentage points, likely between \(PageNumber.decimal(lower)) and "
            + PageNumber.decimal(upper)
    }

    private static func percent(_ number: Double) -> String { "\(PageNumber.decimal(number * 100))%" }
}
