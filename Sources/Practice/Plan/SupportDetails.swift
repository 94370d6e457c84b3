import Store
import Values

/// What a support is made from, checked.
public struct SupportDetails: Sendable, Hashable {
    public let service: Ref
    public let what: String
    public let outcomes: [ID<Outcome>]
    public let from: LocalDate
    /// The option of self-directed support; nil while it is not recorded.
    public let option: SelfDirectedOption?
    public let terms: SupportTerms

    /// - Throws: `Faults`, each naming its field and what to do.
    public init(
        service: Ref?, what: String, outcomes: [ID<Outcome>], from: LocalDate?, option: SelfDirectedOption? = nil,
        terms: SupportTerms = .notKnown
    ) throws(Faults) {
        var faults = Faults()
        if service == nil { faults.add("service", "Choose the service that gives this support") }
        let text = supportWords(what, &faults)
        if outcomes.isEmpty { faults.add("outcomes", "Choose at least one outcome that this support is for") }
        if from == nil { faults.add("from", "Enter the day it begins") }
        try faults.throwIfAny()
        guard let service, let from else { throw faults }
        self.service = service
        self.what = text
        self.outcomes = outcomes
        self.from = from
        self.option = option
        self.terms = terms
    }
}

/// What a support is changed to, checked. Which service gives it stays: another service is another support.
public struct SupportChange: Sendable, Hashable {
    public let what: String
    public let option: SelfDirectedOption?
    public let terms: SupportTerms

    /// - Throws: `Faults` for words that are missing or too long.
    public init(what: String, option: SelfDirectedOption?, terms: SupportTerms) throws(Faults) {
        var faults = Faults()
        let text = supportWords(what, &faults)
        try faults.throwIfAny()
        self.what = text
        self.option = option
        self.terms = terms
    }
}

private func supportWords(_ what: String, _ faults: inout Faults) -> String {
    let text = what.trimmed
    if text.isEmpty || text.count > 300 {
        faults.add("what", "Say in up to 300 characters what the service does for the person")
    }
    return text
}
