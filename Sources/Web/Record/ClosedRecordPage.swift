import Access
import Content
import People
import Practice
import Store

/// A record that somebody may open only with a reason: whom to ask first, and how to open it if that would be too late.
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
                \(PageSection(heading: "Ask first", content: whomToAsk))
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

    /// How to reach the key worker; if there is none, who can name one.
    private var whomToAsk: HTML {
        if let keyWorker = closed.keyWorker {
            return "<p>\(closed.refusal.remedy)</p>\(KeyWorkerContact(keyWorker, in: visit.catalogue))"
        }
        let whom = closed.person.team.map { "\(visit.catalogue.title(of: $0)), to whom the record is allocated," }
        return "<p>There is no key worker yet. Ask \(whom ?? "a team manager") to add you to the care team.</p>"
    }
}

/// How to reach a key worker: who, as what, in which team, on which number.
struct KeyWorkerContact: Component {
    let rows: [SummaryList.Row]

    init(_ keyWorker: CareTeamMember, in catalogue: Catalogue, label: String = "Key worker") {
        var rows = [SummaryList.Row(label, text: "\(keyWorker.name), \(keyWorker.job)")]
        if let team = keyWorker.team { rows.append(SummaryList.Row("Team", text: catalogue.title(of: team))) }
        if let phone = keyWorker.phone {
            let dialled = phone.filter { !$0.isWhitespace }
            rows.append(SummaryList.Row("Phone", #"<a class="phone" href="tel:\#(dialled)">\#(phone)</a>"#))
        } else {
            rows.append(SummaryList.Row("Phone", text: nil))
        }
        self.rows = rows
    }

    var html: HTML { SummaryList(rows: rows).html }
}
