import Content
import Values

/// What a plan commits of money, people, technology and buildings.
struct PlanCommitments: Component {
    let declared: Declared
    let plan: Item

    private static let resources = [
        ("financial", "Money"), ("workforce", "People"), ("digital", "Technology"), ("property", "Buildings"),
    ]

    var html: HTML {
        let commitments = declared.items(to: plan.ref, .partOf, ofKind: "commitment")
        guard !commitments.isEmpty else { return .empty }
        let parts = Self.resources.map { resource, heading -> HTML in
            let own = commitments.filter { $0.text("resource") == resource }
            guard !own.isEmpty else { return .empty }
            return PageSection(
                heading: heading, id: "commitments-\(resource)", level: 3,
                content: #"<div class="entries">\#(own.map(entry))</div>"#
            ).html
        }
        return PageSection(heading: "What it commits", content: parts.joined()).html
    }

    private func entry(_ commitment: Item) -> HTML {
        let amount = commitment.integer("amount-pence").map { Money(pence: Int64($0)).words }
        return """
            <div class="entry" id="\(commitment.ref.id.asElementID)">
            <h4>\(commitment.title)</h4>
            \(some: amount, { #"<p class="amount">\#($0)</p>"# })
            \(some: commitment.summary, { "<p>\($0)</p>" })
            \(when: !commitment.list("points").isEmpty, commitment.list("points").bulletList)
            </div>

            """
    }
}
