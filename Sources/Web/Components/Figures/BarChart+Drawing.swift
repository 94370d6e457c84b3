/// The drawing stretches with its place: lengths are percentages and rows have a fixed height, so that text keeps its
/// size on a phone, in print and on a wall.
extension BarChart {
    private static let rowHeight = 58.0
    /// Percent of the width that the axis takes; the rest is for the value at the end of the longest bar.
    private static let axisWidth = 84.0
    /// Percent of the width that the words at the end of a bar take on a phone.
    private static let wordsWidth = 14.0
    /// Percent of the width that a letter takes on a phone.
    private static let letterWidth = 2.8

    var drawing: HTML {
        let top = reference == nil ? 4.0 : 30.0
        let bottom = top + Double(rows.count) * Self.rowHeight
        return """
            <svg class="bars" width="100%" height="\(svg: bottom + 30)" role="img" \
            aria-labelledby="\(id)-title \(id)-said">
            <title id="\(id)-title">\(question)</title>
            <desc id="\(id)-said">\(answer) Bars from zero, one for each \(rowTitle.lowercased())\
            \(when: hasIntervals, ", with the likely range of each"). The same numbers are in the table below.</desc>
            \(axis(top: top, bottom: bottom))
            \(referenceLine(top: top))
            \(rows.enumerated().map { drawn($1, top: top + Double($0) * Self.rowHeight) })
            </svg>
            """
    }

    /// The end of the axis: what was asked for, or 1, 2, 2.5 or 5 times a power of ten at or above the largest value.
    var end: Double {
        if let axisEnd { return axisEnd }
        var largest = reference?.value ?? 0
        for row in rows {
            if case .shown(let value, _, _, let interval) = row.measure {
                largest = max(largest, value, interval?.high ?? 0, -value, -(interval?.low ?? 0))
            }
        }
        guard largest > 0 else { return 1 }
        var power = 1.0
        while power * 10 <= largest { power *= 10 }
        while power > largest { power /= 10 }
        return [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= largest } ?? 10 * power
    }

    /// Where the axis begins: at 0, unless something is below it; then as far below as the axis goes above.
    var start: Double {
        let isBelow = rows.contains { row in
            guard case .shown(let value, _, _, let interval) = row.measure else { return false }
            return min(value, interval?.low ?? value) < 0
        }
        return isBelow ? -end : 0
    }

    private func place(_ value: Double) -> Double {
        min(max((value - start) / (end - start), 0), 1) * Self.axisWidth
    }

    private func axis(top: Double, bottom: Double) -> HTML {
        [0, 0.25, 0.5, 0.75, 1].map { part -> HTML in
            let x = part * Self.axisWidth
            let isLabelled = part != 0.25 && part != 0.75
            let label: HTML =
                isLabelled
                ? """
                <text class="axis" x="\(svg: x)%" y="\(svg: bottom + 22)" \
                text-anchor="\(part == 0 ? "start" : "middle")">\(svg: start + part * (end - start))\(unit)</text>
                """ : .empty
            return """
                <line class="\(start + part * (end - start) == 0 ? "zero" : "grid")" x1="\(svg: x)%" x2="\(svg: x)%" \
                y1="\(svg: top)" y2="\(svg: bottom)"/>\(label)

                """
        }.joined()
    }

    private func drawn(_ row: Row, top: Double) -> HTML {
        let label: HTML = #"<text class="row-label" x="0" y="\#(svg: top + 20)" dx="6">\#(Self.short(row.label))"#
        let middle = top + 40
        switch row.measure {
        case .shown(let value, let words, let base, let interval):
            let reach = max(place(value), place(interval?.high ?? 0), place(0))
            let from = min(place(0), place(value))
            return """
                \(label) <tspan class="row-base">of \(base)</tspan></text>
                <rect class="bar" x="\(svg: from)%" y="\(svg: middle - 10)" \
                width="\(svg: max(place(0), place(value)) - from)%" height="20"/>\
                \(some: interval, { whisker($0, middle: middle) })\
                <text class="row-value" x="\(svg: clear(of: reach))%" dx="8" y="\(svg: middle + 6)">\(words)</text>

                """
        case .hidden(let base):
            return """
                \(label)\(some: base, { #" <tspan class="row-base">of \#($0)</tspan>"# })</text>\
                <text class="row-absent" x="0" dx="6" y="\(svg: middle + 6)">\
                \(ShownFigure.hiddenWords)</text>

                """
        case .missing(let why):
            return #"\#(label)</text><text class="row-absent" x="0" dx="6" y="\#(svg: middle + 6)">\#(why)</text>"#
                + "\n"
        }
    }

    private func whisker(_ interval: Interval, middle: Double) -> HTML {
        let low = place(interval.low)
        let high = place(interval.high)
        func line(_ kind: String) -> HTML {
            """
            <line class="\(kind)" x1="\(svg: low)%" x2="\(svg: high)%" y1="\(svg: middle)" y2="\(svg: middle)"/>\
            <line class="\(kind)" x1="\(svg: low)%" x2="\(svg: low)%" y1="\(svg: middle - 5)" y2="\(svg: middle + 5)"/>\
            <line class="\(kind)" x1="\(svg: high)%" x2="\(svg: high)%" y1="\(svg: middle - 5)" y2="\(svg: middle + 5)"/>
            """
        }
        // A light line beneath keeps the whisker in sight over the bar.
        return line("whisker-under") + line("whisker")
    }

    /// Where the words of a bar that reaches so far begin: beyond the line of comparison if that would run through them.
    private func clear(of reach: Double) -> Double {
        guard let line = reference.map({ place($0.value) }), reach <= line, line - reach < Self.wordsWidth else {
            return reach
        }
        return line
    }

    /// Percent of the width that the words above a bar take on a phone.
    private static func labelWidth(_ row: Row) -> Double {
        let base =
            switch row.measure {
            case .shown(_, _, let base, _), .hidden(.some(let base)): base.count + 4
            case .hidden(nil), .missing: 0
            }
        return Double(short(row.label).count + base) * letterWidth + 2
    }

    /// The line of comparison, which leaves out the words above a bar where they reach as far.
    private func referenceLine(top: Double) -> HTML {
        guard let reference else { return .empty }
        let x = place(reference.value)
        let anchor = x > 60 ? "end" : x < 20 ? "start" : "middle"
        let lines = rows.enumerated().map { index, row -> HTML in
            let above = top + Double(index) * Self.rowHeight
            let from = Self.labelWidth(row) < x ? above - (index == 0 ? 6 : 0) : above + 28
            return """
                <line class="reference" x1="\(svg: x)%" x2="\(svg: x)%" y1="\(svg: from)" \
                y2="\(svg: above + Self.rowHeight)"/>
                """
        }
        return """
            \(lines)\
            <text class="reference-label" x="\(svg: x)%" y="18" text-anchor="\(anchor)">\(reference.label)</text>
            """
    }

    /// Text in a drawing does not wrap; the whole label is in the table.
    private static func short(_ label: String) -> String { label.shortened(to: 32) }
}
