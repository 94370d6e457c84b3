import People
import Practice
import Store
import Values

extension LongRecord {
    /// Thirty steps of a right, thirty needs that are not met, and thirty breaks of the carer.
    static func writeRights(about records: SampleRecords, _ surroundings: Surroundings, with pen: Pen) throws {
        let today = pen.signature.at.ukDate
        func next<Subject>() -> ID<Subject> { surroundings.identifiers.next(at: pen.signature.at) }
        let plan = try CarerPlans.of(records.carer, authority: pen.signature.authority, on: pen.connection).first
        for number in 0..<30 {
            let step: ID<RightStep> = next()
            try pen.insert(
                into: "right_step", step,
                [
                    "person": records.known, "entitlement": "right/complaints", "step": "explained",
                    "done_on": today.adding(days: -number), "done_by": "Worker", "told_how": "phone",
                    "told_format": "plain-words",
                ])
            try pen.sign(.added, Ref(kind: "right-step", id: step.text), person: records.known.text)
            let need = try NeedDetails(
                kind: Ref(kind: "need-kind", id: "transport"), words: "A lift on day \(number)", reason: .noService,
                foundIn: .plan, sinceOn: today.adding(days: -number), today: today)
            try Needs.add(need, to: records.known, id: next(), with: pen)
            let pause: ID<CarerBreak> = next()
            try pen.insert(
                into: "carer_break", pause,
                [
                    "person": records.carer, "carer_plan": plan.map { $0.id.text } ?? "", "what": "An afternoon",
                    "from_date": today.adding(days: -number), "amount_pence": 0,
                ])
            try pen.sign(.added, Ref(kind: "carer-break", id: pause.text), person: records.carer.text)
        }
    }
}
