import People
import Practice
import Values

/// Says who hands the key worker's part over to whom, before it is done.
struct KeyWorkerPage {
    let record: RecordPage
    let member: CareTeamMember
    var errors: [FieldError] = []

    var page: Page {
        let before = record.open.keyWorker
        return record.form(
            title: "Change the key worker", lead: "\(member.name), \(member.job)", errors: errors,
            main: """
                <p>\(some: before, { "\($0.name) hands over to \(member.name). \($0.name) stays on the care team." })</p>
                <p>From today \(member.name) is the one person \(record.called) turns to. Tell \(record.called) first.</p>
                \(Form(
                    action: record.open.path("care-team/\(member.id)/key-worker"),
                    method: .post(csrf: record.visit.formCode),
                    content: ButtonRow(
                        buttons: [Button("Make \(member.name) the key worker")],
                        cancel: PageLink("Leave it as it is", href: record.href(.network))
                    ).html))
                """)
    }
}
