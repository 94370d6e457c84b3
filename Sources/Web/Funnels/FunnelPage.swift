import Insight
import Values

/// One measure by its places, each held against the whole.
struct FunnelPage {
    let visit: Visit
    let measure: Measure
    let offered: [Breakdown]
    let query: MeasureQuery
    var answer: Answer?
    /// Who came to each place: what else is counted of the same base, by the same places.
    var mix: [Answer] = []
    var errors: [FieldError] = []

    var page: Page {
        Page(
            frame: visit.frame, title: "\(measure.title) Against the whole", section: Path.measures,
            heading: .words("Does any stand apart?"), lead: "\(measure.title) \(measure.name), against the whole.",
            errors: errors,
            main: """
                \(form)
                \(some: answer, content)
                <p>\(PageLink("Everything about this measure", href: Path.measure(measure.ref.id) + query.text))</p>
                """)
    }

    private var form: HTML {
        let periods = MeasurePeriods.choices(usual: measure.defaultPeriod, asked: query.period, visit)
        let places = offered.map { Choice(FunnelReading.places($0).capitalisedFirst, value: $0.rawValue) }
        return Form(
            action: Path.funnel(measure.ref.id), method: .get, isRow: true, label: "What to show",
            content: """
                \(SelectField(
                    name: "by", label: "Places", choices: places, chosen: query.by, prompt: nil, error: errors["by"]))
                \(SelectField(
                    name: "period", label: "Period", choices: periods,
                    chosen: query.period.isEmpty ? measure.defaultPeriod : query.period, prompt: nil,
                    error: errors["period"]))
                \(query.momentField(visit, error: errors["as-at"]))
                \(Button("Show"))
                """
        ).html
    }

    private func content(_ answer: Answer) -> HTML {
        guard let reading = FunnelReading(answer),
            let chart = reading.chart(id: "funnel", question: measure.title, level: 2)
        else {
            return EmptyState(
                heading: "Nothing can be drawn",
                text: "No \(answer.by?.words ?? "place") has a figure that can be shown for this period."
            ).html
        }
        return """
            \(chart)
            \(Disclosure(
                summary: "How to read it",
                content: """
                    <p>Each point is one of the \(FunnelReading.places(answer.by)). The fewer it is counted over, the more \
                    chance moves it, so the limits are wider on the left. A point beyond the outer limits is different \
                    beyond chance.</p>
                    """))
            \(cannotTell(answer))
            \(table(reading))
            """
    }

    /// That it is no league table, and what has to be known beside it.
    private func cannotTell(_ answer: Answer) -> Notice {
        let places = FunnelReading.places(answer.by)
        let beside: HTML =
            mix.isEmpty
            ? "<p>Who comes to each is not counted for this measure, so a difference says the less.</p>"
            : """
            <p>Who came stands beside each: \(mix.map { "“\($0.measure.name)”" }.sentence), of the same \
            \(measure.unit.rawValue).</p>
            """
        return Notice(
            kind: .warning, heading: "What this comparison cannot tell", level: 2,
            content: """
                <p>It does not say why one differs, or which of the \(places) is best. People differ in what they come \
                with. The \(places) stand by name, never by result.</p>
                \(beside)
                """)
    }

    private func table(_ reading: FunnelReading) -> DataTable {
        let (answer, plain) = (reading.answer, Path.measure(measure.ref.id))
        func who(_ answer: Answer, _ row: Answer.Row) -> Cell {
            let found = row.key == Answer.all ? answer.total : answer.rows.first { $0.key == row.key }
            guard let words = found?.figureWords else {
                return found?.isSuppressed == true ? .hidden : .missing("nothing to count")
            }
            return .number(words, sortsAs: found?.figure?.value)
        }
        func share(_ row: Answer.Row) -> Cell {
            guard let words = row.figureWords, let likely = row.likely else {
                return row.isSuppressed ? .hidden : .missing("nothing to count")
            }
            return .figure(
                "\(row.count) (\(words))", below: "\(likely.lower) to \(likely.upper)", sortsAs: row.figure?.value)
        }
        func cells(_ row: Answer.Row, _ name: Cell, _ standing: Cell) -> [Cell] {
            [name, Cell(row.of)] + mix.map { who($0, row) } + [share(row), standing]
        }
        return DataTable(
            caption: mix.isEmpty ? "Each of them, by name" : "Each of them, by name, with who came",
            columns: [
                .init(answer.by?.words.capitalisedFirst ?? "", sorted: .ascending),
                .number(measure.base.capitalisedFirst),
            ] + mix.map { .number($0.measure.name) } + [
                .number("\(measure.name) (likely range)"), .init("Against the whole"),
            ],
            rows: reading.rows.map { row in
                cells(
                    row, row.ref.map { .link(PageLink(row.label, href: Path.page(of: $0))) } ?? .words(row.label),
                    reading.standingWords(row.key).map { .words($0) } ?? .missing("cannot be said"))
            },
            foot: cells(answer.total, .words("The whole"), .missing("the whole itself")), isSortable: true,
            downloads: [
                PageLink("CSV", href: plain + "/csv" + query.text),
                PageLink("JSON", href: plain + "/json" + query.text),
            ])
    }
}
