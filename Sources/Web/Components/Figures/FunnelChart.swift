/// Places beside one another against the whole, with limits as wide as their sizes deserve. It ranks nobody: those within
/// the limits are drawn alike and have no name in the drawing.
struct FunnelChart: Component {
    /// Different for each chart on a page.
    var id: String
    /// The title, as a question: "Does any service stand apart?"
    var question: String
    /// The answer, in one sentence.
    var answer: String
    var period: String
    /// What is across: "Outcomes scored again".
    var baseTitle: String
    var valueTitle: String
    var places: [Place]
    /// What places are set against, 0–100.
    var benchmark: Double
    /// "All services: 58%"
    var benchmarkLabel: String
    /// The limits at a number of bases, the smallest first.
    var limits: [Limit]
    /// What the drawing does not say.
    var note: String
    /// Where its numbers are, in words.
    var tableNote = "The same numbers are in the table below."
    var level = 3

    struct Place: Sendable, Hashable {
        var label: String
        /// 0–100.
        var percent: Double
        /// At least 1.
        var base: Int
        var standing: Standing
    }

    enum Standing: Sendable, Hashable {
        case within
        /// Beyond the inner limit, perhaps by chance.
        case apart(Verdict.Judgement)
        /// Beyond the outer limit.
        case farApart(Verdict.Judgement)
    }

    /// The ends at one base, in percent: 95% of places that do not differ lie within the inner ones, 99.8% within the
    /// outer.
    struct Limit: Sendable, Hashable {
        var base: Int
        var inner: ClosedRange<Double>
        var outer: ClosedRange<Double>
    }

    /// More names than this would hide the drawing; the others are in the table.
    static let mostNames = 8

    var html: HTML {
        """
        <figure class="chart">
        <figcaption>
        \(heading: level, id: "\(id)-question", "\(question)")
        <p class="chart-answer">\(answer)</p>
        <p class="chart-period">\(valueTitle), \(period)</p>
        </figcaption>
        \(drawing)
        <p class="table-note">○ within the limits. ◇ beyond the inner limit, perhaps by chance. ◆ beyond the outer \
        limit, beyond chance. \(note)</p>
        </figure>
        """
    }
}

/// The drawing: see ``TimeChart`` for why lengths are percentages.
extension FunnelChart {
    private static let (top, bottom) = (28.0, 368.0)
    private static let (left, right) = (11.0, 97.0)

    var drawing: HTML {
        """
        <svg class="plot" width="100%" height="\(svg: Self.bottom + 52)" role="img" \
        aria-labelledby="\(id)-title \(id)-said">
        <title id="\(id)-title">\(question)</title>
        <desc id="\(id)-said">\(answer) One mark for each, higher where the share is larger and further right where it \
        is counted over more, between limits that narrow to the right. \(tableNote)</desc>
        \(grid)
        \(curves)
        <line class="average" x1="0" x2="100%" y1="\(svg: y(benchmark))" y2="\(svg: y(benchmark))"/>
        \(places.map(drawn))
        \(words)
        </svg>
        """
    }

    private var largest: Int { max(places.map(\.base).max() ?? 1, limits.last?.base ?? 1, 1) }

    /// By the square root, as the limits narrow with it: small places would lie on top of one another otherwise.
    func x(_ base: Int) -> Double {
        Self.left + (Self.right - Self.left) * (Double(base) / Double(largest)).squareRoot()
    }

    func y(_ percent: Double) -> Double { Self.bottom - (Self.bottom - Self.top) * percent / 100 }

    private var grid: HTML {
        let across = [0.0, 50, 100].map { percent -> HTML in
            """
            <line class="\(percent == 0 ? "zero" : "grid")" x1="0" x2="100%" y1="\(svg: y(percent))" y2="\(svg: y(percent))"/>\
            <text class="axis" x="0" y="\(svg: y(percent) - 6)">\(svg: percent)%</text>

            """
        }
        let bases = [largest / 16, largest / 4, largest].filter { $0 > 0 }
        let along = Set(bases).sorted().map { base -> HTML in
            """
            <text class="axis" x="\(svg: x(base))%" y="\(svg: Self.bottom + 20)" \
            text-anchor="\(base == largest ? "end" : "middle")">\(base)</text>

            """
        }
        return across.joined() + along.joined() + """
            <text class="axis" x="100%" y="\(svg: Self.bottom + 42)" text-anchor="end">\(baseTitle)</text>

            """
    }

    private var curves: HTML {
        zip(limits, limits.dropFirst()).map { one, next -> HTML in
            func line(_ kind: String, _ from: Double, _ to: Double) -> HTML {
                """
                <line class="\(kind)" x1="\(svg: x(one.base))%" x2="\(svg: x(next.base))%" y1="\(svg: y(from))" \
                y2="\(svg: y(to))"/>
                """
            }
            return line("limit", one.inner.lowerBound, next.inner.lowerBound)
                + line("limit", one.inner.upperBound, next.inner.upperBound)
                + line("limit outer", one.outer.lowerBound, next.outer.lowerBound)
                + line("limit outer", one.outer.upperBound, next.outer.upperBound)
        }.joined()
    }

    private func drawn(_ place: Place) -> HTML {
        let (across, down) = (x(place.base), y(place.percent))
        func mark(_ sign: String, _ judgement: Verdict.Judgement) -> HTML {
            """
            <text class="mark \(judgement.rawValue)" x="\(svg: across)%" y="\(svg: down + 7)" text-anchor="middle">\
            \(sign)</text>

            """
        }
        switch place.standing {
        case .within: return #"<circle class="place" cx="\#(svg: across)%" cy="\#(svg: down)" r="5"/>"# + "\n"
        case .apart(let judgement): return mark("◇", judgement)
        case .farApart(let judgement): return mark("◆", judgement)
        }
    }
}
