extension DesignPage {
    var words: HTML {
        let term = GlossaryTerm(
            word: "key worker", meaning: "The one named person who holds a plan together and whom you can always ring.")
        let tags = [
            StatusTag("Agreed", tone: .good), StatusTag("In development"), StatusTag("Not started", tone: .quiet),
            StatusTag("Needs a decision", tone: .attention), StatusTag("Behind", tone: .bad),
        ]
        return """
            \(example("Confirmation", nil, Confirmation(
                done: "Review saved.", next: "The next one is due on 14 May 2026.",
                link: PageLink("See the plan", href: "#words-and-messages")).html))
            \(example("Notices", nil, notices))
            \(example("Glossary term", "On a tap, a key or a hover.", "<p>Everyone has one \(term) and knows who it is.</p>"))
            \(example("Disclosure", nil, disclosures))
            \(example("Words that a plan lives by", nil, Statement(
                kind: "The ambition", words: "More people stay in their own homes, for longer.").html))
            \(example("Where something comes from", nil, SourceNote(
                paper: PageLink("An example paper", href: "#words-and-messages"), place: "section 2",
                own: "the links are our reading", toConfirm: "the opening hours, with the service").html))
            \(example("Tags", nil, #"<p class="tags">\#(tags)</p>"#))
            """
    }

    private var notices: HTML {
        """
        \(Notice(content: "<p>Scores before April 2025 were on another scale and are not compared.</p>"))
        \(Notice(kind: .warning, heading: "You are about to open a record you do not work with", level: 4,
            content: "<p>Say why. Your reason is read by your manager, and the person can ask to see it.</p>"))
        \(Notice(kind: .closed, heading: "You cannot see this record", level: 4, content: """
            <p>You are not on the care team. If you need it to keep someone safe now, \
            <a href="#words-and-messages">open it with a reason</a>; if not, ask the key worker.</p>
            """))
        """
    }

    private var disclosures: HTML {
        """
        \(Disclosure(summary: "How this is counted", content: """
            <p>The same person's outcome, scored at least twice; the latest score against the first.</p>
            """))
        \(Disclosure(summary: "What is left out", isOpen: true, content: "<p>Outcomes scored only once.</p>"))
        """
    }

    var figures: HTML {
        let period = "October 2024 to September 2025"
        let definition = PageLink("How this is counted", href: "#figures")
        let row = FigureRow(cards: [
            FigureCard(
                title: "Outcomes that got better", figure: .shown("61%", base: "412 of 676 outcomes scored twice"),
                period: period, interval: "57% to 65%",
                verdict: Verdict(judgement: .better, direction: .up, words: "above the year before by rule"),
                definition: definition, level: 4),
            FigureCard(
                title: "Wait for a first visit", figure: .shown("11 days", base: "half of 1,204 people waited less"),
                period: period, verdict: Verdict(judgement: .worse, direction: .up, words: "6 months in a row"),
                definition: definition, level: 4),
            FigureCard(
                title: "People with a key worker in Lochee", figure: .hidden, period: period, definition: definition,
                level: 4),
            FigureCard(
                title: "Plans read by their owners", figure: .missing("Nobody has been asked yet."), period: period,
                verdict: Verdict(judgement: .unclear, direction: .level, words: ""), definition: definition, level: 4),
        ])
        return example("Figures", "A number never stands alone.", row.html)
    }
}
