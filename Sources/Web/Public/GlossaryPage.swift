import Content
import Values

/// Every word that Jute explains, from A to Z.
struct GlossaryPage {
    let visit: Visit

    var page: Page {
        let letters = letters
        return Page(
            frame: visit.frame, title: "Words explained", section: Path.glossary,
            lead: "What the words on these pages mean, in plain language.",
            main: letters.isEmpty
                ? EmptyState(
                    heading: "No words are explained yet", text: "The words that the partnership uses would be here."
                ).html
                : "\(contents(letters))\(each: letters, section)")
    }

    private struct Letter {
        let name: String
        var terms: [Item]
    }

    private var letters: [Letter] {
        let terms = visit.catalogue.items(ofKind: "glossary").sorted {
            ($0.title.lowercased(), $0.ref) < ($1.title.lowercased(), $1.ref)
        }
        var letters: [Letter] = []
        for term in terms {
            let first = term.title.first { $0.isLetter || $0.isNumber }
            let name = first.map { $0.isLetter ? String($0).uppercased() : "0–9" } ?? "0–9"
            if letters.last?.name == name {
                letters[letters.count - 1].terms.append(term)
            } else {
                letters.append(Letter(name: name, terms: [term]))
            }
        }
        return letters
    }

    private func id(_ letter: Letter) -> String { "letter-" + (letter.name.asElementID.ifNotBlank ?? "other") }

    private func contents(_ letters: [Letter]) -> HTML {
        let links = letters.map { PageLink($0.name, href: "#" + id($0)) }
        return #"<nav class="letters" aria-label="Letters"><ul>\#(links.map { "<li>\($0)</li>" as HTML })</ul></nav>"#
    }

    private func section(_ letter: Letter) -> HTML {
        let terms = letter.terms.map { term -> HTML in
            #"<div id="\#(term.ref.id.asElementID)"><dt>\#(term.title)</dt><dd>\#(term.text("means") ?? "")</dd></div>"#
                + "\n"
        }
        return PageSection(heading: letter.name, id: id(letter), content: #"<dl class="terms">\#(terms)</dl>"#).html
    }
}
