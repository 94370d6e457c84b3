/// What has just been done, and what comes next. Announced without moving focus.
struct Confirmation: Component {
    /// "Saved." "Review recorded."
    var done: String
    /// "Next review is due on 14 May."
    var next: String?
    var link: PageLink?

    var html: HTML {
        """
        <div class="confirmation" role="status">
        <p><strong>\(done)</strong>\(some: next, { " \($0)" })\(some: link, { " \($0)" })</p>
        </div>
        """
    }
}

/// Something to know before going on.
struct Notice: Component {
    var kind = Kind.information
    var heading: String?
    var level = 2
    var content: HTML

    enum Kind: String, Sendable {
        /// Worth knowing.
        case information
        /// Must be read before going on.
        case warning
        /// Nobody here may see this; the content says what to do.
        case closed
    }

    var html: HTML {
        let opening: HTML = kind == .warning ? #"<span class="unseen">Warning:</span> "# : .empty
        let head: HTML
        let body: HTML
        if let heading {
            (head, body) = ("\(heading: level, "\(opening)\(heading)")", content)
        } else {
            (head, body) = (.empty, "\(opening)\(content)")
        }
        return #"<div class="notice \#(kind.rawValue)">\#(head)<div>\#(body)</div></div>"#
    }
}

/// What would be here, and how to begin.
struct EmptyState: Component {
    var heading: String
    var text: String
    var action: ButtonLink?
    var level = 2

    var html: HTML {
        """
        <div class="empty">
        <svg class="empty-mark" viewBox="0 0 96 24" aria-hidden="true" focusable="false">\
        <path class="loose" d="M2 12h40"/><path class="loose" d="M54 12h40"/><circle class="bead" cx="48" cy="12" r="6"/></svg>
        \(heading: level, "\(heading)")
        <p>\(text)</p>
        \(action)
        </div>
        """
    }
}
