/// A whole page, from the document type to the footer.
///
/// ```swift
/// Page(frame: frame, title: "My work", section: "/work", main: "\(cards)")
/// ```
struct Page: Component {
    var frame: PageFrame
    /// The page's own name: its `<title>` (with " - Jute") and, unless `heading` says otherwise, its `<h1>`.
    var title: String
    /// The `href` of the navigation link this page belongs under.
    var section: String?
    var heading = Heading.title
    /// One sentence beneath the heading.
    var lead: String?
    var thread: ThreadTrail?
    /// On every page of a person's record.
    var person: PersonBanner?
    var tabs: Tabs?
    /// Faults in what was typed, summed up at the top and announced in the title.
    var errors: [FieldError] = []
    /// What has just been done.
    var confirmation: Confirmation?
    var main: HTML
    /// Context beside the content; beneath it on narrow screens.
    var side: HTML?
    /// Why the reader may see this page, for the print header: "You are on Ann's care team".
    var reason: String?

    enum Heading: Sendable, Hashable {
        /// The title is the heading.
        case title
        /// Other words than the title's.
        case words(String)
        /// `main` brings its own `<h1>`.
        case own
    }

    var html: HTML {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <title>\(errors.isEmpty ? "" : "Error: ")\(title) - Jute</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="theme-color" content="#083d47">
        <link rel="icon" href="\(frame.assets.icon)" type="image/svg+xml">
        \(each: frame.assets.styles, { #"<link rel="stylesheet" href="\#($0)">"# + "\n" })\
        <script src="\(frame.assets.script)" defer></script>
        </head>
        <body>
        <a class="skip-link" href="#main">Skip to main content</a>
        \(PrintHeader(frame: frame, title: title, reason: reason))
        \(SiteHeader(frame: frame, section: section))
        <div class="page">
        \(person)
        \(thread)
        \(tabs)
        <main id="main" tabindex="-1">
        \(confirmation)
        \(when: !errors.isEmpty, ErrorSummary(errors: errors).html)
        \(openingHeading)
        \(body)
        </main>
        </div>
        \(SiteFooter(frame: frame))
        </body>
        </html>

        """
    }

    private var openingHeading: HTML {
        let words: String
        switch heading {
        case .title: words = title
        case .words(let other): words = other
        case .own: return .empty
        }
        let lead: HTML = lead.map { #"<p class="lead">\#($0)</p>"# } ?? .empty
        return "<h1>\(words)</h1>\(lead)"
    }

    private var body: HTML {
        side.map { Columns(main: main, side: $0).html } ?? main
    }
}
