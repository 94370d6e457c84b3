import Store
import Practice
import Values

/// Whom a contact is about, that was about nobody on record.
struct MatchPage {
    let visit: Visit
    let contact: Contact
    /// What is searched for.
    var typed: String
    var matches: [ContactMatch] = []
    var chosen = ""
    var errors: [FieldError] = []

    var page: Page {
        Page(
            frame: visit.frame, title: "Is it one of these people?", section: Path.frontDoor,
            lead: contact.aboutName.map { "The contact is about \($0)." } ?? "Nobody was named.", errors: errors,
            main: """
                \(Form(action: action, method: .post(csrf: visit.formCode), label: "Search", content: """
                    \(TextField(
                        name: "q", label: "Look for", hint: "Name, date of birth or CHI number, in any order.",
                        value: typed, autocomplete: "off", width: .half))
                    \(ButtonRow(buttons: [Button("Look again", kind: .secondary, name: "look-again", value: "yes")]))
                    """))
                \(Form(
                    action: action, method: .post(csrf: visit.formCode, sending: visit.sending), label: "Who it is about",
                    content: """
                        \(HiddenField(name: "seen", value: String(contact.version)))
                        \(when: matches.isEmpty, "<p>Nobody on record fits what was looked for.</p>")
                        \(MatchChoice(
                            matches: matches, none: none, chosen: chosen, error: errors[MatchChoice.name]))
                        \(ButtonRow(
                            buttons: [Button("Save")],
                            cancel: PageLink("Leave it as it is", href: Path.contact(contact.id.text))))
                        """))
                """)
    }

    private var action: String { Path.matching(contact.id.text) }

    private var none: String { "None of these: make a record\(contact.aboutName.map { " of \($0)" } ?? "")" }
}
