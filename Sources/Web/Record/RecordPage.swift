import Access
import Content
import People
import Practice
import Values

/// What is the same on every page of a record: the banner, the tabs, why the reader may see it.
struct RecordPage {
    let visit: Visit
    let open: OpenRecord

    /// A part of the record that has a page of its own.
    struct Tab: Sendable, Hashable {
        /// Where it is, after the record's own address.
        let part: String
        let words: String
        /// What it is called to the person whose record it is.
        let ownWords: String

        init(_ part: String, _ words: String, own: String? = nil) {
            (self.part, self.words, ownWords) = (part, words, own ?? words)
        }

        func words(isOwn: Bool) -> String { isOwn ? ownWords : words }

        static let overview = Tab("", "Overview", own: "Your record")
        static let plan = Tab("plan", "Plan")
        static let contacts = Tab("contacts", "Contacts", own: "Getting in touch")
        static let rights = Tab("rights", "Rights", own: "Your rights")
        static let needs = Tab("needs", "Not met yet", own: "Not yet")
        static let network = Tab("network", "Network", own: "People")
        static let chronology = Tab("chronology", "Chronology", own: "What happened")
        static let looked = Tab("who-has-looked", "Who has looked")

        /// All there are, in the order in which they stand. Eight are the most that a phone holds.
        static let all: [Tab] = [
            .overview,
            .plan,
            .contacts,
            .rights,
            .needs,
            .network,
            .chronology,
            .looked,
        ]
    }

    /// Whether the reader is the one whose record it is: then the pages speak to them, not about them.
    var isOwn: Bool { visit.principal?.person == open.id }

    /// What a page says to those who work with or care for the person, and what it says to the person.
    func words(_ about: String, own: String) -> String { isOwn ? own : about }

    /// What the person likes to be called, or "you".
    var called: String { words(open.person.name.called, own: "you") }

    private func title(_ title: String) -> String { isOwn ? title : "\(title): \(open.person.name.full)" }

    func href(_ tab: Tab) -> String { tab == .overview ? Path.record(open.id) : open.path(tab.part) }

    /// A page that shows a part of the record.
    func page(_ tab: Tab, title: String, main: HTML, side: HTML? = nil) -> Page {
        Page(
            frame: visit.frame, title: self.title(title), section: section,
            heading: .words(title), person: banner,
            tabs: Tabs(
                label: words("The record of \(open.person.name.full)", own: "Your record"),
                links: Tab.all.map { PageLink($0.words(isOwn: isOwn), href: href($0)) }, current: href(tab)),
            confirmation: visit.confirmation, main: main, side: side, reason: open.reason)
    }

    /// A page with a form that changes the record.
    func form(title: String, lead: String? = nil, errors: [FieldError] = [], main: HTML, side: HTML? = nil) -> Page {
        Page(
            frame: visit.frame, title: self.title(title), section: section,
            heading: .words(title), lead: lead, person: banner, errors: errors, main: main, side: side,
            reason: open.reason)
    }

    /// What is to be done next with an open plan. When somebody has died that is to end it; a review that was held before
    /// can still be entered.
    var planButtons: HTML {
        guard open.mayChange else { return .empty }
        let review = open.path("review")
        guard open.person.diedOn != nil else {
            return #"<div class="buttons">\#(ButtonLink("Record a review", href: review))</div>"#
        }
        return """
            <div class="buttons">\(ButtonLink("End the plan", href: open.path("plan/end")))\
            \(PageLink("Record a review held before", href: review))</div>
            """
    }

    /// The link of the navigation that it belongs under.
    var section: String {
        isOwn ? Path.record(open.id) : Path.people
    }

    /// Whose record it is, at the top of every page of it.
    var banner: PersonBanner {
        let person = open.person
        let age = person.age(on: visit.today)
        var alerts: [String] = []
        if let needs = person.communication.words { alerts.append(needs) }
        if let due = open.reviewDueOn, due < visit.today {
            let clock = ReviewClock.chip(due: due, today: visit.today, href: nil)
            alerts.append("\(words("Review", own: "Your review")): \(clock.words), was due \(due.words)")
        }
        if person.diedOn != nil, open.plan != nil { alerts.append("The support plan is still open") }
        return PersonBanner(
            name: person.name.full, preferredName: person.name.preferred,
            born: person.birthDate.map { "\($0.words) (aged \(age ?? 0))" } ?? "Not known", chi: person.chi?.formatted,
            keyWorker: open.keyWorker.map { member in
                PersonBanner.KeyWorker(
                    name: member.name, team: member.team.map { visit.catalogue.title(of: $0) } ?? member.job,
                    phone: member.phone)
            },
            whatMatters: open.plan.map { RecordPage.firstSentence($0.whatMatters) }, alerts: alerts,
            sharingLimits: person.isRestricted
                ? [words("This record is open to its care team alone", own: "Only your care team can see your record")]
                : [],
            died: person.diedOn?.words, href: Path.record(open.id), isOwn: isOwn)
    }

    /// The first sentence, or as much of it as fits on a line or two.
    static func firstSentence(_ text: String) -> String {
        let end = text.firstIndex { ".!?\n".contains($0) }
        let sentence = end.map { String(text[..<$0]) } ?? text
        return sentence.count <= 160 ? sentence : sentence.prefix(157) + "…"
    }
}
