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
        let earlier = try earlierPeriod(of: question, now: now)
        let then = try earlier?.question.map {
            try ask($0, catalogue: catalogue, now: now, protection: protection, on: connection)
        }
        return try comparisons(
            question, answer, earlier: earlier, then: then, catalogue: catalogue, on: connection)
    }

    /// The earlier period that an answer is held against.
    struct Earlier {
        let period: Period
        /// What is asked about it; nil where it cannot be compared.
        let question: Question?
        let refusal: EarlierPeriod.Refusal?
    }

    /// - Returns: nil where the measure is not held against an earlier period.
    func earlierPeriod(of question: Question, now: Instant) throws -> Earlier? {
        let measure = question.measure
        guard measure.comparators.contains(.earlierPeriod), question.and == nil else { return nil }
        let (period, _) = try question.scope(now: now)
        guard let before = period.before else { return nil }
        let refusal = Self.refusal(of: before, beside: period, asAt: question.asAt ?? now, measure)
        var asked = question
        asked.period = before
        return Earlier(period: before, question: refusal == nil ? asked : nil, refusal: refusal)
    }

    /// - Parameter then: the answer to the question about the earlier period.
    func comparisons(
        _ question: Question, _ answer: Answer, earlier: Earlier?, then: Answer?, catalogue: Catalogue,
        on connection: any Connection
    ) throws -> Comparisons? {
        let measure = answer.measure
        guard !measure.comparators.isEmpty, question.and == nil else { return nil }
        let held = earlier.map { EarlierPeriod(answer, against: then, period: $0.period, refusal: $0.refusal) }
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
        return Comparisons(earlier: held, published: published)
    }

    private static func refusal(
        of before: Period, beside period: Period, asAt: Instant, _ measure: Measure
    ) -> EarlierPeriod.Refusal? {
        if period.end > asAt.ukDate { return .notOver }
        if before.intersection(period) != nil { return .overlapping }
        let change = measure.breaks.first { before.start < $0.from && $0.from <= period.end }
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
