import Content
import Practice
import Store
import Values

/// Everything that happened to one right, also what was recorded by mistake.
struct RightPage {
    let record: RecordPage
    let right: Right
    /// Every step of it, in the order in which they happened.
    let steps: [RightStep]
    let hasSocialCare: Bool

    private var words: RightWords { RightWords(record: record) }
    private var standing: RightStanding { RightRules.standing(steps, of: right) }

    var page: Page {
        record.page(
            .rights, title: right.title,
            main: """
                <p>\(right.tells)</p>
                <p>\(words.sentence(standing)) \(words.tag(standing, hasSocialCare: hasSocialCare)?.html)</p>
                \(when: mayChange, buttons)
                \(some: right.law, { "<p class=\"quiet\">The law: \($0).</p>" })
                \(when: !steps.isEmpty, timeline)
                """)
    }

    /// What a carer's plan says of it is changed there.
    private var mayChange: Bool { record.open.mayChange && !right.isOfCarerPlan }

    private var buttons: HTML {
        let path = record.open.path("rights/\(right.ref.id)/new")
        return #"<div class="buttons">\#(ButtonLink("Record a step", href: path))</div>"#
    }

    private var timeline: HTML {
        let entries = words.talks(steps).reversed().map { talk -> Timeline.Entry in
            let step = talk[0]
            let mistake: HTML? = step.mistake.map { why in
                "<p><strong>Recorded by mistake, and left out:</strong> \(why)</p>"
            }
            let links: HTML =
                mayChange && step.mistake == nil ? talk.map(withdraw).joined() : .empty
            return Timeline.Entry(
                when: step.doneOn.words, kind: "Rights", title: words.title(talk),
                content: "<p>\(words.detail(step))</p>\(mistake)\(links)")
        }
        return Timeline(
            label: "What happened: \(right.title)",
            groups: [Timeline.Group(heading: "What happened", entries: entries)],
            level: 2
        ).html
    }

    private func withdraw(_ step: RightStep) -> HTML {
        let which = "\(words.title([step])), \(step.doneOn.words)"
        return """
            <p><a class="in-cell" href="\(record.open.path("rights/steps/\(step.id)/mistake"))">This was a mistake\
            <span class="unseen">: \(which)</span></a></p>
            """
    }
}
