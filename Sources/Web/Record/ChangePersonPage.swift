import People
import Values

/// The form that changes what is known about a person.
struct ChangePersonPage {
    let record: RecordPage
    let fields: PersonFields
    /// The version that the form was made from.
    var seen: Int
    var errors: [FieldError] = []
    /// What somebody else saved meanwhile.
    var theirs: PersonFields?

    var page: Page {
        record.form(
            title: "Change details", errors: errors,
            main: """
                \(some: theirs, { StaleNotice.html(PersonForm.comparison(theirs: $0, yours: fields)) })
                \(Form(
                    action: record.open.path("change"), method: .post(csrf: record.visit.formCode), warnsBeforeLeaving: true,
                    content: """
                        \(HiddenField(name: "seen", value: String(seen)))
                        \(PersonForm(fields: fields, errors: errors))
                        \(ButtonRow(
                            buttons: [Button(theirs == nil ? "Save" : "Save mine all the same")],
                            cancel: PageLink("Cancel", href: record.href(.overview))))
                        """))
                <p class="quiet">\(PageLink(death, href: record.open.path("death")))</p>
                """)
    }

    private var death: String {
        record.open.person.diedOn == nil ? "Record a death" : "Put the day of death right"
    }
}

/// Somebody saved while this reader was writing: both versions, and what to do.
enum StaleNotice {
    static func html(_ fields: [VersionComparison.Field]) -> HTML {
        """
        \(Notice(kind: .warning, heading: "Somebody else has saved since you opened this", content: """
            <p>Nothing of yours was saved, and nothing is lost. Compare the two, change yours below if you need to, and
            save it. What they saved stays in the history.</p>
            """))
        \(VersionComparison(theirs: "Saved meanwhile", fields: fields))
        """
    }
}
