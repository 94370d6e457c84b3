import Insight
import Values

/// The figures of an indicator over time, one panel for each place, all to one scale from zero.
///
/// A value that is missing is a gap, a change of the indicator a break in the line, and a period of another kind a
/// hollow mark that no line leads to. The numbers are in the page's table.
struct FigureChart: Component {
    let report: IndicatorReport
    /// The places drawn, at most five.
    private let series: [IndicatorReport.Series]
    private let periods: [PublishedPeriod]

    /// The most panels.
    static let mostPanels = 5

    /// Nil where there is nothing to draw over time: fewer than two periods with a value.
    init?(_ report: IndicatorReport) {
        let series = report.series.filter { $0.place.role != .local && $0.latest != nil }.prefix(Self.mostPanels)
        let periods = Set(series.flatMap(\.figures).filter { $0.value != nil }.map(\.period))
        guard periods.count > 1 else { return nil }
        let all = Set(series.flatMap(\.figures).map(\.period))
        (self.report, self.series, self.periods) = (report, Array(series), all.sorted())
    }

    var html: HTML {
        """
        <figure class="chart">
        <figcaption>
        <h2 id="chart-question">How has it changed?</h2>
        <p class="chart-answer">\(answer)</p>
        <p class="chart-period">\(indicator.name), \(indicator.unit.words), \(periods[0].label) to \
        \(periods[periods.count - 1].label)</p>
        </figcaption>
        \(drawing)
        \(when: !remarks.isEmpty, remarks.bulletList)
        </figure>
        """
    }

    private var indicator: Indicator { report.indicator }

    /// What the partnership's own newest figure says beside the one before it.
    private var answer: String {
        let figures = (report.own ?? series[0]).figures.filter { $0.value != nil }
        guard figures.count > 1 else { return "There is one figure for \((report.own ?? series[0]).place.title)." }
        return FigureComparison(figures[figures.count - 1], with: figures[figures.count - 2], of: indicator)
            .words(indicator, report.places)
    }

    private var remarks: [String] {
        let broken = zip(periods, periods.dropFirst()).compactMap { indicator.break(between: $0, and: $1) }
        var said: [String] = []
        for change in broken {
            let words = "The line is broken at \(change.from.words): \(change.reason)."
            if !said.contains(words) { said.append(words) }
        }
        if periods.contains(where: { $0.kind != indicator.period }) {
            said.append("A hollow mark is for another kind of period, so no line leads to it.")
        }
        if zip(periods, periods.dropFirst()).contains(where: { $0.kind == $1.kind && !Self.follows($1, $0) }) {
            said.append("There is no line over years for which no figure is loaded.")
        }
        return said
    }

    // MARK: Drawing

    private static let panelHeight = 164.0
    private static let plotTop = 52.0
    private static let plotBottom = 128.0
    /// How much room a period's words need on the narrowest screen, in percent of the width.
    private static let room = 22.0

    private var drawing: HTML {
        """
        <svg class="bars lines" width="100%" height="\(svg: Double(series.count) * Self.panelHeight)" role="img" \
        aria-labelledby="chart-question chart-said">
        <desc id="chart-said">\(answer) One panel for each of \(series.map(\.place.title).sentence), from zero. The same numbers \
        are in the table below.</desc>
        \(series.enumerated().map { panel($1, top: Double($0) * Self.panelHeight) })
        </svg>
        """
    }

    private func panel(_ series: IndicatorReport.Series, top: Double) -> HTML {
        let figures = periods.map { period in series.figures.first { $0.period == period } }
        let base = top + Self.plotBottom
        return """
            <text class="row-label" x="0" y="\(svg: top + 20)">\(series.place.title)</text>
            <line class="zero" x1="0%" x2="100%" y1="\(svg: base)" y2="\(svg: base)"/>
            \(periods.indices.dropLast().map { joint(figures, $0, top: top) })\
            \(periods.indices.map { mark(figures[$0], $0, top: top) })\
            \(periods.indices.map { label($0, y: base + 24) })

            """
    }

    /// What is between two periods: a line, a break, or a gap.
    private func joint(_ figures: [PublishedFigure?], _ index: Int, top: Double) -> HTML {
        if indicator.break(between: periods[index], and: periods[index + 1]) != nil {
            let x = (across(index) + across(index + 1)) / 2
            return """
                <line class="break" x1="\(svg: x)%" x2="\(svg: x)%" y1="\(svg: top + 30)" \
                y2="\(svg: top + Self.plotBottom)"/>
                """
        }
        guard Self.follows(periods[index + 1], periods[index]),
            case .compared = FigureComparison(figures[index + 1], with: figures[index], of: indicator),
            let from = figures[index]?.value, let to = figures[index + 1]?.value
        else { return .empty }
        return """
            <line class="line" x1="\(svg: across(index))%" x2="\(svg: across(index + 1))%" \
            y1="\(svg: top + height(of: from))" y2="\(svg: top + height(of: to))"/>
            """
    }

    /// Whether a period is the next there could be. Surveys and counts on a day may be two years apart.
    private static func follows(_ period: PublishedPeriod, _ before: PublishedPeriod) -> Bool {
        let between = before.days.end.days(until: period.days.start)
        return switch period.kind {
        case .surveyWave, .asAt: between <= 732
        case .financialYear, .calendarYear, .quarter, .years: between <= 1
        }
    }

    private func mark(_ figure: PublishedFigure?, _ index: Int, top: Double) -> HTML {
        let x = across(index)
        guard let figure, let value = figure.value else {
            return """
                <text class="row-absent" x="\(svg: x)%" y="\(svg: top + Self.plotBottom - 8)" \
                text-anchor="\(anchor(index))">missing</text>
                """
        }
        let y = top + height(of: value)
        let kind = figure.period.kind == indicator.period ? "point" : "point proxy"
        let said: HTML =
            isLabelled(index)
            ? """
            <text class="row-value" x="\(svg: x)%" y="\(svg: y - 12)" text-anchor="\(anchor(index))">\
            \(indicator.unit == .percent ? value.words + "%" : value.words)</text>
            """ : .empty
        return #"<circle class="\#(kind)" cx="\#(svg: x)%" cy="\#(svg: y)" r="6"/>\#(said)"#
    }

    private func label(_ index: Int, y: Double) -> HTML {
        guard isLabelled(index) else { return .empty }
        return """
            <text class="axis" x="\(svg: across(index))%" y="\(svg: y)" text-anchor="\(anchor(index))">\
            \(periods[index].label)</text>
            """
    }

    /// Whether there is room for a period's words: at both ends, and where the neighbours are far enough.
    private func isLabelled(_ index: Int) -> Bool {
        guard index > 0, index < periods.count - 1 else { return true }
        return across(index) - across(index - 1) >= Self.room && across(index + 1) - across(index) >= Self.room
    }

    private func anchor(_ index: Int) -> String {
        index == 0 ? "start" : index == periods.count - 1 ? "end" : "middle"
    }

    /// Where a period stands by when it ends, in percent of the width.
    private func across(_ index: Int) -> Double {
        let (first, last) = (periods[0].days.end, periods[periods.count - 1].days.end)
        return 2 + 96 * Double(first.days(until: periods[index].days.end)) / Double(max(first.days(until: last), 1))
    }

    /// How far below the top of its panel a value stands.
    private func height(of value: PublishedNumber) -> Double {
        let largest = series.flatMap(\.figures).compactMap(\.value?.double).max() ?? 0
        let part = largest > 0 ? value.double / largest : 0
        return Self.plotBottom - part * (Self.plotBottom - Self.plotTop)
    }
}
