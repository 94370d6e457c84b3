import Content
import People
import Practice
import Store
import Values

/// Begins a carer's plan, or goes on with it: one form from the offer to the finished plan.
struct CarerPlanPage {
    let record: RecordPage
    let caredFor: [CaredFor]
    /// The plan that is gone on with; nil for a new one.
    let plan: CarerPlan?
    var about = ""
    var fields = CarerPlanFields()
    var dates: [String: TypedDate] = [:]
    var seen = 0
    var errors: [FieldError] = []
    var isStale = false

    /// The names of the fields that are dates.
    static let dateFields = [
        "identified-on", "offered-on", "answered-on", "talked-on", "prepared-on", "review-on",
    ]

    var page: Page {
        let action = plan.map { "caring/\($0.id)/change" } ?? "caring/new"
        return record.form(
            title: plan == nil ? "Begin a carer’s plan" : "The carer’s plan", lead: lead, errors: errors,
            main: """
                \(when: isStale, StaleNotice.html(comparison))
                \(Form(
                    action: record.open.path(action),
                    method: .post(csrf: record.visit.formCode, sending: plan == nil ? record.visit.sending : nil),
                    warnsBeforeLeaving: true,
                    content: """
                        \(plan == nil ? beginning : HiddenField(name: "seen", value: String(seen)).html)
                        \(offer)
                        \(talk)
                        \(ButtonRow(
                            buttons: [Button(isStale ? "Save mine all the same" : "Save")],
                            cancel: PageLink("Cancel", href: record.open.path("caring"))))
                        """))
                """)
    }

    private var lead: String? {
        plan.flatMap { plan in caredFor.first { $0.person == plan.about } }.map { "Caring for \($0.name.full)" }
    }

    // MARK: - Its fields

    private var beginning: HTML {
        """
        \(SelectField(
            name: "about", label: "Whom do they care for?",
            choices: caredFor.map { Choice($0.name.full, value: $0.person.text) }, chosen: about, error: errors["about"]))
        \(RadioGroup(
            name: "kind", label: "Which plan is it?",
            choices: [
                Choice(CarerPlan.Kind.adult.words, value: "adult"),
                Choice(CarerPlan.Kind.young.words, value: "young", hint: "Under 18, or 18 and still at school."),
            ], chosen: fields.kind, error: errors["kind"]))
        \(date("identified-on", "When were they first known to be a carer?"))
        \(Checkbox(
            name: "terminal", label: "The person is expected to die within six months",
            hint: "The law then leaves days: the plan is offered, talked about and prepared within working days.",
            isChosen: fields.isTerminal, error: errors["terminal"]))
        """
    }

    private var offer: HTML {
        let offered: HTML
        if let day = plan?.offeredOn {
            offered = "<p>Offered on \(day.words).</p>"
        } else {
            offered = """
                \(date("offered-on", "When was the plan offered?", isOptional: true))
                \(RadioGroup(
                    name: "how", label: "How was it offered?",
                    choices: RightStep.How.allCases.map { Choice($0.words, value: $0.rawValue) }, chosen: fields.how,
                    error: errors["how"], isOptional: true))
                \(RadioGroup(
                    name: "format", label: "In which format could they use it?",
                    choices: RightStep.Format.allCases.map { Choice($0.words, value: $0.rawValue) },
                    chosen: fields.format, error: errors["format"], isOptional: true))
                """
        }
        let answered: HTML
        if let answer = plan?.answer, let day = plan?.answeredOn {
            answered = "<p>Answered on \(day.words): \(answer.words.lowercasedFirst).</p>"
        } else {
            answered = """
                \(RadioGroup(
                    name: "answer", label: "What did they answer?",
                    choices: CarerPlan.Answer.allCases.map { Choice($0.words, value: $0.rawValue) },
                    chosen: fields.answer, error: errors["answer"], isOptional: true))
                \(date("answered-on", "When did they answer?", isOptional: true))
                """
        }
        return """
            \(FieldGroup(legend: "The offer", content: "\(offered)\(answered)"))
            \(TextField(
                name: "done-by", label: "Who did this", hint: "Who offered it, heard the answer or wrote the plan.",
                value: fields.doneBy, error: errors["done-by"], autocomplete: "off", width: .half))
            """
    }

