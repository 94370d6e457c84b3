import Access
import Content
import People
import Practice
import Store
import Values

/// My work: what is due, whose key worker I am, what the team holds.
struct WorkPage {
    let visit: Visit
    let principal: Principal
    let desk: Desk
    /// How many a list shows.
    let most: Int

    struct Desk: Sendable {
        var mine: [CaseloadEntry] = []
        var team: [CaseloadEntry] = []
        var withoutKeyWorker: [CaseloadEntry] = []
        var toReview = 0
    }

    /// A review stands among those that are due from so many days before.
    static let dueWithin = 28
    /// How many of a long list stand in sight; the rest are one tap down.
    static let inSight = 8

    /// Reads as somebody's own work first, or as the team's for whoever manages one.
    var page: Page {
        let sections = manages ? ledTeam + own : own + team
        let isIdle = desk.mine.isEmpty && desk.team.isEmpty && desk.withoutKeyWorker.isEmpty && desk.toReview == 0
        return Page(
            frame: visit.frame, title: "My work", section: Path.work, heading: .words("Your work"),
            lead: WorkLead(
                day: visit.today, own: counts(of: desk.mine.filter(\.isKeyWorker)),
                team: manages ? counts(of: desk.mine + desk.team) : nil, withoutKeyWorker: desk.withoutKeyWorker.count,
                toReview: desk.toReview, most: most
            ).words, confirmation: visit.confirmation, main: (isIdle ? idle.html : sections.joined()) + rights)
    }

    /// What the team owes people besides reviews.
    private var rights: HTML {
        guard principal.team != nil else { return .empty }
        return "<p>\(PageLink("Rights that are due in your team", href: Path.dueRights))</p>"
    }

    private var manages: Bool { visit.may(.reviewBrokenGlass) }

    private var idle: EmptyState {
        EmptyState(
            heading: "Nobody is on your list yet",
            text: "People whose care team you join stand here, the review that presses most first.",
            action: ButtonLink("Find a person", href: Path.people, kind: .secondary))
    }

    // MARK: - Its parts

    /// What a worker has with people: as their key worker, and otherwise. A manager's overdue are with the team's.
    private var own: [HTML] {
        let mine = manages ? desk.mine.filter { !isOverdue($0) } : desk.mine
        return [
            section("Reviews due", mine.filter { $0.isKeyWorker && isSoon($0) }),
            section("People whose key worker you are", mine.filter { $0.isKeyWorker && !isSoon($0) }),
            section("People you also work with", mine.filter { !$0.isKeyWorker }, isFolded: true),
        ]
    }

    private var team: [HTML] { [section("Others allocated to your team", desk.team, isFolded: true)] }

    /// What the team is behind with comes first for whoever answers for it.
    private var ledTeam: [HTML] {
        let overdue = (desk.mine + desk.team).filter(isOverdue)
            .sorted { ($0.nextReviewOn ?? .latest, $0.name.sorted) < ($1.nextReviewOn ?? .latest, $1.name.sorted) }
        return [
            opened, section("Plans without a key worker", desk.withoutKeyWorker),
            section("Overdue in your team", overdue, isFolded: true),
            section(
                "Due in your team in the next four weeks", desk.team.filter { isSoon($0) && !isOverdue($0) },
                isFolded: true),
            section("Others allocated to your team", desk.team.filter { !isSoon($0) }, isFolded: true),
        ]
    }

    private var opened: HTML {
        guard desk.toReview > 0 else { return .empty }
        let words = desk.toReview == 1 ? "One record was opened" : "\(min(desk.toReview, 20)) records were opened"
        return Notice(
            kind: .warning,
            heading: "\(words) with a reason and wait\(desk.toReview == 1 ? "s" : "") for your review",
            content: "<p>\(PageLink("Review opened records", href: Path.brokenGlasses))</p>"
        ).html
    }

    private func isSoon(_ entry: CaseloadEntry) -> Bool {
        entry.nextReviewOn.map { $0 <= visit.today.adding(days: Self.dueWithin) } ?? false
    }

    private func isOverdue(_ entry: CaseloadEntry) -> Bool { entry.nextReviewOn.map { $0 < visit.today } ?? false }

    private func counts(of entries: [CaseloadEntry]) -> WorkLead.Reviews {
        let overdue = entries.count(where: isOverdue)
        return WorkLead.Reviews(overdue: overdue, soon: entries.count(where: isSoon) - overdue)
    }

    /// One list of people; nothing at all if there is nobody in it.
    private func section(_ heading: String, _ entries: [CaseloadEntry], isFolded: Bool = false) -> HTML {
        if entries.isEmpty { return .empty }
        let shown = entries.prefix(most)
        let sight = isFolded && shown.count > Self.inSight + 2 ? Self.inSight : shown.count
        let rest = Array(shown.dropFirst(sight))
        let folded = Disclosure(
            summary: "Show the other \(rest.count)", isWide: true,
            content: WorkCards(label: "\(heading), the others", cards: rest.map(card)).html)
        let more: HTML =
            entries.count > most
            ? "<p class=\"quiet\">There are more than \(most); the most pressing are shown.</p>" : .empty
        return PageSection(
            heading: heading, action: "<span class=\"quiet\">\(countWords(entries.count))</span>",
            content: """
                \(WorkCards(label: heading, cards: shown.prefix(sight).map(card)))\
                \(when: !rest.isEmpty, folded.html)\(more)
                """
        ).html
    }

    private func countWords(_ count: Int) -> String {
        if count > most { return "more than \(most) people" }
        return count == 1 ? "1 person" : "\(count) people"
    }

    private func card(_ entry: CaseloadEntry) -> WorkCard {
        let record = Path.record(entry.person.text)
        var detail: [String] = []
        if let birthDate = entry.birthDate {
            let age = birthDate.age(on: entry.diedOn ?? visit.today)
            detail.append("Born \(birthDate.words) (\(age))")
        }
        if !entry.isKeyWorker { detail.append(entry.keyWorker.map { "Key worker \($0)" } ?? "No key worker") }
        if entry.plan != nil { detail.append(entry.outcomes == 1 ? "1 outcome" : "\(entry.outcomes) outcomes") }
        var next: String?
        if entry.plan == nil { next = "Begin the support plan" }
        if entry.plan != nil && entry.outcomes == 0 { next = "Agree the first outcome" }
        if let died = entry.diedOn {
            detail.insert("Died \(died.words)", at: min(1, detail.count))
            next = entry.plan == nil ? nil : "End the support plan"
        }
        return WorkCard(
            title: PageLink(entry.name.sorted, href: record), detail: detail.joined(separator: ", "), next: next,
            clock: clock(entry))
    }

    private func clock(_ entry: CaseloadEntry) -> ClockChip? {
        guard let due = entry.nextReviewOn else { return nil }
        return ReviewClock.chip(due: due, today: visit.today, href: Path.record(entry.person.text, "review"))
    }
}
