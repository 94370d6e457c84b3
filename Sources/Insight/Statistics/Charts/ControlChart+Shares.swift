import Values

extension ControlChart {
    /// A p-chart: limits at p̄ ± 3·√(p̄(1 − p̄) ÷ n) for each point's own base n, clipped to 0–100 and in percentages.
    ///
    /// p̄ is the share over everybody in the stretch, so a large month weighs more than a small one. A point that rests on
    /// few people has wide limits of its own. Each break in `breaks` begins a stretch with a p̄ of its own.
    ///
    /// It takes people to be alike and independent; where the same people are counted again and again, or bases are very
    /// large, real series move more than that and ``xmr(of:breaks:leavingOutExtremeRanges:)`` is the fairer chart.
    /// Source: Shewhart's chart for attributes, as in Provost and Murray, “The health care data guide”.
    public static func shares(of series: Series<Proportion>, breaks: [SeriesBreak] = []) -> ControlChart {
        let points = series.points
        var phases: [Phase] = []
        var charted: [Point] = []
        for stretch in SeriesStretch.all(of: points.map(\.date), at: breaks) {
            // Sums as Double: exact far beyond any population, and they cannot overflow.
            let count = compensatedSum(points[stretch.range].map { Double($0.value.count) })
            let base = compensatedSum(points[stretch.range].map { Double($0.value.of) })
            let centre = count * 100 / base
            phases.append(
                Phase(
                    range: stretch.range, breaks: stretch.breaks, centre: centre, averageRange: nil, leftOutRanges: 0))
            charted += points[stretch.range].map { point in
                let reach = 3 * (centre * (100 - centre) / Double(point.value.of)).squareRoot()
                let limits = Limits(
                    centre: centre, lower: max(centre - reach, 0), upper: min(centre + reach, 100), reach: reach)
                return Point(date: point.date, value: point.value.percent, base: point.value.of, limits: limits)
            }
        }
        return ControlChart(method: .shares, phases: phases, points: charted)
    }
}
