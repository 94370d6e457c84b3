import Content
import People
import Practice
import Strategy
import Values

/// The support plan, whole: what matters, outcomes, supports, reviews.
struct PlanPage {
    let record: RecordPage
    let content: Content
    let scale: Scale

    struct Content: Sendable {
        var outcomes: [Outcome] = []
        var supports: [Support] = []
        var reviews: [Review] = []
    }

    private var visit: Visit { record.visit }
    private var open: OpenRecord { record.open }

    var page: Page {
        record.page(
            .plan, title: record.words("Support plan", own: "Your support plan"), main: open.plan.map(main) ?? noPlan)
    }

    private var noPlan: HTML {
        if let ended = open.endedPlan { return EndedPlan(record: record, plan: ended).html }
        let hasKeyWorker = open.keyWorker != nil
        return EmptyState(
            heading: record.words("No support plan yet", own: "You have no support plan yet"),
            text: record.words(
                "The plan holds what matters to \(record.called), what they want of their life, and who helps with it.",
                own: "The plan holds what matters to you, what you want of your life, and who helps with it. Ask "
                    + (hasKeyWorker ? "your key worker to begin it with you." : "those who work with you to begin it.")),
            action: open.mayChange
                ? ButtonLink(
                    hasKeyWorker ? "Begin the plan" : "Name the key worker first",
                    href: open.path(hasKeyWorker ? "plan/begin" : "care-team/new")) : nil
        ).html
    }

    private func main(_ plan: SupportPlan) -> HTML {
        """
        <p class="lead">Began on \(plan.startedOn.words).\(some: open.reviewDueOn, { " Next review by \($0.words)." })</p>
        \(record.planButtons)
        \(PageSection(
            heading: record.words("What matters to me", own: "What matters to you"),
            action: action("Change", "plan/change"),
            content: #"<blockquote class="own-words"><p>\#(plan.whatMatters)</p></blockquote>"#))
        \(PageSection(
            heading: record.words("Outcomes", own: "What you want of your life"),
            action: action("Add an outcome", "outcomes/new"), content: outcomes))
        \(PlanSupports(record: record, supports: content.supports, outcomes: content.outcomes))
        \(when: open.mayChange, missing)
        \(PlanReviews(record: record, reviews: content.reviews, outcomes: content.outcomes))
        \(ended)
        """
    }

    /// What a plan cannot meet belongs on record as much as what it can.
    private var missing: HTML {
        """
        <p class="quiet">Is something needed that no support gives? \
        \(PageLink("Put it on record", href: open.path("needs/new?from=plan"))).</p>
        """
    }

    private func action(_ words: String, _ part: String) -> HTML? {
        open.mayChange ? PageLink(words, href: open.path(part)).html : nil
    }

    private var outcomes: HTML {
        let current = content.outcomes.filter { $0.endedOn == nil }
        if current.isEmpty {
            return EmptyState(
                heading: "No outcomes yet",
                text: record.words(
                    "Agree the first one together, in their own words.",
                    own: "What you want of your life stands here once you and your key worker have agreed it."),
                level: 3
            ).html
        }
        return current.map(row).joined()
    }

    private func row(_ outcome: Outcome) -> HTML {
        let serving = content.supports.filter { $0.goesOn(on: visit.today) && $0.outcomes.contains(outcome.id) }
        let names = serving.map {
            PageLink(visit.catalogue.title(of: $0.service), href: Path.page(of: $0.service)).html
        }
        let supported: HTML =
            names.isEmpty ? "<p class=\"quiet\">No support yet.</p>" : "<p>Supported by \(names.joined(", ")).</p>"
        let changes: HTML = """
            <p class="quiet">\(PageLink("Change this outcome", href: open.path("outcomes/\(outcome.id)/change"))) or \
            \(PageLink("end it", href: open.path("outcomes/\(outcome.id)/end"))).</p>
            """
        return OutcomeView.row(
            outcome, catalogue: visit.catalogue, scale: scale, isOwn: record.isOwn,
            content: "\(supported)\(when: open.mayChange, changes)"
        ).html
    }

    private var ended: HTML {
        let ended = content.outcomes.filter { $0.endedOn != nil }
        guard !ended.isEmpty else { return .empty }
        let rows = ended.map { outcome -> HTML in
            OutcomeView.row(
                outcome, catalogue: visit.catalogue, scale: scale, isOwn: record.isOwn,
                content: "<p>Ended on \(outcome.endedOn?.words ?? ""): \(outcome.endReason ?? "").</p>"
            ).html
        }
        let summary = ended.count == 1 ? "1 outcome that has ended" : "\(ended.count) outcomes that have ended"
        return PageSection(
            heading: "Outcomes that have ended",
            content: Disclosure(summary: summary, isWide: true, content: rows.joined()).html
        ).html
    }
}
