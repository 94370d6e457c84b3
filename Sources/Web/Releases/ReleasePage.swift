import Content
import Insight
import Values

/// One table of a release, from the bytes that were given out.
struct ReleasePage {
    let visit: Visit
    let release: Release
    let tables: [Ref: [Breakdown?]]
    let measure: Ref
    let by: Breakdown?
    let answer: ReleasedAnswer

    var page: Page {
        Page(
            frame: visit.frame, title: "Release \(release.number): \(answer.title)", section: Path.measures,
            heading: .words(answer.title),
            lead:
                "Release \(release.number): \(release.period.words), given out on \(release.releasedAt.ukDate.words).",
            confirmation: visit.confirmation,
            main: """
                \(splits)
                \(table)
                \(measures)
                \(made)
                """, side: side)
    }

    private func address(_ measure: Ref, _ by: Breakdown?, ending: String = "") -> String {
        Path.release(release.number, measure, by: by, ending: ending)
    }

    private var splits: SplitLinks {
        SplitLinks(
            name: "by", label: "Split by",
            links: (tables[measure] ?? []).map { dimension in
                (PageLink(dimension.splitWords, href: address(measure, dimension)), dimension == by)
            })
    }

    private var table: HTML {
        func cells(_ row: ReleasedAnswer.Row, _ label: String) -> [Cell] {
            [
                .words(label), row.of.map { .number(Count.known($0).text, sortsAs: Double($0)) } ?? .hidden,
                row.count.map { count in
                    .number(Count.known(count).text + (figure(row).map { " (\($0))" } ?? ""), sortsAs: Double(count))
                } ?? .hidden,
                row.interval.map { interval in
                    .number(interval.map { words($0, of: row.of) }.joined(separator: " to "), sortsAs: interval.first)
                } ?? (row.suppressed ? .hidden : .missing("nobody to count")),
            ]
        }
        return DataTable(
            caption: "The figures as they were given out: \(answer.title)", hidesCaption: true,
            columns: [
                .init(by?.words.capitalisedFirst ?? "All"), .number(answer.unit.capitalisedFirst), .number(answer.name),
                .number("Likely range"),
            ],
            rows: by == nil ? [cells(answer.total, "All")] : shownRows.map { cells($0, $0.label) },
            foot: by == nil ? [] : cells(answer.total, "All"), isSortable: by != nil,
            downloads: [
                PageLink("CSV", href: address(measure, by, ending: "/csv")),
                PageLink("JSON", href: address(measure, by, ending: "/json")),
            ]
        ).html
    }

    /// What was given out, but for nobody without a known value.
    private var shownRows: [ReleasedAnswer.Row] {
        answer.rows.filter { $0.by != Breakdown.notKnown || $0.of != 0 }
    }

    private func figure(_ row: ReleasedAnswer.Row) -> String? {
        row.percent.map { words($0, of: row.of) } ?? row.mean.map { "mean \($0)" }
    }

    private func words(_ number: Double, of base: Int?) -> String {
        guard answer.total.mean == nil else { return "\(number)" }
        return PagePercent.words(number, of: base ?? 0, slack: (answer.provenance.countsRoundedTo ?? 1) / 2)
    }

    /// The other questions that were answered from the same base.
    private var measures: HTML {
        let others = release.measures.filter { $0 != measure }
        guard !others.isEmpty else { return .empty }
        return PageSection(
            heading: "Released with it",
            content: LinkList(
                links: others.map { other in
                    let by = tables[other]?.contains(by) == true ? by : nil
                    return PageLink(visit.catalogue[other]?.title ?? other.id, href: address(other, by))
                }
            ).html
        ).html
    }

    private var made: HTML {
        Disclosure(
            summary: "How this figure was made",
            content: SummaryList(rows: [
                .init("Records as at", text: release.asAt.ukTimeWords), .init("Period", text: release.period.words),
                .init("Definition version", text: answer.definitionVersion),
                .init("Small numbers", text: answer.provenance.protection),
                .init("SHA-256 of the release", text: release.hash),
            ]).html
        ).html
    }

    private var side: HTML {
        """
        <h2>What was counted</h2>
        <p>\(answer.definition)</p>
        <p class="quiet">Looked after by: \(answer.provenance.owner.lowercasedFirst).</p>
        <h2>What to know</h2>
        \((answer.caveats + [answer.provenance.protection]).bulletList)
        <p>\(PageLink("What the records say now", href: Path.measure(measure.id)))</p>
        <p>\(PageLink("All released figures", href: Path.releases))</p>
        """
    }
}

extension Path {
    /// One table of a release, or with an ending a file of it.
    static func release(_ number: Int, _ measure: Ref, by: Breakdown?, ending: String = "") -> String {
        release(number) + ending + "?measure=\(measure.id)" + (by.map { "&by=\($0.rawValue)" } ?? "")
    }
}

extension Breakdown? {
    /// As a way to split that can be chosen.
    var splitWords: String { self?.words.capitalisedFirst ?? "All, not split" }
}
