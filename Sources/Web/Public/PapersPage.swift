import Content
import Strategy
import Values

/// The papers that the content was drawn from, the newest first, with what is taken from each.
struct PapersPage {
    let visit: Visit

    private var papers: [Item] {
        visit.catalogue.items(ofKind: "paper").sorted {
            ($0.date("date") ?? .earliest) > ($1.date("date") ?? .earliest)
        }
    }

    var page: Page {
        let taken = Dictionary(grouping: visit.catalogue.items.filter { $0.source?.paper != nil }) { $0.source?.paper }
        let sections = papers.map { paper in section(paper, taken[paper.ref] ?? []) }
        return Page(
            frame: visit.frame, title: "The papers", section: Path.papers,
            lead:
                "What is written here was drawn from these papers, in our own words. Each entry names its place in one.",
            main: sections.isEmpty
                ? EmptyState(
                    heading: "No papers are named yet", text: "The papers that content is drawn from would be here."
                ).html
                : sections.joined())
    }

    private func section(_ paper: Item, _ items: [Item]) -> HTML {
        let facts = [paper.text("body"), paper.date("date")?.words, paper.text("number")].compactMap { $0 }
        return PageSection(
            heading: paper.title, id: paper.ref.id.asElementID,
            content: """
                <p class="quiet">\(facts.joined(separator: " · "))</p>
                \(some: paper.summary, { "<p>\($0)</p>" })
                \(kinds(of: items))
                """
        ).html
    }

    private func kinds(of items: [Item]) -> HTML {
        guard !items.isEmpty else { return #"<p class="lacking">Nothing is taken from it yet.</p>"# }
        var order: [String] = []
        for item in items where !order.contains(item.kind) { order.append(item.kind) }
        return order.map { kind -> HTML in
            let own = items.filter { $0.kind == kind }
            return Disclosure(
                summary: ThreadWords.count(own.count, kind).capitalisedFirst, content: taken(own)
            ).html
        }.joined()
    }

    private func taken(_ items: [Item]) -> HTML {
        let entries = items.map { item -> HTML in
            "<li>\(item.pageLink)\(some: item.source?.place, { #" <span class="quiet">\#($0)</span>"# })</li>\n"
        }
        return "<ul>\(entries)</ul>"
    }
}
