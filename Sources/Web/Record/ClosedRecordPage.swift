import Access
import People
import Store

/// A record that somebody may open only with a reason.
struct ClosedRecordPage {
    let visit: Visit
    let closed: ClosedRecord
    var reason = ""
    var errors: [FieldError] = []

    var page: Page {
        let name = closed.person.name.full
        let action = Path.record(closed.person.id.text, "open")
        return Page(
            frame: visit.frame, title: "This record is closed to you", section: Path.people, lead: closed.refusal.words,
            errors: errors,
            main: """
                <p>\(closed.refusal.remedy)</p>
                \(PageSection(heading: "Open it with a reason", content: """
                    <p>Do this if \(name) or somebody else may come to harm unless you see the record now. It opens for
                    eight hours. Your reason, and everything you look at, goes to a team manager and can be seen by
                    \(name).</p>
                    \(Form(action: action, method: .post(csrf: visit.formCode), content: """
                        \(TextArea(
                            name: "reason", label: "Why you need the record now",
                            hint: "For example: they have come to the ward and cannot tell us what medicine they take.",
                            value: reason, error: errors["reason"], limit: 500))
                        \(ButtonRow(
                            buttons: [Button("Open the record", kind: .warning)],
                            cancel: PageLink("Leave it closed", href: Path.people)))
                        """))
                    """))
                """)
    }
}
