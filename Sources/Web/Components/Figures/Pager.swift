/// Newer and older pages of a list that is read by key: no page numbers, because none would stay true.
struct Pager: Component {
    /// What the list holds: "contacts".
    var label: String
    var newer: String?
    var older: String?
    /// "Showing 20 of 412 contacts".
    var shown: String?
    var newerWords = "Newer"
    var olderWords = "Older"

    var html: HTML {
        guard newer != nil || older != nil || shown != nil else { return .empty }
        return """
            <nav class="pager" aria-label="More \(label)">
            \(some: newer, { #"<a class="newer" rel="prev" href="\#($0)">\#(newerWords)</a>"# })
            \(some: shown, { "<p>\($0)</p>" })
            \(some: older, { #"<a class="older" rel="next" href="\#($0)">\#(olderWords)</a>"# })
            </nav>
            """
    }
}
