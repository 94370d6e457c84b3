import Access
import Content
import People
import Practice
import Values

/// What is the same on every page of a record: the banner, the tabs, why the reader may see it.
struct RecordPage {
    let visit: Visit
    let open: OpenRecord

    enum Tab: String, CaseIterable {
        case overview = ""
        case plan, network, chronology
        case looked = "who-has-looked"

        var words: String {
            switch self {
            case .overview: "Overview"
            case .plan: "Plan"
            case .network: "Network"
            case .chronology: "Chronology"
            case .looked: "Who has looked"
            }
        }
    }

    func href(_ tab: Tab) -> String { tab == .overview ? Path.record(open.id) : open.path(tab.rawValue) }

    /// A page that shows a part of the record.
    func page(_ tab: Tab, title: String, main: HTML, side: HTML? = nil) -> Page {
        Page(
            frame: visit.frame, title: "\(title): \(open.person.name.full)", section: section,
            heading: .words(title), person: banner,
            tabs: Tabs(
                label: "The record of \(open.person.name.full)",
                links: Tab.allCases.map { PageLink($0.words, href: href($0)) }, current: href(tab)),
            confirmation: visit.confirmation, main: main, side: side, reason: open.reason)
    }

    /// A page with a form that changes the record.
    func form(title: String, lead: String? = nil, errors: [FieldError] = [], main: HTML, side: HTML? = nil) -> Page {
        Page(
            frame: visit.frame, title: "\(title): \(open.person.name.full)", section: section,
            heading: .words(title), lead: lead, person: banner, errors: errors, main: main, side: side,
            reason: open.reason)
    }

    private var section: String {
        visit.principal?.person == open.id ? Path.record(open.id) : Path.people
    }

    private var banner: PersonBanner {
        let person = open.person
        let age = person.age(on: visit.today)
        var alerts: [String] = []
        if let needs = person.communication.words { alerts.append(needs) }
        if let due = open.reviewDueOn, due < visit.today { alerts.append("The review was due on \(due.words)") }
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
            sharingLimits: person.isRestricted ? ["This record is open to its care team alone"] : [],
            died: person.diedOn?.words, href: Path.record(open.id))
    }

    /// The first sentence, or as much of it as fits on a line or two.
    static func firstSentence(_ text: String) -> String {
        let end = text.firstIndex { ".!?\n".contains($0) }
        let sentence = end.map { String(text[..<$0]) } ?? text
        return sentence.count <= 160 ? sentence : sentence.prefix(157) + "…"
    }
}
