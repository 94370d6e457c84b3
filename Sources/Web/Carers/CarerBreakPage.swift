import Content
import Partnership
import Practice
import Store
import Values

/// Puts a break from caring on record, with the money for it.
struct CarerBreakPage {
    let record: RecordPage
    let plan: CarerPlan
    var what = ""
    var from: TypedDate
    var to = TypedDate(nil)
    var amount = ""
    var fund = ""
    var errors: [FieldError] = []

    var page: Page {
        record.form(
            title: "Add a break", errors: errors,
            main: Form(
                action: record.open.path("caring/\(plan.id)/breaks/new"),
                method: .post(csrf: record.visit.formCode, sending: record.visit.sending), warnsBeforeLeaving: true,
                content: """
                    \(TextArea(name: "what", label: "What is the break?", value: what, error: errors["what"], rows: 2, limit: 300))
                    \(DateField(name: "from", label: "From", value: from.typed, error: errors["from"]))
                    \(DateField(name: "to", label: "To", value: to.typed, error: errors["to"], isOptional: true))
                    \(TextField(
                        name: "amount", label: "Money", hint: "In pounds and pence, as in 124.50.", value: amount,
                        error: errors["amount"], isOptional: true, autocomplete: "off", width: .short))
                    \(SelectField(
                        name: "fund", label: "Which fund pays?", choices: funds, chosen: fund, error: errors["fund"],
                        isOptional: true))
                    \(ButtonRow(
                        buttons: [Button("Add the break")],
                        cancel: PageLink("Cancel", href: record.open.path("caring"))))
                    """
            ).html)
    }

    /// Those with a limit of their own first; any other service can pay too.
    private var funds: [Choice] {
        let catalogue = record.visit.catalogue
        let services = catalogue.items(ofKind: "service").sorted { $0.title < $1.title }
        return
            (services.filter { catalogue.yearlyLimit(of: $0.ref) != nil }
            + services.filter { catalogue.yearlyLimit(of: $0.ref) == nil })
            .map { Choice($0.title, value: $0.ref.text) }
    }

    mutating func read(_ form: Fields) {
        what = form["what"]
        from = TypedDate(form, "from")
        to = TypedDate(form, "to")
        amount = form["amount"]
        fund = form["fund"]
    }

    /// - Throws: `Faults`.
    func details() throws -> CarerBreakDetails {
        var faults = Faults()
        let (begins, ends) = (from.date("from", &faults), to.date("to", &faults))
        var chosen: Ref?
        if let typed = fund.nonEmpty {
            chosen = Ref(typed).flatMap { $0.kind == "service" && record.visit.catalogue[$0] != nil ? $0 : nil }
            if chosen == nil { faults.add("fund", "Choose a fund from the list, or leave it empty") }
        }
        let checked = faults.gather({ () throws(Faults) in
            try CarerBreakDetails(what: what, from: begins, to: ends, amount: amount, fund: chosen)
        })
        guard let details = checked, faults.isEmpty else { throw faults }
        return details
    }
}
