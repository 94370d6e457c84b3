/// The ways in which something can be split, in a row: each a link, the chosen one marked.
struct SplitLinks: Component {
    /// Different for each row on a page. The first link carries it as its id, so that what is wrong with the choice leads
    /// there.
    var name: String
    /// What the row asks: "Split by".
    var label: String
    var links: [(link: PageLink, isChosen: Bool)]
    /// What is wrong with the choice that was asked for.
    var error: String?

    var html: HTML {
        let items = links.enumerated().map { index, choice -> HTML in
            """
            <li><a href="\(choice.link.href)"\(attribute: "id", index == 0 ? name : nil)\
            \(attribute: "aria-current", choice.isChosen ? "true" : nil)>\(choice.link.label)</a></li>

            """
        }
        return """
            \(some: error, { #"<p class="error"><span class="unseen">Error:</span> \#($0)</p>"# })
            <nav class="splits" aria-labelledby="\(name)-splits"><p id="\(name)-splits">\(label)</p>
            <ul>\(items)</ul></nav>
            """
    }
}
