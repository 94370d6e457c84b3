/// The head of every page: whose system this is, where to go, who is reading.
struct SiteHeader: Component {
    var frame: PageFrame
    var section: String?

    var html: HTML {
        """
        <header class="site-header">
        <div class="site-bar">
        <a class="wordmark" href="/">\(Logo())<span>Jute</span> <span class="partnership">\(frame.partnership)</span></a>
        <button class="menu-button" type="button" aria-expanded="false" aria-controls="site-menu" hidden>Menu</button>
        <div class="site-menu" id="site-menu">
        \(when: !frame.navigation.isEmpty, navigation)
        \(reader)
        </div>
        </div>
        \(when: frame.isSynthetic, synthetic)
        </header>
        """
    }

    private var navigation: HTML {
        let links = frame.navigation.map { link -> HTML in
            let current = link.href == section ? "true" : nil
            return """
                <li><a href="\(link.href)"\(attribute: "aria-current", current)>\(link.label)</a></li>

                """
        }
        return #"<nav class="site-nav" aria-label="Main"><ul>\#(links)</ul></nav>"#
    }

    private var reader: HTML {
        guard let reader = frame.reader else {
            return frame.signIn.map { #"<div class="reader">\#($0)</div>"# } ?? .empty
        }
        let name: HTML =
            reader.href.map { #"<a href="\#($0)">\#(reader.name)</a>"# } ?? "<strong>\(reader.name)</strong>"
        return """
            <div class="reader">
            <p>\(name) <span class="role">\(reader.role)</span></p>
            <form method="post" action="\(reader.signOutPath)">\(CSRFField(token: reader.csrf))
            <button class="plain-button" type="submit">Sign out</button></form>
            </div>
            """
    }

    private var synthetic: HTML {
        """
        <p class="synthetic"><strong>Synthetic data.</strong> Every person and record here is made up, \
        and so is every figure counted from them.</p>
        """
    }
}

/// The foot of every page.
struct SiteFooter: Component {
    var frame: PageFrame

    var html: HTML {
        let links = frame.footer.map { "<li>\($0)</li>" as HTML }
        return """
            <footer class="site-footer">
            <div class="site-footer-in">
            \(when: !links.isEmpty, "<ul>\(links)</ul>")
            <p>\(frame.partnership). Jute: many short fibres, spun into one thread that carries weight.</p>
            </div>
            </footer>
            """
    }
}

/// Who printed a page, when and why: shown on paper only.
struct PrintHeader: Component {
    var frame: PageFrame
    var title: String
    var reason: String?

    var html: HTML {
        let who = frame.reader.map { "\($0.name) (\($0.role))" } ?? "a member of the public"
        let when = frame.moment.isEmpty ? "" : " on \(frame.moment)"
        return """
            <div class="print-header">
            <p><strong>Jute: \(title)</strong>. \(frame.partnership).</p>
            <p>Printed by \(who)\(when).\(when: reason != nil, " Why they may see it: \(reason ?? "").")
            \(when: frame.isSynthetic, 
            " Synthetic data: every person and record, and every figure counted from them, is made up.")</p>
            \(when: frame.reader != nil, "<p>Keep this paper safe, and destroy it when you no longer need it.</p>")
            </div>
            """
    }
}
