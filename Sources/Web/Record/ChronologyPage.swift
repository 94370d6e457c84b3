import Content
import People
import Practice
import Values

/// What happened, newest first, by month.
struct ChronologyPage {
    let record: RecordPage
    let happenings: [Happening]

    var page: Page {
        record.page(.chronology, title: record.words("Chronology", own: "What happened"), main: main)
    }

    private var main: HTML {
        if happenings.isEmpty {
            return EmptyState(
                heading: "Nothing has happened yet",
                text: Self.madeFrom(record)
            ).html
        }
        let label = record.words(
            "What happened in the life and support of \(record.open.person.name.full)",
            own: "What happened in your life and support")
        return "<p class=\"quiet\">\(Self.madeFrom(record))</p>"
            + Timeline(label: label, groups: groups, level: 2).html
    }

    private static func madeFrom(_ record: RecordPage) -> String {
        record.words(
            "Made from everything on the record. Nobody has to keep it.",
            own: "Made from everything on your record, the newest first.")
    }

    private var groups: [Timeline.Group] {
        var groups: [Timeline.Group] = []
        for happening in happenings {
            let month = happening.on.words.split(separator: " ").dropFirst().joined(separator: " ")
            if groups.last?.heading != month { groups.append(Timeline.Group(heading: month, entries: [])) }
            groups[groups.count - 1].entries.append(
                Timeline.Entry(
                    when: happening.on.words, kind: happening.kind.words, title: title(happening),
                    href: happening.ref.map(href),
                    isMilestone: happening.kind == .review || happening.kind == .plan,
                    content: happening.detail.map { "<p>\($0)</p>" }))
        }
        return groups
    }

    /// What happened to a right is told of by the right’s name.
    private func title(_ happening: Happening) -> String {
        guard happening.kind == .right, let ref = happening.ref else { return happening.title }
        return "\(record.visit.catalogue.title(of: ref)): \(happening.title.lowercasedFirst)"
    }

    private func href(_ ref: Ref) -> String {
        ref.kind == "right" ? record.open.path("rights/\(ref.id)") : Path.page(of: ref)
    }
}
