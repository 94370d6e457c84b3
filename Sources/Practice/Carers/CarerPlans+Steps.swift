import People
import Store
import Values

extension CarerPlans {
    /// Writes what is new of an offer, an answer and a plan's being prepared into the steps of the carer's right.
    static func take(
        _ details: CarerPlanDetails, before: CarerPlan?, carer: ID<Person>, right: Right, surroundings: Surroundings,
        with pen: Pen
    ) throws {
        func take(_ step: Right.Step, on day: LocalDate) throws {
            try self.take(
                step, on: day, by: details.doneBy, how: details.how, format: details.format, carer: carer, right: right,
                surroundings: surroundings, with: pen)
        }
        if let day = details.days.offered, before?.offeredOn == nil { try take(.offered, on: day) }
        if let answer = details.answer, let day = details.days.answered, before?.answer == nil {
            try take(answer.step, on: day)
        }
        if let day = details.days.prepared, before?.preparedOn == nil { try take(.inPlace, on: day) }
    }

    static func take(
        _ step: Right.Step, on day: LocalDate, by name: String, how: RightStep.How? = nil,
        format: RightStep.Format? = nil, carer: ID<Person>, right: Right, surroundings: Surroundings, with pen: Pen
    ) throws {
        let before = try Rights.steps(of: carer, authority: pen.signature.authority, on: pen.connection)
            .filter { $0.right == right.ref && $0.mistake == nil }
        var fields = RightStepFields()
        fields.step = step.rawValue
        fields.doneBy = name
        if step.tells {
            fields.how = how?.rawValue ?? ""
            fields.format = format?.rawValue ?? ""
        }
        let details = try RightStepDetails(
            fields, of: right, doneOn: day, account: nil, before: before, today: pen.signature.at.ukDate)
        try Rights.add(details, to: carer, surroundings: surroundings, with: pen)
    }

    // MARK: - Rows

    static func columns(
        _ details: CarerPlanDetails, carer: ID<Person>, about: ID<Person>, due: CarerPlan.DueDays
    ) -> KeyValuePairs<String, any SQLBindable> {
        let (days, parts) = (details.days, details.parts)
        return [
            "person": carer, "about_person": about, "kind": details.kind.rawValue,
            "identified_on": details.identifiedOn, "is_terminal": details.isTerminal, "offered_on": days.offered,
            "answered_on": days.answered, "answer": details.answer?.rawValue, "talked_on": days.talked,
            "prepared_on": days.prepared, "offer_due_on": due.offer, "talk_due_on": due.talk,
            "prepare_due_on": due.prepare, "weekly_hours": details.weeklyHours,
            "meets_criteria": details.meetsCriteria, "circumstances": parts[.circumstances] ?? "",
            "able_and_willing": parts[.ableAndWilling] ?? "", "emergency": parts[.emergency] ?? "",
            "future": parts[.future] ?? "", "outcomes": parts[.outcomes] ?? "", "needs": parts[.needs] ?? "",
            "local_support": parts[.localSupport] ?? "", "support_given": parts[.supportGiven] ?? "",
            "breaks": parts[.breaks] ?? "", "review_on": days.review,
        ]
    }

    static func columns(_ plan: CarerPlan, endedOn: LocalDate) -> KeyValuePairs<String, any SQLBindable> {
        let parts = plan.parts
        return [
            "person": plan.person, "about_person": plan.about, "kind": plan.kind.rawValue,
            "identified_on": plan.identifiedOn, "is_terminal": plan.isTerminal, "offered_on": plan.offeredOn,
            "answered_on": plan.answeredOn, "answer": plan.answer?.rawValue, "talked_on": plan.talkedOn,
            "prepared_on": plan.preparedOn, "offer_due_on": plan.due.offer, "talk_due_on": plan.due.talk,
            "prepare_due_on": plan.due.prepare, "weekly_hours": plan.weeklyHours,
            "meets_criteria": plan.meetsCriteria, "circumstances": parts[.circumstances] ?? "",
            "able_and_willing": parts[.ableAndWilling] ?? "", "emergency": parts[.emergency] ?? "",
            "future": parts[.future] ?? "", "outcomes": parts[.outcomes] ?? "", "needs": parts[.needs] ?? "",
            "local_support": parts[.localSupport] ?? "", "support_given": parts[.supportGiven] ?? "",
            "breaks": parts[.breaks] ?? "", "review_on": plan.reviewOn, "ended_on": endedOn,
        ]
    }

    static func plan(_ row: Row) throws -> CarerPlan {
        guard let kind = CarerPlan.Kind(rawValue: try row.text("kind")) else {
            throw StoreError.unexpectedValue("kind")
        }
        let answer = try row.optionalText("answer").map { text -> CarerPlan.Answer in
            guard let answer = CarerPlan.Answer(rawValue: text) else { throw StoreError.unexpectedValue("answer") }
            return answer
        }
        var parts: [CarerPlan.Part: String] = [:]
        for part in CarerPlan.Part.allCases {
            let text = try row.text(part.rawValue.replacing("-", with: "_"))
            if !text.isEmpty { parts[part] = text }
        }
        return CarerPlan(
            id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
            about: try row.id("about_person"), kind: kind, identifiedOn: try row.date("identified_on"),
            isTerminal: try row.flag("is_terminal"), offeredOn: try row.optionalDate("offered_on"), answer: answer,
            answeredOn: try row.optionalDate("answered_on"), talkedOn: try row.optionalDate("talked_on"),
            preparedOn: try row.optionalDate("prepared_on"),
            due: CarerPlan.DueDays(
                offer: try row.optionalDate("offer_due_on"), talk: try row.optionalDate("talk_due_on"),
                prepare: try row.optionalDate("prepare_due_on")),
            weeklyHours: try row.optionalInteger("weekly_hours"),
            meetsCriteria: try row.optionalInteger("meets_criteria").map { $0 != 0 }, parts: parts,
            reviewOn: try row.optionalDate("review_on"), endedOn: try row.optionalDate("ended_on"))
    }
}
