import People
import Practice
import Store
import Values

/// The people of a team to whom something is owed: a right that nobody has seen to.
struct DueRightsPage {
    let visit: Visit
    /// Every right there is.
    let rights: [Right]
    /// The right that alone is asked for.
    let chosen: Right?
    /// nil for somebody without a team.
    let found: Rights.DuePage?
    let isFirst: Bool

    var page: Page {
        Page(
            frame: visit.frame, title: "Rights that are due", section: Path.work,
            heading: .words("Rights that are due"), lead: lead, confirmation: visit.confirmation,
            main: "\(splits)\(cards)\(pager)")
    }

    private var people: [DueRights] { (found?.people ?? []).sorted { $0.name.sorted < $1.name.sorted } }

    private var lead: String? {
        guard let found else { return nil }
        let number = found.people.count
        let place = isFirst && found.next == nil ? "in your team" : "on this page"
        let what = chosen.map { "owed this: \($0.title.lowercasedFirst)" }
        switch number {
        case 0: return "Nobody \(place) is owed anything that is on this list."
        case 1: return "One person \(place) \(what.map { "is \($0)" } ?? "has a right that nobody has seen to")."
        default:
            return "\(number) people \(place) \(what.map { "are \($0)" } ?? "have a right that nobody has seen to")."
        }
    }

    private var splits: SplitLinks {
        let all = (link: PageLink("All", href: Path.dueRights), isChosen: chosen == nil)
        let each = rights.filter { $0.applies != .whenItArises }.map { right in
            (
                link: PageLink(right.title, href: "\(Path.dueRights)?right=\(right.ref.id)"),
                isChosen: right.ref == chosen?.ref
            )
        }
        return SplitLinks(name: "right", label: "Show", links: [all] + each)
    }

    private var cards: HTML {
        guard found != nil else {
            return EmptyState(
                heading: "You are in no team",
                text: "The list is a team’s. Ask whoever keeps the accounts to name yours."
            ).html
        }
        return WorkCards(
            label: "People to whom something is owed", cards: people.map(card),
            empty: EmptyState(
                heading: "Nothing is due here", text: "People stand here until what they are owed has been done.")
        ).html
    }

    private func card(_ due: DueRights) -> WorkCard {
        let born = due.birthDate.map { "Born \($0.words) (\($0.age(on: visit.today)))" }
        return WorkCard(
            title: PageLink(due.name.sorted, href: Path.record(due.person.text, "rights")), detail: born,
            next: due.rights.map(\.right.title).joined(separator: ", "), level: 2)
    }

    private var pager: Pager {
        let right = chosen.map { "right=\($0.ref.id)&" } ?? ""
        return Pager(
            label: "people",
            newer: isFirst ? nil : chosen.map { "\(Path.dueRights)?right=\($0.ref.id)" } ?? Path.dueRights,
            older: found?.next.map { "\(Path.dueRights)?\(right)after=\($0.text)" }, newerWords: "From the beginning",
            olderWords: "More people")
    }
}
