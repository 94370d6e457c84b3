import Content
import People
import Practice
import Store
import Values

/// A need: recorded, or changed.
struct NeedPage {
    let record: RecordPage
    /// The open outcomes of the plan, for a new one.
    var outcomes: [Outcome] = []
    var kind = ""
    var words = ""
    var reason = ""
    var foundIn = ""
    var service = ""
    var outcome = ""
    var since = TypedDate(nil)
    var seen = 0
    var errors: [FieldError] = []
    var isStale = false
    /// The need that is changed; nil for a new one.
    let need: Need?

    init(record: RecordPage, need: Need? = nil) {
        self.record = record
        self.need = need
        guard let need else { return }
        kind = need.kind.text
        words = need.words
        reason = need.reason.rawValue
        service = need.service?.text ?? ""
        seen = need.version
    }

    mutating func read(_ form: Fields) {
        kind = form["kind"]
        words = form["words"]
        reason = form["reason"]
        foundIn = form["found-in"]
        service = form["service"]
        outcome = form["outcome"]
        since = TypedDate(form, "since")
        seen = Int(form["seen"]) ?? seen
    }

    private var catalogue: Catalogue { record.visit.catalogue }

    var page: Page {
        let called = record.open.person.name.called
        let part = need.map { "needs/\($0.id)/change" } ?? "needs/new"
        return record.form(
            title: need == nil ? "Record something that is not met" : "Change what is not met",
            lead: need == nil ? "Something \(called) needs and cannot have now." : nil, errors: errors,
            main: """
                \(when: isStale, StaleNotice.html(comparison))
                \(Form(action: record.open.path(part), method: .post(csrf: record.visit.formCode, sending: need == nil ? record.visit.sending : nil), warnsBeforeLeaving: true, content: """
                    \(when: need != nil, HiddenField(name: "seen", value: String(seen)).html)
                    \(TextArea(
                        name: "words", label: "What is needed", hint: "In \(called)’s words where you can.", value: words,
                        error: errors["words"], rows: 3, limit: 500))
                    \(SelectField(
                        name: "kind", label: "What kind of need is it?", choices: choices("need-kind"), chosen: kind,
                        error: errors["kind"]))
                    \(RadioGroup(
                        name: "reason", label: "Why can it not be met now?",
                        choices: Need.Reason.allCases.map { Choice($0.words, value: $0.rawValue, hint: $0.meaning) },
                        chosen: reason, error: errors["reason"]))
                    \(SelectField(
                        name: "service", label: "Which service would meet it?", choices: services, chosen: service,
                        prompt: "None, or not known", error: errors["service"], isOptional: true))
                    \(need == nil ? beginning : .empty)
                    \(ButtonRow(
                        buttons: [Button(need == nil ? "Put it on record" : isStale ? "Save mine all the same" : "Save")],
                        cancel: PageLink("Cancel", href: record.href(.needs))))
                    """))
                """)
    }

    /// What is asked once: it does not change afterwards.
    private var beginning: HTML {
        """
        \(when: !outcomes.isEmpty, SelectField(
            name: "outcome", label: "Which outcome does it stand in the way of?",
            choices: outcomes.map { Choice("“\($0.words)”", value: $0.id.text) }, chosen: outcome,
            prompt: "None of them", error: errors["outcome"], isOptional: true).html)
        \(DateField(
            name: "since", label: "Since when is it missing?", hint: "Today, if nobody knows.", value: since.typed,
            error: errors["since"]))
        \(RadioGroup(
            name: "found-in", label: "Where did it come up?",
            choices: Need.FoundIn.allCases.map { Choice($0.words, value: $0.rawValue) }, chosen: foundIn,
            error: errors["found-in"]))
        """
    }

    private func choices(_ kind: String) -> [Choice] {
        catalogue.items(ofKind: kind).map { Choice($0.title, value: $0.ref.text) }
    }

    private var services: [Choice] { choices("service").sorted { $0.label < $1.label } }

    private var comparison: [VersionComparison.Field] {
        guard let need else { return [] }
        return [
            VersionComparison.Field(label: "What is needed", theirs: need.words, yours: words.trimmed),
            VersionComparison.Field(
                label: "Kind", theirs: catalogue.title(of: need.kind),
                yours: Ref(kind).map { catalogue.title(of: $0) } ?? ""),
            VersionComparison.Field(
                label: "Why it cannot be met", theirs: need.reason.words,
                yours: Need.Reason(rawValue: reason)?.words ?? ""),
        ]
    }
}

extension NeedPage: ChangeForm {
    mutating func compare(with stale: StaleSave) {
        isStale = true
        seen = stale.current
    }
}
