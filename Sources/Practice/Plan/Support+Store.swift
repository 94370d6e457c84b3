import People
import Store
import Values

extension Practice {
    /// The supports of a plan: those that go on first, then those that ended, each with the outcomes it is for.
    public static func supports(
        of plan: ID<SupportPlan>, authority: String, on connection: any Connection
    ) throws -> [Support] {
        try supports(of: [plan], authority: authority, on: connection)
    }

    /// The supports of some plans, 1 or more, in the same order: those of one plan are not kept together.
    public static func supports(
        of plans: [ID<SupportPlan>], authority: String, on connection: any Connection
    ) throws -> [Support] {
        var served: [String: [ID<Outcome>]] = [:]
        for row in try connection.rows(
            """
            SELECT support_outcome.support, support_outcome.outcome FROM support_outcome
            JOIN support ON support.authority = support_outcome.authority AND support.id = support_outcome.support
                AND support.superseded_at IS NULL
            WHERE support.authority = \(authority) AND support.plan IN \(list: plans)
                AND support_outcome.superseded_at IS NULL
            ORDER BY support_outcome.outcome
            """)
        {
            served[try row.text("support"), default: []].append(try row.id("outcome"))
        }
        return try connection.rows(
            """
            SELECT * FROM support WHERE authority = \(authority) AND plan IN \(list: plans) AND superseded_at IS NULL
            ORDER BY CASE WHEN to_date IS NULL THEN 0 ELSE 1 END, from_date, id
            """
        ).map { row in
            Support(
                id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
                plan: try row.id("plan"), service: try row.ref("service"), what: try row.text("what"),
                option: try selfDirectedOption(row), terms: try SupportTerms(row),
                outcomes: served[try row.text("id")] ?? [],
                from: try row.date("from_date"),
                to: try row.optionalDate("to_date"))
        }
    }

    /// Adds a support to a plan.
    ///
    /// - Throws: `Faults` if an outcome it names is not the plan's, or the plan has ended.
    public static func add(
        _ details: SupportDetails, to plan: SupportPlan, id: ID<Support>, surroundings: Surroundings, with pen: Pen
    ) throws {
        try requireOpen(plan, with: pen)
        let chosen = Set(details.outcomes).sorted()
        let known = try pen.connection.count(
            """
            SELECT count(*) FROM outcome WHERE authority = \(pen.signature.authority) AND id IN \(list: chosen)
                AND plan = \(plan.id) AND superseded_at IS NULL
            """)
        guard known == chosen.count else {
            throw Faults([
                FieldFault(
                    field: "outcomes", message: "One of the outcomes is not in this plan. Choose from those shown")
            ])
        }
        try pen.insert(
            into: "support", id,
            [
                "person": plan.person, "plan": plan.id, "service": details.service, "what": details.what,
                "self_directed_option": details.option?.rawValue, "from_date": details.from,
                "provider": details.terms.provider, "weekly_pence": details.terms.weeklyCost?.pence,
            ])
        for outcome in chosen {
            try link(
                outcome, support: id, person: plan.person, service: details.service,
                as: surroundings.identifiers.next(at: pen.signature.at), with: pen)
        }
        try pen.sign(
            .added, Ref(kind: "support", id: id.text), person: plan.person.text, detail: details.service.text)
    }

    /// Adds an outcome to those that a support is for.
    ///
    /// - Throws: `Faults` if the outcome is of another plan, the support is for it already, or either has ended.
    public static func add(
        _ outcome: ID<Outcome>, to support: Support, id: ID<SupportOutcome>, with pen: Pen
    ) throws {
        let authority = pen.signature.authority
        var faults = Faults()
        let found = try self.outcome(outcome, authority: authority, on: pen.connection)
        let current = try supports(of: support.plan, authority: authority, on: pen.connection)
            .first { $0.id == support.id }
        if found?.plan != support.plan || found?.endedOn != nil {
            faults.add("outcomes", "This outcome is not open in the plan of the support. Choose from those shown")
        }
        if current?.goesOn(on: pen.signature.at.ukDate) != true {
            faults.add("outcomes", "This support has ended. Add a new one for the outcome")
        } else if current?.outcomes.contains(outcome) ?? false {
            faults.add("outcomes", "The support is for this outcome already. Choose another")
        }
        try faults.throwIfAny()
        try link(
            outcome, support: support.id, person: support.person, service: support.service, as: id, with: pen)
        try pen.sign(
            .changed, Ref(kind: "support", id: support.id.text), person: support.person.text,
            detail: "for outcome/\(outcome)")
    }

    private static func link(
        _ outcome: ID<Outcome>, support: ID<Support>, person: ID<Person>, service: Ref, as id: ID<SupportOutcome>,
        with pen: Pen
    ) throws {
        try pen.insert(
            into: "support_outcome", id,
            ["person": person, "support": support, "outcome": outcome, "service": service])
    }

    /// Ends a support on a day.
    public static func end(_ support: Support, seen: Int, on date: LocalDate, with pen: Pen) throws {
        guard date >= support.from else {
            throw Faults([
                FieldFault(
                    field: "to", message: "This support began on \(support.from.words). Enter that day or a later one")
            ])
        }
        try write(support, seen: seen, to: date, with: pen)
        try pen.sign(.ended, support.ref, person: support.person.text, detail: support.service.text)
    }

    /// Changes what a support does, its option of self-directed support, who provides it or what it costs.
    ///
    /// - Throws: `Faults` if it has ended; `StaleSave` if somebody has saved since version `seen`.
    public static func change(_ support: Support, seen: Int, to change: SupportChange, with pen: Pen) throws {
        guard support.goesOn(on: pen.signature.at.ukDate) else {
            throw Faults([FieldFault(field: "what", message: "This support has ended. Add a new one")])
        }
        try write(support, seen: seen, change: change, to: support.to, with: pen)
        let (before, after) = (support.option, change.option)
        func words(_ option: SelfDirectedOption?) -> String { option?.rawValue ?? "not recorded" }
        try pen.sign(
            .changed, support.ref, person: support.person.text,
            detail: before == after ? "" : "self-directed support \(words(before)) → \(words(after))")
    }

    private static func write(
        _ support: Support, seen: Int, change: SupportChange? = nil, to: LocalDate?, with pen: Pen
    ) throws {
        let option = change == nil ? support.option : change?.option
        let terms = change?.terms ?? support.terms
        try pen.revise(
            "support", support.id, seen: seen,
            [
                "person": support.person, "plan": support.plan, "service": support.service,
                "what": change?.what ?? support.what, "self_directed_option": option?.rawValue,
                "from_date": support.from, "to_date": to, "provider": terms.provider,
                "weekly_pence": terms.weeklyCost?.pence,
            ])
    }
}

/// The link between a support and an outcome that it is for.
public enum SupportOutcome {}
