/// A score on a ladder, chosen from all its rungs: "Where are you now, from 1 to 10?"
struct LadderField: Component {
    var name: String
    var label: String
    var hint: String?
    var scale = 1...10
    var lowestMeans: String
    var highestMeans: String
    /// What is chosen, as it is sent: a number of the scale, or `LadderField.notScored`.
    var chosen: String?
    /// The score last time, marked on its rung.
    var lastTime: Int?
    /// Offers "Not scored this time" in these words; the form then asks why.
    var notScoredLabel: String?
    var error: String?
    var isOptional = false

    /// What the form sends for an outcome that was not scored.
    static let notScored = "not-scored"

    var html: HTML {
        let frame = FieldFrame(name: name, label: label, hint: hint, error: error, isOptional: isOptional)
        let rungs = scale.enumerated().map { index, score in rung(score, id: frame.id(ofControl: index)) }
        let last: HTML =
            lastTime.map { "<p class=\"last-time\">Last time: <strong>\($0)</strong></p>" } ?? .empty
        let skip: HTML =
            notScoredLabel.map { words in
                ChoiceControl(
                    type: "radio", name: name, id: "\(frame.id)-\(Self.notScored)",
                    choice: Choice(words, value: Self.notScored), isChosen: chosen == Self.notScored
                ).html
            } ?? .empty
        return frame.group(
            """
            <p class="ladder-ends"><span><strong>\(scale.lowerBound)</strong> \(lowestMeans)</span> \
            <span><strong>\(scale.upperBound)</strong> \(highestMeans)</span></p>
            <div class="rungs">
            \(rungs)</div>
            \(last)\(skip)
            """, class: "ladder")
    }

    private func rung(_ score: Int, id: String) -> HTML {
        let meaning: String? =
            score == scale.lowerBound ? lowestMeans : score == scale.upperBound ? highestMeans : nil
        let wasLast = score == lastTime
        return """
            <div class="rung\(wasLast ? " was" : "")">
            <input type="radio" id="\(id)" name="\(name)" value="\(score)"\
            \(attribute: "checked", when: chosen == String(score))>
            <label for="\(id)">\(score)\(some: meaning, { #"<span class="unseen">: \#($0)</span>"# })\
            \(when: wasLast, #"<span class="unseen">, the score last time</span>"#)</label>
            </div>

            """
    }
}
