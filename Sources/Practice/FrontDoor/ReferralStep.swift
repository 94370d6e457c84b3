import Store
import Values

/// A step of a referral as it is typed.
public struct ReferralStepFields: Sendable, Hashable {
    public var event = ""
    /// The account of the worker whom it is given to.
    public var worker = ""
    public var reason = ""
    /// A service that is offered instead, by reference.
    public var alternative = ""
    public var alternativeWords = ""

    public init() {}
}

/// A step of a referral, checked.
public struct ReferralStep: Sendable, Hashable {
    public let event: Referral.Event
    public let worker: String?
    public let reason: String?
    public let alternative: Ref?
    public let alternativeWords: String?

    /// - Parameters:
    ///   - workers: the accounts that it can be given to.
    ///   - isService: whether a reference is to a service that is declared.
    /// - Throws: `Faults`, each naming its field and what to do.
    public init(
        _ fields: ReferralStepFields, workers: Set<String>, isService: (Ref) -> Bool
    ) throws(Faults) {
        var faults = Faults()
        guard let event = Referral.Event(rawValue: fields.event) else {
            throw Faults([FieldFault(field: "event", message: "Choose what is done with the referral")])
        }
        var worker: String?
        if event == .allocate {
            worker = fields.worker.nonEmpty
            if worker.map({ !workers.contains($0) }) ?? true {
                faults.add("worker", "Choose the worker whom it is given to")
            }
        }
        let reason = fields.reason.nonEmpty
        if event == .decline, reason == nil || (reason?.count ?? 0) > 500 {
            faults.add(
                "reason",
                "Say why in up to 500 characters, and what is offered instead: nobody is sent away with nothing")
        } else if event.needsReason, reason == nil {
            faults.add("reason", "Say why, in up to 500 characters")
        } else if (reason?.count ?? 0) > 500 {
            faults.add("reason", "This is \(reason?.count ?? 0) characters long. Shorten it to 500")
        }
        var (alternative, alternativeWords): (Ref?, String?)
        if event == .decline {
            alternative = Ref(fields.alternative).flatMap { $0.kind == "service" && isService($0) ? $0 : nil }
            if !fields.alternative.trimmed.isEmpty, alternative == nil {
                faults.add("alternative", "Choose a service from the list, or leave it empty")
            }
            alternativeWords = fields.alternativeWords.nonEmpty
            if alternativeWords.map({ $0.count > 500 }) ?? true {
                faults.add("alternative-words", "Say in up to 500 characters what is offered instead")
            }
        }
        try faults.throwIfAny()
        (self.event, self.worker, self.reason) = (event, worker, reason)
        (self.alternative, self.alternativeWords) = (alternative, alternativeWords)
    }
}