    private var talk: HTML {
        let parts = CarerPlan.Part.allCases.map { part -> HTML in
            TextArea(
                name: part.rawValue, label: part.asks, value: fields.parts[part] ?? "", error: errors[part.rawValue],
                isOptional: true, rows: 3, limit: 2000
            ).html
        }
        let prepared: HTML
        if let day = plan?.preparedOn {
            prepared = "<p>Prepared on \(day.words).</p>"
        } else {
            prepared = date("prepared-on", "When was the plan finished?", isOptional: true)
        }
        return """
            \(date("talked-on", "When did you talk about it?", isOptional: true))
            \(parts)
            \(TextField(
                name: "weekly-hours", label: "Hours of care a week", value: fields.weeklyHours,
                error: errors["weekly-hours"], isOptional: true, kind: .number, autocomplete: "off", width: .tiny))
            \(RadioGroup(
                name: "meets-criteria", label: "Do the needs meet the local eligibility criteria?",
                choices: [Choice("Yes", value: "yes"), Choice("No", value: "no"), Choice("Not looked at yet", value: "")],
                chosen: fields.meetsCriteria, error: errors["meets-criteria"]))
            \(prepared)
            \(date("review-on", "When do you look at it again?", isOptional: true))
            """
    }

    private func date(_ name: String, _ label: String, isOptional: Bool = false) -> HTML {
        DateField(
            name: name, label: label, value: (dates[name] ?? TypedDate(nil)).typed, error: errors[name],
            isOptional: isOptional
        ).html
    }

    private var comparison: [VersionComparison.Field] {
        CarerPlan.Part.allCases.map { part in
            VersionComparison.Field(
                label: part.asks, theirs: plan?.parts[part] ?? "", yours: (fields.parts[part] ?? "").trimmed)
        }
    }

    // MARK: - What was sent

    mutating func read(_ form: Fields) {
        about = form["about"]
        fields.kind = form["kind"]
        fields.isTerminal = plan?.isTerminal ?? form.isTicked("terminal")
        fields.answer = form["answer"]
        fields.weeklyHours = form["weekly-hours"]
        fields.meetsCriteria = form["meets-criteria"]
        fields.doneBy = form["done-by"]
        fields.how = form["how"]
        fields.format = form["format"]
        for part in CarerPlan.Part.allCases { fields.parts[part] = form[part.rawValue] }
        for name in Self.dateFields { dates[name] = TypedDate(form, name) }
        seen = Int(form["seen"]) ?? 0
    }

    /// What the plan is, to be gone on with.
    mutating func show(_ plan: CarerPlan) {
        fields.parts = plan.parts
        fields.weeklyHours = plan.weeklyHours.map { String($0) } ?? ""
        fields.meetsCriteria = plan.meetsCriteria.map { $0 ? "yes" : "no" } ?? ""
        dates["talked-on"] = TypedDate(plan.talkedOn)
        dates["review-on"] = TypedDate(plan.reviewOn)
        seen = plan.version
    }

    /// - Throws: `Faults`.
    func details(born: LocalDate?) throws -> CarerPlanDetails {
        var faults = Faults()
        var days = CarerPlanDays()
        func day(_ name: String) -> LocalDate? { (dates[name] ?? TypedDate(nil)).date(name, &faults) }
        days.identified = day("identified-on")
        days.offered = day("offered-on")
        days.answered = day("answered-on")
        days.talked = day("talked-on")
        days.prepared = day("prepared-on")
        days.review = day("review-on")
        let given = days
        let checked = faults.gather({ () throws(Faults) in
            try CarerPlanDetails(fields, given, born: born, before: plan, today: record.visit.today)
        })
        guard let details = checked, faults.isEmpty else { throw faults }
        return details
    }
}

extension CarerPlanPage: ChangeForm {
    mutating func compare(with stale: StaleSave) {
        isStale = true
        seen = stale.current
    }
}
