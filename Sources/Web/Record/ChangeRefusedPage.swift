import Access
import Content
import People
import Practice

/// Somebody who may see a record tried to change it: nothing was changed, who can change it, and the way back.
struct ChangeRefusedPage {
    let visit: Visit
    let refused: ChangeRefused

    private var record: RecordPage { RecordPage(visit: visit, open: refused.open) }

    var page: Page {
        let whose = record.words("\(refused.open.person.name.called)’s", own: "your")
        return record.form(
            title: "You cannot change \(record.words("this", own: "your")) record here",
            lead: "\(whose.capitalisedFirst) record is changed by the people who work with \(record.called).",
            main: """
                <p>\(when: visit.method == .post, "Nothing was changed. ")\
                If something in it is wrong or missing, say so: it is \(whose) record, and it should be right.</p>
                \(whomToTell)
                <div class="buttons">\(ButtonLink(
                    "Back to \(record.words("the", own: "your")) record", href: record.href(.overview)))</div>
                """)
    }

    private var whomToTell: HTML {
        guard let keyWorker = refused.open.keyWorker else {
            return """
                <p>There is no key worker yet. Tell anybody who works with \(record.called): they are named under
                \(PageLink(RecordPage.Tab.network.words(isOwn: record.isOwn), href: record.href(.network))).</p>
                """
        }
        return """
            <h2>Whom to tell</h2>
            \(KeyWorkerContact(
                keyWorker, in: visit.catalogue, label: record.words("Key worker", own: "Your key worker")))
            """
    }
}
