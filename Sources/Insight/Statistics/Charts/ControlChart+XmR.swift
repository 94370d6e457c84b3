import Values

extension ControlChart {
    /// An individuals and moving range chart: limits at the mean ± 2.66 times the average moving range.
    ///
    /// A moving range is the difference, without its sign, between a point and the one before it in the same stretch.
    /// With `leavingOutExtremeRanges`, ranges not below 3.267 times their average are left out and the average is worked
    /// out once more, so that a single jump does not widen the limits that are to show it. Each break in `breaks` begins
    /// a stretch with a mean and limits of its own. Limits are in the unit of the values.
    ///
    /// Source: the constants are 3 ÷ 1.128 and D₄ for ranges of two, as in Wheeler, “Understanding variation”, and in
    /// the NHS's Making Data Count.
    public static func xmr(
        of series: Series<Double>, breaks: [SeriesBreak] = [], leavingOutExtremeRanges: Bool = true
    ) -> ControlChart {
        let dates = series.points.map(\.date)
        let values = series.points.map(\.value)
        var phases: [Phase] = []
        var points: [Point] = []
        for stretch in SeriesStretch.all(of: dates, at: breaks) {
            let own = values[stretch.range]
            let mean = compensatedSum(own) / Double(own.count)
            let ranges = zip(own, own.dropFirst()).map { ($1 - $0).magnitude }
            let kept = leavingOutExtremeRanges ? withoutExtremes(ranges) : ranges
            let limits = average(kept).map { range in
                let reach = 2.66 * range
                return Limits(centre: mean, lower: mean - reach, upper: mean + reach, reach: reach)
            }
            phases.append(
                Phase(
                    range: stretch.range, breaks: stretch.breaks, centre: mean, averageRange: average(kept),
                    leftOutRanges: ranges.count - kept.count))
            points += stretch.range.map { index in
                Point(date: dates[index], value: values[index], base: nil, limits: limits)
            }
        }
        return ControlChart(method: .xmr, phases: phases, points: points)
    }

    private static func withoutExtremes(_ ranges: [Double]) -> [Double] {
        // Where nothing moves, every range equals the bound, and none is extreme.
        guard let average = average(ranges), average > 0 else { return ranges }
        return ranges.filter { $0 < 3.267 * average }
    }

    private static func average(_ numbers: [Double]) -> Double? {
        numbers.isEmpty ? nil : compensatedSum(numbers) / Double(numbers.count)
    }
}
