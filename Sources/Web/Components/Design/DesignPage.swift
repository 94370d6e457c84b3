/// The reference page at `/design`: every component in every state, with invented people.
///
/// It is public, and it is what the browser tests run their accessibility checks on.
struct DesignPage: Sendable {
    static let path = "/design"
    static let title = "How Jute looks"

    /// The whole page in a frame.
    func page(frame: PageFrame) -> Page {
        Page(
            frame: frame, title: Self.title, section: Self.path,
            lead: "Every piece of the interface in every state, so that pages are made from the same parts.",
            main: main)
    }

    /// The parts, with their contents list.
    var main: HTML {
        """
        <p>Every person, number and date on this page is made up. The pieces work without script, at any width, in \
        dark and high-contrast colours, and on paper.</p>
        <nav class="contents" aria-label="On this page"><ul>
        \(chapters.map { "<li><a href=\"#\($0.heading.asElementID)\">\($0.heading)</a></li>\n" as HTML })</ul></nav>
        \(chapters)
        """
    }

    private var chapters: [PageSection] {
        [
            PageSection(heading: "Colour and type", content: coloursAndType),
            PageSection(heading: "The thread", content: threads),
            PageSection(heading: "The record", content: record),
            PageSection(heading: "Outcomes and clocks", content: outcomesAndClocks),
            PageSection(heading: "Work", content: work),
            PageSection(heading: "Forms", content: forms),
            PageSection(heading: "Forms with faults", content: faultyForms),
            PageSection(heading: "Words and messages", content: words),
            PageSection(heading: "Figures", content: figures),
            PageSection(heading: "Charts and tables", content: charts),
            PageSection(heading: "Layout", content: layout),
        ]
    }

    /// One example under its name.
    func example(_ name: String, _ note: String? = nil, _ content: HTML) -> HTML {
        """
        <div class="example">
        <h3>\(name)</h3>
        \(some: note, { #"<p class="quiet">\#($0)</p>"# })
        \(content)
        </div>

        """
    }
}
