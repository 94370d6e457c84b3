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
            main: """
                \(when: !duplicates.isEmpty, warning)
                \(Form(action: Path.newPerson, method: .post(csrf: visit.formCode), warnsBeforeLeaving: true, content: """
                    \(PersonForm(fields: fields, errors: errors))
                    \(when: !duplicates.isEmpty, confirmation)
                    \(ButtonRow(
                        buttons: [Button(duplicates.isEmpty ? "Make the record" : "Make a new record all the same")],
                        cancel: PageLink("Cancel", href: Path.people)))
                    """))
                """)
    }

    private var confirmation: HTML {
        HiddenField(name: "asked", value: "yes").html
            + Checkbox(
                name: "not-a-duplicate", label: "None of these is the same person",
                hint: "Two records of one person are hard to mend. Open the one that fits if you are not sure.",
                error: errors["not-a-duplicate"]
            ).html
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
