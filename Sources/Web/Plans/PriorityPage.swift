import Content
import Values

/// One strategic priority: what it is for, what is done about it, and the outcomes behind it.
struct PriorityPage {
    let visit: Visit
    let priority: Item
    /// The outcomes behind it, if any measure counts them.
    var behind: OutcomesBehindView?

    private var declared: Declared { visit.declared }

    var page: Page {
        let number = priority.integer("number").map { "Priority \($0): " } ?? ""
        return Page(
            frame: visit.frame, title: priority.title, section: Path.plan, heading: .words(number + priority.title),
            lead: priority.summary, thread: declared.trail(of: priority),
            main: """
                \(some: priority.text("ambition"), { Statement(kind: "The ambition", words: $0).html })
                \(some: behind, { $0.section("this priority") })
                \(focus)
                \(actions)
                \(programmes)
                \(services)
                """,
            side: """
                \(nationalOutcomes)
                \(plans)
                <p>\(PageLink("See the whole thread", href: Path.thread(priority.ref)))</p>
                \(declared.source(of: priority))
                """)
    }

    private var focus: HTML {
        let focus = priority.list("focus")
        guard !focus.isEmpty else { return .empty }
        return PageSection(heading: "Where the effort goes", content: focus.bulletList).html
    }

    private var actions: HTML {
        let actions = declared.items(to: priority.ref, .contributesTo, ofKind: "action")
            .sorted { ($0.integer("number") ?? 0) < ($1.integer("number") ?? 0) }
        guard !actions.isEmpty else { return .empty }
        let items = actions.map { action -> HTML in
            """
            <li\(attribute: "value", action.integer("number").map { String($0) })>\
            <strong>\(action.title)</strong>\(some: action.summary, { "<p>\($0)</p>" })</li>

            """
        }
        return PageSection(heading: "Key actions", content: #"<ol class="actions">\#(items)</ol>"#).html
    }

    private var programmes: HTML {
        let programmes = declared.items(to: priority.ref, .contributesTo, ofKind: "programme")
        guard !programmes.isEmpty else { return .empty }
        return PageSection(
            heading: "Programmes",
            content: programmes.map { ProgrammeEntry(declared: declared, programme: $0).html }.joined()
        ).html
    }

    private var services: HTML {
        let services = declared.items(to: priority.ref, .contributesTo, ofKind: "service")
        guard !services.isEmpty else {
            return EmptyState(
                heading: "No service is tied to this priority yet",
                text: "Services that serve it would be listed here, with what they offer."
            ).html
        }
        let count = services.count == 1 ? "1 service serves" : "\(services.count) services serve"
        let content: HTML =
            behind.map { behind in
                // The table is long on a phone, so its name alone stands open; what it would say is said before.
                let caption = "How outcomes went, by service"
                let table = behind.table(of: services, caption: caption, hidesCaption: true)
                return Disclosure(summary: "\(caption) (\(services.count))", isWide: true, content: table.html).html
            } ?? services.describedList
        return PageSection(
            heading: "Services that serve it", id: "services",
            content: "<p>\(count) this priority.</p>\(content)"
        ).html
    }

    private var nationalOutcomes: HTML {
        let outcomes = declared.items(from: priority.ref, .contributesTo, ofKind: "national-outcome")
        guard !outcomes.isEmpty else { return .empty }
        return "<h2>National outcomes it serves</h2>\(LinkList(links: outcomes.map(\.pageLink)))"
    }

    private var plans: HTML {
        let plans = declared.items(from: priority.ref, .partOf, ofKind: "plan")
        return plans.isEmpty ? .empty : "<h2>Part of</h2>\(LinkList(links: plans.map(\.pageLink)))"
    }
}
