import Store
import Values

/// What a need is made from, checked.
public struct NeedDetails: Sendable, Hashable {
    public let kind: Ref
    public let words: String
    public let reason: Need.Reason
    public let foundIn: Need.FoundIn
    public let foundRef: Ref?
    public let service: Ref?
    public let outcome: ID<Outcome>?
    public let sinceOn: LocalDate

    /// - Parameters:
    ///   - service: the service that would have met it, if there is one.
    ///   - outcome: the outcome of the person's plan that it stands in the way of, if it does.
    /// - Throws: `Faults`, each naming its field and what to do.
    public init(
        kind: Ref?, words: String, reason: Need.Reason?, foundIn: Need.FoundIn?, foundRef: Ref? = nil,
        service: Ref? = nil, outcome: ID<Outcome>? = nil, sinceOn: LocalDate?, today: LocalDate
    ) throws(Faults) {
        var faults = Faults()
        let text = needWords(words, kind: kind, reason: reason, &faults)
        if foundIn == nil { faults.add("found-in", "Choose where it came up") }
        if let sinceOn, sinceOn > today {
            faults.add("since", "\(sinceOn.words) is in the future. Enter today or an earlier day")
        } else if sinceOn == nil {
            faults.add("since", "Enter the day since when it is missing. Today will do if nobody knows")
        }
        try faults.throwIfAny()
        guard let kind, let reason, let foundIn, let sinceOn else { throw faults }
        self.kind = kind
        self.words = text
        self.reason = reason
        self.foundIn = foundIn
        self.foundRef = foundRef
        self.service = service
        self.outcome = outcome
        self.sinceOn = sinceOn
    }
}

/// What a need is changed to, checked. Since when it is missing stays: that is history.
public struct NeedChange: Sendable, Hashable {
    public let kind: Ref
    public let words: String
    public let reason: Need.Reason
    public let service: Ref?

    /// - Throws: `Faults`, each naming its field and what to do.
    public init(kind: Ref?, words: String, reason: Need.Reason?, service: Ref? = nil) throws(Faults) {
        var faults = Faults()
        let text = needWords(words, kind: kind, reason: reason, &faults)
        try faults.throwIfAny()
        guard let kind, let reason else { throw faults }
        self.kind = kind
        self.words = text
        self.reason = reason
        self.service = service
    }
}

private func needWords(_ words: String, kind: Ref?, reason: Need.Reason?, _ faults: inout Faults) -> String {
    let text = words.trimmed
    if kind == nil { faults.add("kind", "Choose what kind of need it is") }
    if text.isEmpty { faults.add("words", "Say what is needed, in the person’s words where you can") }
    if text.count > 500 { faults.add("words", "This is \(text.count) characters long. Shorten it to 500") }
    if reason == nil { faults.add("reason", "Choose why it cannot be met now") }
    return text
}
