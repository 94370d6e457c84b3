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

    var page: Page {
        let due = desk.mine.filter { $0.isKeyWorker && isSoon($0) }
        let rest = desk.mine.filter { $0.isKeyWorker && !isSoon($0) }
        let others = desk.mine.filter { !$0.isKeyWorker }
        var main: HTML = .empty
        main += manager
        main += section(
            "Reviews due", due,
            empty: EmptyState(
                heading: "No review is due in the next four weeks",
                text: "When one is, it stands here, the most pressing first."))
        main += section(
            "People whose key worker you are", rest,
            empty: due.isEmpty
                ? EmptyState(
                    heading: "You are nobody’s key worker yet",
                    text: "When you become somebody’s key worker, they stand here.",
                    action: ButtonLink("Find a person", href: Path.people, kind: .secondary)) : nil)
        main += section("People you also work with", others, empty: nil)
        main += section("Others allocated to your team", desk.team, empty: nil)
        return Page(
            frame: visit.frame, title: "My work", section: Path.work, heading: .words("Your work"),
            lead: lead(due.count), confirmation: visit.confirmation, main: main)
    }

    private func lead(_ due: Int) -> String {
        let overdue = desk.mine.count { $0.isKeyWorker && ($0.nextReviewOn.map { $0 < visit.today } ?? false) }
        let day = "\(visit.today.weekday.name) \(visit.today.words)"
        let soon = due - overdue
        switch (due, overdue) {
        case (0, _): return "\(day). Nothing is due."
        case (_, 0): return "\(day). \(due == 1 ? "One review is" : "\(due) reviews are") due in the next four weeks."
        case (_, due): return "\(day). \(overdue == 1 ? "One review is" : "\(overdue) reviews are") overdue."
        default:
            return
                "\(day). \(overdue == 1 ? "One review is" : "\(overdue) reviews are") overdue, and \(soon) due in the next four weeks."
        }
    }

    private func isSoon(_ entry: CaseloadEntry) -> Bool {
        entry.nextReviewOn.map { $0 <= visit.today.adding(days: 28) } ?? false
    }

    private var manager: HTML {
        guard visit.may(.reviewBrokenGlass) else { return .empty }
        var html: HTML = .empty
        if desk.toReview > 0 {
            let words = desk.toReview == 1 ? "One record was opened" : "\(min(desk.toReview, 20)) records were opened"
            html +=
                Notice(
                    kind: .warning,
                    heading: "\(words) with a reason and wait\(desk.toReview == 1 ? "s" : "") for your review",
                    content: "<p>\(PageLink("Review opened records", href: Path.brokenGlasses))</p>"
                ).html
        }
        html += section("Plans without a key worker", desk.withoutKeyWorker, empty: nil)
        return html
    }

    private func section(_ heading: String, _ entries: [CaseloadEntry], empty: EmptyState?) -> HTML {
        if entries.isEmpty && empty == nil { return .empty }
        let shown = entries.prefix(most)
        let more: HTML =
            entries.count > most
            ? "<p class=\"quiet\">There are more than \(most); the most pressing are shown.</p>" : .empty
        return PageSection(
            heading: heading,
            action: entries.isEmpty ? nil : "<span class=\"quiet\">\(countWords(entries.count))</span>",
            content: WorkCards(label: heading, cards: shown.map(card), empty: empty).html + more
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

/// The clock of the next review, in the words of the desk and of the record.
enum ReviewClock {
    static func chip(due: LocalDate, today: LocalDate, href: String?) -> ClockChip {
        let days = today.days(until: due)
        let left: String
        switch days {
        case ..<(-1): left = "\(-days) days over"
        case -1: left = "1 day over"
        case 0: left = "today"
        case 1: left = "tomorrow"
        default: left = "\(days) days left"
        }
        let state: ClockChip.State = days < 0 ? .breached : days <= 14 ? .dueSoon : .running
        return ClockChip(
            what: "Review", due: due.words, left: left, state: state, href: href)
    }
}
