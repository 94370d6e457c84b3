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
        record.page(.plan, title: "Support plan", main: open.plan.map(main) ?? noPlan)
    }

    private var noPlan: HTML {
        let hasKeyWorker = open.keyWorker != nil
        return EmptyState(
            heading: "No support plan yet",
            text:
                "The plan holds what matters to \(open.person.name.called), what they want of their life, and who helps with it.",
            action: open.mayChange
                ? ButtonLink(
                    hasKeyWorker ? "Begin the plan" : "Name the key worker first",
                    href: open.path(hasKeyWorker ? "plan/begin" : "care-team/new")) : nil
        ).html
    }

    private func main(_ plan: SupportPlan) -> HTML {
        """
        <p class="lead">Began on \(plan.startedOn.words).\(some: plan.nextReviewOn, { " Next review by \($0.words)." })</p>
        \(when: open.mayChange, #"<div class="buttons">\#(ButtonLink("Record a review", href: open.path("review")))</div>"#)
        \(PageSection(
            heading: "What matters to me", action: action("Change", "plan/change"),
            content: #"<blockquote class="own-words"><p>\#(plan.whatMatters)</p></blockquote>"#))
        \(PageSection(heading: "Outcomes", action: action("Add an outcome", "outcomes/new"), content: outcomes))
        \(PageSection(heading: "Supports", action: action("Add a support", "supports/new"), content: supports))
        \(PageSection(heading: "Reviews", content: reviews))
        \(ended)
        """
    }

    private func action(_ words: String, _ part: String) -> HTML? {
        open.mayChange ? PageLink(words, href: open.path(part)).html : nil
    }

    private var outcomes: HTML {
        let current = content.outcomes.filter { $0.endedOn == nil }
        if current.isEmpty {
            return EmptyState(
                heading: "No outcomes yet", text: "Agree the first one together, in their own words.", level: 3
            ).html
        }
        return current.map(row).joined()
    }

    private func row(_ outcome: Outcome) -> HTML {
        let serving = content.supports.filter { $0.to == nil && $0.outcomes.contains(outcome.id) }
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
            outcome, catalogue: visit.catalogue, scale: scale,
            content: "\(supported)\(when: open.mayChange, changes)"
        ).html
    }

    private var supports: HTML {
        let words = Dictionary(content.outcomes.map { ($0.id, $0.words) }, uniquingKeysWith: { first, _ in first })
        let columns =
            ["Service", "What they do", "For", "Since"].map { DataTable.Column($0) }
            + (open.mayChange ? [DataTable.Column("Change")] : [])
        let rows = content.supports.map { support -> [Cell] in
            let since = support.to.map { "\(support.from.words) to \($0.words)" } ?? support.from.words
            let purposes = support.outcomes.compactMap { words[$0] }.map { "“\($0)”" }.joined(separator: "; ")
            let cells: [Cell] = [
                .link(PageLink(visit.catalogue.title(of: support.service), href: Path.page(of: support.service))),
                .words(support.what), .words(purposes), .content("\(since)", sortsAs: support.from.iso),
            ]
            guard open.mayChange else { return cells }
            if support.to != nil { return cells + [.missing("ended")] }
            return cells + [
                .content(
                    """
                    <a href="\(open.path("supports/\(support.id)/outcomes"))">For another outcome\
                    <span class="unseen">: \(visit.catalogue.title(of: support.service))</span></a>
                    <form method="post" action="\(open.path("supports/\(support.id)/end"))">\
                    \(CSRFField(token: visit.formCode))<button class="plain-button" type="submit">End\
                    <span class="unseen">: \(visit.catalogue.title(of: support.service))</span></button></form>
                    """)
            ]
        }
        return DataTable(
            caption: "Supports", hidesCaption: true, columns: columns, rows: rows, narrow: .stacks,
            empty: EmptyState(
                heading: "No supports yet", text: "Each support is given by a service, for an outcome.", level: 3)
        ).html
    }

    private var reviews: HTML {
        if content.reviews.isEmpty {
            return EmptyState(
                heading: "No reviews yet", text: "At a review, everybody looks at every outcome again.", level: 3
            ).html
        }
        return content.reviews.map(review).joined()
    }

    private func review(_ review: Review) -> HTML {
        let words = Dictionary(content.outcomes.map { ($0.id, $0.words) }, uniquingKeysWith: { first, _ in first })
        let rows = review.scores.map { score -> [Cell] in
            [
                .words("“\(words[score.outcome] ?? "")”"),
                score.score.map { .number(String($0)) } ?? .missing("not scored: \(score.reasonUnscored ?? "")"),
                score.view.map { .words($0.words) } ?? .missing("none"),
            ]
        }
        return Panel(
            content: """
                <h3>\(review.heldOn.words)</h3>
                <p>\(review.summary)</p>
                \(when: !review.changes.isEmpty, "<p><strong>What changes:</strong> \(review.changes)</p>")
                <p class="quiet">Took part: \(review.tookPart.joined(separator: "; ")).</p>
                \(DataTable(
                    caption: "Scores at the review of \(review.heldOn.words)", hidesCaption: true,
                    columns: [DataTable.Column("Outcome"), .number("Score"), DataTable.Column("Whose view")], rows: rows,
                    narrow: .stacks))
                """
        ).html
    }

    private var ended: HTML {
        let ended = content.outcomes.filter { $0.endedOn != nil }
        guard !ended.isEmpty else { return .empty }
        let rows = ended.map { outcome -> HTML in
            OutcomeView.row(
                outcome, catalogue: visit.catalogue, scale: scale,
                content: "<p>Ended on \(outcome.endedOn?.words ?? ""): \(outcome.endReason ?? "").</p>"
            ).html
        }
        return PageSection(heading: "Outcomes that have ended", content: rows.joined()).html
    }
}
