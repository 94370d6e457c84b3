import Access
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
    /// What has been released of it, the newest first.
    var releases: [Release] = []
    var errors: [FieldError] = []
    /// Why what was asked has no answer, if that is not for a fault in the asking: so few are counted.
    var refusal: String?

    /// The measure's own answer.
    var answer: Answer? { family.first { $0.measure == measure } }

    private var path: String { Path.measure(measure.ref.id) }

    var page: Page {
        Page(
            frame: visit.frame, title: measure.title, section: Path.measures, lead: answer?.sentence ?? measure.summary,
            errors: errors,
            main: """
                \(form)
                \(some: refusal, { EmptyState(heading: "Nothing of this can be shown", text: $0).html })
                \(some: answer, { "\(numbers($0))\(compared($0))\(onward)\(released)\(provenance($0))" })
                """,
            side: side)
    }

    // MARK: The question

    private var form: HTML {
        let periods = MeasurePeriods.choices(usual: measure.defaultPeriod, asked: query.period, visit)
        return """
            \(splits)
            \(Form(action: path, method: .get, isRow: true, label: "What to show", content: """
                \(carried("by", query.by))\(carried("and", query.and))
                \(SelectField(
                    name: "period", label: "Period", choices: periods,
                    chosen: query.period.isEmpty ? measure.defaultPeriod : query.period, prompt: nil,
                    error: errors["period"]))
                \(query.momentField(visit, error: errors["as-at"]))
                \(Button("Show"))
                """))
            """
    }

    /// What the form keeps of the address besides its own fields; nothing of it that was at fault.
    private func carried(_ name: String, _ value: String) -> HTML {
        value.isEmpty || errors[name] != nil ? .empty : HiddenField(name: name, value: value).html
    }

    /// What the measure can be split by.
    private var splits: HTML {
        let choices = ([nil] + measure.breakdowns).map { ($0.splitWords, $0?.rawValue ?? "") }
        return SplitLinks(
            name: "by", label: "Split by",
            links: choices.map { words, value in
                (PageLink(words, href: path + query.with(by: value).text), query.by == value)
            }, error: errors["by"]
        ).html + crossings
    }

    /// What each part can be split by further; nothing if it cannot be.
    private var crossings: HTML {
        guard let by = Breakdown(rawValue: query.by) else { return .empty }
        let others = measure.pairs.compactMap { pair in
            pair.first == by ? pair.second : pair.second == by ? pair.first : nil
        }
        let choices = [("Nothing more", "")] + others.map { ($0.words.capitalisedFirst, $0.rawValue) }
        guard !others.isEmpty || errors["and"] != nil else { return .empty }
        return SplitLinks(
            name: "and", label: "And each by",
            links: choices.map { words, value in
                (PageLink(words, href: path + query.with(by: query.by, and: value).text), query.and == value)
            }, error: errors["and"]
        ).html
    }

    // MARK: The answer

    private func numbers(_ answer: Answer) -> HTML {
        if let table = CrossingTable(answer, downloads: downloads) { return table.html }
        let chart = BarChart(answer, family: family, downloads: downloads)
        guard answer.shownRows.count > BarChart.mostBars else { return chart.html }
        return chart.html + PageSection(heading: "Every \(answer.by?.words ?? "row")", content: table(answer).html).html
    }

    /// Every row of an answer that is too long to be drawn whole.
    private func table(_ answer: Answer) -> DataTable {
        func cells(_ row: Answer.Row, _ name: Cell) -> [Cell] {
            let range = row.likely.map { "\($0.lower) to \($0.upper)" }
            return [
                name, Cell(row.of), Cell(row),
                range.map { .number($0, sortsAs: row.figure?.lower) }
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
            rows: answer.shownRows.map { row in
                cells(row, row.ref.map { .link(PageLink(row.label, href: Path.page(of: $0))) } ?? .words(row.label))
            }, foot: cells(answer.total, .words(answer.total.label)), isSortable: true, downloads: downloads)
    }

    private var downloads: [PageLink] {
        [PageLink("CSV", href: path + "/csv" + query.text), PageLink("JSON", href: path + "/json" + query.text)]
    }

    private func compared(_ answer: Answer) -> HTML {
        answer.comparisons.map { ComparedSection(answer: answer, comparisons: $0).html } ?? .empty
    }

    /// Where the figure leads on: its places against the whole, and the people behind it for those who may see them.
    private var onward: HTML {
        var links: [PageLink] = []
        // Whose records they are is asked as of now.
        var people = query.with(by: "")
        people.asAt = ""
        let places = FunnelPages.places.filter(measure.allows)
        if !measure.isMean, let first = places.first {
            let chosen = places.first { $0.rawValue == query.by } ?? first
            links.append(
                PageLink(
                    "\(FunnelReading.places(chosen).capitalisedFirst) against the whole",
                    href: Path.funnel(measure.ref.id) + query.with(by: chosen.rawValue).text))
        }
        if visit.may(.seePeopleBehind) {
            links.append(
                PageLink(
                    "The people behind it whose records you may see",
                    href: Path.peopleBehind(measure.ref.id) + people.text))
        }
        return links.isEmpty ? .empty : LinkList(links: links).html
    }

    /// The figures of it that stand, and for whoever may release figures the way there.
    private var released: HTML {
        let mayRelease = visit.may(.releaseFigures)
        guard !releases.isEmpty || mayRelease else { return .empty }
        let newest = ReleaseList(releases: Array(releases.prefix(5)), measure: measure.ref)
        let way = Path.newRelease(of: measure.ref.id) + query.with(by: "").text
        return PageSection(
            heading: "Released figures",
            content: """
                <p>The figures above change with the records. Released ones stand as they were given out.</p>
                \(newest.html)
                \(when: releases.count > 5, "<p>\(PageLink("All that was released", href: Path.releases))</p>")
                \(when: mayRelease, "<p>\(ButtonLink("Release figures", href: way, kind: .secondary))</p>")
                """
        ).html
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
        let caveats = (answer?.caveats ?? measure.caveats) + [answer?.provenance.protection].compactMap { $0 }
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
