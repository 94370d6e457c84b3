import Content
import Values

/// One service: what it offers, how to reach it, and what it is for.
struct ServicePage {
    let visit: Visit
    let service: Item
    /// The outcomes behind it, if any measure counts them.
    var behind: OutcomesBehindView?

    private var declared: Declared { visit.declared }

    var page: Page {
        Page(
            frame: visit.frame, title: service.title, section: Path.services, lead: service.summary,
            thread: declared.trail(of: service),
            main: """
                \(reach)
                \(PageSection(heading: "What it offers", content: service.list("offers").bulletList))
                \(some: behind, { $0.section("this service") })
                """,
            side: """
                \(priorities)
                <p>\(PageLink("See the whole thread", href: Path.thread(service.ref)))</p>
                \(declared.source(of: service))
                """)
    }

    private var reach: HTML {
        var rows: [SummaryList.Row] = [.init("How to reach it", text: service.text("access"))]
        if let open = service.text("open") { rows.append(.init("When", text: open)) }
        if let whom = service.text("for") { rows.append(.init("Who it is for", text: whom)) }
        let deliverers = declared.deliverers(of: service.ref)
        if !deliverers.isEmpty { rows.append(.init("Who runs it", deliverers.map(\.pageLink).sentence)) }
        let sectors = declared.sectors(delivering: service.ref).map(\.words)
        if !sectors.isEmpty { rows.append(.init("Sector", text: sectors.joined(separator: ", "))) }
        return SummaryList(rows: rows).html
    }

    private var priorities: HTML {
        let priorities = declared.items(from: service.ref, .contributesTo, ofKind: "priority")
        guard !priorities.isEmpty else { return .empty }
        return "<h2>Priorities it serves</h2>\(LinkList(links: priorities.map(\.pageLink)))"
    }
}
