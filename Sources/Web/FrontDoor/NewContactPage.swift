import Store
import People
import Practice
import Values

/// Somebody gets in touch: taken down, held up against the records, and settled there and then where that can be.
struct NewContactPage {
    let visit: Visit
    var contact = ContactForm()
    var triage = TriageForm()
    var matches: [ContactMatch] = []
    /// The person who was chosen of the matches.
    var chosen = ""
    var errors: [FieldError] = []

    var page: Page {
        Page(
            frame: visit.frame, title: matches.isEmpty ? "A new contact" : "Is it one of these people?",
            section: Path.frontDoor,
            lead: matches.isEmpty
                ? "Whoever gets in touch, and however, this is the right door." : "Nothing is saved until you say.",
            errors: errors,
            main: Form(
                action: Path.newContact, method: .post(csrf: visit.formCode, sending: visit.sending),
                warnsBeforeLeaving: true, content: matches.isEmpty ? firstTime : withMatches
            ).html)
    }

    private var questions: HTML {
        """
        \(ContactQuestions(
            form: contact, organisations: visit.catalogue.frontDoor.organisations, errors: errors))
        \(TriageQuestions(form: triage, declared: visit.catalogue.frontDoor, errors: errors, mayBeLeft: true))
        """
    }

    private var firstTime: HTML {
        """
        \(questions)
        \(ButtonRow(buttons: [Button("Save")], cancel: PageLink("Cancel", href: Path.frontDoor)))
        """
    }

    /// The question, its answer and the button stand together; what was typed follows, to be looked through or changed.
    private var withMatches: HTML {
        """
        \(MatchChoice(
            matches: matches, none: isReferred ? "None of these: make a record" : "None of these", chosen: chosen,
            error: errors[MatchChoice.name]))
        \(ButtonRow(buttons: [Button("Save")], cancel: PageLink("Cancel", href: Path.frontDoor)))
        <h2>What you typed</h2>
        \(questions)
        \(ButtonRow(buttons: [
            Button("Look again with what I changed", kind: .secondary, name: "look-again", value: "yes")
        ]))
        """
    }

    private var isReferred: Bool { triage.outcome == Contact.Outcome.referral.rawValue }
}

/// Who on record somebody may be: a name, a date of birth and what agrees, as a search shows them, and nothing more.
struct MatchChoice: Component {
    static let name = "person"
    /// What stands for nobody of those who are shown.
    static let nobody = "none"

    let matches: [ContactMatch]
    let none: String
    var chosen = ""
    var error: String?

    var html: HTML {
        RadioGroup(
            name: Self.name, label: "Who it is about",
            choices: matches.map { match in
                Choice(
                    [match.name.full, match.birthDate.map { "born \($0.words)" }].compactMap { $0 }
                        .joined(separator: ", "),
                    value: match.person.text, hint: match.reasons.joined(separator: ", ").capitalisedFirst)
            } + [Choice(none, value: Self.nobody)], chosen: chosen, error: error
        ).html
    }
}
