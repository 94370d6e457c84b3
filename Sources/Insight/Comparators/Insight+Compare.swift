import Content
import Store
import Values

extension Insight {
    /// Holds an answer against what its measure declares as comparators.
    ///
    /// The earlier period is asked by itself, so what is hidden in it is hidden by its own table; the two periods have no
    /// day in common. A difference is worked out from numbers that are shown, and from nothing else.
    ///
    /// - Parameters:
    ///   - question: what was asked.
    ///   - answer: the answer to it.
    /// - Returns: nil when the measure declares no comparator, and for what is split by two things at once.
    public func compare(
        _ question: Question, _ answer: Answer, catalogue: Catalogue, now: Instant,
        protection: Protection? = nil, on connection: any Connection
    ) throws -> Comparisons? {
        let measure = answer.measure
        guard !measure.comparators.isEmpty, question.and == nil else { return nil }
        var earlier: EarlierPeriod?
        if measure.comparators.contains(.earlierPeriod), let before = answer.period.before {
            if let refusal = Self.refusal(of: before, beside: answer) {
                earlier = EarlierPeriod(answer, against: nil, period: before, refusal: refusal)
            } else {
                var asked = question
                asked.period = before
                let then = try ask(asked, catalogue: catalogue, now: now, protection: protection, on: connection)
                earlier = EarlierPeriod(answer, against: then, period: before, refusal: nil)
            }
        }
        let places = FigurePlaces(catalogue)
        let indicators = Indicator.all(in: catalogue)
        let published = try measure.comparators.compactMap { comparator -> PublishedComparator? in
            guard let role = comparator.role,
                let indicator = indicators.first(where: { $0.ref == comparator.indicator })
            else { return nil }
            let report = IndicatorReport(
                indicator, places: places,
                entries: try PublishedFigures.entries(
                    of: indicator.ref, asAt: question.asAt, authority: authority, on: connection))
            return PublishedComparator(comparator, indicator, report, role, beside: answer)
        }
        return Comparisons(earlier: earlier, published: published)
    }

    private static func refusal(of before: Period, beside answer: Answer) -> EarlierPeriod.Refusal? {
        if answer.period.end > answer.asAt.ukDate { return .notOver }
        if before.intersection(answer.period) != nil { return .overlapping }
        let change = answer.measure.breaks.first { before.start < $0.from && $0.from <= answer.period.end }
        return change.map(EarlierPeriod.Refusal.acrossBreak)
    }
}

extension EarlierPeriod {
    init(_ now: Answer, against then: Answer?, period: Period, refusal: Refusal?) {
        (self.period, self.refusal) = (period, refusal)
        let before = Dictionary((then?.rows ?? []).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        total = Line(now.total, then?.total, now.measure)
        rows = now.rows.map { Line($0, $0.key == now.total.key ? then?.total : before[$0.key], now.measure) }
    }
}

extension EarlierPeriod.Line {
    init(_ now: Answer.Row, _ then: Answer.Row?, _ measure: Measure) {
        (key, label, before) = (now.key, now.label, then)
        difference = then.flatMap { Self.difference(now, $0) }
        verdict = difference.map { found in
            found.contains(0) ? .noChange : ChangeVerdict(found.value > 0 ? .up : .down, better: measure.better)
        }
    }

    /// Newcombe's interval for two shares. For two means the interval is put together from theirs in the same way, as
    /// Zou and Donner show (Statistics in Medicine 27 (2008), 1693–1702).
    private static func difference(_ now: Answer.Row, _ then: Answer.Row) -> Estimate? {
        if let mean = now.mean, let other = then.mean {
            let value = mean.value - other.value
            func length(_ one: Double, _ two: Double) -> Double { (one * one + two * two).squareRoot() }
            return Estimate(
                value, from: value - length(mean.value - mean.lower, other.upper - other.value),
                to: value + length(mean.upper - mean.value, other.value - other.lower), .ninetyFive)
        }
        guard now.share != nil, then.share != nil, let own = proportion(now), let its = proportion(then) else {
            return nil
        }
        return own.difference(from: its)
    }

    private static func proportion(_ row: Answer.Row) -> Proportion? {
        guard let count = row.count.value, let base = row.of.value else { return nil }
        return try? Proportion(count: count, of: base)
    }
}

extension PublishedComparator {
    init(
        _ comparator: Comparator, _ indicator: Indicator, _ report: IndicatorReport, _ role: FigurePlaces.Role,
        beside answer: Answer
    ) {
        (self.comparator, self.indicator) = (comparator, indicator)
        figures = report.series.filter { $0.place.role == role }.compactMap { series in
            let same = series.figures.last { $0.value != nil && $0.period.days == answer.period }
            guard let figure = same ?? series.latest, let value = figure.value else { return nil }
            let isOther = figure.period.days != answer.period
            let share = isOther ? nil : answer.total.share?.percent
            return Figure(
                place: series.place.title, figure: figure,
                difference: share.map { (($0 - value.double) * 10).rounded() / 10 + 0 }, isOtherPeriod: isOther)
        }
    }
}
