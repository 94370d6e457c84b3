/// The breadcrumb of Jute: the thread from what matters to a person to what the partnership is for.
///
/// Always the same teal line with beads: across on a wide screen, down on a phone, the same in print. Where the reader's
/// rights end, the last bead is closed and says why.
struct ThreadTrail: Component {
    var beads: [Bead]
    /// What the list is called for someone who cannot see it.
    var label = "The thread"

    struct Bead: Sendable, Hashable {
        /// What sort of thing this is: "Outcome", "Service", "Priority".
        var kind: String
        var title: String
        var href: String?
        var state = State.open

        enum State: Sendable, Hashable {
            case open
            /// This page.
            case current
            /// The thread goes on, but not for this reader; the title says why.
            case closed
        }

        static func closed(why: String) -> Bead {
            Bead(kind: "The thread goes on", title: why, state: .closed)
        }
    }

    var html: HTML {
        """
        <nav class="thread" aria-label="\(label)">
        <ol>
        \(beads.map(item))
        </ol>
        </nav>
        """
    }

    private func item(_ bead: Bead) -> HTML {
        let words: HTML = #"<span class="kind">\#(bead.kind)</span> <span class="title">\#(bead.title)</span>"#
        switch (bead.state, bead.href) {
        case (.current, _):
            return #"<li class="current"><span class="bead" aria-current="page">\#(words)</span></li>"# + "\n"
        case (.open, let href?):
            return #"<li><a class="bead" href="\#(href)">\#(words)</a></li>"# + "\n"
        case (.open, nil):
            return #"<li><span class="bead">\#(words)</span></li>"# + "\n"
        case (.closed, _):
            return #"<li class="closed"><span class="bead">\#(words)</span></li>"# + "\n"
        }
    }
}
