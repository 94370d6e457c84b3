import Content
import People
import Practice
import Store
import Values

/// Closes a need: as met, with what meets it, or as no longer needed. Either asks since when, and why.
struct CloseNeedPage {
    let record: RecordPage
    let need: Need
    let isMet: Bool
    /// The supports that go on, for one that is met.
    var supports: [Support] = []
    var metBy = ""
    var on: TypedDate
    var why = ""
    var seen: Int
    var errors: [FieldError] = []
    var isStale = false

    init(record: RecordPage, need: Need, isMet: Bool) {
        self.record = record
        self.need = need
        self.isMet = isMet
        on = TypedDate(record.visit.today)
        seen = need.version
    }

    /// The same page with what was typed.
    func reading(_ form: Fields) -> CloseNeedPage {
        var page = self
        page.metBy = form["met-by"]
        page.on = TypedDate(form, "closed-on")
        page.why = form["why"]
        page.seen = Int(form["seen"]) ?? 0
        return page
    }

    /// The day that was typed; nil if none was.
    ///
    /// - Throws: `Faults` for what is no day.
    func day() throws(Faults) -> LocalDate? {
        var faults = Faults()
        let day = on.date("closed-on", &faults)
        try faults.throwIfAny()
        return day
    }

    private var catalogue: Catalogue { record.visit.catalogue }

    var page: Page {
        record.form(
            title: isMet ? "It is met" : "It is no longer needed", lead: "“\(need.words)”", errors: errors,
            main: """
                \(when: isStale, Notice(
                    kind: .warning, heading: "Somebody else has just changed this",
                    content: "<p>It is shown above as it is now. Nothing was closed. Check it, then close it if that is still right.</p>"
                ).html)
                <p>A need is never deleted. It stays on record, and how long it was missing stays in the figures.</p>
                \(Form(
                    action: record.open.path("needs/\(need.id)/\(isMet ? "meet" : "close")"),
                    method: .post(csrf: record.visit.formCode), warnsBeforeLeaving: true,
                    content: """
                        \(HiddenField(name: "seen", value: String(seen)))
                        \(isMet ? meeting : .empty)
                        \(DateField(
                            name: "closed-on", label: isMet ? "Since when is it met?" : "Since when is it not needed?",
                            hint: "It is missing since \(need.sinceOn.words).", value: on.typed, error: errors["closed-on"]))
                        \(TextArea(
                            name: "why", label: isMet ? "How is it met?" : "Why is it not needed any more?", value: why,
                            error: errors["why"], rows: 2, limit: 300))
                        \(ButtonRow(
                            buttons: [Button(isMet ? "Close it as met" : "Close it as no longer needed")],
                            cancel: PageLink("Leave it open", href: record.href(.needs))))
                        """))
                """)
    }

    private var meeting: HTML {
        let own = supports.map { support in
            Choice("\(catalogue.title(of: support.service)): \(support.what)", value: "support/\(support.id)")
        }
        let services = catalogue.items(ofKind: "service").sorted { $0.title < $1.title }
            .map { Choice($0.title, value: $0.ref.text) }
        return SelectField(
            name: "met-by", label: "What meets it?",
            hint: own.isEmpty
                ? "The service that meets it. Supports of an open plan would stand here too."
                : "Supports of the plan come first, then every service.",
            choices: own + services, chosen: metBy, error: errors["met-by"]
        ).html
    }
}

extension CloseNeedPage: ChangeForm {
    mutating func compare(with stale: StaleSave) {
        isStale = true
        seen = stale.current
    }
}
