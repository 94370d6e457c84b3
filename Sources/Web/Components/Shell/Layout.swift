/// Content, and a quiet side for context: side by side from 1000 px, one above the other below that.
struct Columns: Component {
    var main: HTML
    var side: HTML
    /// What the side is called for someone who cannot see that it stands apart.
    var sideLabel = "More about this"

    var html: HTML {
        """
        <div class="columns">
        <div class="column-main">
        \(main)
        </div>
        <section class="column-side" aria-label="\(sideLabel)">
        \(side)
        </section>
        </div>
        """
    }
}

/// A part of a page under its own heading.
struct PageSection: Component {
    var heading: String
    /// What links to this part name; the heading's words unless told.
    var id: String?
    var level = 2
    /// A link or a button that belongs to the whole part, at the heading's line.
    var action: HTML?
    var content: HTML

    var html: HTML {
        let id = id ?? heading.asElementID
        return """
            <section class="section" aria-labelledby="\(id)">
            <div class="section-head">\(heading: level, id: id, "\(heading)")\(action)</div>
            \(content)
            </section>
            """
    }
}

/// A surface that holds things which belong together.
struct Panel: Component {
    var content: HTML

    var html: HTML { #"<div class="panel">\#(content)</div>"# }
}

/// Links one under another.
struct LinkList: Component {
    var links: [PageLink]

    var html: HTML {
        let items = links.map { "<li>\($0)</li>" as HTML }
        return #"<ul class="links">\#(items)</ul>"#
    }
}

/// The top of an opening page: one strong sentence, what to do first, and the thread as a picture.
struct Opening: Component {
    var heading: String
    var lead: String
    var actions: [ButtonLink] = []

    var html: HTML {
        """
        <div class="opening">
        <div class="opening-words">
        <h1>\(heading)</h1>
        <p class="lead">\(lead)</p>
        \(when: !actions.isEmpty, #"<div class="buttons">\#(actions)</div>"#)
        </div>
        \(StrandsPicture())
        </div>
        """
    }
}

/// Ways on from here, as tiles: each a link, a sentence and, at most, one figure.
struct Tiles: Component {
    var tiles: [Tile]
    var level = 3

    struct Tile: Sendable, Hashable {
        var link: PageLink
        var text: String
        /// A small line above the link: "Priority 2", "Measure".
        var kind: String?
        /// A figure with what it counts: "12 of 14 actions on time".
        var figure: String?
    }

    var html: HTML {
        let items = tiles.map { tile -> HTML in
            """
            <li class="tile">
            \(some: tile.kind, { #"<p class="kind">\#($0)</p>"# })
            \(heading: level, tile.link.html)
            <p>\(tile.text)</p>
            \(some: tile.figure, { #"<p class="tile-figure">\#($0)</p>"# })
            </li>

            """
        }
        return #"<ul class="tiles">\#(items)</ul>"#
    }
}
