import Access
import People
import Store
import Content
import Practice
import Values

/// How many people wait for each team, and how long.
struct WaitingListsPage {
    let visit: Visit
    /// The reader's own team.
    let own: Ref?
    let waiting: [WaitingList]

    var page: Page {
        Page(
            frame: visit.frame, title: "Waiting lists", section: Path.frontDoor,
            lead: "How many people wait for each team, and since when somebody has waited the longest.",
            main: DataTable(
                caption: "Waiting lists", hidesCaption: true,
                columns: [
                    DataTable.Column("Team"), .number("People who wait"), .number("Urgent or emergency"),
                    .number("Longest wait, in days"),
                ], rows: ordered.map(row), isSortable: true, narrow: .stacks,
                empty: EmptyState(
                    heading: "Nobody waits", text: "A referral that no worker has taken on yet counts here.")
            ).html)
    }

    private var ordered: [WaitingList] {
        waiting.sorted {
            ($0.team == own ? 0 : 1, $0.longestSince, $0.team.text) < (
                $1.team == own ? 0 : 1, $1.longestSince, $1.team.text
            )
        }
    }

    private func row(_ list: WaitingList) -> [Cell] {
        let title = visit.catalogue.title(of: list.team)
        let isOpen = visit.may(.seeWaitingList, on: .team(list.team))
        return [
            isOpen ? .link(PageLink(title, href: Path.waiting(for: list.team))) : .words(title),
            .number(String(list.count)), .number(String(list.pressing)), .number(String(list.longest(on: visit.today))),
        ]
    }
}

/// Who waits for a team: the most urgent first, then whoever has waited longest.
struct WaitingPage {
    let visit: Visit
    let team: Ref
    /// Nil where nobody waits.
    let waiting: WaitingList?
    let entries: [ReferralEntry]
    /// The names behind the user names of workers.
    let names: [String: String]
    /// The one urgency that is shown; all if nil.
    let urgency: Referral.Urgency?
    let isFirst: Bool
    let most: Int

    var page: Page {
        let title = visit.catalogue.title(of: team)
        let shown = entries.prefix(most)
        let older = entries.count > most ? shown.last.map { address(after: $0.key) } : nil
        return Page(
            frame: visit.frame, title: "Waiting for \(title)", section: Path.frontDoor, lead: lead,
            confirmation: visit.confirmation,
            main: """
                \(filter)
                \(table(shown.map(row)))
                \(Pager(
                    label: "people who wait", newer: isFirst ? nil : address(after: nil), older: older,
                    newerWords: "From the top", olderWords: "Next"))
                """)
    }

    /// "48 people wait. The longest waits 133 days; three are urgent."
    private var lead: String {
        guard let waiting else { return "Nobody waits for this team." }
        let many = waiting.count == 1 ? "One person waits" : "\(waiting.count) people wait"
        let pressing =
            waiting.pressing == 0
            ? "none is urgent"
            : waiting.pressing == 1 ? "one is urgent or an emergency" : "\(waiting.pressing) are urgent or an emergency"
        return "\(many). The longest waits \(waiting.longest(on: visit.today).daysInWords); \(pressing)."
    }

    static func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }

    private func address(after key: ReferralEntry.Key?) -> String {
        let parts = [urgency.map { "urgency=\($0.rawValue)" }, key.map { "after=\($0.text)" }].compactMap { $0 }
        return Path.waiting(for: team) + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    private var filter: HTML {
        let base = Path.waiting(for: team)
        let links =
            [(link: PageLink("All", href: base), isChosen: urgency == nil)]
            + Referral.Urgency.allCases.map {
                (link: PageLink($0.words, href: "\(base)?urgency=\($0.rawValue)"), isChosen: urgency == $0)
            }
        return SplitLinks(name: "urgency", label: "Show", links: links).html
    }

    private func table(_ rows: [[Cell]]) -> HTML {
        DataTable(
            caption: "People who wait", hidesCaption: true,
            columns: [
                DataTable.Column("Who"), DataTable.Column("What is asked"), DataTable.Column("How soon"),
                DataTable.Column("Since"), .number("Waits, in days"), DataTable.Column("Where it stands"),
            ], rows: rows, narrow: .stacks,
            empty: EmptyState(
                heading: "Nobody waits here", text: "People who are referred stand here until a worker takes them on.")
        ).html
    }

    private func row(_ entry: ReferralEntry) -> [Cell] {
        let referral = entry.referral
        let worker = referral.worker.map { ": \(names[$0] ?? $0)" } ?? ""
        let isPressing = referral.urgency < .routine
        return [
            .link(PageLink(entry.name.sorted, href: Path.referral(referral.id.text, of: referral.person.text))),
            .words(RecordPage.firstSentence(referral.asked)),
            .content(StatusTag(referral.urgency.words, tone: isPressing ? .attention : .plain).html),
            .content("\(referral.receivedOn.words)", sortsAs: referral.receivedOn.iso),
            .number(String(referral.daysWaited(on: visit.today))), .words(referral.state.words + worker),
        ]
    }
}
