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

    /// What happened stands together, and so does how things stand.
    private var groups: [[Answer]] {
        var groups: [[Answer]] = []
        for answer in answers {
            if let place = groups.firstIndex(where: { $0[0].measure.time == answer.measure.time }) {
                groups[place].append(answer)
            } else {
                groups.append([answer])
            }
        }
        return groups
    }

    private func section(_ answers: [Answer]) -> HTML {
        let heading = answers[0].measure.time == .snapshot ? "How we work" : "What changed in people’s lives"
        let cards = answers.map { answer in
            var card = FigureCard(answer, title: answer.measure.title)
            card.definition = PageLink("Look closer", href: Path.measure(answer.measure.ref.id))
            return card
        }
        return PageSection(heading: heading, content: FigureRow(cards: cards).html).html
    }
}
