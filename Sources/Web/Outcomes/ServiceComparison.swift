import Insight
import Values

/// How outcomes went by service, with what has to be known beside it. Services stand by name: this is no league table.
struct ServiceComparison: Sendable {
    let improved: Answer
    let moved: Answer?
    let began: Answer?
    /// Who came: shares of the same outcomes, by service.
    let mix: [Answer]
    /// The period as the address of the page has it; empty for the usual one.
    let period: String
    /// The services against the whole; nil where there is nothing that may be shown.
    let funnel: FunnelReading?

    init(improved: Answer, moved: Answer?, began: Answer?, mix: [Answer] = [], period: String = "") {
        self.improved = improved
        self.moved = moved
        self.began = began
        self.mix = mix
        self.period = period
        funnel = FunnelReading(improved)
    }

    /// The services for which there is anything that may be shown, by name.
    private var rows: [Answer.Row] { byName.filter { !$0.of.isSuppressed } }

    /// The services for which there is anything to count, by name.
    private var byName: [Answer.Row] {
        improved.rows.filter { $0.of.value != 0 && $0.key != Breakdown.notKnown }
            .sorted { $0.label.lowercased() < $1.label.lowercased() }
    }

    /// The services of which nothing may be shown, one click down.
    var hidden: HTML {
        let names = byName.filter(\.of.isSuppressed).map { row -> HTML in
            row.ref.map { "<li>\(PageLink(row.label, href: Path.page(of: $0)))</li>" } ?? "<li>\(row.label)</li>"
        }
        guard !names.isEmpty else { return .empty }
        return Disclosure(
            summary: "\(names.count) more of which every number is hidden to protect people",
            content: #"<ul class="links">\#(names)</ul>"#
        ).html
    }

    var sentence: String { funnel?.sentence ?? "No service has a figure that can be shown." }

    var chart: FunnelChart? { funnel?.chart(id: "services", question: "Does any service stand apart?") }

    // MARK: The table

    var table: DataTable {
        let path = Path.measure(improved.measure.ref.id)
        var asked = MeasureQuery()
        (asked.by, asked.period) = (Breakdown.service.rawValue, period)
        let query = asked.text
        return DataTable(
            caption: "Each service, by name, with who came to it",
            columns: [
                .init("Service", sorted: .ascending), .number(improved.measure.base.capitalisedFirst),
            ] + mix.map { .number($0.measure.name) } + [
                .number("Mean score at the start"), .number("Mean change (likely range)"),
                .number("Got better (likely range)"), .init("Drawn, 0 to 100%"), .init("Against the whole"),
            ],
            rows: rows.map { row in
                line(
                    row, name: row.ref.map { .link(PageLink(row.label, href: Path.page(of: $0))) } ?? .words(row.label))
            },
            foot: line(improved.total, name: .words("The whole")),
            downloads: [
                PageLink("CSV", href: "\(path)/csv\(query)"), PageLink("JSON", href: "\(path)/json\(query)"),
            ])
    }

    private func line(_ row: Answer.Row, name: Cell) -> [Cell] {
        func mean(_ answer: Answer?, ranged: Bool) -> Cell {
            guard let answer else { return .missing("not counted") }
            let found = row.key == "all" ? answer.total : answer.rows.first { $0.key == row.key }
            guard let found, let words = found.figureWords, let likely = found.likely else {
                return found?.isSuppressed == true ? .hidden : .missing("nothing to count")
            }
            return ranged
                ? .figure(words, below: "\(likely.lower) to \(likely.upper)", sortsAs: found.mean?.value)
                : .number(words, sortsAs: found.mean?.value)
        }
        func who(_ answer: Answer) -> Cell {
            let found = row.key == "all" ? answer.total : answer.rows.first { $0.key == row.key }
            guard let found, let words = found.figureWords else {
                return found?.isSuppressed == true ? .hidden : .missing("nothing to count")
            }
            return .number(words, sortsAs: found.figure?.value)
        }
        var cells =
            [name, Cell(row.of)] + mix.map(who) + [mean(began, ranged: false), mean(moved, ranged: true)]
        guard let share = row.share, let words = row.figureWords, let likely = row.likely else {
            let none: Cell = row.isSuppressed ? .hidden : .missing("nothing to count")
            return cells + [none, .missing("not drawn"), .missing("cannot be said")]
        }
        cells += [
            .figure(words, below: "\(likely.lower) to \(likely.upper)", sortsAs: share.percent),
            .content(
                IntervalTrack(
                    percent: share.percent, lower: share.lower, upper: share.upper,
                    whole: improved.total.share?.percent
                ).html, sortsAs: ""),
        ]
        return cells + [funnel?.standingWords(row.key).map { .words($0) } ?? .missing("the whole itself")]
    }
}
