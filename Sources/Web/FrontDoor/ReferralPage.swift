import Access
import Content
import People
import Practice
import Store
import Values

/// A referral: what is asked of which team, what happened to it, and what can be done with it now.
struct ReferralPage {
    let visit: Visit
    let open: OpenReferral
    /// Every version, the oldest first.
    let history: [(referral: Referral, at: Instant, by: String)]
    /// Whom it can be given to.
    let workers: [Account]
    /// The names behind the user names.
    let names: [String: String]
    var fields = ReferralStepFields()
    var errors: [FieldError] = []

    private var referral: Referral { open.referral }
    private var path: String { Path.referral(referral.id.text, of: referral.person.text) }
    private func title(_ ref: Ref) -> String { visit.catalogue.title(of: ref) }
    /// Whoever works with people reads what was asked; to others it may have been said by somebody else.
    private var isWorker: Bool { visit.principal?.role.worksWithPeople ?? false }

    var page: Page {
        Page(
            frame: visit.frame, title: "Referral to \(title(referral.team))",
            section: isWorker ? Path.frontDoor : Path.record(referral.person.text), lead: lead, errors: errors,
            confirmation: visit.confirmation,
            main: """
                \(when: isWorker, #"<blockquote class="asked"><p>\#(referral.asked)</p></blockquote>"#)
                \(SummaryList(rows: rows))
                \(when: open.mayChange && !referral.events.isEmpty, next)
                \(PageSection(heading: "What happened", content: story))
                """, reason: open.signature.reason)
    }

    /// Where it stands, since when, and how long the person has waited.
    private var lead: String {
        let day = (history.last?.at.ukDate ?? referral.receivedOn).words
        let stands =
            switch referral.state {
            case .waiting: "On the waiting list since \(day)."
            case .accepted: "Taken on by a worker on \(day)."
            case .received, .triaged, .allocated, .declined, .withdrawn, .ended: "\(referral.state.words) on \(day)."
            }
        guard referral.state.isWaitedFor else { return stands }
        return "\(stands) They have waited \(referral.daysWaited(on: visit.today).daysInWords)."
    }

    private var rows: [SummaryList.Row] {
        let person = open.person
        let born = person.birthDate.map { ", born \($0.words)" } ?? ""
        let who: HTML =
            open.maySeeRecord
            ? "\(PageLink(person.name.full, href: Path.record(person.id.text)))\(born)" : "\(person.name.full)\(born)"
        var rows: [SummaryList.Row] = [
            .init("Who", who), .init("How soon", text: referral.urgency.words),
            .init("Received", text: referral.receivedOn.words),
        ]
        if let worker = referral.worker { rows.append(.init("Worker", text: names[worker] ?? worker)) }
        if let contact = referral.contact, isWorker {
            rows.append(.init("Came of", PageLink("a contact", href: Path.contact(contact.text)).html))
        }
        return rows
    }

    // MARK: - What can be done

    private var next: HTML {
        let events = referral.events.map { Choice($0.words, value: $0.rawValue) }
        return PageSection(
            heading: "What happens next",
            content: Form(
                action: path, method: .post(csrf: visit.formCode, sending: visit.sending), warnsBeforeLeaving: true,
                content: """
                    \(HiddenField(name: "seen", value: String(referral.version)))
                    \(RadioGroup(
                        name: "event", label: "What is done", choices: events, chosen: fields.event,
                        error: errors["event"]))
                    <div class="then allocate">\(SelectField(
                        name: "worker", label: "Worker",
                        choices: workers.map { Choice($0.displayName, value: $0.userName) },
                        chosen: fields.worker.nonEmpty ?? referral.worker, error: errors["worker"]))</div>
                    <div class="then hand-back decline withdraw end">\(TextArea(
                        name: "reason", label: "Why", value: fields.reason, error: errors["reason"], rows: 2,
                        limit: 500))</div>
                    <div class="then decline">\(alternative)</div>
                    \(ButtonRow(buttons: [Button("Save")], cancel: PageLink("Leave it as it is", href: leaving)))
                    """
            ).html
        ).html
    }

    /// Nobody is sent away with nothing.
    private var alternative: HTML {
        """
        \(SelectField(
            name: "alternative", label: "A service that is offered instead",
            choices: visit.catalogue.frontDoor.services, chosen: fields.alternative,
            error: errors["alternative"], isOptional: true))
        \(TextArea(
            name: "alternative-words", label: "What is offered instead", value: fields.alternativeWords,
            error: errors["alternative-words"], rows: 2, limit: 500))
        """
    }

    private var leaving: String {
        visit.may(.seeWaitingList, on: .team(referral.team))
            ? Path.waiting(for: referral.team) : Path.record(referral.person.text, "contacts")
    }

    // MARK: - What happened

    private var story: HTML {
        let entries = history.reversed().map { version -> Timeline.Entry in
            let step = version.referral
            var told: [String] = []
            if step.state == .allocated, let worker = step.worker { told.append("To \(names[worker] ?? worker).") }
            if let reason = step.reason { told.append(reason) }
            if let words = step.alternativeWords { told.append("Offered instead: \(words)") }
            if let service = step.alternative { told.append("Service: \(title(service))") }
            return Timeline.Entry(
                when: version.at.ukTimeWords, kind: "Referral", title: step.state.words,
                by: names[version.by] ?? version.by, isMilestone: step.state == .accepted,
                content: told.isEmpty ? nil : told.map { "<p>\($0)</p>" as HTML }.joined())
        }
        return Timeline(
            label: "What happened to the referral",
            groups: [Timeline.Group(heading: "The newest first", entries: entries)]
        ).html
    }
}
