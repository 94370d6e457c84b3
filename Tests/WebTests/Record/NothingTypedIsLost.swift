import Store
import Testing

@testable import Web

/// A form that cannot be saved comes back with everything that was typed, and says what to do about each field.
struct NothingTypedIsLost {
    /// A form, what is typed into it, what must come back, and the words of the error.
    static let forms: [(part: String, fields: [(String, String)], kept: [String], error: String)] = [
        (
            "change",
            [("seen", "1"), ("given", "Ailsa"), ("family", ""), ("chi", "0101011238"), ("line1", "2 Loom Street")],
            ["0101011238", "2 Loom Street"], "Enter the family name"
        ),
        (
            "plan/change",
            [
                ("seen", "2"), ("what-matters", "Tea at four"), ("next-review-day", "31"), ("next-review-month", "2"),
                ("next-review-year", "2026"),
            ], ["Tea at four", "value=\"31\""], "31"
        ),
        (
            "plan/end",
            [
                ("seen", "2"), ("why", "She moved to Fife"), ("ended-on-day", "31"), ("ended-on-month", "12"),
                ("ended-on-year", "1999"),
            ],
            ["She moved to Fife", "value=\"1999\""], "Enter that day or a later one"
        ),
        (
            "death",
            [("seen", "1"), ("died-on-day", "30"), ("died-on-month", "2"), ("died-on-year", "2026")],
            ["value=\"30\""], "30"
        ),
        (
            "outcomes/new",
            [("words", "I want to swim again"), ("baseline", "7"), ("target", "3"), ("view", "person")],
            ["I want to swim again"], "below where the person is now"
        ),
        (
            "supports/new", [("what", "A lift to the pool"), ("from-day", "1")], ["A lift to the pool"],
            "Choose the service"
        ),
        (
            "supports/new", [("provider", "Weft Care"), ("weekly-cost", "24000")],
            ["value=\"Weft Care\"", "value=\"24000\""], "£24,000 a week is more than £20,000. Check the decimal point"
        ),
        (
            "needs/new",
            [("words", "A lift to the pool"), ("reason", "cost"), ("since-day", "31"), ("since-month", "2")],
            ["A lift to the pool", "value=\"cost\" checked", "value=\"31\""], "Choose what kind of need it is"
        ),
        (
            "review",
            [
                ("seen", "2"), ("summary", "A long talk about the allotment"), ("took-part", "person"),
                ("took-part-others", "The minister"),
            ],
            ["A long talk about the allotment", "value=\"person\" checked", "The minister"],
            "or say why it could not be scored"
        ),
        (
            "rights/advocacy/new",
            [("step", "offered"), ("done-by", "Blair Tait"), ("note", "She wants her sister there")],
            ["value=\"offered\" checked", "Blair Tait", "She wants her sister there"],
            "Choose the format that they could use"
        ),
        (
            "network/new", [("name", "Somebody New"), ("weekly-hours", "many")], ["Somebody New", "many"],
            "Choose what they are"
        ),
        (
            "care-team/new", [("name", "Somebody New"), ("phone", "01382 222222")], ["01382 222222"],
            "Enter what they are"
        ),
    ]

    @Test(arguments: forms.indices)
    func theFormComesBackAsItWas(index: Int) async throws {
        let form = Self.forms[index]
        try await TestSite.with { site in
            let path = Path.record(site.records.known.text, form.part)
            let answer = try await site.post(path, form.fields, as: "practitioner")
            #expect(answer.status == 422)
            #expect(answer.body.contains("There is a problem"))
            #expect(answer.body.contains(form.error), "\(form.part) does not say “\(form.error)”")
            for text in form.kept { #expect(answer.body.contains(text), "\(form.part) lost “\(text)”") }
        }
    }

    @Test func aLikelyDuplicateIsShownFirstAndTheFormKept() async throws {
        try await TestSite.with { site in
            let typed = [
                ("given", "Ailsa"), ("family", "Brody"), ("birth-date-day", "14"), ("birth-date-month", "5"),
                ("birth-date-year", "1961"), ("phone", "01382 333333"),
            ]
            let shown = try await site.post("/people/new", typed, as: "practitioner")
            #expect(shown.status == 409)
            #expect(shown.body.contains("may be the same person") && shown.body.contains("was born on the same day"))
            #expect(shown.body.contains("01382 333333"))
            let parts = ["may be the same person", "name=\"not-a-duplicate\"", "all the same", "What you typed"]
            let places = parts.compactMap { shown.body.ranges(of: $0).last?.lowerBound }
            #expect(places.count == parts.count && places == places.sorted(), "the answer stands by the question")
            let passed = try await site.post("/people/new", typed + [("asked", "yes")], as: "practitioner")
            #expect(passed.status == 409 && passed.body.contains("There is a problem"))
            let looked = try await site.post(
                "/people/new", typed + [("asked", "yes"), ("look-again", "yes")], as: "practitioner")
            #expect(looked.status == 409 && !looked.body.contains("There is a problem"))
            let made = try await site.post("/people/new", typed + [("not-a-duplicate", "yes")], as: "practitioner")
            #expect(made.status == 303)
        }
    }
}
