import Insight
import Values

/// An answer that is split by two dimensions at once: the values of one down the side, those of the other across.
struct CrossingTable: Component {
    private let answer: Answer
    private let first: Breakdown
    private let second: Breakdown
    private let downloads: [PageLink]
    private let rows: [String: Answer.Row]

    /// Nil for an answer that is not split so.
    init?(_ answer: Answer, downloads: [PageLink]) {
        guard let by = answer.by, let and = answer.and else { return nil }
        (self.answer, first, second, self.downloads) = (answer, by, and, downloads)
        rows = Dictionary(
            answer.rows.map { (Self.name($0.values.map(\.key)), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func name(_ keys: [String]) -> String { keys.joined(separator: " ") }

    private func row(_ first: String, _ second: String) -> Answer.Row? {
        first == Answer.all && second == Answer.all ? answer.total : rows[Self.name([first, second])]
    }

    /// The values of one of the two that somebody is in, in their order.
    private func values(_ place: Int) -> [Answer.Value] {
        answer.rows.filter { $0.values[1 - place].key == Answer.all && $0.of != .known(0) }.map { $0.values[place] }
    }

    var html: HTML {
        let (down, across) = (values(0), values(1))
        func cells(_ key: String, _ name: Cell) -> [Cell] {
            [name] + (across.map(\.key) + [Answer.all]).map { cell(row(key, $0)) }
        }
        return PageSection(
            heading: "\(first.words.capitalisedFirst) by \(second.words)",
            content: """
                <p>Each cell says \(said), and below it of how many.</p>
                \(DataTable(
                    caption: "\(answer.measure.title) \(first.words.capitalisedFirst) by \(second.words)", hidesCaption: true,
                    columns: [.init(first.words.capitalisedFirst)] + across.map { .number($0.label) } + [.number("All")],
                    rows: down.map { value in
                        cells(
                            value.key,
                            value.ref.map { .link(PageLink(value.label, href: Path.page(of: $0))) } ?? .words(value.label))
                    }, foot: cells(Answer.all, .words("All")), downloads: downloads))
                """
        ).html
    }

    private var said: String {
        answer.measure.isMean ? "the mean" : "what share \(answer.measure.predicate)"
    }

    private func cell(_ row: Answer.Row?) -> Cell {
        guard let row else { return .missing("not counted") }
        guard let words = row.figureWords, let figure = row.figure else {
            return row.isSuppressed ? .hidden : .missing("none")
        }
        let base = (row.mean == nil ? row.of : row.count).text
        return .figure(words, below: "of \(base)", sortsAs: figure.value)
    }
}
