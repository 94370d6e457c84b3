import Store
import Values

extension Happening.Kind {
    public static let carer = Self("Caring")
}

extension ChronologySource {
    /// When somebody became known as a carer, what was talked about, and the breaks they had. Offers and answers are told
    /// among their rights. It tells of the carer's own record, and names nobody whom they care for.
    static let carers = ChronologySource(.carer) { person, authority, connection in
        let plans = try CarerPlans.of(person, authority: authority, on: connection).flatMap { plan -> [Happening] in
            let days: [(LocalDate?, String)] = [
                (plan.identifiedOn, "Known to be a carer"), (plan.talkedOn, "Talked about caring"),
                (plan.endedOn, "\(plan.kind.words) ended"),
            ]
            return days.compactMap { day, title in day.map { Happening(on: $0, kind: .carer, title: title) } }
        }
        let breaks = try CarerBreaks.of(person, authority: authority, on: connection).map { pause in
            Happening(
                on: pause.from, kind: .carer, title: "A break from caring",
                detail: pause.amount == .zero ? pause.what : "\(pause.what), \(pause.amount.words)")
        }
        return plans + breaks
    }
}
