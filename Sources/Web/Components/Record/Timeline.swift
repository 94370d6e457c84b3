/// What happened, newest first, along one line.
struct Timeline: Component {
    /// What it is the story of: "Ann's record".
    var label: String
    var groups: [Group]
    var level = 3

    /// Entries under one heading: a month, a year.
    struct Group: Sendable {
        var heading: String
        var entries: [Entry]
    }

    struct Entry: Sendable {
        /// "3 February 2025, 14:20".
        var when: String
        /// What sort of thing it was: "Contact", "Review", "Hospital".
        var kind: String
        var title: String
        var href: String?
        /// Who recorded it, with their team.
        var by: String?
        /// A turning point: drawn larger.
        var isMilestone = false
        var content: HTML?
    }

    var html: HTML {
        let parts = groups.map { group -> HTML in
            """
            \(heading: level, class: "timeline-heading", "\(group.heading)")
            <ol class="timeline">
            \(group.entries.map(item))</ol>

            """
        }
        return #"<div class="timeline-place" role="group" aria-label="\#(label)">\#(parts)</div>"#
    }

    private func item(_ entry: Entry) -> HTML {
        let title: HTML = entry.href.map { #"<a href="\#($0)">\#(entry.title)</a>"# } ?? "\(entry.title)"
        return """
            <li\(attribute: "class", entry.isMilestone ? "milestone" : nil)>
            <p class="when">\(entry.when) <span class="kind">\(entry.kind)</span></p>
            <p class="what">\(title)</p>
            \(entry.content)
            \(some: entry.by, { #"<p class="by">\#($0)</p>"# })
            </li>

            """
    }
}
