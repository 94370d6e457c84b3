import Content
import People
import Practice
import Values

/// Who is in a person's life, and who works with them.
struct NetworkPage {
    let record: RecordPage
    let relationships: [Relationship]
    let members: [CareTeamMember]

    private var visit: Visit { record.visit }
    private var open: OpenRecord { record.open }

    var page: Page {
        record.page(
            .network, title: record.words("Network", own: "People in your life"),
            main: """
                \(PageSection(
                    heading: "Family, friends and carers",
                    action: open.mayChange ? PageLink("Add somebody", href: open.path("network/new")).html : nil,
                    content: people))
                \(PageSection(
                    heading: record.words("Care team", own: "Who works with you"),
                    action: open.mayChange ? PageLink("Add a worker", href: open.path("care-team/new")).html : nil,
                    content: careTeam))
                """)
    }

    private var people: HTML {
        let columns = ["Name", "Relationship", "Care", "Since"].map { DataTable.Column($0) } + lastColumn
        let rows = relationships.map { other -> [Cell] in
            var tags: [String] = []
            if other.isCarer { tags.append("Unpaid carer\(other.weeklyHours.map { ", \($0) hours a week" } ?? "")") }
            if other.livesWith { tags.append("lives with \(record.called)") }
            if other.agreedToShare { tags.append("may see \(record.words("the", own: "your")) record") }
            let since = other.to.map { "\(other.from.words) to \($0.words)" } ?? other.from.words
            let name = other.phone.map { "\(other.name), \($0)" } ?? other.name
            let cells: [Cell] = [
                .words(name), .words(other.kind.words),
                tags.isEmpty ? .missing("none recorded") : .words(tags.joined(separator: "; ")),
                .content("\(since)", sortsAs: other.from.iso),
            ]
            return cells
                + last(other.to == nil, "network/\(other.id)/end", "End this relationship", other.name)
        }
        return DataTable(
            caption: "Family, friends and carers", hidesCaption: true, columns: columns, rows: rows, narrow: .stacks,
            empty: EmptyState(
                heading: "Nobody yet",
                text: record.words(
                    "People who matter to the person stand here, with those who care for them.",
                    own: "People who matter to you stand here, with those who care for you."),
                level: 3)
        ).html
    }

    private var careTeam: HTML {
        let columns = ["Name", "What they do", "Team", "Since"].map { DataTable.Column($0) } + lastColumn
        let rows = members.map { member -> [Cell] in
            let since = member.to.map { "\(member.from.words) to \($0.words)" } ?? member.from.words
            var name: HTML = "\(member.name)"
            if member.isKeyWorker && member.hasNotLeft(by: visit.today) {
                name += " \(StatusTag("Key worker", tone: .good))"
            }
            if let phone = member.phone { name += "<br><span class=\"quiet\">\(phone)</span>" }
            let cells: [Cell] = [
                .content(name, sortsAs: member.name), .words(member.job),
                member.team.map { .words(visit.catalogue.title(of: $0)) } ?? .missing("none recorded"),
                .content("\(since)", sortsAs: member.from.iso),
            ]
            guard open.mayChange else { return cells }
            if !member.hasNotLeft(by: visit.today) { return cells + [.missing("left")] }
            if member.isKeyWorker { return cells + [.missing("name another first")] }
            return cells + [
                .content(
                    """
                    \(link("care-team/\(member.id)/key-worker", "Make key worker", member.name))
                    \(link("care-team/\(member.id)/end", "Take off the care team", member.name))
                    """)
            ]
        }
        return DataTable(
            caption: "Care team", hidesCaption: true, columns: columns, rows: rows, narrow: .stacks,
            empty: EmptyState(
                heading: "Nobody yet",
                text: record.words(
                    "The first worker named here is the key worker.",
                    own: "The first worker named here is your key worker: the one person to turn to."), level: 3)
        ).html
    }

    private var lastColumn: [DataTable.Column] { open.mayChange ? [DataTable.Column("Change")] : [] }

    private func last(_ isCurrent: Bool, _ part: String, _ words: String, _ whom: String) -> [Cell] {
        guard open.mayChange else { return [] }
        return isCurrent ? [.content(link(part, words, whom))] : [.missing("ended")]
    }

    private func link(_ part: String, _ words: String, _ whom: String) -> HTML {
        #"<a class="in-cell" href="\#(open.path(part))">\#(words)<span class="unseen">: \#(whom)</span></a>"#
    }
}
