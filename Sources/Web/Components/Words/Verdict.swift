/// Whether something changed, and whether that is good: an arrow and a word, never colour alone.
struct Verdict: Component, Hashable {
    var judgement: Judgement
    /// Which way the number went; a fall can be for the better.
    var direction: Direction
    /// What happened: "up 3 points", "fewer than last year".
    var words: String

    enum Judgement: String, Sendable {
        case better, worse, same, changed, unclear

        var word: String {
            switch self {
            case .better: "Better"
            case .worse: "Worse"
            case .same: "No change"
            case .changed: "Changed"
            case .unclear: "Too early to say"
            }
        }
    }

    enum Direction: String, Sendable {
        case up = "▲"
        case down = "▼"
        case level = "◆"
    }

    var html: HTML {
        let detail = words.isEmpty ? "" : ", " + words
        return """
            <span class="verdict \(judgement.rawValue)"><span class="arrow" aria-hidden="true">\(direction.rawValue)</span> \
            <strong>\(judgement.word)</strong>\(detail)</span>
            """
    }
}

extension Verdict {
    /// The change between two scores of one person's outcome.
    init(from earlier: Int, to later: Int, higherIsBetter: Bool = true) {
        let change = later - earlier
        let points = abs(change) == 1 ? "1 point" : "\(abs(change)) points"
        if change == 0 {
            self.init(judgement: .same, direction: .level, words: "still \(later)")
        } else {
            self.init(
                judgement: (change > 0) == higherIsBetter ? .better : .worse,
                direction: change > 0 ? .up : .down,
                words: "\(change > 0 ? "up" : "down") \(points)")
        }
    }
}
