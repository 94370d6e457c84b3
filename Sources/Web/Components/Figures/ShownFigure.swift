/// A figure as it may be shown: with its base, hidden to protect people, or missing. Never a bare number.
enum ShownFigure: Sendable, Hashable {
    /// - Parameters:
    ///   - words: the figure: "61%", "14 days".
    ///   - base: of what it is a part, or what was counted: "412 of 676 outcomes".
    case shown(_ words: String, base: String)
    /// So few people that a number could point at one of them.
    case hidden
    /// Nothing to show, and why: "No reviews in this period".
    case missing(_ why: String)

    /// The words for a number that is hidden, everywhere the same.
    static let hiddenWords = "hidden to protect people"
}

/// A number that may not be shown, where it would have stood.
struct SuppressedFigure: Component {
    var html: HTML { #"<span class="hidden-figure">\#(ShownFigure.hiddenWords)</span>"# }
}
