/// One cell of a table.
enum Cell: Sendable, Hashable {
    case words(String)
    /// A number as it is shown, and the number to sort by if the words do not sort.
    case number(String, sortsAs: Double? = nil)
    case link(PageLink)
    /// Other components, and the text to sort by.
    case content(HTML, sortsAs: String? = nil)
    /// A number so small that it is hidden to protect people.
    case hidden
    /// No value, and what to say instead: "not recorded", "no reviews yet".
    case missing(String = "no figure")

    /// A figure with what it rests on in a line below: how wide its likely range is, or of how many it is.
    static func figure(_ words: String, below: String, sortsAs number: Double?) -> Cell {
        .content(
            #"\#(words) <span class="of">\#(below)</span>"#, sortsAs: number.map { HTML("\(svg: $0)").text } ?? "")
    }

    var content: HTML {
        switch self {
        case .words(let words): "\(words)"
        case .number(let words, _): "\(words)"
        case .link(let link): link.html
        case .content(let html, _): html
        case .hidden: SuppressedFigure().html
        case .missing(let words): #"<span class="lacking">\#(words)</span>"#
        }
    }

    /// What the script sorts by where the cell's text would sort wrongly. Hidden and missing cells sort last.
    var sortKey: String? {
        switch self {
        case .words, .link: nil
        case .number(_, let number): number.map { HTML("\(svg: $0)").text }
        case .content(_, let key): key
        case .hidden, .missing: ""
        }
    }
}
