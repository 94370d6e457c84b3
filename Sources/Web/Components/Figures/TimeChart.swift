/// A share month by month: a line with its average, the limits within which chance moves it, and a mark where it moved
/// by more; its numbers in a table below. A month without a figure is a gap.
struct TimeChart: Component {
    /// Different for each chart on a page.
    var id: String
    /// The title, as a question: "Is it getting better over time?"
    var question: String
    /// The answer, in one sentence.
    var answer: String
    var period: String
    /// What the number is: "Outcomes improved".
    var valueTitle: String
    var baseTitle: String
    /// Earliest first; at least one.
    var points: [Point]
    /// How the limits were made and what they do not say.
    var note: String
    var downloads: [PageLink] = []
    var level = 2

    struct Point: Sendable, Hashable {
        /// "March 2026"
        var label: String
        var value: Value
        /// Why this month and those after it cannot be compared with the ones before, if so.
        var breaks: String?
    }

    enum Value: Sendable, Hashable {
        /// - Parameters:
        ///   - percent: 0–100.
        ///   - words: as it is printed: "61%".
        ///   - base: of how many: "412".
        case shown(_ percent: Double, words: String, base: String, limits: Limits? = nil, signal: Signal? = nil)
        case hidden(base: String? = nil)
        case missing(_ why: String)
    }

    /// In percent, 0–100.
    struct Limits: Sendable, Hashable {
        var lower: Double
        var average: Double
        var upper: Double
        /// "52% to 70%"
        var words: String
    }

    /// What marks a month.
    struct Signal: Sendable, Hashable {
        /// "outside the limits of chance, higher"
        var words: String
        var judgement: Verdict.Judgement
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
        \(marks)
        <p class="table-note">\(note)</p>
        \(Disclosure(summary: "The numbers of each month", isWide: true, content: table.html))
        </figure>
        """
    }

    /// The months that each rule marked, and each break with its reason.
    private var marks: HTML {
        var items = points.compactMap { point in
            point.breaks.map { "From \(point.label) figures cannot be compared with earlier ones: \($0)" }
        }
        let marked = points.compactMap { point -> (rule: String, month: String)? in
            guard case .shown(_, let words, _, _, let signal?) = point.value else { return nil }
            return (signal.words, "\(point.label) (\(words))")
        }
        var rules: [String] = []
        for mark in marked where !rules.contains(mark.rule) { rules.append(mark.rule) }
        items += rules.map { rule in
            "◆ \(rule.capitalisedFirst): \(marked.filter { $0.rule == rule }.map(\.month).joined(separator: ", "))"
        }
        guard !items.isEmpty else { return .empty }
        return #"<ul class="chart-marks">\#(items.map { "<li>\($0)</li>" as HTML })</ul>"#
    }

    /// The numbers of the drawing.
    var table: DataTable {
        DataTable(
            caption: "The numbers: \(question)",
            columns: [
                .init("Month"), .number(valueTitle), .number(baseTitle), .number("Limits of chance"), .init("Mark"),
            ],
            rows: points.map { point in
                switch point.value {
                case .shown(let percent, let words, let base, let limits, let signal):
                    [
                        .words(point.label), .number(words, sortsAs: percent), .number(base),
                        limits.map { .number($0.words, sortsAs: $0.lower) } ?? .missing("none"),
                        signal.map { .words($0.words) } ?? .missing("none"),
                    ]
                case .hidden(let base):
                    [
                        .words(point.label), .hidden, base.map { .number($0) } ?? .hidden, .missing("none"),
                        .missing("none"),
                    ]
                case .missing(let why):
                    [.words(point.label), .missing(why), .missing(""), .missing(""), .missing("")]
                }
            }, downloads: downloads)
    }
}
