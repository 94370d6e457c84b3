import Content
import People
import Practice
import Store
import Values

/// What matters to the person, and when the plan is looked at again: begun or changed.
struct WhatMattersPage {
    let record: RecordPage
    var whatMatters = ""
    var nextReview: TypedDate
    /// The plan's version that the form was made from; nil when it begins.
    var seen: Int?
    var errors: [FieldError] = []
    /// What somebody else saved meanwhile.
    var theirs: SupportPlan?

    var page: Page {
        let called = record.open.person.name.called
        let part = seen == nil ? "plan/begin" : "plan/change"
        return record.form(
            title: seen == nil ? "Begin the support plan" : "Change the plan", errors: errors,
            main: """
                \(some: theirs, { StaleNotice.html(comparison($0)) })
                \(Form(action: record.open.path(part), method: .post(csrf: record.visit.formCode, sending: seen == nil ? record.visit.sending : nil), warnsBeforeLeaving: true, content: """
                    \(some: seen, { HiddenField(name: "seen", value: String($0)).html })
                    \(TextArea(
                        name: "what-matters", label: "What matters to \(called)",
                        hint: "In their own words: people, places, routines, what makes a good day.", value: whatMatters,
                        error: errors["what-matters"], rows: 6, limit: 2000))
                    \(DateField(
                        name: "next-review", label: "Next review by", hint: "Within twelve months.", value: nextReview.typed,
                        error: errors["next-review"]))
                    \(ButtonRow(
                        buttons: [Button(seen == nil ? "Begin the plan" : theirs == nil ? "Save" : "Save mine all the same")],
                        cancel: PageLink("Cancel", href: record.href(.plan))))
                    """))
                \(when: seen != nil, "<p class=\"quiet\">\(PageLink("End the plan", href: record.open.path("plan/end")))</p>")
                """)
    }

    private func comparison(_ theirs: SupportPlan) -> [VersionComparison.Field] {
        [
            VersionComparison.Field(label: "What matters", theirs: theirs.whatMatters, yours: whatMatters.trimmed),
            VersionComparison.Field(
                label: "Next review by", theirs: TypedDate(theirs.nextReviewOn).words, yours: nextReview.words),
        ]
    }
}

/// An outcome: agreed, or changed.
struct OutcomePage {
    let record: RecordPage
    let scale: Scale
    var words = ""
    var domain = ""
    var baseline = ""
    var view = ""
    var target = ""
    var seen = 0
    var errors: [FieldError] = []
    var isStale = false
    /// The outcome that is changed; nil for a new one.
    let outcome: Outcome?

    init(record: RecordPage, scale: Scale, outcome: Outcome? = nil) {
        self.record = record
        self.scale = scale
        self.outcome = outcome
        guard let outcome else { return }
        words = outcome.words
        domain = outcome.domain.text
        target = String(outcome.target)
        seen = outcome.version
    }

    mutating func read(_ form: Fields) {
        words = form["words"]
        domain = form["domain"]
        baseline = form["baseline"]
        view = form["view"]
        target = form["target"]
        seen = Int(form["seen"]) ?? seen
    }

    var page: Page {
        let part = outcome.map { "outcomes/\($0.id)/change" } ?? "outcomes/new"
        return record.form(
            title: outcome == nil ? "Agree an outcome" : "Change an outcome",
            lead: outcome == nil
                ? "Something \(record.open.person.name.called) wants of life, in their own words." : nil,
            errors: errors,
            main: """
                \(when: isStale, StaleNotice.html(comparison))
                \(Form(action: record.open.path(part), method: .post(csrf: record.visit.formCode, sending: outcome == nil ? record.visit.sending : nil), warnsBeforeLeaving: true, content: """
                    \(when: outcome != nil, HiddenField(name: "seen", value: String(seen)).html)
                    \(TextArea(
                        name: "words", label: "In their own words", hint: "For example: I want to sleep through the night.",
                        value: words, error: errors["words"], rows: 2, limit: 400))
                    \(SelectField(
                        name: "domain", label: "Part of life", choices: domains, chosen: domain, error: errors["domain"]))
                    \(outcome == nil ? beginning : .empty)
                    \(LadderField(
                        name: "target", label: "Where would they like to be?", scale: scale.values,
                        lowestMeans: scale.lowestMeans, highestMeans: scale.highestMeans, chosen: target,
                        error: errors["target"]))
                    \(ButtonRow(
                        buttons: [Button(outcome == nil ? "Add the outcome" : isStale ? "Save mine all the same" : "Save")],
                        cancel: PageLink("Cancel", href: record.href(.plan))))
                    """))
                """)
    }

    private var domains: [Choice] {
        record.visit.catalogue.items(ofKind: "outcome-domain").map { domain in
            Choice(
                [domain.title, domain.text("asks")].compactMap { $0 }.joined(separator: ": "), value: domain.ref.text)
        }
    }

    private var beginning: HTML {
        """
        \(LadderField(
            name: "baseline", label: "Where are they now?", scale: scale.values, lowestMeans: scale.lowestMeans,
            highestMeans: scale.highestMeans, chosen: baseline, error: errors["baseline"]))
        \(RadioGroup(
            name: "view", label: "Whose view is this?",
            choices: Outcome.View.allCases.map { Choice($0.words, value: $0.rawValue) }, chosen: view,
            error: errors["view"]))
        """
    }

    private var comparison: [VersionComparison.Field] {
        guard let outcome else { return [] }
        return [
            VersionComparison.Field(label: "In their own words", theirs: outcome.words, yours: words.trimmed),
            VersionComparison.Field(
                label: "Part of life", theirs: record.visit.catalogue.title(of: outcome.domain),
                yours: Ref(domain).map { record.visit.catalogue.title(of: $0) } ?? ""),
            VersionComparison.Field(label: "Target", theirs: String(outcome.target), yours: target),
        ]
    }
}

/// Ends an outcome, with why.
struct EndOutcomePage {
    let record: RecordPage
    let outcome: Outcome
    var why = ""
    var errors: [FieldError] = []
    var isStale = false

    var page: Page {
        record.form(
            title: "End an outcome", lead: "“\(outcome.words)”", errors: errors,
            main: """
                \(when: isStale, Notice(
                    kind: .warning, heading: "Somebody else has just changed this outcome",
                    content: "<p>It is shown above as it is now. Nothing was ended. Check it, then end it if that is still right.</p>"
                ).html)
                <p>Its scores stay on the record and in the figures. It is not scored at reviews any more.</p>
                \(Form(
                    action: record.open.path("outcomes/\(outcome.id)/end"), method: .post(csrf: record.visit.formCode),
                    content: """
                        \(HiddenField(name: "seen", value: String(outcome.version)))
                        \(TextArea(
                            name: "why", label: "Why it ends", hint: "For example: reached; no longer what they want.",
                            value: why, error: errors["why"], rows: 2, limit: 300))
                        \(ButtonRow(
                            buttons: [Button("End the outcome", kind: .warning)],
                            cancel: PageLink("Keep it", href: record.href(.plan))))
                        """))
                """)
    }
}
