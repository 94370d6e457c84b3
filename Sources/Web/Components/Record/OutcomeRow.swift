/// One personal outcome: the person's own words, where it began, where it is, where it is meant to go, and whose view.
struct OutcomeRow: Component {
    /// In the person's own words; the quotation marks are added.
    var words: String
    /// The outcome domain it belongs to: "Staying well".
    var domain: String
    var baseline: Reading?
    var latest: Reading?
    var target: Int?
    var scale = 1...10
    var higherIsBetter = true
    /// Where the outcome and its thread are.
    var href: String?
    var level = 3
    /// What stands beneath: supports, actions.
    var content: HTML?

    /// One score: what, when, in whose view.
    struct Reading: Sendable, Hashable {
        var score: Int
        /// "3 February 2025".
        var on: String
        /// "Ann's own view", "Worker's view".
        var view: String
    }

    var html: HTML {
        let quoted: HTML = "“\(words)”"
        let title: HTML = href.map { #"<a href="\#($0)">\#(quoted)</a>"# } ?? quoted
        return """
            <article class="outcome">
            <div class="outcome-words">
            <p class="kind">\(domain)</p>
            \(heading: level, title)
            \(change)
            </div>
            <div class="outcome-way">
            \(OutcomeTrack(baseline: baseline?.score, latest: latest?.score, target: target, scale: scale))
            <ul class="readings">
            \(readings)
            </ul>
            </div>
            \(some: content, { #"<div class="outcome-more">\#($0)</div>"# })
            </article>
            """
    }

    private var change: HTML {
        guard let baseline, let latest else { return .empty }
        let verdict = Verdict(from: baseline.score, to: latest.score, higherIsBetter: higherIsBetter)
        return #"<p class="outcome-change">\#(verdict)</p>"#
    }

    private var readings: HTML {
        var items: [HTML] = []
        if let baseline {
            items.append(reading(.began, "Began at \(baseline.score)", detail(baseline)))
        } else {
            items.append(reading(.absent, "No score to begin with", ""))
        }
        if let latest {
            items.append(reading(.now, "Now \(latest.score)", detail(latest)))
        } else if baseline != nil {
            items.append(reading(.absent, "Not scored again yet", ""))
        }
        if let target { items.append(reading(.hope, "Hoping for \(target)", "")) }
        return items.joined()
    }

    private func detail(_ reading: Reading) -> String { "\(reading.on), \(reading.view)" }

    private func reading(_ mark: OutcomeTrack.Mark, _ words: String, _ detail: String) -> HTML {
        """
        <li><svg class="key" width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true" focusable="false">\
        \(mark.shape)</svg><span><strong>\(words)</strong>\(when: !detail.isEmpty, #" <span class="quiet">\#(detail)</span>"#)\
        </span></li>

        """
    }
}
