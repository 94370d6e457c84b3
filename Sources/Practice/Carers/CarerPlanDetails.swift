import Store
import Values

/// A carer's plan as it is typed.
public struct CarerPlanFields: Sendable, Hashable {
    public var kind = ""
    public var isTerminal = false
    public var answer = ""
    public var weeklyHours = ""
    /// "yes", "no", or nothing while nobody has looked.
    public var meetsCriteria = ""
    public var parts: [CarerPlan.Part: String] = [:]
    /// Who offered it and heard the answer.
    public var doneBy = ""
    /// How and in which format it was offered.
    public var how = ""
    public var format = ""

    public init() {}
}

/// The days of a carer's plan as they are given.
public struct CarerPlanDays: Sendable, Hashable {
    public var identified: LocalDate?
    public var offered: LocalDate?
    public var answered: LocalDate?
    public var talked: LocalDate?
    public var prepared: LocalDate?
    public var review: LocalDate?

    public init() {}
}

/// What a carer's plan is begun with or changed to, checked.
public struct CarerPlanDetails: Sendable, Hashable {
    public let kind: CarerPlan.Kind
    public let isTerminal: Bool
    public let days: CarerPlanDays
    public let identifiedOn: LocalDate
    public let answer: CarerPlan.Answer?
    public let weeklyHours: Int?
    public let meetsCriteria: Bool?
    public let parts: [CarerPlan.Part: String]
    public let doneBy: String
    public let how: RightStep.How?
    public let format: RightStep.Format?

    /// - Parameters:
    ///   - born: the carer's birth date, if it is known.
    ///   - before: the plan as it is. The days of its offer, its answer and its being prepared stay, since they are steps
    ///     of the carer's rights; so does what kind of plan it is.
    /// - Throws: `Faults`, each naming its field and what to do.
    public init(
        _ fields: CarerPlanFields, _ given: CarerPlanDays, born: LocalDate?, before: CarerPlan? = nil, today: LocalDate
    ) throws(Faults) {
        var faults = Faults()
        var days = given
        if let before {
            days.identified = before.identifiedOn
            days.offered = before.offeredOn ?? given.offered
            days.answered = before.answeredOn ?? given.answered
            days.prepared = before.preparedOn ?? given.prepared
        }
        let kind = before?.kind ?? CarerPlan.Kind(rawValue: fields.kind)
        let answer = before?.answer ?? CarerPlan.Answer(rawValue: fields.answer)
        Self.check(kind, born: born, on: days.identified ?? today, &faults)
        Self.checkOrder(days, today: today, &faults)
        Self.check(answer, days, &faults)
        let isNew = days.offered != nil && before?.offeredOn == nil
        let how = RightStep.How(rawValue: fields.how)
        let format = RightStep.Format(rawValue: fields.format)
        if isNew && how == nil { faults.add("how", "Choose how it was offered") }
        if isNew && format == nil { faults.add("format", "Choose the format that they could use") }
        let doneBy = fields.doneBy.trimmed
        let says =
            isNew || (answer != nil && before?.answer == nil) || (days.prepared != nil && before?.preparedOn == nil)
        if (says && doneBy.isEmpty) || doneBy.count > 120 {
            faults.add("done-by", "Say who did it, in at most 120 characters")
        }
        var hours: Int?
        if let typed = fields.weeklyHours.nonEmpty {
            hours = Int(typed)
            if hours.map({ !(0...168).contains($0) }) ?? true {
                faults.add("weekly-hours", "Enter the hours of care in a week as a whole number from 0 to 168")
            }
        }
        let parts = fields.parts.compactMapValues(\.nonEmpty)
        Self.check(parts, days, &faults)
        try faults.throwIfAny()
        guard let kind, let identified = days.identified else { throw faults }
        self.kind = kind
        self.isTerminal = fields.isTerminal
        self.days = days
        identifiedOn = identified
        self.answer = answer
        weeklyHours = hours
        meetsCriteria = fields.meetsCriteria == "yes" ? true : fields.meetsCriteria == "no" ? false : nil
        self.parts = parts
        self.doneBy = doneBy
        self.how = how
        self.format = format
    }

    /// A young carer is under 18, or 18 and still at school; whether somebody is at school is not on record.
    private static func check(_ kind: CarerPlan.Kind?, born: LocalDate?, on day: LocalDate, _ faults: inout Faults) {
        guard let kind else {
            faults.add("kind", "Choose whether it is the plan of an adult or of a young carer")
            return
        }
        guard let age = born.map({ $0.age(on: day) }) else { return }
        if kind == .young && age > 18 {
            faults.add("kind", "They were \(age). A young carer is under 18, or 18 and still at school")
        }
        if kind == .adult && age < 18 { faults.add("kind", "They were \(age). Under 18 it is a young carer statement") }
    }

    /// Nothing is in the future, and nothing comes before what it follows.
    private static func checkOrder(_ days: CarerPlanDays, today: LocalDate, _ faults: inout Faults) {
        if days.identified == nil {
            faults.add("identified-on", "Enter the day on which they were first known to be a carer")
        }
        var last: LocalDate?
        for (field, day) in [
            ("identified-on", days.identified), ("offered-on", days.offered), ("answered-on", days.answered),
            ("talked-on", days.talked), ("prepared-on", days.prepared),
        ] {
            guard let day else { continue }
            if day > today {
                faults.add(field, "\(day.words) is in the future. Enter today or an earlier day")
            } else if let last, day < last {
                faults.add(field, "This comes after \(last.words). Enter that day or a later one")
            }
            last = max(last ?? day, day)
        }
        if let review = days.review, let after = days.prepared ?? days.identified, review <= after {
            faults.add("review-on", "\(review.words) is not after \(after.words). Enter a later day")
        }
    }

    private static func check(_ answer: CarerPlan.Answer?, _ days: CarerPlanDays, _ faults: inout Faults) {
        if answer == nil && days.answered != nil { faults.add("answer", "Choose what they answered") }
        if answer != nil && days.answered == nil { faults.add("answered-on", "Enter the day on which they answered") }
        if let answer, answer != .askedFor, days.offered == nil {
            faults.add("offered-on", "It was never offered. Enter the day of the offer, or that they asked for it")
        }
        if days.talked != nil && (answer == nil || answer == .declined) {
            faults.add("talked-on", "They have not accepted or asked for it. Record that first")
        }
        if days.prepared != nil && days.talked == nil {
            faults.add("talked-on", "Enter the day on which you talked: a plan is prepared from what was said")
        }
    }

    private static func check(_ parts: [CarerPlan.Part: String], _ days: CarerPlanDays, _ faults: inout Faults) {
        for part in CarerPlan.Part.allCases {
            let text = parts[part] ?? ""
            if text.count > 2000 {
                faults.add(part.rawValue, "This is \(text.count) characters long. Shorten it to 2,000")
            }
            if text.isEmpty && days.prepared != nil {
                faults.add(part.rawValue, "Answer this: a plan that is prepared holds every part")
            }
        }
        if days.prepared != nil && days.review == nil {
            faults.add("review-on", "Enter the day on which you look at it again")
        }
    }
}
