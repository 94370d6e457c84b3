import Testing

@testable import Web

@Suite struct FormTests {
    static let choices = [Choice("Own", value: "own"), Choice("Worker's", value: "worker")]

    /// Each field with a hint and a fault, under the same name.
    static let faulty: [HTML] = [
        TextField(name: "view", label: "View", hint: "Hint", error: "Fault").html,
        TextArea(name: "view", label: "View", hint: "Hint", error: "Fault", limit: 20).html,
        SelectField(name: "view", label: "View", hint: "Hint", choices: choices, error: "Fault").html,
        SearchForm(action: "/", name: "view", label: "View", hint: "Hint", error: "Fault").html,
        RadioGroup(name: "view", label: "View", hint: "Hint", choices: choices, error: "Fault").html,
        CheckboxGroup(name: "view", label: "View", hint: "Hint", choices: choices, error: "Fault").html,
        DateField(name: "view", label: "View", hint: "Hint", error: "Fault").html,
        LadderField(
            name: "view", label: "View", hint: "Hint", lowestMeans: "low", highestMeans: "high", error: "Fault"
        ).html,
        Checkbox(name: "view", label: "View", hint: "Hint", error: "Fault").html,
    ]

    @Test(arguments: faulty) func tiesHintAndErrorToTheControl(_ html: HTML) {
        let described = html.values(of: "aria-describedby").flatMap { $0.split(separator: " ").map(String.init) }
        #expect(described.contains("view-hint"))
        #expect(described.contains("view-error"))
        for id in described { #expect(html.tag(withID: id) != nil, "nothing has the id \(id)") }
    }

    @Test(arguments: faulty) func givesTheFirstControlTheIDThatTheSummaryLeadsTo(_ html: HTML) throws {
        let summary = ErrorSummary(errors: [.init(field: "view", message: "Fault")])
        #expect(summary.html.values(of: "href") == ["#view"])
        let tag = try #require(html.tag(withID: "view"))
        #expect(["<input", "<textarea", "<select"].contains { tag.hasPrefix($0) })
    }

    @Test(arguments: faulty) func labelsEveryControl(_ html: HTML) {
        let labelled = html.values(of: "for")
        #expect(!labelled.isEmpty)
        for id in labelled { #expect(html.tag(withID: id) != nil) }
    }

    @Test func saysWhichBoxOfADateIsAtFault() throws {
        let html = DateField(
            name: "born", label: "Date of birth", value: .init(day: "27", month: "3", year: "2084"),
            error: "The date cannot be in the future", faulty: [.year]
        ).html
        #expect(try #require(html.tag(withID: "born-year")).contains(#"aria-invalid="true""#))
        #expect(try #require(html.tag(withID: "born")).contains("aria-invalid") == false)
        #expect(html.values(of: "value") == ["27", "3", "2084"])
        #expect(html.values(of: "name") == ["born-day", "born-month", "born-year"])
    }

    @Test func keepsWhatWasTyped() {
        let html = TextArea(name: "matters", label: "What matters", value: "\nMy dog,\n  and sleep").html
        #expect(html.text.contains(">\n\nMy dog,\n  and sleep</textarea>"))
    }

    @Test func doesNotSendAPasswordBack() {
        let html = TextField(name: "password", label: "Password", value: "secret", kind: .password).html
        #expect(!html.text.contains("secret"))
    }

    @Test func aFormThatChangesSomethingCarriesItsToken() {
        let post = Form(action: "/plan", method: .post(csrf: "token-1"), content: .empty).html
        #expect(post.count(of: #"<input type="hidden" name="csrf" value="token-1">"#) == 1)
        let get = Form(action: "/plan", method: .get, content: .empty).html
        #expect(!get.text.contains("csrf"))
    }

    @Test func aSearchForPeopleStaysOutOfTheAddress() {
        let html = SearchForm(action: "/people", label: "Find a person", csrf: "token-1").html
        #expect(html.values(of: "method") == ["post"])
        #expect(html.text.contains("token-1"))
    }

    @Test func theLadderHasARungForEachScoreAndMarksTheLast() {
        let html = LadderField(
            name: "score-1", label: "Now?", lowestMeans: "low", highestMeans: "high", chosen: "6", lastTime: 3,
            notScoredLabel: "Not scored this time"
        ).html
        let sent = html.values(of: "value")
        #expect(sent == (1...10).map(String.init) + [LadderField.notScored])
        #expect(html.count(of: " checked") == 1)
        #expect(html.tag(withID: "score-1-6")?.contains("checked") == true)
        #expect(html.words.contains("3, the score last time"))
    }

    @Test func theFirstFaultOfAFieldIsTheOneShown() {
        let errors = [
            FieldError(field: "born", message: "First."), FieldError(field: "born", message: "Second."),
        ]
        #expect(errors["born"] == "First.")
        #expect(errors["name"] == nil)
    }

    @Test(arguments: [
        ("Enter the family name", "Enter the family name."),
        ("It is too long. Shorten it.", "It is too long. Shorten it."),
        ("Which one?", "Which one?"), ("", ""),
    ])
    func everyFaultEndsAsASentenceDoes(written: String, shown: String) {
        #expect(FieldError(field: "any", message: written).message == shown)
    }

    @Test func aDateThatIsFilledInNeedsNoExample() {
        let filled = DateField(name: "held-on", label: "Held on", value: .init(day: "27", month: "3", year: "2026"))
        #expect(!filled.html.words.contains("For example"))
        #expect(DateField(name: "held-on", label: "Held on").html.words.contains("For example, 27 3 1984"))
        var faulty = filled
        faulty.error = "There is no such day."
        #expect(faulty.html.words.contains("For example, 27 3 1984"))
    }
}
