import Content
import Values

/// One plan: what it is for, its priorities and programmes, and what it commits.
struct StrategicPlanPage {
    let visit: Visit
    let plan: Item

    private var declared: Declared { visit.declared }

    var page: Page {
        Page(
            frame: visit.frame, title: plan.title, section: Path.plan, lead: plan.summary,
            main: """
                \(replaced)
                \(some: plan.text("vision"), { Statement(kind: "The vision", words: $0).html })
                \(priorities)
                \(carriesOut)
                \(programmes)
                \(PlanCommitments(declared: declared, plan: plan))
                \(others)
                """,
            side: """
                \(facts)
                <p>\(PageLink("See the whole thread of this plan", href: Path.thread(plan.ref)))</p>
                \(declared.source(of: plan))
                """)
    }

    /// A plan whose last day has passed says so before anything else.
    private var replaced: HTML {
        let later = declared.items(to: plan.ref, .supersedes, ofKind: "plan")
        guard let end = plan.date("to"), end < visit.today else { return .empty }
        let next: HTML =
            later.isEmpty ? "No later plan is declared here." : "It was followed by \(later.map(\.pageLink).sentence)."
        return Notice(
            content: "<p>This plan ran until \(end.words). \(next)</p>"
        ).html
    }

    private var facts: HTML {
        func links(_ items: [Item]) -> HTML { items.map(\.pageLink).sentence }
        let earlier = declared.items(from: plan.ref, .supersedes, ofKind: "plan")
        let later = declared.items(to: plan.ref, .supersedes, ofKind: "plan")
        var rows: [SummaryList.Row] = []
        if let from = plan.date("from") {
            rows.append(
                .init("In force", text: plan.date("to").map { "\(from.words) to \($0.words)" } ?? "from \(from.words)"))
        }
        if let strength = plan.text("strength") { rows.append(.init("Standing", text: strength.capitalisedFirst)) }
        if let review = plan.date("review-by") { rows.append(.init("To be reviewed by", text: review.words)) }
        if !earlier.isEmpty { rows.append(.init("Replaces or extends", links(earlier))) }
        if !later.isEmpty { rows.append(.init("Replaced or extended by", links(later))) }
        return "<h2>About this plan</h2>\(SummaryList(rows: rows))"
    }

    private var priorities: HTML {
        let priorities = declared.items(to: plan.ref, .partOf, ofKind: "priority")
            .sorted { ($0.integer("number") ?? 0) < ($1.integer("number") ?? 0) }
        guard !priorities.isEmpty else { return .empty }
        let tiles = priorities.map { priority in
            Tiles.Tile(
                link: priority.pageLink, text: priority.text("ambition") ?? priority.summary ?? "",
                kind: priority.integer("number").map { "Priority \($0)" }, figure: counts(of: priority))
        }
        return PageSection(heading: "Priorities", content: Tiles(tiles: tiles).html).html
    }

    private func counts(of priority: Item) -> String {
        let parts = [("service", "service"), ("action", "key action"), ("programme", "programme")].compactMap {
            kind, word in
            let count = declared.items(to: priority.ref, .contributesTo, ofKind: kind).count
            return count == 0 ? nil : count == 1 ? "1 \(word)" : "\(count) \(word)s"
        }
        return parts.joined(separator: ", ")
    }

    /// The programmes that a partner plan is behind.
    private var carriesOut: HTML {
        let programmes = declared.items(to: plan.ref, .deliveredBy, ofKind: "programme")
        guard !programmes.isEmpty else { return .empty }
        return PageSection(heading: "What it carries out", content: programmes.describedList).html
    }

    private var programmes: HTML {
        let programmes = declared.items(to: plan.ref, .partOf, ofKind: "programme")
        guard !programmes.isEmpty else { return .empty }
        return PageSection(
            heading: "Programmes",
            content: programmes.map { ProgrammeEntry(declared: declared, programme: $0).html }.joined()
        ).html
    }

    private var others: HTML {
        let others = visit.catalogue.items(ofKind: "plan").filter { $0.ref != plan.ref }
        guard !others.isEmpty else { return .empty }
        return PageSection(
            heading: "Plans beside this one", content: others.describedList
        ).html
    }
}

/// A programme on the page of a plan or of a priority.
struct ProgrammeEntry: Component {
    let declared: Declared
    let programme: Item

    var html: HTML {
        let plans = declared.deliverers(of: programme.ref)
        let aims = programme.list("aims")
        return """
            <div class="entry">
            <h3 id="\(programme.ref.id.asElementID)-programme">\(programme.title)</h3>
            \(some: programme.summary, { "<p>\($0)</p>" })
            \(when: !aims.isEmpty, Disclosure(
                summary: "What \(programme.title) sets out to do", content: aims.bulletList).html)
            \(when: !plans.isEmpty, #"<p class="quiet">Through \#(plans.map(\.pageLink).sentence)</p>"#)
            </div>

            """
    }
}

extension Sequence<PageLink> {
    /// The links as part of a sentence: "A, B and C".
    var sentence: HTML {
        let links = map(\.html)
        guard links.count > 1, let last = links.last else { return links.first ?? .empty }
        return "\(links.dropLast().joined(", ")) and \(last)"
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
