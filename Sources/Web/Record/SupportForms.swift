import Content
import Practice
import Store
import Values

/// A support: which service does what, for which outcomes, and who directs it.
struct SupportPage {
    let record: RecordPage
    let outcomes: [Outcome]
    var service = ""
    var what = ""
    var chosen: Set<String> = []
    var from = TypedDate(nil)
    var option = ""
    var provider = ""
    var weeklyCost = ""
    var errors: [FieldError] = []

    var page: Page {
        let cancel = PageLink("Cancel", href: record.href(.plan))
        guard !outcomes.isEmpty else {
            return record.form(
                title: "Add a support",
                main: EmptyState(
                    heading: "Agree an outcome first", text: "Every support is for something the person wants.",
                    action: ButtonLink("Agree an outcome", href: record.open.path("outcomes/new"))
                ).html)
        }
        return record.form(
            title: "Add a support", errors: errors,
            main: Form(
                action: record.open.path("supports/new"),
                method: .post(csrf: record.visit.formCode, sending: record.visit.sending),
                warnsBeforeLeaving: true,
                content: """
                    \(SelectField(name: "service", label: "Service", choices: services, chosen: service, error: errors["service"]))
                    \(TextArea(
                        name: "what", label: "What they do", hint: "For example: a walk together on Tuesdays and Fridays.",
                        value: what, error: errors["what"], rows: 2, limit: 300))
                    \(CheckboxGroup(
                        name: "outcomes", label: "Which outcomes is it for?",
                        choices: outcomes.map { Choice("“\($0.words)”", value: $0.id.text) }, chosen: chosen,
                        error: errors["outcomes"]))
                    \(DateField(name: "from", label: "From", value: from.typed, error: errors["from"]))
                    \(OptionChoice(chosen: option, error: errors[OptionChoice.name]))
                    \(TermsFields(provider: provider, weeklyCost: weeklyCost, errors: errors))
                    \(ButtonRow(buttons: [Button("Add the support")], cancel: cancel))
                    """
            ).html)
    }

    private var services: [Choice] {
        record.visit.catalogue.items(ofKind: "service").sorted { $0.title < $1.title }
            .map { Choice($0.title, value: $0.ref.text) }
    }
}

/// Changes what a support does, who directs it, who provides it or what it costs.
struct ChangeSupportPage {
    let record: RecordPage
    /// The support as it is now.
    let support: Support
    var what: String
    var option: String
    var provider: String
    var weeklyCost: String
    var seen: Int
    var errors: [FieldError] = []
    var isStale = false

    init(record: RecordPage, support: Support) {
        self.record = record
        self.support = support
        what = support.what
        option = OptionChoice.value(of: support.option)
        provider = support.terms.provider ?? ""
        weeklyCost = support.terms.weeklyCostText
        seen = support.version
    }

    var page: Page {
        record.form(
            title: "Change a support", lead: record.visit.catalogue.title(of: support.service), errors: errors,
            main: """
                \(when: isStale, StaleNotice.html(comparison))
                \(Form(
                    action: record.open.path("supports/\(support.id)/change"), method: .post(csrf: record.visit.formCode),
                    warnsBeforeLeaving: true,
                    content: """
                        \(HiddenField(name: "seen", value: String(seen)))
                        \(TextArea(name: "what", label: "What they do", value: what, error: errors["what"], rows: 2, limit: 300))
                        \(OptionChoice(chosen: option, error: errors[OptionChoice.name]))
                        \(TermsFields(provider: provider, weeklyCost: weeklyCost, errors: errors))
                        \(ButtonRow(
                            buttons: [Button(isStale ? "Save mine all the same" : "Save")],
                            cancel: PageLink("Cancel", href: record.href(.plan))))
                        """))
                """)
    }

    private var comparison: [VersionComparison.Field] {
        [
            VersionComparison.Field(label: "What they do", theirs: support.what, yours: what.trimmed),
            VersionComparison.Field(
                label: "Self-directed support", theirs: OptionChoice.words(support.option),
                yours: OptionChoice.option(option).map(OptionChoice.words) ?? ""),
            VersionComparison.Field(
                label: "Who provides it", theirs: support.terms.provider ?? "", yours: provider.trimmed),
            VersionComparison.Field(
                label: "Cost in a week", theirs: support.terms.weeklyCostText, yours: weeklyCost.trimmed),
        ]
    }
}

/// Who provides a support and what it costs: both may stay empty.
struct TermsFields: Component {
    static let names = ["provider", "weekly-cost"]

    var provider: String
    var weeklyCost: String
    var errors: [FieldError]

    var html: HTML {
        """
        \(TextField(
            name: Self.names[0], label: "Who provides it, if it is not the service itself",
            hint: "For example: a care company, or a personal assistant.", value: provider, error: errors[Self.names[0]],
            isOptional: true, autocomplete: "off"))
        \(TextField(
            name: Self.names[1], label: "What it costs in a week", hint: "In pounds, as in 124.50, whoever pays.",
            value: weeklyCost, error: errors[Self.names[1]], isOptional: true, autocomplete: "off", width: .short))
        """
    }

    /// What was sent; nil, with a fault, where it cannot be right.
    static func read(_ provider: String, _ weeklyCost: String, _ faults: inout Faults) -> SupportTerms? {
        faults.gather { () throws(Faults) in try SupportTerms(provider: provider, weeklyCost: weeklyCost) }
    }
}

/// The choice of an option of self-directed support. None is chosen beforehand, since none is the default in law; that
/// nothing is known yet is an answer of its own.
struct OptionChoice: Component {
    static let name = "option"
    private static let notRecorded = "not-recorded"

    var chosen: String
    var error: String?

    var html: HTML {
        let options = SelfDirectedOption.allCases.map { Choice($0.words, value: $0.rawValue, hint: $0.meaning) }
        return RadioGroup(
            name: Self.name, label: "Self-directed support",
            hint: "Which of the four options did the person choose, once all four were explained?",
            choices: options + [Choice("Not chosen yet, or not known", value: Self.notRecorded)], chosen: chosen,
            error: error
        ).html
    }

    static func value(of option: SelfDirectedOption?) -> String { option?.rawValue ?? notRecorded }

    /// What is said of a support.
    static func words(_ option: SelfDirectedOption?) -> String { option?.words ?? SelfDirectedOption.notRecorded }

    /// The option that was sent, itself nil for one that is not known yet; nil if nothing was chosen.
    static func option(_ text: String) -> SelfDirectedOption?? {
        text == notRecorded ? .some(nil) : SelfDirectedOption(rawValue: text).map { .some($0) }
    }

    /// The option that was sent; a fault if nothing was chosen.
    static func read(_ text: String, _ faults: inout Faults) -> SelfDirectedOption? {
        guard let option = option(text) else {
            faults.add(name, "Choose the option, that none applies, or that it is not known yet")
            return nil
        }
        return option
    }
}
