import Content
import Insight
import Values

/// What an address asks of releases is not there: what there is instead, with the rest of the choice kept.
struct NoReleasePage {
    let visit: Visit
    let missing: Missing

    enum Missing {
        /// No release has that number; the newest there is, if any.
        case release(String, newest: Int?)
        /// The release has no such measure; `by` is kept where a measure has it.
        case measure(String, Release, tables: [Ref: [Breakdown?]], by: Breakdown?)
        /// The measure's figures were not released split so.
        case split(String, Release, Ref, among: [Breakdown?])
    }

    var page: Page {
        Page(
            frame: visit.frame, title: title, section: Path.measures, lead: lead,
            main: """
                \(ways)
                <p>\(PageLink("All released figures", href: Path.releases))</p>
                """)
    }

    private var title: String {
        switch missing {
        case .release(let text, _):
            Int(text) == nil
                ? "“\(text.shortened(to: 30))” is not the number of a release" : "There is no release \(text)"
        case .measure(let text, let release, _, _):
            "Release \(release.number) has no measure “\(text.shortened(to: 30))”"
        case .split(let text, let release, _, _):
            "Release \(release.number) is not split by \(Breakdown(rawValue: text)?.words ?? "“\(text.shortened(to: 30))”")"
        }
    }

    private var lead: String {
        switch missing {
        case .release(_, nil): "Nothing has been released yet."
        case .release(_, .some(let newest)):
            "Releases are numbered from 1, and the newest is \(newest). One that was given out is never taken away."
        case .measure: "Choose one of the questions that it answers."
        case .split(_, _, let measure, _):
            "\(visit.catalogue.title(of: measure)) Choose one of the ways in which its figures were given out."
        }
    }

    private var ways: HTML {
        switch missing {
        case .release: .empty
        case .measure(_, let release, let tables, let by):
            LinkList(
                links: release.measures.map { measure in
                    let kept = tables[measure]?.contains(by) == true ? by : nil
                    return PageLink(
                        visit.catalogue.title(of: measure),
                        href: Path.release(release.number, measure, by: kept))
                }
            ).html
        case .split(_, let release, let measure, let among):
            SplitLinks(
                name: "by", label: "Split by",
                links: among.map {
                    (PageLink($0.splitWords, href: Path.release(release.number, measure, by: $0)), false)
                }
            ).html
        }
    }
}

/// A release is not shown, as what is kept of it is not what was given out.
struct AlteredReleasePage {
    let visit: Visit
    let number: Int

    var page: Page {
        Page(
            frame: visit.frame, title: "Release \(number) is not as it was given out", section: Path.measures,
            lead: "What is kept of it no longer matches its hash, so nothing of it is shown.",
            main: """
                <p>A hash is a seal: it is worked out from every character of the figures on the day they are given out. \
                What is kept now gives another one, so somebody or something has changed it since.</p>
                <p>Tell whoever looks after Jute that release \(number) does not match its hash. They can put back what was \
                given out from a backup. Whoever needs these figures now can use a copy that they downloaded earlier.</p>
                <p>\(PageLink("All released figures", href: Path.releases))</p>
                """)
    }
}
