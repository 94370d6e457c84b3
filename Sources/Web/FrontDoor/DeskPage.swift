import Content
import People
import Practice
import Store
import Values

/// What waits at the front door of a team: contacts that nobody has decided about, and referrals that came.
struct DeskPage {
    let visit: Visit
    let desk: Desk
    /// How many a list shows.
    let most: Int

    struct Desk: Sendable {
        /// Whose desk it is; nil where neither the reader nor the partnership has a team for it.
        var team: Ref?
        /// The longest first.
        var contacts: [ContactEntry] = []
        var referrals: [ReferralEntry] = []
        /// How many contacts there were lately about each person.
        var numbers: [ID<Person>: Int] = [:]
    }

    var page: Page {
        let fromTheNight = desk.contacts.filter(\.contact.isOutOfHours)
        let byDay = desk.contacts.filter { !$0.contact.isOutOfHours }
        return Page(
            frame: visit.frame, title: "At the front door", section: Path.frontDoor, lead: lead,
            confirmation: visit.confirmation,
            main: """
                <div class="buttons">\(ButtonLink("A new contact", href: Path.newContact))\
                \(PageLink("Waiting lists", href: Path.waiting))</div>
                \(when: isIdle, idle.html)
                \(section("From the night and the weekend", fromTheNight.map(card)))
                \(section("In office hours", byDay.map(card)))
                \(section("Referrals that came to your team", desk.referrals.map(card)))
                """)
    }

    private var isIdle: Bool { desk.contacts.isEmpty && desk.referrals.isEmpty }

    private var idle: EmptyState {
        EmptyState(
            heading: "Nothing waits here",
            text:
                "Contacts that nobody has decided about yet stand here, and referrals that your team has not looked at."
        )
    }

    /// The day, how much waits, and since when.
    private var lead: String {
        let day = "\(visit.today.weekday.name) \(visit.today.words)."
        guard let first = desk.contacts.map(\.contact.receivedAt).min() else { return "\(day) No contact waits." }
        let (count, night) = (desk.contacts.count, desk.contacts.count(where: \.contact.isOutOfHours))
        let waits =
            count == 1
            ? "One contact waits" : count > most ? "More than \(most) contacts wait" : "\(count) contacts wait"
        let fromNight = night == 0 || count == 1 ? "" : ", \(night) of them from the night or the weekend"
        return "\(day) \(waits)\(fromNight). The longest waits since \(first.ukTimeWords)."
    }

    private func section(_ heading: String, _ cards: [WorkCard]) -> HTML {
        if cards.isEmpty { return .empty }
        let more: HTML =
            cards.count > most
            ? "<p class=\"quiet\">There are more than \(most); those that wait longest are shown.</p>" : .empty
        return PageSection(
            heading: heading,
            content: "\(WorkCards(label: heading, cards: Array(cards.prefix(most))))\(more)"
        ).html
    }

    private func card(_ entry: ContactEntry) -> WorkCard {
        let contact = entry.contact
        let who = entry.name?.full ?? contact.aboutName ?? "Not named"
        var tags: [StatusTag] = []
        if let number = desk.numbers[contact.person], number > 1 {
            tags.append(StatusTag("\(number.ordinal) contact in four weeks", tone: .attention))
        }
        if !contact.isMatched { tags.append(StatusTag("Nobody on record yet", tone: .quiet)) }
        return WorkCard(
            title: PageLink(who, href: Path.contact(contact.id.text)),
            detail:
                "\(contact.source.words), \(contact.channel.words.lowercasedFirst), \(contact.receivedAt.ukTimeWords)",
            next: "“\(RecordPage.firstSentence(contact.words))”", tags: tags)
    }

    private func card(_ entry: ReferralEntry) -> WorkCard {
        let referral = entry.referral
        let days = referral.daysWaited(on: visit.today)
        let isPressing = referral.urgency < .routine
        return WorkCard(
            title: PageLink(entry.name.full, href: Path.referral(referral.id.text, of: referral.person.text)),
            detail: "\(referral.state.words), waits \(days.daysInWords)",
            next: "“\(RecordPage.firstSentence(referral.asked))”",
            tags: [StatusTag(referral.urgency.words, tone: isPressing ? .attention : .plain)])
    }
}

extension Int {
    /// "1 day", "41 days"; "less than a day" for none.
    var daysInWords: String { self == 0 ? "less than a day" : self == 1 ? "1 day" : "\(self) days" }

    /// "second", "third", "4th": as it is said of things that happened again.
    var ordinal: String {
        switch self {
        case 1: return "First"
        case 2: return "Second"
        case 3: return "Third"
        default:
            let ending = (11...13).contains(self % 100) ? "th" : ["th", "st", "nd", "rd"][Swift.min(self % 10, 4) % 4]
            return "\(self)\(ending)"
        }
    }
}
