import Store
import Access
import Content
import Practice
import Values

/// Every time somebody got in touch about a person, and what each team was asked.
struct ContactsTab {
    let record: RecordPage
    /// The newest first; one more than are shown if there are more.
    let contacts: [Contact]
    let referrals: [Referral]

    /// How many contacts are shown.
    static let most = 60

    private var visit: Visit { record.visit }
    /// Whoever works with people reads what others said; to the person it may have been said in confidence.
    private var isWorker: Bool { visit.principal?.role.worksWithPeople ?? false }
    private func title(_ ref: Ref) -> String { visit.catalogue.title(of: ref) }

    var page: Page {
        record.page(
            .contacts, title: record.words("Contacts", own: "When somebody got in touch"),
            main: """
                \(PageSection(heading: record.words("Referrals", own: "Teams that were asked to help"), content: asked))
                \(PageSection(
                    heading: record.words("Who got in touch", own: "Each time"),
                    action: isWorker ? PageLink("A new contact", href: Path.newContact).html : nil, content: got))
                """)
    }

    private var asked: HTML {
        let rows = referrals.map { referral -> [Cell] in
            [
                .link(PageLink(title(referral.team), href: Path.referral(referral.id.text, of: record.open.id))),
                .words(referral.urgency.words),
                .content("\(referral.receivedOn.words)", sortsAs: referral.receivedOn.iso),
                .words(stands(referral)),
            ]
        }
        return DataTable(
            caption: "Referrals", hidesCaption: true,
            columns: ["Team", "How soon", "Since", "Where it stands"].map { DataTable.Column($0) }, rows: rows,
            narrow: .stacks,
            empty: EmptyState(
                heading: "No team was asked", text: "What a team is asked stands here, until it has ended and after.",
                level: 3)
        ).html
    }

    private func stands(_ referral: Referral) -> String {
        let days = referral.daysWaited(on: visit.today).daysInWords
        if referral.state.isWaitedFor { return "\(referral.state.words), waits \(days)" }
        if let day = referral.closedOn { return "\(referral.state.words) on \(day.words)" }
        return "\(referral.state.words) after \(days)"
    }

    private var got: HTML {
        let rows = contacts.prefix(Self.most).map { contact -> [Cell] in
            let day = contact.receivedAt.ukDate
            let isOwn = contact.source == .person
            let first: Cell =
                isWorker
                ? .link(PageLink(day.words, href: Path.contact(contact.id.text)))
                : .content("\(day.words)", sortsAs: day.iso)
            return [
                first,
                .words(
                    isWorker
                        ? contact.source.words
                        : isOwn ? record.words("The person themselves", own: "You") : "Somebody else"),
                isWorker || isOwn
                    ? .words("“\(RecordPage.firstSentence(contact.words))”") : .missing("ask the key worker"),
                .words(done(contact)),
            ]
        }
        let more: HTML =
            contacts.count > Self.most
            ? "<p class=\"quiet\">There are more than \(Self.most); the newest are shown.</p>" : .empty
        return DataTable(
            caption: "Contacts", hidesCaption: true,
            columns: ["When", "Who got in touch", "What was asked", "What was done"].map { DataTable.Column($0) },
            rows: rows, narrow: .stacks,
            empty: EmptyState(
                heading: "Nobody has got in touch yet",
                text: "Each time somebody does stands here, with what was done.",
                level: 3)
        ).html + more
    }

    private func done(_ contact: Contact) -> String {
        guard let answer = contact.answer else { return "Nobody has decided about it yet" }
        return [answer.outcome.words, answer.service.map(title)].compactMap { $0 }.joined(separator: ": ")
    }
}
