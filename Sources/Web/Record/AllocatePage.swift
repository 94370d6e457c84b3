import Content
import People
import Values

/// Which team holds the record, and whether it is open to its care team alone.
struct AllocatePage {
    let record: RecordPage
    let seen: Int
    var team: String?
    var isRestricted: Bool?
    var errors: [FieldError] = []

    var page: Page {
        let visit = record.visit
        let person = record.open.person
        return record.form(
            title: "Allocate the record",
            lead: "Everybody in the team can see the record. Who works with the person is on the care team.",
            errors: errors,
            main: Form(
                action: record.open.path("allocate"), method: .post(csrf: visit.formCode), warnsBeforeLeaving: true,
                content: """
                    \(HiddenField(name: "seen", value: String(seen)))
                    \(SelectField(
                        name: "team", label: "Team", choices: TeamChoices.all(visit.catalogue),
                        chosen: team ?? person.team?.text, error: errors["team"]))
                    \(Checkbox(
                        name: "restricted", label: "Open to the care team alone",
                        hint: "For records that need it, such as a colleague’s. Others in the team cannot see it; a manager can open it with a reason.",
                        isChosen: isRestricted ?? person.isRestricted))
                    \(ButtonRow(buttons: [Button("Save")], cancel: PageLink("Cancel", href: record.href(.overview))))
                    """
            ).html)
    }
}

/// The teams there are, each with its organisation.
enum TeamChoices {
    static func all(_ catalogue: Catalogue) -> [Choice] {
        catalogue.items(ofKind: "team").map { team in
            let organisation = catalogue.links(from: team.ref, kind: .partOf).first.map { catalogue.title(of: $0.to) }
            return Choice([team.title, organisation].compactMap { $0 }.joined(separator: ", "), value: team.ref.text)
        }
    }
}
