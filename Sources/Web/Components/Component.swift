/// A piece of the interface: plain display values in, markup out.
///
/// A component knows nothing of the database, the request or the clock. Its text is escaped by `HTML`; where a part is
/// typed `HTML` it is a slot for other components. Every component is shown in every state on `/design`.
protocol Component: Sendable {
    var html: HTML { get }
}

extension HTML: Component {
    var html: HTML { self }
}

/// A place to go, with the words that take you there.
struct PageLink: Component, Hashable {
    var label: String
    var href: String

    init(_ label: String, href: String) {
        self.label = label
        self.href = href
    }

    var html: HTML { #"<a href="\#(href)">\#(label)</a>"# }
}

extension HTML.Interpolation {
    mutating func appendInterpolation(_ component: some Component) { text += component.html.text }

    /// Nothing is printed for `nil`.
    mutating func appendInterpolation<Piece: Component>(_ component: Piece?) { text += component?.html.text ?? "" }

    mutating func appendInterpolation<Piece: Component>(_ components: [Piece]) {
        for component in components { text += component.html.text }
    }

    mutating func appendInterpolation(_ components: [any Component]) {
        for component in components { text += component.html.text }
    }

    /// ` name="value"` with the value escaped, or nothing for `nil`.
    mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
        guard let value else { return }
        text += " \(name)=\"\(HTML.escape(value))\""
    }

    /// ` name`, if the condition holds.
    mutating func appendInterpolation(attribute name: StaticString, when condition: Bool) {
        if condition { text += " \(name)" }
    }

    /// A heading of the given level, 1 to 6.
    mutating func appendInterpolation(heading level: Int, class name: String? = nil, id: String? = nil, _ words: HTML) {
        let level = min(max(level, 1), 6)
        let named: HTML = "\(attribute: "class", name)\(attribute: "id", id)"
        text += "<h\(level)\(named.text)>\(words.text)</h\(level)>"
    }
}

extension String {
    /// The text as an element's id: lower-case letters, digits and hyphens only.
    var asElementID: String {
        var id = ""
        for character in self {
            if character.isASCII, character.isLetter || character.isNumber || character == "_" {
                id += character.lowercased()
            } else if !id.isEmpty, id.last != "-" {
                id += "-"
            }
        }
        while id.last == "-" { id.removeLast() }
        return id
    }

    /// `nil` if there is nothing but white space in it.
    var ifNotBlank: String? { contains { !$0.isWhitespace } ? self : nil }
}
