/// Where something that is said comes from, and what of it still has to be confirmed.
struct SourceNote: Component, Hashable {
    /// The paper, and where it can be read about.
    var paper: PageLink?
    /// Where in the paper: "section 3.1".
    var place: String?
    /// What of it is the partnership's own.
    var own: String?
    /// What has to be confirmed, and with whom.
    var toConfirm: String?

    var isEmpty: Bool { paper == nil && own == nil && toConfirm == nil }

    var html: HTML {
        guard !isEmpty else { return .empty }
        return """
            <div class="source">
            \(some: paper, { "<p>Source: \($0)\(place.map { ", \($0)" } ?? "").</p>" })
            \(some: own, { "<p>Our own: \($0).</p>" })
            \(some: toConfirm, { "<p><strong>Still to confirm:</strong> \($0).</p>" })
            </div>
            """
    }
}

/// Words that a plan lives by: a vision, an ambition, a question asked aloud.
struct Statement: Component, Hashable {
    /// "The vision", "The ambition".
    var kind: String
    var words: String

    var html: HTML {
        #"<div class="statement"><p class="kind">\#(kind)</p><p class="statement-words">\#(words)</p></div>"#
    }
}
