import Insight
import Values

/// How a measure's answer is said.
extension Answer {
    /// The answer in one sentence, with its base.
    var sentence: String {
        let what = measure.base
        if total.mean != nil {
            return """
                For the \(total.count) \(what), \(measure.predicate) was \(total.figureWords ?? "") \(measure.meanUnit ?? "") on \
                average, likely between \(total.likely?.lower ?? "") and \(total.likely?.upper ?? "").
                """
        }
        if let share = total.share, let percent = total.figureWords, let likely = total.likely {
            return """
                \(share.word.opening) \(what) \(measure.predicate): \(total.count) of \(total.of) (\(percent)), \
                likely between \(likely.lower) and \(likely.upper).
                """
        }
        switch total.of {
        case .known(0): return "There is nothing to count: no \(what) in this period."
        default: return "So few \(what) are counted that the number is \(Count.suppressed)."
        }
    }

    /// Which rows stand clear of the whole, by the rule that their likely range does not reach it.
    var comparison: String? {
        guard let by, let whole = total.figure, let words = total.figureWords else { return nil }
        let others = rows.filter { $0.key != Breakdown.notKnown }
        let above = others.filter { $0.figure.map { $0.lower > whole.value } ?? false }.map(\.label)
        let below = others.filter { $0.figure.map { $0.upper < whole.value } ?? false }.map(\.label)
        guard others.contains(where: { $0.figure != nil }) else {
            return "No \(by.words) has a figure that can be shown."
        }
        if above.isEmpty && below.isEmpty {
            return "No \(by.words) stands clearly apart from the whole, \(words)."
        }
        let parts = [("above", above), ("below", below)].filter { !$0.1.isEmpty }
            .map { "\($0.1.sentence) \($0.1.count == 1 ? "is" : "are") clearly \($0.0)" }
        return
            "\(parts.joined(separator: ", and ")) the whole, \(words). For the others it is too close to say."
    }

    /// The time that it is about: a stretch for what happened, a day for what was so.
    var periodWords: String {
        measure.time == .snapshot ? "as things stood at the end of \(period.end.words)" : period.words
    }
}

extension QuantityWord {
    /// The word at the beginning of a sentence about a base.
    var opening: String {
        switch self {
        case .none: "None of the"
        case .few: "Few of the"
        case .lessThanHalf: "Less than half of the"
        case .majority: "The majority of the"
        case .most: "Most of the"
        case .almostAll: "Almost all of the"
        case .all: "All of the"
        }
    }
}

extension [String] {
    /// "A, B and C"; more than four are counted.
    var sentence: String {
        switch count {
        case 0: ""
        case 1: self[0]
        case 2...4: dropLast().joined(separator: ", ") + " and " + self[count - 1]
        default: prefix(3).joined(separator: ", ") + " and \(count - 3) others"
        }
    }
}
