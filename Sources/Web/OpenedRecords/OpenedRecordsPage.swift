import Access
import Store
import Values

/// The list: what waits, then what was found.
struct OpenedRecordsPage {
    let visit: Visit
    let list: List

    struct List: Sendable {
        var waiting: [BrokenGlass] = []
        var reviewed: [BrokenGlass] = []
        /// The names behind the user names.
        var names: [String: String] = [:]
        /// Whose records they are, by the record.
        var people: [String: Whose] = [:]
    }

    /// Whose record it is, and how the reader stands to it.
    struct Whose: Sendable {
        let name: String
        let standing: Standing
    }

    var page: Page {
        Page(
            frame: visit.frame, title: "Opened records", section: Path.brokenGlasses,
            lead:
                "Records that somebody in your team, or another manager, opened with a reason without being on the care team.",
            confirmation: visit.confirmation,
            main: """
                \(PageSection(heading: "Waiting for your review", content: waiting))
                \(when: !list.reviewed.isEmpty, PageSection(heading: "Reviewed", content: reviewed).html)
                """)
    }

    private var waiting: HTML {
        DataTable(
            caption: "Waiting for your review", hidesCaption: true,
            columns: ["Whose record", "Opened by", "When", "Why", "Reviewed"].map { DataTable.Column($0) },
            rows: list.waiting.map { glass in
                row(glass) + [
                    .content(
                        """
                        Not yet<br><a href="\(Path.brokenGlass(glass.id.text))">Review it\
                        <span class="unseen">: the record of \(name(glass))</span></a>
                        """)
                ]
            }, narrow: .stacks,
            empty: EmptyState(
                heading: "Nothing waits for you",
                text: "When somebody in your team opens a record with a reason, it stands here.", level: 3)
        ).html
    }

    private var reviewed: HTML {
        DataTable(
            caption: "Reviewed", hidesCaption: true,
            columns: ["Whose record", "Opened by", "When", "Why", "What was found"].map { DataTable.Column($0) },
            rows: list.reviewed.map { glass in row(glass) + [found(glass)] }, narrow: .stacks
        ).html
    }

    private func row(_ glass: BrokenGlass) -> [Cell] {
        [
            whose(glass), .words(list.names[glass.account] ?? glass.account),
            .content("\(glass.openedAt.ukTimeWords)", sortsAs: glass.openedAt.iso), .words(glass.reason),
        ]
    }

    private func name(_ glass: BrokenGlass) -> String {
        list.people[glass.person]?.name ?? "somebody no longer on record"
    }

    /// The person, with the way to the record for a reader who may see it without a reason of their own.
    private func whose(_ glass: BrokenGlass) -> Cell {
        guard let whose = list.people[glass.person] else { return .missing(name(glass)) }
        guard visit.may(.seeRecord, on: .record(whose.standing)) else { return .words(whose.name) }
        return .link(PageLink(whose.name, href: Path.record(glass.person)))
    }

    private func found(_ glass: BrokenGlass) -> Cell {
        guard let review = glass.review else { return .missing("not yet") }
        let by = list.names[review.by] ?? review.by
        return .content(
            """
            <strong>\(review.verdict.words)</strong>: \(review.note)<br>\
            <span class="quiet">\(by), \(review.at.ukTimeWords)</span>
            """, sortsAs: review.verdict.words)
    }
}
