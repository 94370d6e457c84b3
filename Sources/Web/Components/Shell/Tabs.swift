/// The parts of one thing, each a page of its own: tabs that are links.
struct Tabs: Component {
    /// What the tabs are parts of: "Ann's record".
    var label: String
    var links: [PageLink]
    /// The `href` of the tab being shown.
    var current: String

    var html: HTML {
        let items = links.map { link -> HTML in
            let now = link.href == current ? "page" : nil
            return #"<li><a href="\#(link.href)"\#(attribute: "aria-current", now)>\#(link.label)</a></li>"# + "\n"
        }
        return #"<nav class="tabs" aria-label="\#(label)"><ul>\#(items)</ul></nav>"#
    }
}
