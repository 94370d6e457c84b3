import Content
import People
import Practice
import Store
import Values

/// The form of a review: who took part, every outcome scored again, what changes, when next.
struct ReviewPage {
    let record: RecordPage
    let plan: SupportPlan
    let outcomes: [Outcome]
    /// Everybody who works or worked with the person: those who do are offered, and whoever was ticked before.
    let careTeam: [CareTeamMember]
    let scale: Scale
    var seen: Int
    var heldOn = TypedDate(nil)
    var nextReview = TypedDate(nil)
    var summary = ""
    var changes = ""
    /// Who was there: `person`, or a member of the care team by identity.
    var present: Set<String> = []
    /// Who else was there, one on each line.
    var others = ""
    var scores: [ID<Outcome>: String] = [:]
    var views: [ID<Outcome>: String] = [:]
    var reasons: [ID<Outcome>: String] = [:]
    var errors: [FieldError] = []
    var isStale = false
    /// The newest review that is saved, when somebody saved one meanwhile.
    var theirs: Review?

    init(record: RecordPage, plan: SupportPlan, outcomes: [Outcome], careTeam: [CareTeamMember], scale: Scale) {
        self.record = record
        self.plan = plan
        self.outcomes = outcomes
        self.careTeam = careTeam
        self.scale = scale
        seen = plan.version
    }

    mutating func read(_ form: Fields) {
        seen = Int(form["seen"]) ?? 0
        heldOn = TypedDate(form, "held-on")
        nextReview = TypedDate(form, "next-review")
        summary = form["summary"]
        changes = form["changes"]
        present = Set(form.all("took-part"))
        others = form["took-part-others"]
        for outcome in outcomes {
            scores[outcome.id] = form["score-\(outcome.id)"]
            views[outcome.id] = form["view-\(outcome.id)"]
            reasons[outcome.id] = form["reason-\(outcome.id)"]
        }
    }

    var page: Page {
        let called = record.open.person.name.called
        if outcomes.isEmpty {
            return record.form(
                title: "Record a review",
                main: EmptyState(
                    heading: "There is no outcome to look at again", text: "Agree the first outcome, then review it.",
                    action: ButtonLink("Agree an outcome", href: record.open.path("outcomes/new"))
                ).html)
        }
        return record.form(
            title: "Record a review",
            lead: "One review for everybody involved. Each outcome is looked at again, \(called)’s view first.",
            errors: errors,
            main: """
                \(when: isStale, StaleNotice.html(comparison))
                \(Form(action: record.open.path("review"), method: .post(csrf: record.visit.formCode, sending: record.visit.sending), warnsBeforeLeaving: true, content: """
                    \(HiddenField(name: "seen", value: String(seen)))
                    \(DateField(name: "held-on", label: "Held on", value: heldOn.typed, error: errors["held-on"]))
                    \(CheckboxGroup(
                        name: "took-part", label: "Who took part", choices: attendance, chosen: present,
                        error: errors["took-part"]))
                    \(TextArea(
                        name: "took-part-others", label: "Anybody else who took part",
                        hint: "One on each line, with what they are to \(called).", value: others,
                        error: errors["took-part-others"], isOptional: true, rows: 2))
                    \(outcomes.map(question))
                    \(TextArea(
                        name: "summary", label: "What was said and agreed", value: summary, error: errors["summary"], rows: 5,
                        limit: 4000))
                    \(TextArea(
                        name: "changes", label: "What changes, and who does what by when", value: changes,
                        error: errors["changes"], isOptional: true, rows: 4, limit: 2000))
                    \(DateField(
                        name: "next-review", label: "Next review by", hint: "Within twelve months.", value: nextReview.typed,
                        error: errors["next-review"]))
                    \(ButtonRow(
                        buttons: [Button(isStale ? "Save this review as well" : "Save the review")],
                        cancel: PageLink("Cancel", href: record.href(.plan))))
                    """))
                """)
    }

    /// The value that stands for the person among those who took part.
    private static let person = "person"

    private var attendance: [Choice] {
        [Choice(record.open.person.name.full, value: Self.person)]
            + careTeam.filter { $0.hasNotLeft(by: record.visit.today) || present.contains($0.id.text) }
            .map { Choice("\($0.name), \($0.job)", value: $0.id.text) }
    }

    /// Who took part, the person first, as it is kept.
    var tookPart: [String] {
        attendance.filter { present.contains($0.value) }.map(\.label)
            + others.split(separator: "\n").map(String.init).compactMap(\.nonEmpty)
    }

    private func question(_ outcome: Outcome) -> HTML {
        let id = outcome.id.text
        return FieldGroup(
            legend: "“\(outcome.words)”",
            hint:
                "Began at \(outcome.baseline), hoping for \(outcome.target). \(record.visit.catalogue.title(of: outcome.domain)).",
            content: """
                \(LadderField(
                    name: "score-\(id)", label: "Where are they now?", scale: scale.values, lowestMeans: scale.lowestMeans,
                    highestMeans: scale.highestMeans, chosen: scores[outcome.id], lastTime: outcome.now,
                    notScoredLabel: "It could not be scored this time", error: errors["score-\(id)"]))
                \(TextField(
                    name: "reason-\(id)", label: "If it could not be scored, why", value: reasons[outcome.id] ?? "",
                    error: errors["reason-\(id)"], isOptional: true, autocomplete: "off"))
                \(RadioGroup(
                    name: "view-\(id)", label: "Whose view is this?",
                    choices: Outcome.View.allCases.map { Choice($0.words, value: $0.rawValue) }, chosen: views[outcome.id],
                    error: errors["view-\(id)"]))
                """
        ).html
    }

    private var comparison: [VersionComparison.Field] {
        guard let theirs else {
            return [
                VersionComparison.Field(
                    label: "What matters", theirs: plan.whatMatters, yours: "You wrote a review; they changed the plan")
            ]
        }
        let saved = Dictionary(theirs.scores.map { ($0.outcome, $0) }, uniquingKeysWith: { first, _ in first })
        return [
            VersionComparison.Field(label: "Held on", theirs: TypedDate(theirs.heldOn).words, yours: heldOn.words),
            VersionComparison.Field(
                label: "Who took part", theirs: theirs.tookPart.joined(separator: "; "),
                yours: tookPart.joined(separator: "; ")),
            VersionComparison.Field(label: "What was said", theirs: theirs.summary, yours: summary.trimmed),
            VersionComparison.Field(label: "What changes", theirs: theirs.changes, yours: changes.trimmed),
        ]
            + outcomes.map { outcome in
                VersionComparison.Field(
                    label: "“\(outcome.words)”", theirs: saved[outcome.id]?.score.map(String.init) ?? "not scored",
                    yours: scores[outcome.id].flatMap(Int.init).map(String.init) ?? "not scored")
            }
    }
}
