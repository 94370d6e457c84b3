import Access
import Insight
import Values

/// With which support, in whose view, and what nobody has looked at again.
extension OutcomesPage {
    var support: HTML {
        guard let split = figures.split, let improved = split.byService else { return .empty }
        let comparison = ServiceComparison(
            improved: improved, moved: split.movedByService, began: split.beganByService, mix: split.mixByService,
            period: period)
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
                        \(mix(split))
                        """))
                \(comparison.chart)
                \(comparison.table)
                \(comparison.hidden)
                \(LinkList(links: funnels(improved.measure)))
                """
        ).html
    }

    /// What is shown of who came; nothing when nothing of it is declared.
    private func mix(_ split: OutcomesFigures.Split) -> HTML {
        let names = split.mixByService.map { "“\($0.measure.name)”" }
        guard !names.isEmpty else { return .empty }
        return """
            <p>Who came stands beside it: \(names.sentence), of the same outcomes. A service for people who have less is \
            not worse for a smaller change, and nothing here says how the change would be with other people.</p>
            """
    }

    /// The same question for each kind of place against the whole.
    private func funnels(_ improved: Measure) -> [PageLink] {
        FunnelPages.places.filter(improved.allows).map {
            PageLink(
                "\(FunnelReading.places($0).capitalisedFirst) against the whole",
                href: Path.funnel(improved.ref.id) + query(by: $0))
        }
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
                    "\(answer.measure.name), by area", href: Path.measure(answer.measure.ref.id) + query(by: .area))
                : nil
        }
        // Names are for those who work with the people; everybody else sees the counts.
        let people =
            visit.may(.seePeopleBehind)
            ? figures.unreviewed.map {
                PageLink(
                    "\($0.measure.name): the people whose records you may see",
                    href: Path.peopleBehind($0.measure.ref.id) + query())
            } : []
        return PageSection(
            heading: "Who is not looked at again", id: "not-looked-at-again",
            content: """
                <p>None of the figures above knows of an outcome that nobody has scored again.</p>
                <div class="three">\(cards(figures.unreviewed))</div>
                \(LinkList(links: links + people))
                """
        ).html
    }

    private func cards(_ answers: [Answer]) -> FigureRow {
        FigureRow(cards: answers.map { FigureCard($0, title: $0.measure.title) })
    }
}
