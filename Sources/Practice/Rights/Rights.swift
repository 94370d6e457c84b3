import People
import Store
import Values

/// What people and carers are entitled to: whether they were told, what they answered, and what they have.
public enum Rights {
    /// Puts what happened on record: a row for each option of self-directed support, or one.
    ///
    /// - Throws: `Faults` if it cannot follow the steps that are on record by now.
    public static func add(
        _ details: RightStepDetails, to person: ID<Person>, surroundings: Surroundings, with pen: Pen
    ) throws {
        let before = try steps(of: person, authority: pen.signature.authority, on: pen.connection)
            .filter { $0.right == details.right.ref && $0.mistake == nil }
        if let refusal = RightRules.refusal(of: details.step, after: before.inOrder, of: details.right) {
            throw Faults([FieldFault(field: "step", message: refusal)])
        }
        let options = details.options.isEmpty ? [nil] : details.options.map { Optional($0) }
        for option in options {
            let id: ID<RightStep> = surroundings.identifiers.next(at: pen.signature.at)
            try pen.insert(
                into: "right_step", id,
                [
                    "person": person, "entitlement": details.right.ref, "step": details.step.rawValue,
                    "self_directed_option": option?.rawValue, "done_on": details.doneOn, "done_by": details.doneBy,
                    "done_by_account": details.account, "told_how": details.how?.rawValue,
                    "told_format": details.format?.rawValue, "format_detail": details.formatDetail,
                    "service": details.service, "note": details.note, "until_date": details.until,
                ])
            try pen.sign(
                .added, Ref(kind: "right-step", id: id.text), person: person.text, detail: details.right.ref.text)
        }
    }

    /// Leaves a step out of everything, because it was recorded by mistake. It is kept, with the reason.
    ///
    /// - Throws: `Faults` without a reason, or for a step that is left out already or that others rest on; `StaleSave` if
    ///   somebody has saved since version `seen`.
    public static func withdraw(
        _ step: RightStep, of right: Right, seen: Int, why: String, with pen: Pen
    ) throws {
        var faults = Faults()
        let why = why.trimmed
        if why.isEmpty || why.count > 300 { faults.add("why", "Say in up to 300 characters what was wrong with it") }
        if step.mistake != nil { faults.add("why", "This step is left out already") }
        let others = try steps(of: step.person, authority: pen.signature.authority, on: pen.connection)
            .filter { $0.right == right.ref && $0.mistake == nil && $0.id != step.id }
        if faults.isEmpty, let hanging = firstHanging(others.inOrder, of: right) {
            faults.add(
                "why",
                """
                “\(hanging.step.words)” of \(hanging.doneOn.words) rests on it. If that is a mistake too, leave that \
                out first
                """)
        }
        try faults.throwIfAny()
        try pen.revise(
            "right_step", step.id, seen: seen,
            [
                "person": step.person, "entitlement": step.right, "step": step.step.rawValue,
                "self_directed_option": step.option?.rawValue, "done_on": step.doneOn, "done_by": step.doneBy,
                "done_by_account": step.account, "told_how": step.how?.rawValue,
                "told_format": step.format?.rawValue, "format_detail": step.formatDetail, "service": step.service,
                "note": step.note, "until_date": step.until, "mistake": why,
            ])
        try pen.sign(.changed, step.ref, person: step.person.text, detail: "recorded by mistake")
    }

    /// The first step that could not have followed those before it; nil if each could.
    private static func firstHanging(_ steps: [RightStep], of right: Right) -> RightStep? {
        for (place, step) in steps.enumerated()
        where RightRules.refusal(of: step.step, after: Array(steps[..<place]), of: right) != nil {
            return step
        }
        return nil
    }

    /// Every step of a person's rights in the order in which they happened, also what was recorded by mistake.
    public static func steps(
        of person: ID<Person>, authority: String, on connection: any Connection
    ) throws -> [RightStep] {
        try connection.rows(
            """
            SELECT * FROM right_step WHERE authority = \(authority) AND person = \(person) AND superseded_at IS NULL
            ORDER BY entitlement, done_on, id
            """
        ).map(step).inOrder
    }

    static func step(_ row: Row) throws -> RightStep {
        RightStep(
            id: try row.id("id"), version: try row.integer("version"), person: try row.id("person"),
            right: try row.ref("entitlement"), step: try word(row.text("step"), "step"),
            option: try optionalWord(row, "self_directed_option"), doneOn: try row.date("done_on"),
            doneBy: try row.text("done_by"), account: try row.optionalText("done_by_account"),
            how: try optionalWord(row, "told_how"), format: try optionalWord(row, "told_format"),
            formatDetail: try row.optionalText("format_detail"), service: try row.optionalRef("service"),
            note: try row.optionalText("note"), until: try row.optionalDate("until_date"),
            mistake: try row.optionalText("mistake"))
    }

    private static func word<Word: RawRepresentable<String>>(_ text: String, _ column: String) throws -> Word {
        guard let word = Word(rawValue: text) else { throw StoreError.unexpectedValue(column) }
        return word
    }

    private static func optionalWord<Word: RawRepresentable<String>>(_ row: Row, _ column: String) throws -> Word? {
        try row.optionalText(column).map { try word($0, column) }
    }
}
