import Insight
import Values

/// Every measure with what it says now.
struct MeasuresPage {
    let visit: Visit
    let answers: [Answer]
    /// What others publish about the partnership.
    let published: [IndicatorReport]

    var page: Page {
        Page(
            frame: visit.frame, title: "Measures", section: Path.measures, heading: .words("How are we doing?"),
            lead: "Each question is put to the records themselves, and counted so that nobody can be picked out.",
            main: "\(answers.isEmpty ? empty : outcomes + groups.map(section).joined())\(others)\(released)")
    }

    /// The way to the figures that stand.
    private var released: HTML {
        "<p>\(PageLink("Figures that were released, and stand as they were given out", href: Path.releases))</p>"
    }

    /// The way to what others count; with the first figures that there are.
    private var others: HTML {
        guard !published.isEmpty else { return .empty }
        let cards = published.filter { $0.own?.latest != nil }.prefix(3).map { FigureCard($0) }
        return PageSection(
            heading: "Figures that others publish",
            content: """
                <p>\(published.count) more questions that others ask, with the figures that they give where there are any.</p>
                \(when: !cards.isEmpty, FigureRow(cards: cards).html)
                <p>\(PageLink("See every figure that others publish", href: Path.figures))</p>
                """
        ).html
    }

    private var outcomes: HTML {
        "<p>\(ButtonLink("Where life got better, and where not", href: Path.outcomes, kind: .secondary))</p>"
    }

    private var empty: HTML {
        EmptyState(
            heading: "No measures are declared yet",
            text: "The questions that the partnership asks of itself would be here, with their answers."
        ).html
    }

    private var groups: [(heading: String, answers: [Answer])] {
        Fact.Group.allCases.map { group in (group.words, answers.filter { $0.measure.fact.group == group }) }
            .filter { !$0.1.isEmpty }
    }

    private func section(_ heading: String, _ answers: [Answer]) -> HTML {
        let cards = answers.map { answer in
            var card = FigureCard(answer, title: answer.measure.title)
            card.definition = PageLink("Look closer", href: Path.measure(answer.measure.ref.id))
            return card
        }
        return PageSection(heading: heading, content: FigureRow(cards: cards).html).html
    }
}
