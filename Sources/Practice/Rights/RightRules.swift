import Values

/// In which order the steps of a right can follow each other, and where a right stands after them.
public enum RightRules {
    /// Why a step cannot follow, in a sentence that says what to do; nil if it can.
    ///
    /// - Parameter steps: the steps of the right that count, in the order in which they happened.
    public static func refusal(of step: Right.Step, after steps: [RightStep], of right: Right) -> String? {
        guard right.steps.contains(step) else { return "This is no step of “\(right.title)”. Choose another" }
        let stands = steps.last { $0.step.moves }?.step
        switch step {
        case .explained, .offered, .askedFor, .doesNotApply: return nil
        case .accepted, .declined:
            return stands == .offered ? nil : offerFirst(stands)
        case .waiting:
            return [.accepted, .askedFor].contains(stands)
                ? nil : "Nobody can wait for what they did not accept or ask for. Record that first"
        case .takenUp:
            return [.accepted, .askedFor, .waiting].contains(stands)
                ? nil : "It was not accepted or asked for. Record that first"
        case .chosen:
            let missing = missingOptions(steps)
            guard !missing.isEmpty else { return nil }
            return """
                Self-directed support was not yet explained in full: \(numbers(missing)) \
                \(missing.count == 1 ? "is" : "are") missing. Explain \(missing.count == 1 ? "it" : "them") first, or \
                record that it does not apply
                """
        case .inPlace:
            return [.accepted, .askedFor, .takenUp, .chosen].contains(stands)
                ? nil : "It was not accepted, asked for or chosen. Record that first"
        case .reviewed:
            return stands == .inPlace ? nil : "Only what is in place can be looked at again. Record that it is first"
        case .ended:
            return [.inPlace, .takenUp].contains(stands)
                ? nil : "Only what is in place or taken up can end. Record that it does not apply instead"
        }
    }

    private static func offerFirst(_ stands: Right.Step?) -> String {
        stands == .accepted || stands == .declined
            ? "The last offer was answered. Record a new offer first"
            : "It was never offered, or something else followed the offer. Record the offer first"
    }

    /// Which options of self-directed support somebody was told about.
    public static func optionsExplained(_ steps: [RightStep]) -> Set<SelfDirectedOption> {
        Set(steps.filter { $0.step == .explained }.compactMap(\.option))
    }

    /// Which of the four options nobody has explained yet, in their order.
    public static func missingOptions(_ steps: [RightStep]) -> [SelfDirectedOption] {
        let explained = optionsExplained(steps)
        return SelfDirectedOption.options.filter { !explained.contains($0) }
    }

    /// "options 2 and 4".
    private static func numbers(_ options: [SelfDirectedOption]) -> String {
        let numbers = options.map { $0.rawValue.replacing("option-", with: "") }
        guard let last = numbers.last, numbers.count > 1 else { return "option \(numbers.first ?? "")" }
        return "options \(numbers.dropLast().joined(separator: ", ")) and \(last)"
    }

    /// Where a right stands.
    ///
    /// - Parameter steps: any steps of the person; those of other rights and those recorded by mistake are left out.
    public static func standing(_ steps: [RightStep], of right: Right) -> RightStanding {
        let own = steps.filter { $0.right == right.ref && $0.mistake == nil }.inOrder
        // What has ended, or began anew with another offer, is not done by what was before.
        let ended = own.lastIndex { $0.step == .ended || $0.step == .doesNotApply }
        let now = ended.map { own[own.index(after: $0)...] } ?? own[...]
        return RightStanding(
            right: right, steps: own, last: own.last { $0.step.moves } ?? own.last,
            isDone: now.contains { right.isDone(by: $0.step) })
    }
}

extension [RightStep] {
    /// In the order in which they happened; those of one day in the order in which they were recorded.
    var inOrder: [RightStep] { sorted { ($0.doneOn, $0.id) < ($1.doneOn, $1.id) } }
}

extension SelfDirectedOption {
    /// The four options of the Act, in their order.
    public static let options: [SelfDirectedOption] = [.directPayment, .personDirects, .councilArranges, .mix]
}

extension Right {
    /// Whether a step does what is owed. Nobody has to offer what was asked for.
    fileprivate func isDone(by step: Step) -> Bool { step == doneBy || (doneBy == .offered && step == .askedFor) }
}

/// Where one right of a person stands.
public struct RightStanding: Sendable, Hashable {
    public let right: Right
    /// Its steps that count, in the order in which they happened.
    public let steps: [RightStep]
    /// The step at which it stands; nil while nobody has talked about it.
    public let last: RightStep?
    /// Whether what is owed has been done.
    public let isDone: Bool

    /// The day from which it is to be offered again; nil unless it was declined and is to be.
    public var offerAgainOn: LocalDate? {
        guard let last, last.step == .declined, let months = right.offerAgainMonths else { return nil }
        return last.doneOn.adding(months: months)
    }

    /// Whether something is owed on a day.
    ///
    /// - Parameter hasSocialCare: whether self-directed support applies, or may apply, to a support of theirs.
    public func isDue(on day: LocalDate, hasSocialCare: Bool) -> Bool {
        switch right.applies {
        case .whenItArises: return false
        case .socialCare where !hasSocialCare: return false
        case .everybody, .socialCare: break
        }
        if last?.step == .doesNotApply { return false }
        if last?.step == .declined { return offerAgainOn.map { day >= $0 } ?? false }
        return !isDone
    }
}
