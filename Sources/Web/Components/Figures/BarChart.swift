/// Bars from zero, one a row, each labelled at its line, with intervals where there are any; its numbers in a table below.
///
/// The table is made from the same rows as the drawing, so the two cannot say different things.
struct BarChart: Component {
    /// Different for each chart on a page.
    var id: String
    /// The title, as a question: "Where did most outcomes get better?"
    var question: String
    /// The answer, in one sentence.
    var answer: String
    var period: String
    /// What a row is: "Area", "Service".
    var rowTitle: String
    /// What the number is: "Outcomes that got better".
    var valueTitle: String
    /// What the base is: "Outcomes scored twice".
    var baseTitle: String
    var rows: [Row]
    /// The end of the axis; 100 for percentages. `nil` for a round number above the largest value.
    var axisEnd: Double?
    /// Printed after the numbers of the axis: "%", " days".
    var unit = "%"
    /// One line across all rows to compare with.
    var reference: Reference?
    var downloads: [PageLink] = []
    var level = 2

    struct Row: Sendable, Hashable {
        var label: String
        var href: String?
        var measure: Measure

        init(_ label: String, href: String? = nil, _ measure: Measure) {
            self.label = label
            self.href = href
            self.measure = measure
        }
    }

    enum Measure: Sendable, Hashable {
        /// - Parameters:
        ///   - value: in the axis's unit; below zero it is drawn to the left.
        ///   - words: the value as it is printed: "61%".
        ///   - base: of how many: "412".
        case shown(_ value: Double, words: String, base: String, interval: Interval? = nil)
        /// - Parameter base: of how many, where the base itself is not hidden.
        case hidden(base: String? = nil)
        case missing(_ why: String)
    }

    /// A range the true value is likely to be in (for proportions, Wilson's 95 % interval).
    struct Interval: Sendable, Hashable {
        var low: Double
        var high: Double
        /// "57% to 65%".
        var words: String
    }

    struct Reference: Sendable, Hashable {
        /// "All of Dundee: 58%".
        var label: String
        var value: Double
    }

    var html: HTML {
        """
        <figure class="chart">
        <figcaption>
        \(heading: level, id: "\(id)-question", "\(question)")
        <p class="chart-answer">\(answer)</p>
        <p class="chart-period">\(valueTitle), \(period)</p>
        </figcaption>
        \(drawing)
        \(table)
        </figure>
        """
    }

    var hasIntervals: Bool {
        rows.contains { if case .shown(_, _, _, .some) = $0.measure { true } else { false } }
    }

    /// The numbers of the drawing.
    var table: DataTable {
        var columns: [DataTable.Column] = [DataTable.Column(rowTitle), .number(valueTitle), .number(baseTitle)]
        if hasIntervals { columns.append(.number("Likely range")) }
        let lines = rows.map { row -> [Cell] in
            let name: Cell = row.href.map { .link(PageLink(row.label, href: $0)) } ?? .words(row.label)
            var cells: [Cell]
            switch row.measure {
            case .shown(let value, let words, let base, let interval):
                cells = [name, .number(words, sortsAs: value), .number(base)]
                cells.append(interval.map { .number($0.words, sortsAs: $0.low) } ?? .missing("none"))
            case .hidden(let base): cells = [name, .hidden, base.map { .number($0) } ?? .hidden, .hidden]
            case .missing(let why): cells = [name, .missing(why), .missing(""), .missing("")]
            }
            return Array(cells.prefix(columns.count))
        }
        return DataTable(
            caption: "The numbers: \(question)", columns: columns, rows: lines, isSortable: true,
            downloads: downloads)
    }
}
