import People
import Store
import Values

/// The plans that carers have of their own.
public enum CarerPlans {
    /// Every plan of a carer, open ones first, then the newest.
    public static func of(
        _ carer: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [CarerPlan] {
        try connection.rows(
            """
            SELECT * FROM carer_plan WHERE authority = \(authority) AND person = \(carer) AND superseded_at IS NULL
            ORDER BY CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END, identified_on DESC, id DESC
            """
        ).map(plan)
    }

    /// Begins a carer's plan about somebody they care for; one that they declined before ends with it.
    ///
    /// What it says of the offer, the answer and the plan's being prepared goes into the steps of the carer's right in the
    /// same transaction, so that there is one truth.
    ///
    /// - Throws: `Faults` for a carer who is the person, who is not on record as caring for them, or who has such a plan.
    public static func begin(
        _ details: CarerPlanDetails, carer: ID<Person>, about: ID<Person>, right: Right, due: CarerPlan.DueDays,
        id: ID<CarerPlan>, surroundings: Surroundings, with pen: Pen
    ) throws {
        let (authority, today) = (pen.signature.authority, pen.signature.at.ukDate)
        guard carer != about else {
            throw Faults([
                FieldFault(
                    field: "about",
                    message: "A carer and the person they care for are two people. Choose the carer’s own record")
            ])
        }
        guard try cares(carer, for: about, on: today, authority: authority, connection: pen.connection) else {
            throw Faults([
                FieldFault(
                    field: "about",
                    message: "They are not on record as caring for this person. Add them to the person’s network first")
            ])
        }
        if let open = try of(carer, authority: authority, on: pen.connection)
            .first(where: { $0.about == about && $0.endedOn == nil })
        {
            guard open.answer == .declined else {
                throw Faults([
                    FieldFault(field: "about", message: "There is such a plan already. Open it and change it")
                ])
            }
            try pen.revise("carer_plan", open.id, seen: open.version, columns(open, endedOn: today))
        }
        try pen.insert(into: "carer_plan", id, columns(details, carer: carer, about: about, due: due))
        try take(details, before: nil, carer: carer, right: right, surroundings: surroundings, with: pen)
        try pen.sign(
            .added, Ref(kind: "carer-plan", id: id.text), person: carer.text,
            detail: details.kind.words.lowercased())
    }

    /// Changes a plan: what was said, what comes next, how far it has come.
    ///
    /// - Throws: `Faults` if it has ended; `StaleSave` if somebody has saved since version `seen`.
    public static func change(
        _ plan: CarerPlan, seen: Int, to details: CarerPlanDetails, right: Right, due: CarerPlan.DueDays,
        surroundings: Surroundings, with pen: Pen
    ) throws {
        guard plan.endedOn == nil else {
            throw Faults([FieldFault(field: "about", message: "This plan has ended. Begin a new one")])
        }
        try pen.revise(
            "carer_plan", plan.id, seen: seen, columns(details, carer: plan.person, about: plan.about, due: due))
        try take(details, before: plan, carer: plan.person, right: right, surroundings: surroundings, with: pen)
        try pen.sign(.changed, plan.ref, person: plan.person.text, detail: plan.kind.words.lowercased())
    }

    /// Ends a plan, because somebody does not care any more, or because another takes its place.
    ///
    /// - Throws: `Faults` for a day before it began or in the future; `StaleSave` if somebody has saved since `seen`.
    public static func end(
        _ plan: CarerPlan, seen: Int, on day: LocalDate, right: Right, by name: String, surroundings: Surroundings,
        with pen: Pen
    ) throws {
        let first = [plan.preparedOn, plan.talkedOn, plan.answeredOn, plan.offeredOn].compactMap { $0 }.first
        guard day >= first ?? plan.identifiedOn else {
            throw Faults([
                FieldFault(
                    field: "to",
                    message:
                        "It was worked on until \((first ?? plan.identifiedOn).words). Enter that day or a later one")
            ])
        }
        try pen.revise("carer_plan", plan.id, seen: seen, columns(plan, endedOn: day))
        if plan.preparedOn != nil {
            try take(.ended, on: day, by: name, carer: plan.person, right: right, surroundings: surroundings, with: pen)
        }
        try pen.sign(.ended, plan.ref, person: plan.person.text, detail: plan.kind.words.lowercased())
    }

    private static func cares(
        _ carer: ID<Person>, for person: ID<Person>, on day: LocalDate, authority: String, connection: any Connection
    ) throws -> Bool {
        try connection.row(
            """
            SELECT id FROM relationship
            WHERE authority = \(authority) AND person = \(person) AND other_person = \(carer) AND is_carer = 1
                AND from_date <= \(day) AND (to_date IS NULL OR to_date > \(day)) AND superseded_at IS NULL
            """) != nil
    }
}
