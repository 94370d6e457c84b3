import Content
import People
import Practice
import Values

/// What somebody is entitled to: where each right stands, and what comes next.
struct RightsPage {
    let record: RecordPage
    let standings: [RightStanding]
    let hasSocialCare: Bool

    private var words: RightWords { RightWords(record: record) }

    var page: Page {
        record.page(
            .rights, title: record.words("Rights", own: "Your rights"),
            main: standings.isEmpty ? nothing.html : "<p>\(lead)</p>\(standings.map(section))")
    }

    private var nothing: EmptyState {
        EmptyState(
            heading: "No rights are declared", text: "The partnership declares them in its content, in rights.yaml.")
    }

    private var lead: String {
        let talked = standings.count { $0.last != nil }
        let due = standings.filter { $0.isDue(on: record.visit.today, hasSocialCare: hasSocialCare) }
        let said =
            talked == standings.count
            ? "All of these were talked about."
            : "\(talked) of \(standings.count) \(talked == 1 ? "was" : "were") talked about."
        guard let next = due.first else { return said }
        return said
            + record.words(
                " Next: \(next.right.title.lowercasedFirst).",
                own: " Whatever says “Ask about it” you can ask any of the people who work with you.")
    }

    private func section(_ standing: RightStanding) -> HTML {
        let right = standing.right
        let path = record.open.path("rights/\(right.ref.id)")
        let add: HTML? =
            right.isOfCarerPlan
            ? PageLink(record.words("The carer’s plan", own: "Your plan"), href: record.open.path("caring")).html
            : record.open.mayChange
                ? #"<a href="\#(path)/new">Record a step<span class="unseen">: \#(right.title)</span></a>"# : nil
        return PageSection(
            heading: right.title, action: add,
            content: """
                <p class="quiet">\(record.words(right.asks, own: right.tells))</p>
                <p>\(words.sentence(standing)) \(words.tag(standing, hasSocialCare: hasSocialCare)?.html)</p>
                \(when: !standing.steps.isEmpty, history(standing, path))
                """
        ).html
    }

    private func history(_ standing: RightStanding, _ path: String) -> HTML {
        let items = words.talks(standing.steps).reversed().map { talk -> HTML in
            """
            <li>\(talk[0].doneOn.words): \(words.title(talk)). \(words.detail(talk[0]))</li>

            """
        }
        return Disclosure(
            summary: "What happened: \(standing.right.title.lowercasedFirst)",
            content: """
                <ul>\(items)</ul>
                <p><a href="\(path)">Everything about this<span class="unseen">: \(standing.right.title)</span></a></p>
                """
        ).html
    }
}
