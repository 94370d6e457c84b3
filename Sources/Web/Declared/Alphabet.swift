import Content
import Values

/// Items by the first letter of their titles, with a line of letters that lead to each.
enum Alphabet {
    struct Letter: Sendable {
        let name: String
        var items: [Item]
    }

    /// The letters that items begin with, from A to Z; digits stand together.
    static func letters(of items: [Item]) -> [Letter] {
        let sorted = items.sorted { ($0.title.lowercased(), $0.ref) < ($1.title.lowercased(), $1.ref) }
        var letters: [Letter] = []
        for item in sorted {
            let first = item.title.first { $0.isLetter || $0.isNumber }
            let name = first.map { $0.isLetter ? String($0).uppercased() : "0–9" } ?? "0–9"
            if letters.last?.name == name {
                letters[letters.count - 1].items.append(item)
            } else {
                letters.append(Letter(name: name, items: [item]))
            }
        }
        return letters
    }

    /// What a letter's part of the page is called in links to it.
    static func id(_ name: String) -> String { "letter-" + (name.asElementID.ifNotBlank ?? "other") }

    static func contents(_ names: [String]) -> HTML {
        let links = names.map { "<li>\(PageLink($0, href: "#" + id($0)))</li>" as HTML }
        return #"<nav class="letters" aria-label="Letters"><ul>\#(links)</ul></nav>"#
    }
}
