import Insight
import Values

/// Releases as a list of links, each with its period and when it was given out.
struct ReleaseList: Component {
    let releases: [Release]
    /// The measure to look at; the first of each release if nil.
    var measure: Ref?

    var html: HTML {
        guard !releases.isEmpty else { return "<p>Nothing has been released yet.</p>" }
        let items = releases.map { release -> HTML in
            let query = measure.map { "?measure=\($0.id)" } ?? ""
            let link = PageLink(release.period.words.capitalisedFirst, href: Path.release(release.number) + query)
            return """
                <li>\(link)<br><span class="quiet">Release \(release.number), given out on \
                \(release.releasedAt.ukDate.words)</span></li>

                """
        }
        return "<ul class=\"releases\">\(items)</ul>"
    }
}
