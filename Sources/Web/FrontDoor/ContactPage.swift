import Content
import People
import Practice
import Store
import Values

/// A contact: what was asked, by whom and about whom, and what was done; or what is to be done.
struct ContactPage {
    let visit: Visit
    let open: OpenContact
    /// Other contacts about the same person, the newest first.
    let earlier: [Contact]
    /// The referral that came of it.
    let referral: Referral?
    /// The names behind the user names.
    let names: [String: String]
    var triage = TriageForm()
    var errors: [FieldError] = []

    private var contact: Contact { open.contact }
    private var who: String { open.person?.name.full ?? contact.aboutName ?? "somebody who was not named" }

    var page: Page {
        Page(
            frame: visit.frame, title: "Contact of \(contact.receivedAt.ukDate.words)", section: Path.frontDoor,
            lead: lead, errors: errors, confirmation: visit.confirmation,
            main: """
                <blockquote class="asked"><p>\(contact.words)</p></blockquote>
                \(SummaryList(rows: rows))
                \(contact.answer.map { done($0) } ?? toDecide)
                """,
            side: earlierContacts, reason: open.signature.reason)
    }

    /// What came of it, or how long it waits.
    private var lead: String {
        guard let answer = contact.answer else {
            return
                "Nobody has decided about it yet. It waits with \(title(contact.team)) since \(contact.receivedAt.ukTimeWords)."
        }
        let service = answer.service.map(title) ?? ""
        switch answer.outcome {
        case .advice: return "Settled: \(who) was pointed to \(service)."
        case .directAccess:
            return "Settled: \(who) was booked with \(service)\(answer.bookedOn.map { " for \($0.words)" } ?? "")."
        case .referral: return "\(who) was referred\(referral.map { " to \(title($0.team))" } ?? "")."
        case .emergency: return "There was an emergency response."
        case .noFurtherHelp: return "Nothing more was needed."
        }
    }

    private func title(_ ref: Ref) -> String { visit.catalogue.title(of: ref) }

    private var rows: [SummaryList.Row] {
        var rows = [about]
        let caller = [contact.callerName, contact.callerPhone, contact.organisation.map(title)].compactMap { $0 }
        rows.append(.init("Who got in touch", text: ([contact.source.words] + caller).joined(separator: ", ")))
        rows.append(
            .init(
                "How and when",
                text:
                    "\(contact.channel.words), \(contact.receivedAt.ukTimeWords)\(contact.isOutOfHours ? ", out of hours" : "")"
            ))
        if let first = open.history.first {
            rows.append(.init("Taken down by", text: names[first.by] ?? first.by))
        }
        return rows
    }

    private var about: SummaryList.Row {
        if let person = open.person {
            let born = person.birthDate.map { ", born \($0.words)" } ?? ""
            let value: HTML =
                open.maySeeRecord
                ? "\(PageLink(person.name.full, href: Path.record(person.id.text)))\(born)"
                : "\(person.name.full)\(born)"
            return .init("Who it is about", value)
        }
        let said = [contact.aboutName ?? "Not named", contact.aboutBorn.map { "born \($0.words)" }].compactMap { $0 }
        return .init(
            "Who it is about", "\(said.joined(separator: ", ")), nobody on record yet",
            action: PageLink("Find", href: Path.matching(contact.id.text)))
    }

    // MARK: - What was done, and what is to be done

    private func done(_ answer: Contact.Answer) -> HTML {
        var rows: [SummaryList.Row] = [.init("What was done", text: answer.outcome.words)]
        if let service = answer.service {
            rows.append(.init("Service", PageLink(title(service), href: Path.page(of: service)).html))
        }
        if let day = answer.bookedOn { rows.append(.init("Booked for", text: day.words)) }
        rows.append(.init("Why", text: answer.reason))
        if let eligibility = answer.eligibility {
            let service = answer.eligibilityFor.map { ", for \(title($0))" } ?? ""
            rows.append(.init("Eligibility", text: eligibility.words + service))
        }
        if let referral {
            rows.append(
                .init(
                    "Referral",
                    """
                    \(PageLink(title(referral.team), href: Path.referral(referral.id.text, of: referral.person.text))), \
                    \(referral.state.words.lowercasedFirst)
                    """))
        }
        if let by = open.history.first(where: { $0.contact.answer != nil })?.by {
            rows.append(.init("Decided by", text: "\(names[by] ?? by), \(answer.at.ukTimeWords)"))
        }
        return PageSection(heading: "What was done", content: SummaryList(rows: rows).html).html
    }

    private var toDecide: HTML {
        PageSection(
            heading: "What happens now?",
            content: """
                \(when: !contact.isMatched, """
                    <p>Only somebody on record can be referred. \
                    \(PageLink("Find who it is about, or make a record", href: Path.matching(contact.id.text))) first if \
                    it comes to that.</p>
                    """)
                \(Form(
                    action: Path.contact(contact.id.text),
                    method: .post(csrf: visit.formCode, sending: visit.sending), warnsBeforeLeaving: true,
                    content: """
                        \(HiddenField(name: "seen", value: String(contact.version)))
                        \(TriageQuestions(form: triage, declared: visit.catalogue.frontDoor, errors: errors).questions)
                        \(ButtonRow(
                            buttons: [Button("Save")], cancel: PageLink("Leave it for now", href: Path.frontDoor)))
                        """))
                """
        ).html
    }

    private var earlierContacts: HTML {
        let since = visit.now.adding(days: -FrontDoorPages.returning)
        let lately = earlier.count { $0.receivedAt >= since && $0.receivedAt < contact.receivedAt }
        let again: HTML =
            lately == 0 || !contact.isMatched
            ? .empty : "<p><strong>\((lately + 1).ordinal) contact in four weeks.</strong></p>"
        let items = earlier.map { other -> HTML in
            let done = other.answer?.outcome.words ?? "Nobody has decided about it yet"
            return """
                <li>\(PageLink("Contact of \(other.receivedAt.ukDate.words)", href: Path.contact(other.id.text)))<br>
                <span class="quiet">\(other.source.words): \(done.lowercasedFirst)</span></li>

                """
        }
        let list: HTML =
            items.isEmpty ? #"<p class="quiet">None is on record.</p>"# : #"<ul class="links">\#(items)</ul>"#
        return "<h2>Other contacts about the same person</h2>\(again)\(list)"
    }
}
