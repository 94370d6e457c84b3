/// A table of things or of numbers, which sorts with script and reads well without it.
struct DataTable: Component {
    /// What the table holds; read out before it and printed above it. Different for each table on a page.
    var caption: String
    /// Keeps the caption for screen readers where a heading above says the same.
    var hidesCaption = false
    var columns: [Column]
    var rows: [[Cell]]
    /// The totals, if any; never sorted away from the foot.
    var foot: [Cell] = []
    var isSortable = false
    var narrow = Narrow.scrolls
    /// The ways to take the numbers away: CSV, JSON.
    var downloads: [PageLink] = []
    /// Shown instead of an empty table.
    var empty: EmptyState?

    struct Column: Sendable, Hashable {
        var title: String
        var isNumeric = false
        /// The column already sorted by, and which way.
        var sorted: Order?

        enum Order: String, Sendable {
            case ascending, descending
        }

        init(_ title: String, sorted: Order? = nil) {
            self.title = title
            self.sorted = sorted
        }

        static func number(_ title: String, sorted: Order? = nil) -> Column {
            var column = Column(title, sorted: sorted)
            column.isNumeric = true
            return column
        }
    }

    /// How the table behaves on a phone.
    enum Narrow: String, Sendable {
        /// Moves sideways inside its place; for tables of numbers.
        case scrolls
        /// Each row becomes a card; for lists of things.
        case stacks
    }

    var html: HTML {
        if rows.isEmpty, let empty { return empty.html }
        let id = "table-" + caption.asElementID
        let table: HTML = """
            <table class="table \(narrow.rawValue)"\(role("table"))\(attribute: "data-sortable", when: isSortable)>
            <caption id="\(id)"\(attribute: "class", hidesCaption ? "unseen" : nil)><span>\(caption)</span></caption>
            <thead\(role("rowgroup"))><tr\(role("row"))>\(columns.map(head))</tr></thead>
            <tbody\(role("rowgroup"))>
            \(rows.map(row))</tbody>
            \(when: !foot.isEmpty, "<tfoot\(role("rowgroup"))>\(row(foot))</tfoot>")
            </table>
            """
        let framed: HTML =
            narrow == .scrolls
            ? #"<div class="table-scroll" role="region" aria-labelledby="\#(id)" tabindex="0">\#(table)</div>"# : table
        return """
            <div class="table-place">
            \(framed)
            \(when: hidesAnything, hiddenNote)
            \(when: !downloads.isEmpty, downloadLinks)
            </div>
            """
    }

    /// Styles that turn cells into blocks take the table's meaning away in some browsers; roles give it back.
    private func role(_ role: String) -> HTML { narrow == .stacks ? #" role="\#(role)""# : .empty }

    private func head(_ column: Column) -> HTML {
        """
        <th scope="col"\(role("columnheader"))\(attribute: "class", column.isNumeric ? "number" : nil)\
        \(attribute: "aria-sort", column.sorted?.rawValue)>\(column.title)</th>
        """
    }

    private func row(_ cells: [Cell]) -> HTML {
        assert(
            cells.count == columns.count,
            "A row of \"\(caption)\" has \(cells.count) cells for \(columns.count) columns")
        let printed = zip(columns, cells).enumerated().map { index, pair -> HTML in
            let (column, cell) = pair
            let classes = column.isNumeric ? "number" : nil
            if index == 0 {
                return """
                    <th scope="row"\(role("rowheader"))\(attribute: "class", classes)\
                    \(attribute: "data-sort", cell.sortKey)>\(cell.content)</th>
                    """
            }
            return """
                <td\(role("cell"))\(attribute: "class", classes)\(attribute: "data-sort", cell.sortKey)\
                \(attribute: "data-label", narrow == .stacks ? column.title : nil)>\(cell.content)</td>
                """
        }
        return "<tr\(role("row"))>\(printed)</tr>\n"
    }

    private var hidesAnything: Bool { (rows + [foot]).contains { $0.contains(.hidden) } }

    private var hiddenNote: HTML {
        """
        <p class="table-note">Where so few people are counted that a number could point at one of them, it is \
        \(ShownFigure.hiddenWords). Another number may be hidden with it, so that it cannot be worked out.</p>
        """
    }

    private var downloadLinks: HTML {
        let items = downloads.map { "<li>\($0)</li>" as HTML }
        return #"<ul class="downloads" aria-label="Download \#(caption)">\#(items)</ul>"#
    }
}
