import Content
import Partnership
import Store
import Strategy
import Values

/// The thread from one bead: what it serves above, what it is made of below.
struct ThreadPage {
    let visit: Visit
    let ref: Ref
    let up: ThreadNode
    let down: ThreadNode
    /// The record that was opened to read it.
    let record: RecordPage?

    init(visit: Visit, ref: Ref, reading: ThreadReading, open: OpenRecord?) throws {
        guard let up = reading[.up], let down = reading[.down] else { throw PageNotFound() }
        self.visit = visit
        self.ref = ref
        self.up = up
        self.down = down
        record = open.map { RecordPage(visit: visit, open: $0) }
    }

    private var item: Item? { visit.catalogue[ref] }

    var page: Page {
        Page(
            frame: visit.frame, title: up.title, section: section, lead: item?.summary,
            person: record?.banner,
            main: """
                \(part("What it serves", up, nothing: "The thread ends here: nothing lies above \(words)."))
                \(part("What it is made of", down, nothing: "The thread begins here: nothing lies below \(words)."))
                \(also)
                """,
            side: side, reason: record?.open.reason)
    }

    private var words: String { "this \(ThreadWords.kind(ref.kind).lowercased())" }

    /// The link of the navigation that it belongs under.
    private var section: String? {
        switch ref.kind {
        case "service", "organisation", "team": Path.services
        case "plan", "priority", "action", "programme", "commitment", "national-outcome": Path.plan
        case "measure": Path.measures
        default: ThreadReader.recordKinds.contains(ref.kind) ? record?.section ?? Path.people : nil
        }
    }

    private func part(_ heading: String, _ node: ThreadNode, nothing: String) -> HTML {
        let content: HTML =
            node.next.isEmpty
            ? #"<p class="quiet">\#(nothing)</p>"#
            : ThreadTree(root: ThreadTree.Bead(node, isRoot: true), label: heading).html
        return PageSection(heading: heading, content: content).html
    }

    /// What hangs on it by links that are not part of the walk.
    private var also: HTML {
        let delivered = visit.declared.items(to: ref, .deliveredBy, ofKind: "service")
        guard !delivered.isEmpty else { return .empty }
        return PageSection(heading: "What it runs", content: delivered.describedList).html
    }

    private var side: HTML? {
        var links: [PageLink] = []
        if let record {
            links.append(
                PageLink(record.words("Back to the record", own: "Back to your record"), href: record.href(.overview)))
            links.append(PageLink(record.words("The plan", own: "Your plan"), href: record.href(.plan)))
        }
        if record == nil, Path.page(of: ref) != Path.thread(ref) {
            links.append(
                PageLink("Read about this \(ThreadWords.kind(ref.kind).lowercased())", href: Path.page(of: ref)))
        }
        let source = item.map { visit.declared.source(of: $0) }
        guard !links.isEmpty || source?.isEmpty == false else { return nil }
        return """
            <p class="kind">\(ThreadWords.kind(ref.kind))</p>
            \(when: !links.isEmpty, LinkList(links: links).html)
            \(source)
            """
    }
}

extension ThreadTree.Bead {
    /// A bead of the thread as it is drawn: what follows it is gathered by how it is tied and what it is.
    init(_ node: ThreadNode, isRoot: Bool = false) {
        self.init(kind: node.kind, title: node.title)
        if node.closed != nil {
            state = .closed
        } else if isRoot {
            state = .current
        } else {
            href = Path.page(of: node.ref)
        }
        note = node.closed ?? node.behind
        var groups: [(key: String, kind: String, link: String, nodes: [ThreadNode])] = []
        for next in node.next {
            let link = next.link ?? "leads to"
            let kind = next.closed == nil ? next.ref.kind : "outcome"
            let key = "\(link) \(kind)"
            if let place = groups.firstIndex(where: { $0.key == key }) {
                groups[place].nodes.append(next)
            } else {
                groups.append((key, kind, link, [next]))
            }
        }
        strands = groups.map { group in
            let isPartlyClosed = group.nodes.contains { $0.closed != nil }
            let what =
                isPartlyClosed ? "people’s own outcomes" : ThreadWords.count(group.nodes.count, group.kind)
            return ThreadTree.Strand(
                link: group.link, things: what, beads: group.nodes.map { ThreadTree.Bead($0) })
        }
    }
}
