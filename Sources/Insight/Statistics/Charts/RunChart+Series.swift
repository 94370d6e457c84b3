import Values

extension RunChart {
    /// The run chart of `series`, with a median of its own for each stretch between `breaks`.
    ///
    /// `declared` are the points that people agree stand out. One on a date that has no point, or on the median, is
    /// refused. They stay in the median, which they hardly move, and in the rules.
    public init(
        of series: Series<Double>, breaks: [SeriesBreak] = [], declared: [DeclaredPoint] = []
    ) throws(SeriesError) {
        let dates = series.points.map(\.date)
        let values = series.points.map(\.value)
        let outstanding = Set(declared.map(\.date))
        for point in declared where !dates.contains(point.date) { throw .noPoint(point.date) }
        var phases: [Phase] = []
        var points: [Point] = []
        for stretch in SeriesStretch.all(of: dates, at: breaks) {
            let own = Array(values[stretch.range])
            let median = percentile(0.5, of: own.sorted())
            // No rounding comes between a median and a point on it: it is that point, or one of two that are equal.
            let sides = own.map { Movement(of: $0, from: median, tolerance: 0) }
            let useful = sides.compactMap { $0 }
            let phase = Phase(
                range: stretch.range, breaks: stretch.breaks, median: median, useful: useful.count,
                runs: useful.isEmpty ? 0 : 1 + zip(useful, useful.dropFirst()).count { $0 != $1 })
            phases.append(phase)
            let found = phase.isProvisional ? [] : Self.signals(own, sides)
            for (offset, index) in stretch.range.enumerated() {
                var signals = found.isEmpty ? [] : found[offset]
                if outstanding.contains(dates[index]) {
                    guard let side = sides[offset] else { throw .standsOnMedian(dates[index]) }
                    signals.append(Signal(rule: .astronomical, movement: side))
                }
                points.append(Point(date: dates[index], value: values[index], signals: signals))
            }
        }
        self.init(points: points, phases: phases)
    }

    private static func signals(_ values: [Double], _ sides: [Movement?]) -> [[Signal]] {
        var found: [[Signal]] = values.map { _ in [] }
        let useful = sides.indices.filter { sides[$0] != nil }
        let shifts = useful.isEmpty ? [] : Rows.alike(useful.map { sides[$0] }, atLeast: 6)
        for (index, way) in zip(useful, shifts) {
            if let way { found[index].append(Signal(rule: .shift, movement: way)) }
        }
        let different = values.indices.filter { $0 == 0 || values[$0] != values[$0 - 1] }
        let trends = Rows.trends(different.map { values[$0] }, atLeast: 5)
        for (index, way) in zip(different, trends) {
            if let way { found[index].append(Signal(rule: .trend, movement: way)) }
        }
        return found
    }
}
