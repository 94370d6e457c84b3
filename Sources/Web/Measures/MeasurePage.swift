import Content
import Insight
import Values

/// One measure: the question, the answer, its numbers, and everything needed to weigh them.
struct MeasurePage {
    let visit: Visit
    let measure: Measure
    let query: MeasureQuery
    /// The answers of its family; none if what was asked has no answer.
    var family: [Answer] = []
    var errors: [FieldError] = []

    /// The measure's own answer.
    var answer: Answer? { family.first { $0.measure == measure } }

    private var path: String { Path.measure(measure.ref.id) }

    var page: Page {
        Page(
            frame: visit.frame, title: measure.title, section: Path.measures, lead: answer?.sentence ?? measure.summary,
            errors: errors,
            main: """
                \(form)
                \(some: answer, { "\(numbers($0))\(provenance($0))" })
                """,
            side: side)
    }

    // MARK: The question

    private var form: HTML {
        let dimensions = measure.breakdowns.map { Choice($0.words.capitalisedFirst, value: $0.rawValue) }
        return """
            \(Form(action: path, method: .get, isRow: true, label: "What to show", content: """
                \(SelectField(
                    name: "by", label: "Split by", choices: dimensions, chosen: query.by, prompt: "Nothing: all together",
                    error: errors["by"]))
                \(TextField(
                    name: "period", label: "Period", hint: "As in last-12-months, 2025/26, 2025/26-Q3 or 2026-03",
                    value: query.period, error: errors["period"], autocomplete: "off", width: .half))
                \(TextField(
                    name: "as-at", label: "As it was known on", hint: "A day, as in 2026-03-31; empty for today",
                    value: query.asAt, error: errors["as-at"], autocomplete: "off", width: .half))
                \(Button("Show"))
                """))
            \(periods)
            """
    }

    private var periods: HTML {
        let year = Period.financialYear(containing: visit.today)
        let before = Period.financialYear(containing: year.start.adding(days: -1))
        let links = [
            ("Last 12 months", "last-12-months"), ("Last 24 months", "last-24-months"),
            ("Financial year \(year.label)", year.label), ("Financial year \(before.label)", before.label),
        ].map { PageLink($0.0, href: path + query.with(period: $0.1).text) }
        let items = links.map { "<li>\($0)</li>" as HTML }
        return #"<nav class="periods" aria-label="Periods"><ul>\#(items)</ul></nav>"#
    }

    // MARK: The answer

    private func numbers(_ answer: Answer) -> HTML {
        let chart = BarChart(answer, family: family, downloads: downloads)
        guard answer.rows.count > BarChart.mostBars else { return chart.html }
        return chart.html + PageSection(heading: "Every \(answer.by?.words ?? "row")", content: table(answer).html).html
    }

    /// Every row of an answer that is too long to be drawn whole.
    private func table(_ answer: Answer) -> DataTable {
        func cells(_ row: Answer.Row, _ name: Cell) -> [Cell] {
            let share = row.share
            return [
                name, Cell(row.of), Cell(row),
                share.map { .number("\($0.lower)% to \($0.upper)%", sortsAs: $0.lower) }
                    ?? (row.isSuppressed ? .hidden : .missing("nobody to count")),
            ]
        }
        let base = answer.measure.base.capitalisedFirst
        return DataTable(
            caption: "All rows: \(answer.measure.title)", hidesCaption: true,
            columns: [
                .init(answer.by?.words.capitalisedFirst ?? ""), .number(base), .number(measure.name),
                .number("Likely range"),
            ],
            rows: answer.rows.map { row in
                cells(row, row.ref.map { .link(PageLink(row.label, href: Path.page(of: $0))) } ?? .words(row.label))
            }, foot: cells(answer.total, .words("All together")), isSortable: true, downloads: downloads)
    }

    private var downloads: [PageLink] {
        [PageLink("CSV", href: path + "/csv" + query.text), PageLink("JSON", href: path + "/json" + query.text)]
    }

    private func provenance(_ answer: Answer) -> HTML {
        let made = answer.provenance
        return Disclosure(
            summary: "How this figure was made",
            content: SummaryList(rows: [
                .init("Records as at", text: answer.asAt.ukTimeWords),
                .init("Period", text: answer.period.words),
                .init("Definition version", text: answer.measure.version),
                .init("Read from", text: made.tables.joined(separator: ", ")),
                .init("Query", text: made.query), .init("Content", text: made.content),
                .init("Small numbers", text: made.protection),
            ]).html
        ).html
    }

    // MARK: What it means

    private var side: HTML {
        let caveats = answer?.caveats ?? measure.caveats
        return """
            <h2>What is counted</h2>
            <p>\(measure.definition)</p>
            <p class="quiet">\(good) Looked after by: \(measure.owner.lowercasedFirst).</p>
            <h2>What to know</h2>
            \(caveats.bulletList)
            <p>\(PageLink("See what it measures", href: Path.thread(measure.ref)))</p>
            \(some: visit.catalogue[measure.ref], { visit.declared.source(of: $0).html })
            """
    }

    private var good: String {
        switch measure.good {
        case .up: "Higher is better."
        case .down: "Lower is better."
        case .neutral: "Neither higher nor lower is better."
        }
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
