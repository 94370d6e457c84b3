import Insight
import Values

/// Everything that has been released, the newest first.
struct ReleasesPage {
    let visit: Visit
    let releases: [Release]

    var page: Page {
        Page(
            frame: visit.frame, title: "Released figures", section: Path.measures,
            lead: "Figures that were given out stand as they were, whatever the records say since.",
            main: releases.isEmpty ? empty : table)
    }

    private var empty: HTML {
        EmptyState(
            heading: "Nothing has been released yet",
            text: "Figures that the partnership gives out for good will be here, each with its period.",
            action: ButtonLink("See what the records say now", href: Path.measures, kind: .secondary)
        ).html
    }

    private var table: HTML {
        let measures = Measure.all(in: visit.catalogue)
        return DataTable(
            caption: "Released figures, the newest first", hidesCaption: true,
            columns: [.init("Release"), .init("Period"), .init("Given out"), .init("Measures")],
            rows: releases.map { release in
                let names = measures.filter { release.measures.contains($0.ref) }.map(\.name)
                return [
                    .link(PageLink("Release \(release.number)", href: Path.release(release.number))),
                    .words(release.period.words), .words(release.releasedAt.ukDate.words), .words(names.sentence),
                ]
            }, narrow: .stacks
        ).html
    }
}
