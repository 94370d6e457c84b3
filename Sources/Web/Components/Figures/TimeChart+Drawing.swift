/// Places along the width are percentages and heights are fixed, so that text keeps its size on a phone, in print and on
/// a wall.
extension TimeChart {
    private static let (top, bottom) = (28.0, 248.0)
    private static let (left, right) = (11.0, 86.0)

    var drawing: HTML {
        """
        <svg class="plot" width="100%" height="\(svg: Self.bottom + 30)" role="img" \
        aria-labelledby="\(id)-title \(id)-said">
        <title id="\(id)-title">\(question)</title>
        <desc id="\(id)-said">\(answer) A line from \(points[0].label) to \(points[points.count - 1].label), with its \
        average and the limits of chance. The same numbers are in the table below.</desc>
        \(grid)
        \(limits)
        \(line)
        \(dots)
        \(ends)
        </svg>
        """
    }

    private func x(_ index: Int) -> Double {
        Self.left + (Self.right - Self.left) * (points.count < 2 ? 0.5 : Double(index) / Double(points.count - 1))
    }

    private func y(_ percent: Double) -> Double {
        Self.bottom - (Self.bottom - Self.top) * min(max(percent, 0), 100) / 100
    }

    private var grid: HTML {
        [0.0, 50, 100].map { percent -> HTML in
            """
            <line class="\(percent == 0 ? "zero" : "grid")" x1="0" x2="100%" y1="\(svg: y(percent))" y2="\(svg: y(percent))"/>\
            <text class="axis" x="0" y="\(svg: y(percent) - 6)">\(svg: percent)%</text>

            """
        }.joined()
    }

    private typealias Shown = (percent: Double, words: String, limits: Limits?, signal: Signal?)

    private func shown(_ index: Int) -> Shown? {
        guard case .shown(let percent, let words, _, let limits, let signal) = points[index].value else { return nil }
        return (percent, words, limits, signal)
    }

    /// The places of neighbours that may be joined: both shown, with no break between them.
    private var joined: [(Int, Int)] {
        zip(points.indices, points.indices.dropFirst()).filter { one, next in
            shown(one) != nil && shown(next) != nil && points[next].breaks == nil
        }
    }

    private func segment(_ kind: String, _ one: Int, _ next: Int, _ from: Double, _ to: Double) -> HTML {
        """
        <line class="\(kind)" x1="\(svg: x(one))%" x2="\(svg: x(next))%" y1="\(svg: y(from))" y2="\(svg: y(to))"/>
        """
    }

    private var limits: HTML {
        let lines = joined.map { one, next -> HTML in
            guard let from = shown(one)?.limits, let to = shown(next)?.limits else { return .empty }
            return segment("limit", one, next, from.lower, to.lower) + segment("limit", one, next, from.upper, to.upper)
                + segment("average", one, next, from.average, to.average)
        }
        guard let last = points.indices.last(where: { shown($0)?.limits != nil }), let at = shown(last)?.limits else {
            return lines.joined()
        }
        return lines.joined() + """
            <text class="axis" x="100%" y="\(svg: y(at.lower) + 20)" text-anchor="end">limits of chance</text>

            """
    }

    private var line: HTML {
        joined.map { one, next -> HTML in
            guard let from = shown(one), let to = shown(next) else { return .empty }
            return segment("series", one, next, from.percent, to.percent)
        }.joined()
    }

    private var dots: HTML {
        points.indices.map { index -> HTML in
            guard let value = shown(index) else { return .empty }
            let (across, down) = (x(index), y(value.percent))
            if let signal = value.signal {
                return """
                    <text class="mark \(signal.judgement.rawValue)" x="\(svg: across)%" y="\(svg: down + 7)" \
                    text-anchor="middle">◆</text>

                    """
            }
            return #"<circle class="dot" cx="\#(svg: across)%" cy="\#(svg: down)" r="4"/>"# + "\n"
        }.joined()
    }

    /// The two ends: their months below the axis, and their values at the line.
    private var ends: HTML {
        let last = points.count - 1
        let months: HTML = """
            <text class="axis" x="\(svg: Self.left)%" y="\(svg: Self.bottom + 22)" text-anchor="start">\
            \(points[0].label)</text>\
            <text class="axis" x="100%" y="\(svg: Self.bottom + 22)" text-anchor="end">\(points[last].label)</text>

            """
        let places = [points.indices.first { shown($0) != nil }, points.indices.last { shown($0) != nil }]
        let values = Set(places.compactMap { $0 }).sorted().map { index -> HTML in
            guard let value = shown(index) else { return .empty }
            let isFirst = index != places[1]
            return """
                <text class="end" x="\(svg: x(index))%" dx="\(isFirst ? -10 : 10)" y="\(svg: y(value.percent) + 6)" \
                text-anchor="\(isFirst ? "end" : "start")">\(value.words)</text>

                """
        }
        return months + values.joined()
    }
}
