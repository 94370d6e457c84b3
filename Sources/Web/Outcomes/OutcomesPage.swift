import Insight
import Values

/// Where life got better, for whom, with which support, and where not.
struct OutcomesPage {
    let visit: Visit
    let figures: OutcomesFigures
    /// The period as the address has it; empty for the usual one.
    var period = ""
    /// What was asked for in its place and is no period, kept in the form.
    var typed: String?
    var errors: [FieldError] = []

    var page: Page {
        Page(
            frame: visit.frame, title: "Outcomes", section: Path.outcomes, heading: .words("Did life get better?"),
            lead:
                "For whom, with which support, and where not: counted from every review, so that nobody can be picked out.",
            errors: errors, main: figures.improved == nil ? empty : "\(form)\(live)")
    }

    /// The choice of a period: a form that works by itself, and keeps its choice in the address.
    private var form: HTML {
        let usual = figures.improved?.measure.defaultPeriod ?? "last-12-months"
        return Form(
            action: Path.outcomes, method: .get, isRow: true, label: "Which period to show",
            content: """
                \(SelectField(
                    name: "period", label: "Period",
                    choices: MeasurePeriods.choices(usual: usual, asked: typed ?? period, visit),
                    chosen: typed ?? (period.isEmpty ? usual : period), prompt: nil, error: errors["period"]))
                \(Button("Show"))
                """
        ).html
    }

    /// What is added to the address of a measure so that it is shown for the same period.
    func query(by: Breakdown? = nil) -> String {
        var query = MeasureQuery()
        (query.by, query.period) = (by?.rawValue ?? "", period)
        return query.text
    }

    private var empty: HTML {
        EmptyState(
            heading: "No measures of outcomes are declared yet",
            text: "How the outcomes of people with a support plan went would be here."
        ).html
    }

    /// The parts that are over all, for an open page to show before the rest is worked out.
    var totals: HTML {
        "<div data-live-address=\"\(Path.liveOutcomes)\">\(overAll.map(\.html))\(standing.map(\.html))</div>"
    }

    private var overAll: [LiveFragment] {
        figures.improved.map {
            [LiveFragment(id: "as-at", content: asAt($0)), LiveFragment(id: "whole", content: whole($0))]
        } ?? []
    }

    private var standing: [LiveFragment] {
        [LiveFragment(id: "views", content: views), LiveFragment(id: "not-reviewed", content: notReviewed)]
    }

    /// Each part stands by itself, so that an open page can exchange those that changed.
    private var live: HTML {
        let split = [("over-time", overTime), ("domains", domains), ("people", people), ("support", support)].map {
            LiveFragment(id: $0.0, content: $0.1)
        }
        return """
            <div class="dashboard" data-live-address="\(Path.liveOutcomes)" data-live-totals="\(Path.outcomesTotals)\(query())" \
            data-live-shown="\(figures.mark)">
            \(overAll.prefix(1).map(\.html))
            <p class="live-state" data-live-state>Load the page again for newer figures.</p>
            \(overAll.dropFirst().map(\.html))
            \(split)
            \(standing)
            </div>
            <script src="\(visit.frame.assets.liveScript)" defer></script>
            """
    }

    private func asAt(_ improved: Answer) -> HTML {
        """
        <p class="live-note"><strong>As at \(improved.asAt.ukTimeWords).</strong> Outcomes scored again in the period \
        \(improved.period.words).</p>
        """
    }

    // MARK: The whole

    private func whole(_ improved: Answer) -> HTML {
        let cards = figures.whole.map { FigureCard($0, title: $0.measure.name) }
        return PageSection(
            heading: "All together", id: "all-together",
            content: """
                <p>\(improved.sentence)</p>
                \(FigureRow(cards: cards))
                """
        ).html
    }

    private var overTime: HTML {
        guard let series = OutcomesByMonth(figures.split?.months ?? []) else { return .empty }
        return series.timeChart.html
    }

    // MARK: In which part of life

    private var domains: HTML {
        guard let split = figures.split, let improved = split.byDomain.first else { return .empty }
        let chart = bars(improved, id: "by-domain", question: "In which parts of life?", level: 3)
        return PageSection(
            heading: "In which parts of life", id: "parts-of-life",
            content: """
                \(chart)
                \(Disclosure(
                    summary: "Better, the same and worse, and how far scores moved", isWide: true,
                    content: domainTable(split).html))
                """
        ).html
    }

    private func domainTable(_ split: OutcomesFigures.Split) -> DataTable {
        let columns = split.byDomain + [split.beganByDomain, split.movedByDomain].compactMap { $0 }
        let rows = split.byDomain.first?.shownRows ?? []
        return DataTable(
            caption: "Each part of life",
            columns: [.init("Part of life"), .number(figures.improved?.measure.base.capitalisedFirst ?? "")]
                + columns.map { .number($0.measure.name) },
            rows: rows.map { row in
                [
                    row.ref.map { .link(PageLink(row.label, href: Path.page(of: $0))) } ?? .words(row.label),
                    Cell(row.of),
                ]
                    + columns.map { answer in answer.rows.first { $0.key == row.key }.map { Cell($0) } ?? .missing() }
            },
            foot: [.words("All"), Cell(figures.improved?.total.of ?? .suppressed)] + columns.map { Cell($0.total) },
            isSortable: true)
    }

    // MARK: For whom

    private var people: HTML {
        guard let split = figures.split, !split.byPeople.isEmpty else { return .empty }
        let charts = split.byPeople.compactMap { answer in
            answer.by.map { bars(answer, id: "by-\($0.rawValue)", question: Self.question($0), level: 3) }
        }
        return PageSection(
            heading: "For whom", id: "for-whom",
            content: """
                \(inequality(split))
                <div class="charts">\(charts.map(\.html))</div>
                """
        ).html
    }

    private func inequality(_ split: OutcomesFigures.Split) -> HTML {
        guard let answer = split.byPeople.first(where: { $0.by == .deprivation }) else { return .empty }
        guard let gap = DeprivationGap(answer) else {
            return Notice(
                heading: "The gap by deprivation cannot be shown", level: 3,
                content:
                    "<p>For that, each of the five groups of areas needs a figure, and not every one may be shown.</p>"
            ).html
        }
        return Notice(
            heading: "The gap by deprivation", level: 3,
            content: """
                \(gap.sentences.map { "<p>\($0)</p>" as HTML })
                <p class="quiet">Areas are in five groups by the Scottish index of multiple deprivation, each counted by \
                its outcomes. Most people who are poor do not live in the most deprived fifth.</p>
                """
        ).html
    }

    private static func question(_ dimension: Breakdown) -> String {
        switch dimension {
        case .area: "In which areas?"
        case .deprivation: "Where there is more deprivation, or less?"
        case .sex: "For women, and for men?"
        case .ageBand: "At which ages?"
        default: "By \(dimension.words)?"
        }
    }

    private func bars(_ answer: Answer, id: String, question: String, level: Int) -> BarChart {
        let path = Path.measure(answer.measure.ref.id)
        let query = query(by: answer.by)
        var chart = BarChart(
            answer, family: [],
            downloads: [PageLink("CSV", href: "\(path)/csv\(query)"), PageLink("JSON", href: "\(path)/json\(query)")])
        (chart.id, chart.question, chart.level) = (id, question, level)
        return chart
    }
}
