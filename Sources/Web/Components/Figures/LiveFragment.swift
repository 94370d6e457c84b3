import Store

/// A part of a page that is exchanged for a newer one while the page stays open. Without script it is a part like any
/// other.
struct LiveFragment: Component {
    /// The same on the newer page; different for each part of a page.
    var id: String
    var content: HTML

    /// The script exchanges a part when what is in it is another.
    var html: HTML {
        """
        <div class="live" id="\(id)" data-live="\(String(Secret.sha256(content.text).prefix(12)))">
        \(content)
        </div>

        """
    }
}
