/// One thing on a worker's desk: whose it is, what to do next, by when.
struct WorkCard: Component {
    /// The person or the thing; leads to where the work is done.
    var title: PageLink
    /// "Born 14 May 1961 (aged 64), Coldside".
    var detail: String?
    /// What to do next, starting with a verb: "Record the first visit".
    var next: String?
    var clock: ClockChip?
    var tags: [StatusTag] = []
    var level = 3

    var html: HTML {
        """
        <li class="work">
        <div class="work-words">
        \(heading: level, title.html)
        \(some: detail, { #"<p class="quiet">\#($0)</p>"# })
        \(some: next, { #"<p class="next">\#($0)</p>"# })
        </div>
        \(when: clock != nil || !tags.isEmpty, #"<div class="work-state">\#(clock)\#(tags)</div>"#)
        </li>

        """
    }
}

/// A worker's desk, most pressing first.
struct WorkCards: Component {
    /// What the list holds: "Due this week".
    var label: String
    var cards: [WorkCard]
    var empty: EmptyState?

    var html: HTML {
        if cards.isEmpty, let empty { return empty.html }
        return #"<ul class="works" aria-label="\#(label)">\#(cards)</ul>"#
    }
}
