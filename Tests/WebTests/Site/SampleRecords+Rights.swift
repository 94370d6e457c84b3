import Content
import Partnership
import Practice
import Store
import Values

extension SampleRecords {
    /// Of `known`: two of the four options were explained, advocacy was offered and waits for an answer, and one step
    /// was recorded by mistake.
    static func addRights(
        to records: SampleRecords, catalogue: Catalogue, surroundings: Surroundings, with pen: Pen
    ) throws {
        let today = pen.signature.at.ukDate
        let rights = catalogue.rights(on: today)
        func take(_ step: Right.Step, of id: String, options: Set<String> = [], daysAgo: Int, note: String) throws {
            guard let right = rights.first(where: { $0.ref.id == id }) else { return }
            var fields = RightStepFields()
            fields.step = step.rawValue
            fields.options = options
            fields.doneBy = "Community nurse"
            fields.how = RightStep.How.inPerson.rawValue
            fields.format = RightStep.Format.plainWords.rawValue
            fields.note = note
            let details = try RightStepDetails(
                fields, of: right, doneOn: today.adding(days: -daysAgo), account: nil, before: [], today: today)
            try Rights.add(details, to: records.known, surroundings: surroundings, with: pen)
        }
        try take(
            .explained, of: "sds-options", options: ["option-1", "option-3"], daysAgo: 12,
            note: "She would like to hear about the others with her sister")
        try take(.explained, of: "complaints-and-redress", daysAgo: 12, note: "")
        try take(.explained, of: "advocacy", daysAgo: 12, note: "")
        try take(.offered, of: "advocacy", daysAgo: 5, note: "")
        let steps = try Rights.steps(of: records.known, authority: pen.signature.authority, on: pen.connection)
        guard let step = steps.first(where: { $0.right.id == "complaints-and-redress" }),
            let right = rights.first(where: { $0.ref == step.right })
        else { return }
        try Rights.withdraw(step, of: right, seen: step.version, why: "It was another conversation", with: pen)
    }

    /// `carer` was offered a plan of their own, accepted it, and had a weekend away.
    static func addCarerPlan(
        to records: SampleRecords, catalogue: Catalogue, surroundings: Surroundings, with pen: Pen
    ) throws {
        let today = pen.signature.at.ukDate
        guard let right = catalogue.rights(on: today).first(where: { $0.ref.id == CarerPlan.Kind.adult.right }) else {
            return
        }
        var (fields, days) = (CarerPlanFields(), CarerPlanDays())
        fields.kind = CarerPlan.Kind.adult.rawValue
        fields.answer = CarerPlan.Answer.accepted.rawValue
        fields.doneBy = "Community nurse"
        fields.how = RightStep.How.phone.rawValue
        fields.format = RightStep.Format.plainWords.rawValue
        fields.parts = [.circumstances: "I am there each evening, and all of Sunday."]
        days.identified = today.adding(days: -30)
        days.offered = today.adding(days: -20)
        days.answered = today.adding(days: -15)
        let details = try CarerPlanDetails(fields, days, born: LocalDate(iso: "1961-05-14"), today: today)
        let (plan, pause): (ID<CarerPlan>, ID<CarerBreak>) = (
            surroundings.identifiers.next(at: pen.signature.at), surroundings.identifiers.next(at: pen.signature.at)
        )
        try CarerPlans.begin(
            details, carer: records.carer, about: records.known, right: right, due: CarerPlan.DueDays(), id: plan,
            surroundings: surroundings, with: pen)
        let fund = try Ref(kind: "service", id: "short-break-fund")
        let weekend = try CarerBreakDetails(
            what: "A weekend with friends", from: today.adding(days: -6), to: today.adding(days: -5), amount: "120",
            fund: fund)
        let begun = try CarerPlans.of(records.carer, authority: pen.signature.authority, on: pen.connection)
        guard let open = begun.first else { return }
        try CarerBreaks.add(weekend, to: open, limit: catalogue.yearlyLimit(of: fund), id: pause, with: pen)
    }
}
