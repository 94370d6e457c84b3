import Insight
import Values

extension FigureCard {
    /// One measure as it stands, for all together or for one value of a dimension.
    init(_ answer: Answer, row: Answer.Row? = nil, title: String, level: Int = 3) {
        let row = row ?? answer.total
        self.init(
            title: title, figure: ShownFigure(row, of: answer.measure), period: answer.periodWords.capitalisedFirst,
            interval: row.likely.map { "between \($0.lower) and \($0.upper)" },
            definition: PageLink("How this is counted", href: Path.measure(answer.measure.ref.id)), level: level)
    }
}

extension ShownFigure {
    init(_ row: Answer.Row, of measure: Measure) {
        if let share = row.share, let percent = row.figureWords {
            let base = "\(row.count) of \(row.of) \(measure.unit.rawValue)"
            self = .shown(percent, base: "\(share.word.words.capitalisedFirst): \(base)")
        } else if row.mean != nil, let words = row.figureWords {
            self = .shown(
                "\(words) \(measure.meanUnit ?? "")", base: "On average, over \(row.count) \(measure.unit.rawValue)")
        } else {
            self = row.isSuppressed ? .hidden : .missing("There are no \(measure.base) in this period.")
        }
    }
}

extension BarChart.Measure {
    init(_ row: Answer.Row) {
        if let figure = row.figure, let words = row.figureWords, let likely = row.likely {
            self = .shown(
                figure.value, words: words, base: (row.mean == nil ? row.of : row.count).text,
                interval: .init(
                    low: figure.lower, high: figure.upper, words: "\(likely.lower) to \(likely.upper)"))
        } else {
            self =
                row.isSuppressed
                ? .hidden(base: row.of.value.map { Count.known($0).text }) : .missing("nobody to count")
        }
    }
}

extension BarChart {
    /// More bars than this, and the ones with the largest bases are drawn.
    static let mostBars = 16

    /// An answer by its dimension, or a family of answers side by side if it is split by nothing.
    init(_ answer: Answer, family: [Answer], downloads: [PageLink]) {
        let all = answer.by == nil ? [] : answer.shownRows
        let isLong = all.count > Self.mostBars
        let drawn = isLong ? Self.largest(all) : all
        var rows = drawn.map { row in
            BarChart.Row(row.label, href: row.ref.map { Path.page(of: $0) }, BarChart.Measure(row))
        }
        if answer.by == nil {
            rows = family.map {
                BarChart.Row($0.measure.name, href: Path.measure($0.measure.ref.id), BarChart.Measure($0.total))
            }
        }
        let many = isLong ? "The \(drawn.count) with the most \(answer.measure.base). " : ""
        self.init(
            id: "chart", question: answer.measure.title,
            answer: many + (answer.comparison ?? answer.sentence), period: answer.periodWords,
            rowTitle: answer.by?.words.capitalisedFirst ?? "Measure",
            valueTitle: answer.by == nil && !answer.measure.isMean ? "Share" : answer.measure.name,
            baseTitle: answer.measure.base.capitalisedFirst, rows: rows,
            axisEnd: answer.measure.isMean ? nil : 100, unit: answer.measure.meanUnit.map { " \($0)" } ?? "%",
            reference: answer.by == nil
                ? nil
                : answer.total.figure.map {
                    .init(label: "\(answer.total.label): \(answer.total.figureWords ?? "")", value: $0.value)
                },
            downloads: isLong ? [] : downloads)
    }

    private static func largest(_ rows: [Answer.Row]) -> [Answer.Row] {
        let kept = rows.enumerated().sorted {
            ($1.element.of.value ?? 0, $0.offset) < ($0.element.of.value ?? 0, $1.offset)
        }
        .prefix(mostBars).map(\.offset)
        return kept.sorted().map { rows[$0] }
    }
}

extension Cell {
    /// A count with its share of the base.
    init(_ row: Answer.Row) {
        guard let count = row.count.value else {
            self = .hidden
            return
        }
        if let mean = row.mean {
            self = .number(row.figureWords ?? "", sortsAs: mean.value)
            return
        }
        self = .number(row.figureWords.map { "\(row.count) (\($0))" } ?? row.count.text, sortsAs: Double(count))
    }

    /// A base.
    init(_ count: Count) { self = count.value.map { .number(count.text, sortsAs: Double($0)) } ?? .hidden }
}
