import Insight
import Values

/// Every measure with what it says now.
struct MeasuresPage {
    let visit: Visit
    let answers: [Answer]

    var page: Page {
        Page(
            frame: visit.frame, title: "Measures", section: Path.measures, heading: .words("How are we doing?"),
            lead: "Each question is put to the records themselves, and counted so that nobody can be picked out.",
            main: answers.isEmpty ? empty : groups.map(section).joined())
    }

    private var empty: HTML {
        EmptyState(
            heading: "No measures are declared yet",
            text: "The questions that the partnership asks of itself would be here, with their answers."
        ).html
    }

    /// Answers that count over the same base stand together.
    private var groups: [[Answer]] {
        var groups: [[Answer]] = []
        for answer in answers {
            if let place = groups.firstIndex(where: { $0[0].measure.fact == answer.measure.fact }) {
                groups[place].append(answer)
            } else {
                groups.append([answer])
            }
        }
        return groups
    }

    private func section(_ answers: [Answer]) -> HTML {
        let heading: String
        switch answers[0].measure.fact {
        case .outcomeChange: heading = "What changed in people’s lives"
        case .plan: heading = "Plans and key workers"
        case .openOutcome: heading = "Looking back in time"
        }
        let cards = answers.map { answer in
            var card = FigureCard(answer, title: answer.measure.title)
            card.definition = PageLink("Look closer", href: Path.measure(answer.measure.ref.id))
            return card
        }
        return PageSection(heading: heading, content: FigureRow(cards: cards).html).html
    }
}
