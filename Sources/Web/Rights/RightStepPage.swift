import Access
import Content
import People
import Practice
import Values

/// Records what happened to a right: one form for every step that can follow.
struct RightStepPage {
    let record: RecordPage
    let right: Right
    /// The steps of it that count.
    let before: [RightStep]
    var fields = RightStepFields()
    var doneOn: TypedDate
    var until = TypedDate(nil)
    var service = ""
    var errors: [FieldError] = []

    var page: Page {
        record.form(
            title: "\(right.title): record a step", lead: right.asks, errors: errors,
            main: """
                <p class="quiet">Say it to \(record.called) in these words, or in yours: \(right.tells)</p>
                \(Form(
                    action: record.open.path("rights/\(right.ref.id)/new"),
                    method: .post(csrf: record.visit.formCode, sending: record.visit.sending),
                    warnsBeforeLeaving: true, content: content))
                \(when: !later.isEmpty, notYet)
                """)
    }

    private var content: HTML {
        """
        \(RadioGroup(
            name: "step", label: "What happened?",
            choices: possible.map { Choice($0.words, value: $0.rawValue) },
            chosen: fields.step, error: errors["step"]))
        \(when: right.isOfOptions, options.html)
        \(DateField(name: "done-on", label: "When", value: doneOn.typed, error: errors["done-on"]))
        \(TextField(
            name: "done-by", label: "Who did it", value: fields.doneBy, error: errors["done-by"], autocomplete: "off",
            width: .half))
        \(RadioGroup(
            name: "how", label: "How", hint: "Needed for whatever was explained or offered.",
            choices: RightStep.How.allCases.map { Choice($0.words, value: $0.rawValue) }, chosen: fields.how,
            error: errors["how"]))
        \(RadioGroup(
            name: "format", label: "In which format could they use it?", hint: formatHint,
            choices: RightStep.Format.allCases.map { Choice($0.words, value: $0.rawValue) }, chosen: fields.format,
            error: errors["format"]))
        \(TextField(
            name: "format-detail", label: "More about the format", hint: "For example, which language.",
            value: fields.formatDetail, error: errors["format-detail"], isOptional: true, autocomplete: "off",
            width: .half))
        \(when: right.steps.contains(.takenUp), serviceField.html)
        \(when: right.steps.contains(.inPlace), DateField(
            name: "until", label: "Until", hint: "Where it ends by itself, such as an order.", value: until.typed,
            error: errors["until"], isOptional: true).html)
        \(TextArea(
            name: "note", label: "Anything to remember", value: fields.note, error: errors["note"], isOptional: true,
            rows: 3, limit: 1000))
        \(ButtonRow(buttons: [Button("Save")], cancel: PageLink("Cancel", href: record.href(.rights))))
        """
    }

    private var options: CheckboxGroup {
        CheckboxGroup(
            name: "options", label: "Which options?",
            hint: "All that were explained, or the one that was chosen.",
            choices: SelfDirectedOption.options.map { Choice($0.words, value: $0.rawValue, hint: $0.meaning) },
            chosen: fields.options, error: errors["options"], isOptional: true)
    }

    private var serviceField: SelectField {
        SelectField(
            name: "service", label: "With which service", choices: RightStepPage.services(record.visit.catalogue),
            chosen: service, error: errors["service"], isOptional: true)
    }

    private static func services(_ catalogue: Catalogue) -> [Choice] {
        catalogue.items(ofKind: "service").sorted { $0.title < $1.title }.map { Choice($0.title, value: $0.ref.text) }
    }

    private var formatHint: String {
        let needs = record.open.person.communication.words
        return "Needed for whatever was explained or offered." + (needs.map { " On record: \($0)." } ?? "")
    }

    // MARK: - What can follow

    private var possible: [Right.Step] { steps.filter { refusal($0) == nil } }
    private var later: [Right.Step] { steps.filter { refusal($0) != nil } }

    private var steps: [Right.Step] { Right.Step.allCases.filter { right.steps.contains($0) } }

    private func refusal(_ step: Right.Step) -> String? { RightRules.refusal(of: step, after: before, of: right) }

    private var notYet: HTML {
        let items = later.map { "<li>\($0.words): \(refusal($0)?.lowercasedFirst ?? "").</li>\n" as HTML }
        return Disclosure(summary: "What cannot be recorded yet, and why", content: "<ul>\(items)</ul>").html
    }

    // MARK: - What was sent

    mutating func read(_ form: Fields) {
        fields.step = form["step"]
        fields.options = Set(form.all("options"))
        fields.doneBy = form["done-by"]
        fields.how = form["how"]
        fields.format = form["format"]
        fields.formatDetail = form["format-detail"]
        fields.note = form["note"]
        doneOn = TypedDate(form, "done-on")
        until = TypedDate(form, "until")
        service = form["service"]
    }

    /// - Throws: `Faults`.
    func details(by principal: Principal?) throws -> RightStepDetails {
        var faults = Faults()
        let day = doneOn.date("done-on", &faults)
        let end = until.date("until", &faults)
        var chosen: Ref?
        if let typed = service.nonEmpty {
            chosen = Ref(typed).flatMap { $0.kind == "service" && record.visit.catalogue[$0] != nil ? $0 : nil }
            if chosen == nil { faults.add("service", "Choose a service from the list, or leave it empty") }
        }
        let isOwn = principal.map { $0.displayName == fields.doneBy.trimmed } ?? false
        let checked = faults.gather({ () throws(Faults) in
            try RightStepDetails(
                fields, of: right, doneOn: day, until: end, service: chosen, account: isOwn ? principal?.userName : nil,
                before: before, today: record.visit.today)
        })
        guard let details = checked, faults.isEmpty else { throw faults }
        return details
    }
}
