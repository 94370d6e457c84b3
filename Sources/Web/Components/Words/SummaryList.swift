/// What is recorded, line by line, each with its way to change it.
struct SummaryList: Component {
    var rows: [Row]

    struct Row: Sendable {
        var label: String
        var value: HTML
        /// Where this line is changed or looked into.
        var action: PageLink?

        init(_ label: String, _ value: HTML, action: PageLink? = nil) {
            self.label = label
            self.value = value
            self.action = action
        }

        /// A line of text; says "Not recorded" for `nil` or nothing.
        init(_ label: String, text: String?, action: PageLink? = nil) {
            let text = text?.ifNotBlank
            let value: HTML = text.map { "\($0)" } ?? #"<span class="lacking">Not recorded</span>"#
            self.init(label, value, action: action)
        }
    }

    var html: HTML {
        let lines = rows.map { row -> HTML in
            let action: HTML =
                row.action.map { link in
                    """
                    <dd class="summary-action"><a href="\(link.href)">\(link.label)\
                    <span class="unseen"> \(row.label)</span></a></dd>
                    """
                } ?? .empty
            return "<div><dt>\(row.label)</dt><dd>\(row.value)</dd>\(action)</div>\n"
        }
        return #"<dl class="summary">\#(lines)</dl>"#
    }
}
