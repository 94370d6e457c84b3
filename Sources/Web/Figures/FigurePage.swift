import Content
import Insight
import Values

/// One published indicator: the question, the newest figure beside those of others, every figure with its source, and
/// what to know before it is used.
struct FigurePage {
    let visit: Visit
    let report: IndicatorReport

    private var indicator: Indicator { report.indicator }
    private var path: String { Path.figure(indicator.ref.id) }

    var page: Page {
        Page(
            frame: visit.frame, title: indicator.title, section: Path.measures, lead: lead,
            main: report.isEmpty ? empty : "\(PublishedNotice(visit: visit))\(standing)\(newest)\(chart)\(table)",
            side: side)
    }

    /// The partnership's newest figure in one sentence.
    private var lead: String? {
        guard let own = report.own, let latest = own.latest, let value = latest.value else {
            return visit.catalogue[indicator.ref]?.summary
        }
        return
            "\(own.place.title), \(report.words(latest.period)): \(indicator.unit.words(value)). \(indicator.goodWords)"
    }

    private var empty: HTML {
        """
        \(standing)
        \(EmptyState(
            heading: "No figures are loaded yet",
            text: "The figures for this question would be here, each with the place it was read. They come from a "
                + "CSV file, which whoever runs this service loads.",
            action: ButtonLink("See the others", href: Path.figures, kind: .secondary)))
        """
    }

    private var standing: HTML {
        indicator.standing.words.map { Notice(content: "<p>\($0)</p>").html } ?? .empty
    }

    // MARK: The newest

    private var newest: HTML {
        let cards = report.series.filter { $0.place.role != .local }.compactMap { series -> FigureCard? in
            guard let latest = series.latest else { return nil }
            return FigureCard(
                title: series.place.title, figure: ShownFigure(latest, of: indicator),
                period: report.words(latest.period).capitalisedFirst)
        }
        guard !cards.isEmpty else { return .empty }
        let said = report.comparisons.map { $0.words(indicator, report.places) }
        return PageSection(
            heading: "The newest figures",
            content: "\(FigureRow(cards: cards))\(when: !said.isEmpty, said.bulletList)"
        ).html
    }

    private var chart: HTML { FigureChart(report)?.html ?? .empty }

    // MARK: Every figure

    private var table: HTML {
        let rows = report.series.flatMap { series in series.entries.map { row($0, of: series.place) } }
        return PageSection(
            heading: "Every figure and its source",
            content: DataTable(
                caption: "Every figure: \(indicator.title)", hidesCaption: true,
                columns: [
                    .init("Place"), .init("Period"), .number(indicator.unit.words.capitalisedFirst),
                    .number("Counted"), .number("Of"), .init("Source"),
                ], rows: rows, isSortable: true,
                downloads: [PageLink("CSV", href: path + "/csv"), PageLink("JSON", href: path + "/json")]
            ).html
        ).html
    }

    private func row(_ entry: PublishedFigures.Entry, of place: FigurePlaces.Place) -> [Cell] {
        let figure = entry.figure
        func count(_ count: Int?) -> Cell {
            count.map { .number(Count.known($0).text, sortsAs: Double($0)) } ?? .missing("not given")
        }
        return [
            .words(place.title), .content(period(figure.period), sortsAs: figure.period.days.end.iso),
            figure.value.map { .number($0.words, sortsAs: $0.double) } ?? .missing("missing"),
            count(figure.numerator), indicator.unit == .count ? .missing("nothing") : count(figure.denominator),
            .content(source(entry)),
        ]
    }

    private func period(_ period: PublishedPeriod) -> HTML {
        """
        \(period.label)\(some: report.periodNote(period), { #"<span class="quiet cell-note">\#($0)</span>"# })
        """
    }

    private func source(_ entry: PublishedFigures.Entry) -> HTML {
        let corrected = entry.earlier.map { earlier -> HTML in
            let words = earlier.figure.value.map(indicator.unit.words) ?? "missing"
            return """
                <br><span class="quiet">Corrected on \(earlier.until.ukDate.words): it was \(words), from \
                \(origin(earlier.figure)).</span>
                """
        }
        return #"<span class="cell-note">\#(origin(entry.figure))\#(corrected)</span>"#
    }

    /// The paper that the figure was read in, with the way to it, or what was said of where it was.
    private func origin(_ figure: PublishedFigure) -> HTML {
        guard let paper = figure.paper else { return "\(figure.source)" }
        let link = PageLink(
            visit.catalogue.title(of: paper.ref), href: "\(Path.papers)#\(paper.ref.id.asElementID)")
        return "\(link), \(paper.place)"
    }

    // MARK: What it means

    private var side: HTML {
        """
        <h2>What is counted</h2>
        <p>\(indicator.definition)</p>
        \(some: over, { "<p>\($0)</p>" })
        <p class="quiet">\(indicator.goodWords) Published by \(indicator.publisher), for \(indicator.period.words).\
        \(some: indicator.number, { " Its number is \($0)." })</p>
        <h2>What to know</h2>
        \((breaks + indicator.caveats).bulletList)
        <p>\(PageLink("Every figure that others publish", href: Path.figures))</p>
        \(some: visit.catalogue[indicator.ref], { visit.declared.source(of: $0).html })
        """
    }

    private var over: String? {
        guard let numerator = indicator.numerator, let denominator = indicator.denominator else { return nil }
        return "\(numerator.capitalisedFirst), over \(denominator)."
    }

    private var breaks: [String] {
        indicator.breaks.map { "Figures from \($0.from.words) do not compare with earlier ones: \($0.reason)." }
    }
}
