import People
import Store
import Values

/// A new record, with whoever on record may be the same person shown first.
struct NewPersonPage {
    let visit: Visit
    let fields: PersonFields
    var errors: [FieldError] = []
    var duplicates: [LikelyDuplicate] = []

    var page: Page {
        Page(
            frame: visit.frame, title: duplicates.isEmpty ? "Make a new record" : "Is this the same person?",
            section: Path.people,
            lead: "We look for people who may be the same before anything is made.", errors: errors,
            main: Form(
                action: Path.newPerson, method: .post(csrf: visit.formCode, sending: visit.sending),
                warnsBeforeLeaving: true,
                content: duplicates.isEmpty ? firstTime : withDuplicates
            ).html)
    }

    private var firstTime: HTML {
        """
        \(PersonForm(fields: fields, errors: errors))
        \(ButtonRow(buttons: [Button("Make the record")], cancel: PageLink("Cancel", href: Path.people)))
        """
    }

    /// The question, its answer and the button stand together; what was typed follows, to be looked through or changed.
    private var withDuplicates: HTML {
        """
        \(warning)
        \(HiddenField(name: "asked", value: "yes"))
        \(Checkbox(
            name: "not-a-duplicate", label: "None of these is the same person",
            hint: "Two records of one person are hard to mend. Open the one that fits if you are not sure.",
            error: errors["not-a-duplicate"]))
        \(ButtonRow(
            buttons: [Button("Make a new record all the same")], cancel: PageLink("Cancel", href: Path.people)))
        <h2>What you typed</h2>
        \(PersonForm(fields: fields, errors: errors))
        \(ButtonRow(buttons: [
            Button("Look again with what I changed", kind: .secondary, name: "look-again", value: "yes")
        ]))
        """
    }

    private var warning: HTML {
        let items = duplicates.map { duplicate -> HTML in
            let person = duplicate.found.person
            let born = person.birthDate.map { ", born \($0.words)" } ?? ""
            return """
                <li>\(PageLink(person.name.full, href: Path.record(person.id.text)))\(born)\
                \(some: person.isRestricted ? nil : duplicate.found.place, { ", \($0)" })<br>
                <span class="quiet">\(duplicate.reasons.joined(separator: ", "))</span></li>
                """
        }
        let heading = duplicates.count == 1 ? "This may be the same person" : "One of these may be the same person"
        return Notice(kind: .warning, heading: heading, content: #"<ul class="links">\#(items)</ul>"#).html
    }
}
