import Access
import Content
import People
import Practice
import Store
import Values

/// What a person needs and does not have, the longest missing first; and one tap down what was not met before.
struct NeedsPage {
    let record: RecordPage
    let needs: [Need]
    /// What the person's outcomes say.
    let outcomes: [Ref: String]
    /// The supports that met some of the needs.
    let supports: [ID<Support>: Support.Given]

    private var visit: Visit { record.visit }
    private var open: OpenRecord { record.open }
    private var current: [Need] { needs.filter(\.isOpen) }

    var page: Page {
        record.page(
            .needs, title: record.words("Not met yet", own: "What we could not give you yet"),
            main: """
                \(current.isEmpty ? nothing : list)
                \(closed)
                """)
    }

    private var nothing: HTML {
        EmptyState(
            heading: record.words("Nothing is known to be missing", own: "Nothing is on record as missing"),
            text: record.words(
                "What a conversation, a plan or a review finds and cannot meet stands here, so that it is not forgotten and those who plan services can count it.",
                own:
                    "What you need and we cannot give you now stands here, so that it is not forgotten. Tell any of the people who work with you."
            ),
            action: open.mayChange ? ButtonLink("Record something that is not met", href: open.path("needs/new")) : nil
        ).html
    }

    private var list: HTML {
        let button: HTML =
            """
            <div class="buttons">\(ButtonLink("Record something that is not met", href: open.path("needs/new")))</div>
            """
        return """
            <p class="lead">\(lead)</p>
            \(when: open.mayChange, button)
            \(current.map(section))
            """
    }

    private var lead: String {
        let count = current.count
        let whom = record.words("\(record.called) needs", own: "you need")
        guard let longest = current.first else { return "" }
        return count == 1
            ? "One thing that \(whom) is not there. It is missing since \(longest.sinceOn.words)."
            : "\(count) things that \(whom) are not there. The longest is missing since \(longest.sinceOn.words)."
    }

    private func section(_ need: Need) -> HTML {
        let days = need.days(by: visit.today)
        var rows = [
            SummaryList.Row("Why not yet", text: need.reason.words),
            SummaryList.Row(
                "Missing since", text: "\(need.sinceOn.words)\(days > 0 ? ", \(Self.words(days: days))" : "")"),
        ]
        if let words = words(of: need.outcome) {
            rows.append(SummaryList.Row(record.words("In the way of", own: "It is in the way of"), text: words))
        }
        if let service = need.service {
            rows.append(
                SummaryList.Row(
                    "Would be met by",
                    PageLink(visit.catalogue.title(of: service), href: Path.page(of: service)).html))
        }
        if !record.isOwn, let area = need.area {
            rows.append(SummaryList.Row("Where", text: visit.catalogue.title(of: area)))
        }
        return PageSection(
            heading: visit.catalogue.title(of: need.kind), id: "need-\(need.id)",
            content: """
                <blockquote class="own-words"><p>\(need.words)</p></blockquote>
                \(SummaryList(rows: rows))
                \(when: open.mayChange, changes(need))
                """
        ).html
    }

    private func changes(_ need: Need) -> HTML {
        let path = open.path("needs/\(need.id)")
        let which: HTML = #"<span class="unseen">: \#(need.words)</span>"#
        return """
            <p class="quiet"><a href="\(path)/meet">It is met\(which)</a>, \
            <a href="\(path)/close">it is no longer needed\(which)</a>, or \
            <a href="\(path)/change">change what it says\(which)</a>.</p>
            """
    }

    private func words(of outcome: ID<Outcome>?) -> String? {
        outcome.flatMap { try? Outcome.ref($0) }.flatMap { outcomes[$0] }.map { "“\($0)”" }
    }

    // MARK: - Before

    private var closed: HTML {
        let closed = needs.filter { !$0.isOpen }
        guard !closed.isEmpty else { return .empty }
        let summary = closed.count == 1 ? "1 need that is closed" : "\(closed.count) needs that are closed"
        return PageSection(
            heading: record.words("What was not met before", own: "What we could not give you before"),
            content: Disclosure(summary: summary, isWide: true, content: table(closed)).html
        ).html
    }

    private func table(_ closed: [Need]) -> HTML {
        DataTable(
            caption: "What was not met before", hidesCaption: true,
            columns: ["What was needed", "Kind", "Missing", "How it ended"].map { DataTable.Column($0) },
            rows: closed.map { need in
                [
                    .words("“\(need.words)”"), .words(visit.catalogue.title(of: need.kind)),
                    .content(
                        "\(need.sinceOn.words) to \(need.closedOn?.words ?? "")", sortsAs: need.sinceOn.iso),
                    .content(ending(need)),
                ]
            }, narrow: .stacks
        ).html
    }

    private func ending(_ need: Need) -> HTML {
        let by: String? =
            switch need.metBy {
            case nil: nil
            case .service(let ref): visit.catalogue.title(of: ref)
            case .support(let id): supports[id].map { "\(visit.catalogue.title(of: $0.service)): \($0.what)" }
            }
        let how = [need.state.words, by].compactMap { $0 }.joined(separator: " by ")
        return """
            \(how). \(need.closedWhy ?? "")\(when: mayReopen(need), mistake(need))
            """
    }

    private func mayReopen(_ need: Need) -> Bool {
        guard open.mayChange, let account = visit.principal?.userName else { return false }
        return need.allows(.reopen, on: visit.today, by: account)
    }

    private func mistake(_ need: Need) -> HTML {
        Form(
            action: open.path("needs/\(need.id)/reopen"), method: .post(csrf: visit.formCode),
            label: "Open it again: \(need.words)",
            content: """
                \(HiddenField(name: "seen", value: String(need.version)))
                \(Button("It was a mistake: open it again", kind: .secondary))
                """
        ).html
    }

    /// How long something is missing: in days, then in weeks, then in years.
    static func words(days: Int) -> String {
        switch days {
        case ..<2: "one day"
        case ..<21: "\(days) days"
        case ..<730: "\(days / 7) weeks"
        default: "\(days / 365) years"
        }
    }
}
