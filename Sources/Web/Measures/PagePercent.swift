import Insight
import Values

/// How a percentage is written on a page: no finer than its base bears. Downloads keep the decimal.
enum PagePercent {
    /// From a base of this many on, one decimal is shown; below it, whole numbers: one of 60 people is 1.7 points.
    static let baseForDecimals = 1_000

    /// "61%" or "61.2%". What is neither nobody nor everybody never reads as 0% or 100%.
    /// - Parameters:
    ///   - percent: 0–100, to one decimal.
    ///   - base: of how many.
    static func words(_ percent: Double, of base: Int) -> String {
        if base >= baseForDecimals { return "\(percent)%" }
        let whole = Int(percent.rounded())
        if whole == 0 && percent > 0 { return "under 1%" }
        if whole == 100 && percent < 100 { return "over 99%" }
        return "\(whole)%"
    }

    /// One end of a likely range.
    static func end(_ percent: Double, of base: Int) -> String {
        base >= baseForDecimals ? "\(percent)%" : "\(Int(percent.rounded()))%"
    }
}

extension Answer.Row {
    /// The share as a page writes it; nil where it is hidden or there is nobody to count.
    var percentWords: String? {
        guard let share, let base = of.value else { return nil }
        return PagePercent.words(share.percent, of: base)
    }

    /// The two ends of the likely range of the share.
    var likely: (lower: String, upper: String)? {
        guard let share, let base = of.value else { return nil }
        return (PagePercent.end(share.lower, of: base), PagePercent.end(share.upper, of: base))
    }

    /// Whether there is nothing to say of it: nobody is without a known value, and that is as it should be.
    fileprivate var isEmptyRemainder: Bool { key == Breakdown.notKnown && of.value == 0 }
}

extension Answer {
    /// The rows that a page shows: "Not known" only if there is somebody in it.
    var shownRows: [Row] { rows.filter { !$0.isEmptyRemainder } }
}
