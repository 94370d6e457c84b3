/// A word of the field, explained where it stands: on a tap, a key or a hover, in the middle of a sentence.
///
/// The explanation is a popover, which browsers open and close themselves; one that does not know popovers shows the
/// explanation in brackets after the word.
struct GlossaryTerm: Component {
    /// The word as it stands in the sentence.
    var word: String
    /// What it means, in plain words.
    var meaning: String
    /// Different for each place on a page where the word is explained.
    var id: String?

    var html: HTML {
        let id = "term-" + (id ?? word).asElementID
        return """
            <span class="term"><button type="button" popovertarget="\(id)"><dfn>\(word)</dfn></button>\
            <span class="meaning" id="\(id)" popover role="note"><span class="unseen">\(word) means: </span>\
            \(meaning)</span></span>
            """
    }
}

/// More, one tap down: a definition, a caveat, the rule behind a verdict.
struct Disclosure: Component {
    var summary: String
    var isOpen = false
    /// As wide as its place, for tables; as wide as text reads well unless told.
    var isWide = false
    var content: HTML

    var html: HTML {
        """
        <details class="disclosure\(isWide ? " wide" : "")"\(attribute: "open", when: isOpen)>
        <summary>\(summary)</summary>
        <div>\(content)</div>
        </details>
        """
    }
}
