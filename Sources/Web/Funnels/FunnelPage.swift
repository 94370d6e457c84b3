import Insight
import Values

/// One measure by its places, each held against the whole.
struct FunnelPage {
    let visit: Visit
    let measure: Measure
    let offered: [Breakdown]
    let query: MeasureQuery
    var answer: Answer?
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
                    beyond chance. It does not say why: people differ in what they come with.</p>
                    """))
            \(table(reading))
            """
    }

    private func table(_ reading: FunnelReading) -> DataTable {
        let (answer, plain) = (reading.answer, Path.measure(measure.ref.id))
        func cells(_ row: Answer.Row, _ name: Cell, _ standing: Cell) -> [Cell] {
            let range = row.likely.map { "\($0.lower) to \($0.upper)" }
            return [
                name, Cell(row.of), Cell(row),
                range.map { .number($0, sortsAs: row.figure?.lower) }
                    ?? (row.isSuppressed ? .hidden : .missing("nothing to count")), standing,
            ]
        }
        return DataTable(
            caption: "Each of them, by name",
            columns: [
                .init(answer.by?.words.capitalisedFirst ?? "", sorted: .ascending),
                .number(measure.base.capitalisedFirst), .number(measure.name), .number("Likely range"),
                .init("Against the whole"),
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
