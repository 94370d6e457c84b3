import Insight
import Values

/// How outcomes went by service, with what has to be known beside it. Services stand by name: this is no league table.
struct ServiceComparison: Sendable {
    let improved: Answer
    let moved: Answer?
    let began: Answer?
    /// Who came: shares of the same outcomes, by service.
    let mix: [Answer]
    let plot: FunnelPlot?
    private let standings: [String: FunnelPlot.Place]

    init(improved: Answer, moved: Answer?, began: Answer?, mix: [Answer] = []) {
        self.improved = improved
        self.moved = moved
        self.began = began
        self.mix = mix
        let known = improved.rows.filter { $0.key != Breakdown.notKnown }
            .compactMap { row in row.proportion.map { (name: row.key, share: $0) } }
        plot = improved.total.proportion.flatMap { try? FunnelPlot(shares: known, benchmark: $0.percent) }
        standings = Dictionary(
            (plot?.places ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
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

    /// Which services stand apart, in a sentence.
    var sentence: String {
        guard plot != nil, !standings.isEmpty else { return "No service has a figure that can be shown." }
        func names(_ wanted: (FunnelPlot.Standing) -> Bool) -> [String] {
            rows.filter { standings[$0.key].map { wanted($0.standing) } ?? false }.map(\.label)
        }
        let (above, below) = (names { $0 == .farApart(.up) }, names { $0 == .farApart(.down) })
        let perhaps = names { $0 == .apart(.up) || $0 == .apart(.down) }.count
        let number = standings.count
        if above.isEmpty && below.isEmpty {
            let more =
                perhaps == 0
                ? ""
                : " \(perhaps) lie\(perhaps == 1 ? "s" : "") between the limits, where about one in twenty would by chance."
            return "Of \(number) services, none is different from the whole beyond chance.\(more)"
        }
        let parts = [("more", above), ("fewer", below)].filter { !$0.1.isEmpty }
            .map { "for \($0.1.sentence) \($0.0)" }
        return
            "\(parts.joined(separator: ", and ").capitalisedFirst) outcomes got better than chance explains; for the "
            + "others it is no different beyond chance, or may be chance."
    }

    var chart: FunnelChart? {
        guard let plot, let words = improved.total.figureWords, !standings.isEmpty else { return nil }
        let largest = plot.places.map(\.base).max() ?? 1
        let labels = Dictionary(rows.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
        return FunnelChart(
            id: "services", question: "Does any service stand apart?", answer: sentence, period: improved.periodWords,
            baseTitle: improved.measure.base.capitalisedFirst, valueTitle: improved.measure.name,
            places: plot.places.map { place in
                FunnelChart.Place(
                    label: labels[place.name] ?? place.name, percent: place.value, base: place.base,
                    standing: drawn(place.standing))
            }, benchmark: plot.benchmark, benchmarkLabel: "the whole: \(words)",
            limits: Self.bases(upTo: largest).map { base in
                let (inner, outer) = (
                    plot.limits(base: base, .ninetyFive), plot.limits(base: base, .ninetyNinePointEight)
                )
                return FunnelChart.Limit(
                    base: base, inner: inner.lower...inner.upper, outer: outer.lower...outer.upper)
            }, note: plot.caution)
    }

    /// Bases at which the limits are drawn, evenly along the axis.
    private static func bases(upTo largest: Int) -> [Int] {
        let steps = 48
        return Set((1...steps).map { step in max(1, largest * step * step / (steps * steps)) }).sorted()
    }

    private func drawn(_ standing: FunnelPlot.Standing) -> FunnelChart.Standing {
        func judgement(_ movement: Movement) -> Verdict.Judgement {
            improved.measure.better.map { movement.isGood($0) ? .better : .worse } ?? .unclear
        }
        switch standing {
        case .asExpected: return .within
        case .apart(let movement): return .apart(judgement(movement))
        case .farApart(let movement): return .farApart(judgement(movement))
        }
    }

    // MARK: The table

    var table: DataTable {
        let path = Path.measure(improved.measure.ref.id)
        let query = "?by=\(Breakdown.service.rawValue)"
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
            return .number(ranged ? "\(words) (\(likely.lower) to \(likely.upper))" : words, sortsAs: found.mean?.value)
        }
        func share(_ answer: Answer) -> Cell {
            let found = row.key == "all" ? answer.total : answer.rows.first { $0.key == row.key }
            guard let found, let words = found.figureWords else {
                return found?.isSuppressed == true ? .hidden : .missing("nothing to count")
            }
            return .number(words, sortsAs: found.share?.percent)
        }
        var cells =
            [name, Cell(row.of)] + mix.map(share) + [mean(began, ranged: false), mean(moved, ranged: true)]
        guard let share = row.share, let words = row.figureWords, let likely = row.likely else {
            let none: Cell = row.isSuppressed ? .hidden : .missing("nothing to count")
            return cells + [none, .missing("not drawn"), .missing("cannot be said")]
        }
        cells += [
            .number("\(words) (\(likely.lower) to \(likely.upper))", sortsAs: share.percent),
            .content(
                IntervalTrack(
                    percent: share.percent, lower: share.lower, upper: share.upper,
                    whole: improved.total.share?.percent
                ).html, sortsAs: ""),
        ]
        let standing = standings[row.key]?.standing.words(better: improved.measure.better)
        return cells + [
            standing.map { words in
                .words(words.replacing(" than the benchmark", with: "").replacing(" from the benchmark", with: ""))
            } ?? .missing("the whole itself")
        ]
    }
}
