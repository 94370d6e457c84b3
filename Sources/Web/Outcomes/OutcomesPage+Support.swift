import Insight
import Values

/// With which support, in whose view, and what nobody has looked at again.
extension OutcomesPage {
    var support: HTML {
        guard let split = figures.split, let improved = split.byService else { return .empty }
        let comparison = ServiceComparison(
            improved: improved, moved: split.movedByService, began: split.beganByService, mix: split.mixByService)
        return PageSection(
            heading: "With which support", id: "with-which-support",
            content: """
                \(Notice(
                    kind: .warning, heading: "What this comparison cannot tell", level: 3,
                    content: """
                        <p>It does not say that a service made the difference, or which service is best. People differ in \
                        what they come with: where they began stands beside how far they moved, and those who begin low \
                        have further to rise. Services stand by name, never by result, and an outcome counts for each \
                        service that supports it.</p>
                        <p>Who came is beside it too: how many outcomes are of somebody aged 75 or over, and how many of \
                        somebody in the two most deprived fifths of areas. A service for older people, or for people with \
                        less, is not worse for a smaller change. These shares are of the same outcomes, and they do not \
                        say how the change would be with other people.</p>
                        """))
                \(comparison.chart)
                \(comparison.table)
                \(comparison.hidden)
                """
        ).html
    }

    var views: HTML {
        guard !figures.views.isEmpty else { return .empty }
        return PageSection(
            heading: "In whose view", id: "in-whose-view",
            content: """
                <p>A score is somebody’s view. This is what people say of their own lives, and how far it is from what \
                workers say of the same outcome.</p>
                <div class="three">\(cards(figures.views))</div>
                """
        ).html
    }

    var notReviewed: HTML {
        guard !figures.unreviewed.isEmpty else { return .empty }
        let links = figures.unreviewed.compactMap { answer in
            answer.measure.allows(.area)
                ? PageLink(
                    "\(answer.measure.name), by area", href: "\(Path.measure(answer.measure.ref.id))?by=area") : nil
        }
        return PageSection(
            heading: "Who is not looked at again", id: "not-looked-at-again",
            content: """
                <p>None of the figures above knows of an outcome that nobody has scored again.</p>
                <div class="three">\(cards(figures.unreviewed))</div>
                \(LinkList(links: links))
                """
        ).html
    }

    private func cards(_ answers: [Answer]) -> FigureRow {
        FigureRow(cards: answers.map { FigureCard($0, title: $0.measure.title) })
    }
}
