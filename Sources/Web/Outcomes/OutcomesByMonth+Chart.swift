import Insight
import Values

extension OutcomesByMonth {
    var timeChart: TimeChart {
        TimeChart(
            id: "months", question: "Is it getting better over time?", answer: sentence,
            period: "each of the last \(months.count) whole months", valueTitle: measure.name,
            baseTitle: measure.base.capitalisedFirst, points: months.map(drawn), note: method,
            downloads: [
                PageLink("CSV", href: Path.outcomesByMonth + "/csv"),
                PageLink("JSON", href: Path.outcomesByMonth + "/json"),
            ], level: 2)
    }

    private func drawn(_ answer: Answer) -> TimeChart.Point {
        let month = Self.name(answer.period.start)
        guard let share = answer.total.share, let words = answer.total.figureWords else {
            return TimeChart.Point(
                label: month,
                value: answer.total.isSuppressed
                    ? .hidden(base: answer.total.of.value.map(String.init)) : .missing("nothing to count"))
        }
        let point = point(of: answer)
        let limits = point?.limits.map { limits in
            TimeChart.Limits(
                lower: limits.lower, average: limits.centre, upper: limits.upper,
                words: "\(PageNumber.percent(limits.lower)) to \(PageNumber.percent(limits.upper))")
        }
        let signal = point?.signal.map { signal in
            TimeChart.Signal(
                words: signal.words,
                judgement: measure.better.map { signal.movement.isGood($0) ? .better : .worse } ?? .unclear)
        }
        return TimeChart.Point(
            label: month,
            value: .shown(share.percent, words: words, base: answer.total.of.text, limits: limits, signal: signal),
            breaks: breaks(at: answer))
    }

    /// The reasons of the breaks with which a stretch begins at this month.
    private func breaks(at answer: Answer) -> String? {
        guard let chart, let index = chart.points.firstIndex(where: { $0.date == answer.period.start }),
            let phase = chart.phases.first(where: { $0.range.lowerBound == index }), !phase.breaks.isEmpty
        else { return nil }
        return phase.breaks.map(\.reason).joined(separator: "; ")
    }
}
