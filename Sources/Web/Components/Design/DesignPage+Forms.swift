extension DesignPage {
    private static let roles = [
        Choice("Social work", value: "social-work"), Choice("Community nursing", value: "nursing"),
        Choice("Third sector", value: "third-sector", hint: "Charities, community groups, social enterprises"),
    ]

    var forms: HTML {
        let content: HTML = """
            \(TextField(name: "design-outcome", label: "The outcome, in the person's own words",
                hint: "Write what they said, not what it means", value: "I want to sleep through the night"))
            \(TextField(name: "design-postcode", label: "Postcode", autocomplete: "off", width: .short))
            \(TextField(name: "design-phone", label: "Phone number", isOptional: true, kind: .tel, width: .half))
            \(TextArea(name: "design-matters", label: "What matters to me", hint: "A few lines are enough",
                value: "My own front door, my dog, and a night's sleep.", limit: 200))
            \(SelectField(name: "design-team", label: "Team", choices: Self.roles))
            \(RadioGroup(name: "design-view", label: "Whose view is this score?", choices: [
                Choice("The person's own", value: "person"), Choice("Their carer's", value: "carer"),
                Choice("The worker's", value: "worker", hint: "Say why the person's own view is not known"),
            ], chosen: "person"))
            \(CheckboxGroup(name: "design-present", label: "Who took part?", hint: "Choose all that apply",
                choices: Self.roles, chosen: ["nursing"]))
            \(Checkbox(name: "design-agreed", label: "The person has read this plan and agrees with it"))
            \(DateField(name: "design-born", label: "Date of birth", value: .init(day: "27", month: "3", year: "1984")))
            \(LadderField(name: "design-score", label: "“I want to sleep through the night”: where are you now?",
                lowestMeans: "as bad as it could be", highestMeans: "as good as it could be", chosen: "6", lastTime: 3,
                notScoredLabel: "Not scored this time"))
            \(ButtonRow(buttons: [Button("Save review"), Button("Save and add another", kind: .secondary)],
                cancel: PageLink("Cancel", href: "#forms")))
            """
        let search = SearchForm(
            action: Self.path, label: "Find a service", hint: "A name, a need or a place",
            suggestions: ["Hope Point", "Link workers", "Carers Centre"])
        let filter = Form(
            action: Self.path, method: .get, isRow: true, label: "Example of a filter",
            content: """
                \(SelectField(name: "design-by", label: "Break down by", choices: [
                    Choice("Area", value: "area"), Choice("Service", value: "service")], chosen: "area", prompt: nil))
                \(TextField(name: "design-period", label: "Year to", value: "September 2025", width: .half))
                \(Button("Show", kind: .secondary))
                """)
        let buttons: HTML = """
            <div class="buttons">\(Button("Save review"))\(Button("Preview", kind: .secondary))\
            \(Button("Remove from the team", kind: .warning))\(ButtonLink("Start a plan", href: "#forms"))</div>
            """
        return """
            \(example("Every field", nil, Form(
                action: Self.path, method: .get, label: "Example of every field", content: content).html))
            \(example("Search", "Suggestions come with the page and work without script.", search.html))
            \(example("Filters", nil, filter.html))
            \(example("Ways to split", "Links that keep the rest of the address; the chosen one is marked by more than colour.", splits))
            \(example("Buttons", "One primary button on a page.", buttons))
            """
    }

    private var splits: HTML {
        SplitLinks(
            name: "design-split", label: "Split by",
            links: [("All, not split", false), ("Area", true), ("Age", false)].map {
                (PageLink($0.0, href: "#forms"), $0.1)
            }
        ).html
            + SplitLinks(
                name: "faulty-split", label: "And each by", links: [(PageLink("Nothing more", href: "#forms"), false)],
                error: "This is not split by area and service at once. Choose something else, or nothing more."
            ).html
    }

    var faultyForms: HTML {
        let errors = [
            FieldError(field: "faulty-outcome", message: "Write the outcome in the person's own words"),
            FieldError(field: "faulty-born", message: "The date of birth cannot be in the future; check the year"),
            FieldError(field: "faulty-score", message: "Choose a score, or say that it was not scored this time"),
        ]
        let content: HTML = """
            \(TextField(name: "faulty-outcome", label: "The outcome, in the person's own words",
                error: errors["faulty-outcome"]))
            \(TextArea(name: "faulty-matters", label: "What matters to me", value: "My dog.",
                error: "Use at most 5 characters", rows: 2, limit: 5))
            \(DateField(name: "faulty-born", label: "Date of birth", value: .init(day: "27", month: "3", year: "2084"),
                error: errors["faulty-born"], faulty: [.year]))
            \(SelectField(name: "faulty-team", label: "Team", choices: Self.roles, error: "Choose the team"))
            \(RadioGroup(name: "faulty-view", label: "Whose view is this score?", choices: Self.roles,
                error: "Choose whose view it is"))
            \(Checkbox(name: "faulty-agreed", label: "The person agrees", error: "Tick the box, or say why not"))
            \(LadderField(name: "faulty-score", label: "Where are you now?",
                lowestMeans: "as bad as it could be", highestMeans: "as good as it could be",
                notScoredLabel: "Not scored this time", error: errors["faulty-score"]))
            """
        return """
            \(example("Error summary", "Takes focus when the page opens.", ErrorSummary(errors: errors).html))
            \(example("Fields with faults", nil, Form(
                action: Self.path, method: .get, label: "Example of faults", content: content).html))
            """
    }
}
