import Store
import Values

/// What an outcome is made from, checked.
public struct OutcomeDetails: Sendable, Hashable {
    public let words: String
    public let domain: Ref
    public let baseline: Int
    public let view: Outcome.View
    public let target: Int

    /// - Throws: `Faults`, each naming its field and what to do.
    public init(
        words: String, domain: Ref?, baseline: Int?, view: Outcome.View?, target: Int?, scale: Scale
    ) throws(Faults) {
        var faults = Faults()
        let text = outcomeWords(words, domain: domain, &faults)
        if baseline.map({ !scale.values.contains($0) }) ?? true {
            faults.add("baseline", "Choose where the person is now, from \(scale.words)")
        }
        if view == nil { faults.add("view", "Choose whose view the score is") }
        let aim = outcomeTarget(target, from: baseline, scale: scale, &faults)
        try faults.throwIfAny()
        guard let domain, let baseline, let view, let aim else { throw faults }
        self.words = text
        self.domain = domain
        self.baseline = baseline
        self.view = view
        self.target = aim
    }
}

/// What an outcome is changed to, checked. Where the person began is not part of it: that is history.
public struct OutcomeChange: Sendable, Hashable {
    public let words: String
    public let domain: Ref
    public let target: Int

    /// - Parameters:
    ///   - outcome: the outcome as it is, whose baseline the target is held against.
    ///   - scale: the scale that it is scored on.
    /// - Throws: `Faults`, each naming its field and what to do.
    public init(
        of outcome: Outcome, words: String, domain: Ref?, target: Int?, scale: Scale
    ) throws(Faults) {
        var faults = Faults()
        let text = outcomeWords(words, domain: domain, &faults)
        let aim = outcomeTarget(target, from: outcome.baseline, scale: scale, &faults)
        try faults.throwIfAny()
        guard let domain, let aim else { throw faults }
        self.words = text
        self.domain = domain
        self.target = aim
    }
}

private func outcomeWords(_ words: String, domain: Ref?, _ faults: inout Faults) -> String {
    let text = words.trimmed
    if text.isEmpty { faults.add("words", "Write what the person wants, in their own words") }
    if text.count > 400 { faults.add("words", "This is \(text.count) characters long. Shorten it to 400") }
    if domain == nil { faults.add("domain", "Choose the part of life that this belongs to") }
    return text
}

private func outcomeTarget(_ target: Int?, from baseline: Int?, scale: Scale, _ faults: inout Faults) -> Int? {
    if target.map({ !scale.values.contains($0) }) ?? true {
        faults.add("target", "Choose where the person wants to be, from \(scale.words)")
    } else if let target, let baseline, target < baseline {
        faults.add("target", "The target is below where the person is now. Choose \(baseline) or more")
    }
    return target
}
