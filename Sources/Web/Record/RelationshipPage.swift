import People
import Values

/// Adds somebody to a person's network.
struct RelationshipPage {
    let record: RecordPage
    var fields = RelationshipFields()
    let from: TypedDate
    var errors: [FieldError] = []

    var page: Page {
        let called = record.open.person.name.called
        return record.form(
            title: "Add somebody to the network", errors: errors,
            main: Form(
                action: record.open.path("network/new"),
                method: .post(csrf: record.visit.formCode, sending: record.visit.sending),
                warnsBeforeLeaving: true,
                content: """
                    \(TextField(name: "name", label: "Their name", value: fields.name, error: errors["name"], autocomplete: "off", width: .half))
                    \(SelectField(
                        name: "kind", label: "What they are to \(called)",
                        choices: Relationship.Kind.allCases.map { Choice($0.words, value: $0.rawValue) },
                        chosen: fields.kind, error: errors["kind"]))
                    \(Checkbox(
                        name: "carer", label: "Cares for \(called), unpaid",
                        hint: "A carer has rights of their own, beginning with a support plan.", isChosen: fields.isCarer))
                    \(TextField(
                        name: "weekly-hours", label: "Hours of care a week", value: fields.weeklyHours,
                        error: errors["weekly-hours"], isOptional: true, kind: .number, autocomplete: "off", width: .tiny))
                    \(Checkbox(name: "lives-with", label: "Lives with \(called)", isChosen: fields.livesWith))
                    \(Checkbox(
                        name: "agreed-to-share", label: "\(called) agrees that they may see the record",
                        hint: "Ask \(called) each time; they can change their mind.", isChosen: fields.agreedToShare))
                    \(TextField(
                        name: "phone", label: "Phone", value: fields.phone, isOptional: true, kind: .tel, autocomplete: "off",
                        width: .short))
                    \(DateField(name: "from", label: "Since", value: from.typed, error: errors["from"]))
                    \(ButtonRow(buttons: [Button("Add")], cancel: PageLink("Cancel", href: record.href(.network))))
                    """
            ).html)
    }
}
