import Insight
import Values

/// How a percentage is written on a page: no finer than its base bears. Downloads keep the decimal.
enum PagePercent {
    /// From a base of this many on, one decimal is shown; below it, whole numbers: one of 60 people is 1.7 points.
    private static let baseForDecimals = 1_000

    /// Whether a tenth of a point says anything. Where counts are rounded to five, five people have to be no more than that.
    private static func bearsDecimals(_ base: Int, _ slack: Int) -> Bool {
        base >= baseForDecimals * (2 * slack + 1)
    }

    /// "61%" or "61.2%". What is neither nobody nor everybody never reads as 0% or 100%.
    /// - Parameters:
    ///   - percent: 0–100, to one decimal.
    ///   - base: of how many.
    ///   - slack: how far either of the two numbers may be from what was counted, because it was rounded.
    static func words(_ percent: Double, of base: Int, slack: Int = 0) -> String {
        if bearsDecimals(base, slack) { return "\(percent)%" }
        let whole = Int(percent.rounded())
        if whole == 0 && percent > 0 { return "under 1%" }
        if whole == 100 && percent < 100 { return "over 99%" }
        return "\(whole)%"
    }

    /// One end of a likely range.
    static func end(_ percent: Double, of base: Int, slack: Int = 0) -> String {
        bearsDecimals(base, slack) ? "\(percent)%" : "\(Int(percent.rounded()))%"
    }
}

extension Answer.Row {
    /// The share, in percent, or the mean, in its own unit, with its likely range; nil where it is hidden or there is
    /// nobody to count.
    var figure: (value: Double, lower: Double, upper: Double)? {
        share.map { ($0.percent, $0.lower, $0.upper) } ?? mean.map { ($0.value, $0.lower, $0.upper) }
    }

    /// The share or mean as a page writes it; nil where it is hidden or there is nobody to count.
    var figureWords: String? {
        if let mean { return Self.decimal(mean.value) }
        guard let share, let base = of.value else { return nil }
        return PagePercent.words(share.percent, of: base, slack: share.slack)
    }

    /// The two ends of its likely range.
    var likely: (lower: String, upper: String)? {
        if let mean { return (Self.decimal(mean.lower), Self.decimal(mean.upper)) }
        guard let share, let base = of.value else { return nil }
        return (
            PagePercent.end(share.lower, of: base, slack: share.slack),
            PagePercent.end(share.upper, of: base, slack: share.slack)
        )
    }

    /// One decimal, with the minus sign of print.
    private static func decimal(_ number: Double) -> String { number < 0 ? "−\(-number)" : "\(number)" }

    /// Whether there is nothing to say of it: nobody is without a known value, and that is as it should be.
    fileprivate var isEmptyRemainder: Bool { key == Breakdown.notKnown && of.value == 0 }
}

extension Answer {
    /// The rows that a page shows: "Not known" only if there is somebody in it.
    var shownRows: [Row] { rows.filter { !$0.isEmptyRemainder } }
}
