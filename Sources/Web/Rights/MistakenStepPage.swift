import Practice
import Store
import Values

/// Leaves a step out that was recorded by mistake.
struct MistakenStepPage {
    let record: RecordPage
    let right: Right
    let step: RightStep
    var why = ""
    var seen: Int
    var errors: [FieldError] = []

    init(record: RecordPage, right: Right, step: RightStep) {
        (self.record, self.right, self.step) = (record, right, step)
        seen = step.version
    }

    var page: Page {
        let words = RightWords(record: record)
        return record.form(
            title: "This was a mistake",
            lead: "\(right.title): \(words.title([step]).lowercasedFirst), \(step.doneOn.words)", errors: errors,
            main: """
                <p>The step is left out of every answer and every figure. It stays on the record, with what you write here.</p>
                \(Form(
                    action: record.open.path("rights/steps/\(step.id)/mistake"),
                    method: .post(csrf: record.visit.formCode), warnsBeforeLeaving: true,
                    content: """
                        \(HiddenField(name: "seen", value: String(seen)))
                        \(TextArea(name: "why", label: "What was wrong with it?", value: why, error: errors["why"], rows: 2, limit: 300))
                        \(ButtonRow(
                            buttons: [Button("Leave it out", kind: .warning)],
                            cancel: PageLink("Leave it as it is", href: record.open.path("rights/\(right.ref.id)"))))
                        """))
                """)
    }
}

extension MistakenStepPage: ChangeForm {
    mutating func compare(with stale: StaleSave) {
        errors = [
            FieldError(
                field: "why", message: "Somebody has left this step out meanwhile. Look at the right’s page again")
        ]
    }
}
