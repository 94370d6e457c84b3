import Access
import People
import Store
import Values

/// One opened record: who, why, and what the manager found.
struct ReviewOpenedRecordPage {
    let visit: Visit
    let glass: BrokenGlass
    let person: Person
    let by: String
    var verdict = ""
    var note = ""
    var errors: [FieldError] = []

    var page: Page {
        Page(
            frame: visit.frame, title: "Review an opened record", section: Path.brokenGlasses, errors: errors,
            main: """
                \(SummaryList(rows: [
                    SummaryList.Row("Opened by", text: by),
                    SummaryList.Row("Whose record", text: person.name.full),
                    SummaryList.Row("When", text: glass.openedAt.ukTimeWords),
                    SummaryList.Row("Their reason", text: glass.reason),
                ]))
                \(glass.review.map(reviewed) ?? form)
                """)
    }

    private func reviewed(_ review: BrokenGlass.Review) -> HTML {
        Notice(heading: review.verdict.words, content: "<p>\(review.note)</p>").html
    }

    private var form: HTML {
        Form(
            action: Path.brokenGlass(glass.id.text), method: .post(csrf: visit.formCode), warnsBeforeLeaving: true,
            content: """
                \(RadioGroup(
                    name: "verdict", label: "What did you find?",
                    choices: BrokenGlass.Verdict.allCases.map { Choice($0.words, value: $0.rawValue) }, chosen: verdict,
                    error: errors["verdict"]))
                \(TextArea(
                    name: "note", label: "What you found and what happens next",
                    hint: "The person can read this on their record.", value: note, error: errors["note"], limit: 500))
                \(ButtonRow(buttons: [Button("Save the review")], cancel: PageLink("Cancel", href: Path.brokenGlasses)))
                """
        ).html
    }
}
