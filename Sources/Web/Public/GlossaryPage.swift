import Content
import Values

/// Every word that Jute explains, from A to Z.
struct GlossaryPage {
    let visit: Visit

    var page: Page {
        let letters = Alphabet.letters(of: visit.catalogue.items(ofKind: "glossary"))
        return Page(
            frame: visit.frame, title: "Words explained", section: Path.glossary,
            lead: "What the words on these pages mean, in plain language.",
            main: letters.isEmpty
                ? EmptyState(
                    heading: "No words are explained yet", text: "The words that the partnership uses would be here."
                ).html
                : "\(Alphabet.contents(letters.map(\.name)))\(each: letters, section)")
    }

    private func section(_ letter: Alphabet.Letter) -> HTML {
        let terms = letter.items.map { term -> HTML in
            #"<div id="\#(term.ref.id.asElementID)"><dt>\#(term.title)</dt><dd>\#(term.text("means") ?? "")</dd></div>"#
                + "\n"
        }
        return PageSection(
            heading: letter.name, id: Alphabet.id(letter.name), content: #"<dl class="terms">\#(terms)</dl>"#
        ).html
    }
}
