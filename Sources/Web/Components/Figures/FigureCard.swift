/// One figure: the value, its base, its period, the verdict in words, and its definition one click down.
struct FigureCard: Component {
    /// What is counted: "Outcomes that got better".
    var title: String
    var figure: ShownFigure
    /// "October 2024 to September 2025".
    var period: String
    /// Where there is sampling or few people: "between 57% and 65%".
    var interval: String?
    var verdict: Verdict?
    /// Where the measure and its definition are.
    var definition: PageLink?
    var level = 3

    var html: HTML {
        """
        <article class="figure">
        \(heading: level, "\(title)")
        \(value)
        <p class="figure-period">\(period)</p>
        \(some: verdict, { "<p class=\"figure-verdict\">\($0)</p>" })
        \(some: definition, { link in
            #"<p class="figure-link"><a href="\#(link.href)">\#(link.label)<span class="unseen">: \#(title)</span></a></p>"#
        })
        </article>
        """
    }

    private var value: HTML {
        switch figure {
        case .shown(let words, let base):
            let range: HTML = interval.map { "<br>likely \($0)" } ?? .empty
            return #"<p class="figure-value">\#(words)</p><p class="figure-base">\#(base)\#(range)</p>"#
        case .hidden:
            return """
                <p class="figure-value is-hidden">\(SuppressedFigure())</p>\
                <p class="figure-base">So few people are counted here that a number could point at one of them.</p>
                """
        case .missing(let why):
            return #"<p class="figure-value is-missing">No figure</p><p class="figure-base">\#(why)</p>"#
        }
    }
}

/// Figures side by side.
struct FigureRow: Component {
    var cards: [FigureCard]

    var html: HTML { #"<div class="figures">\#(cards)</div>"# }
}
