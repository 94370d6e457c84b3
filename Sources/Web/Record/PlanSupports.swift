import Content
import People
import Practice
import Store
import Values

/// The supports of a plan: those that go on, and one tap down those that have ended.
struct PlanSupports: Component {
    let record: RecordPage
    let supports: [Support]
    let outcomes: [Outcome]

    private var open: OpenRecord { record.open }
    private var catalogue: Catalogue { record.visit.catalogue }
    private var today: LocalDate { record.visit.today }

    var html: HTML {
        let ended = supports.filter { !$0.goesOn(on: today) }
        let summary = ended.count == 1 ? "1 support that has ended" : "\(ended.count) supports that have ended"
        return PageSection(
            heading: record.words("Supports", own: "Who helps, and how"),
            action: open.mayChange ? PageLink("Add a support", href: open.path("supports/new")).html : nil,
            content: """
                \(going)
                \(when: !ended.isEmpty, Disclosure(summary: summary, isWide: true, content: table(ended: ended)).html)
                """
        ).html
    }

    private var going: HTML {
        let columns =
            ["Service", "What they do", "For", "Self-directed support", "Since"].map { DataTable.Column($0) }
            + (open.mayChange ? [DataTable.Column("Change")] : [])
        let rows = supports.filter { $0.goesOn(on: today) }.map { support -> [Cell] in
            let cells: [Cell] = [
                service(support), what(support), purposes(of: support),
                option(support), .content("\(since(support))", sortsAs: support.from.iso),
            ]
            guard open.mayChange else { return cells }
            let path = open.path("supports/\(support.id)")
            let which: HTML = #"<span class="unseen">: \#(catalogue.title(of: support.service))</span>"#
            return cells + [
                .content(
                    """
                    <a class="in-cell" href="\(path)/change">Change this support\(which)</a>
                    <a class="in-cell" href="\(path)/outcomes">For another outcome\(which)</a>
                    <a class="in-cell" href="\(path)/end">End this support\(which)</a>
                    """)
            ]
        }
        return DataTable(
            caption: "Supports", hidesCaption: true, columns: columns, rows: rows, narrow: .stacks,
            empty: EmptyState(
                heading: "No support at present", text: "Each support is given by a service, for an outcome.", level: 3)
        ).html
    }

    private func table(ended: [Support]) -> HTML {
        DataTable(
            caption: "Supports that have ended", hidesCaption: true,
            columns: ["Service", "What they did", "It was for", "Self-directed support", "When"].map {
                DataTable.Column($0)
            },
            rows: ended.map { support in
                [
                    service(support), what(support), purposes(of: support), option(support),
                    .content(
                        "\(support.from.words) to \(support.to?.words ?? "")", sortsAs: support.from.iso),
                ]
            }, narrow: .stacks
        ).html
    }

    /// What it does, and below it who provides it and what it costs, where they are known.
    private func what(_ support: Support) -> Cell {
        let terms = [support.terms.provider, support.terms.weeklyCost.map { "\($0) a week" }].compactMap { $0 }
        guard !terms.isEmpty else { return .words(support.what) }
        return .content(
            #"\#(support.what)<br><span class="quiet">\#(terms.joined(separator: ", "))</span>"#, sortsAs: support.what)
    }

    private func option(_ support: Support) -> Cell {
        support.option.map { .words($0.words) } ?? .missing(SelfDirectedOption.notRecorded.lowercasedFirst)
    }

    /// Since when it is given, and until when if its end is known.
    private func since(_ support: Support) -> String {
        support.to.map { "\(support.from.words), until \($0.words)" } ?? support.from.words
    }

    private func service(_ support: Support) -> Cell {
        .link(PageLink(catalogue.title(of: support.service), href: Path.page(of: support.service)))
    }

    /// The outcomes it is for. One that has ended, while the support goes on, says so; in the list of ended supports
    /// nothing is said, since there it is no surprise.
    private func purposes(of support: Support) -> Cell {
        let own = outcomes.filter { support.outcomes.contains($0.id) }
        let marksEnded = support.goesOn(on: today)
        let items = own.map { outcome -> HTML in
            let mark: HTML =
                marksEnded && outcome.endedOn != nil ? " \(StatusTag("This outcome has ended", tone: .quiet))" : .empty
            return "“\(outcome.words)”\(mark)"
        }
        return items.isEmpty ? .missing("no outcome") : .content(items.joined("<br>"), sortsAs: own[0].words)
    }
}
