import Practice
import Store
import Values

/// The reviews of a plan: the newest whole, the older ones one tap down each.
struct PlanReviews: Component {
    let record: RecordPage
    let reviews: [Review]
    let outcomes: [Outcome]

    var html: HTML {
        let heading = record.words("Reviews", own: "Your reviews")
        guard let newest = reviews.first else {
            return PageSection(
                heading: heading,
                content: EmptyState(
                    heading: "No reviews yet",
                    text: record.words(
                        "At a review, everybody looks at every outcome again.",
                        own: "At a review, you and those who help you look at everything you want of your life again."),
                    level: 3
                ).html
            ).html
        }
        let older = reviews.dropFirst().map { review in
            Disclosure(summary: "\(review.heldOn.words): \(scored(review))", isWide: true, content: content(review))
        }
        return PageSection(
            heading: heading,
            content: """
                \(Panel(content: "<h3>\(newest.heldOn.words)</h3>\(content(newest))"))
                \(when: !older.isEmpty, #"<h3>Earlier reviews</h3><div class="earlier">\#(older)</div>"#)
                """
        ).html
    }

    private func scored(_ review: Review) -> String {
        "\(review.scores.count { $0.score != nil }) of \(review.scores.count) outcomes scored"
    }

    private func content(_ review: Review) -> HTML {
        let words = Dictionary(outcomes.map { ($0.id, $0.words) }, uniquingKeysWith: { first, _ in first })
        let rows = review.scores.map { score -> [Cell] in
            [
                .words("“\(words[score.outcome] ?? "")”"),
                score.score.map { .number(String($0)) } ?? .missing("not scored: \(score.reasonUnscored ?? "")"),
                score.view.map { .words(OutcomeView.words($0, isOwn: record.isOwn)) } ?? .missing("none"),
            ]
        }
        return """
            <p>\(review.summary)</p>
            \(when: !review.changes.isEmpty, "<p><strong>What changes:</strong> \(review.changes)</p>")
            <p class="quiet">Took part: \(review.tookPart.joined(separator: "; ")).</p>
            \(DataTable(
                caption: "Scores at the review of \(review.heldOn.words)", hidesCaption: true,
                columns: [DataTable.Column("Outcome"), .number("Score"), DataTable.Column("Whose view")], rows: rows,
                narrow: .stacks))
            """
    }
}
