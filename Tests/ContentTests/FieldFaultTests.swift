import Testing

@testable import Content

@Suite struct FieldFaultTests {
    @Test func soundContentHasNoFaults() {
        #expect(DeclaredContent(base, SampleFile("x.yaml", team + service)).check() == [])
    }

    @Test(arguments: [
        FaultSample(
            service + "  acess: By telephone.", line: 8,
            "service/walk-in: “acess” is not a field of a service. Did you mean “access”?"),
        FaultSample(
            team + "  shoe-size: 9", line: 5, "team/east: “shoe-size” is not a field of a team. It has ref, title,"),
        FaultSample(
            "- ref: tema/east\n  title: East", line: 1,
            "“tema” in tema/east is not a kind of content. Did you mean “team”?"),
        FaultSample("- title: Nothing to call it by", line: 1, "The item has no “ref”."),
        FaultSample(
            "- Ref: team/east\n  title: East", line: 1,
            "The item has no “ref”. Give it one, as in service/hope-point. “Ref” may be"),
        FaultSample("- ref: east\n  title: East", line: 1, "“east” is not a reference."),
        FaultSample("- ref: [team/east]\n  title: East", line: 1, "A reference is expected here"),
        FaultSample("- just text", line: 1, "An item is expected here, and this is text."),
        FaultSample(
            "- ref: national-outcome/x\n  source: { own: test }\n  number: 2", line: 1,
            "national-outcome/x: The item has no “title”."),
        FaultSample(
            "- ref: national-outcome/x\n  number: 2\n  source: { own: test }\n  title: \(String(repeating: "x", count: 91))",
            line: 4, "national-outcome/x: “title” has 91 characters. Shorten it to at most 90."),
        FaultSample(
            "- ref: locality/x\n  source: { own: test }\n  title: |-\n    one\n    two", line: 3,
            "locality/x: “title” runs over more than one line."),
        FaultSample(
            "- ref: locality/x\n  source: { own: test }\n  title: X\n  note: \"a\\0b\"", line: 4,
            "locality/x: “note” holds a control character"),
        FaultSample(
            "- ref: locality/x\n  source: { own: test }\n  title: X\n  note:", line: 4, "locality/x: “note” is empty."),
        FaultSample(
            "- ref: locality/x\n  source: { own: test }\n  title: X\n  note: [a]", line: 4,
            "locality/x: “note” should be text, and it is a list."),
        FaultSample(
            "- ref: organisation/x\n  source: { own: test }\n  title: X", line: 1,
            "organisation/x: The item has no “sector”, which its kind needs."),
        FaultSample(
            "- ref: organisation/x\n  source: { own: test }\n  title: X\n  sector: thrid", line: 4,
            "organisation/x: “sector” is “thrid”. Did you mean “third”? It can be council, health, third, independent, public."
        ),
        FaultSample(
            "- ref: national-outcome/x\n  source: { own: test }\n  title: X\n  number: two", line: 4,
            "national-outcome/x: “number” should be a whole number."),
        FaultSample(
            "- ref: national-outcome/x\n  source: { own: test }\n  title: X\n  number: \"2\"", line: 4,
            "national-outcome/x: “number” should be a whole number."),
        FaultSample(
            "- ref: national-outcome/x\n  source: { own: test }\n  title: X\n  number: 200", line: 4,
            "national-outcome/x: “number” is 200. Give a number from 1 to 99."),
        FaultSample(
            "- ref: plan/x\n  source: { own: test }\n  title: X\n  from: 2026-02-30", line: 4,
            "plan/x: “from” should be a date. Write one that exists"),
        FaultSample(
            "- ref: plan/x\n  source: { own: test }\n  title: X\n  from: 2026-04-02\n  to: 2026-04-01", line: 5,
            "plan/x: “to” is 2026-04-01, before “from”, which is 2026-04-02."),
        FaultSample(
            "- ref: programme/x\n  source: { own: test }\n  title: X\n  part-of: plan/plan-2026\n  aims: One aim\n"
                + "  contributes-to: priority/early-help", line: 5, "programme/x: “aims” should be a list of texts."),
        FaultSample(
            "- ref: programme/x\n  source: { own: test }\n  title: X\n  part-of: plan/plan-2026\n  aims:\n    - One\n    - {a: b}\n"
                + "  contributes-to: priority/early-help", line: 7,
            "programme/x: “aims.1” should be text, and it is a mapping"),
        FaultSample(
            "- ref: programme/x\n  source: { own: test }\n  title: X\n  part-of: plan/plan-2026\n  aims: []\n"
                + "  contributes-to: priority/early-help", line: 5, "programme/x: “aims” is an empty list."),
        FaultSample(
            "- ref: partnership/x\n  source: { own: test }\n  title: X\n  authority: S370\n  council: S12000001\n"
                + "  board: B\n  health-board: S08000001", line: 4,
            "partnership/x: “authority” is “S370”. Give the code that begins with S37"),
        FaultSample("- ref: locality/x\n  title: X", line: 1, "locality/x: The item has no “source”."),
        FaultSample(
            "- ref: locality/x\n  title: X\n  source: own", line: 3,
            "locality/x: “source” is text. Write it as { paper: …, place: …"),
        FaultSample(
            "- ref: locality/x\n  title: X\n  source: { papers: plan-2026, own: test }", line: 3,
            "locality/x: “papers” does not belong in “source”. Did you mean “paper”?"),
        FaultSample(
            "- ref: locality/x\n  title: X\n  source: { paper: plan-2026 }", line: 3,
            "locality/x: The source names a paper and no place in it."),
        FaultSample(
            "- ref: locality/x\n  title: X\n  source: { place: page 3, own: test }", line: 3,
            "locality/x: The source names a place and no paper."),
        FaultSample(
            "- ref: locality/x\n  title: X\n  source: {}", line: 3, "locality/x: The source names nothing."),
        FaultSample(
            "- ref: locality/x\n  title: X\n  source:\n    place: page 3\n    paper: plan-2062", line: 5,
            "locality/x: The source names the paper “plan-2062”, which is not declared. Did you mean “plan-2026”?"),
    ])
    func reports(sample: FaultSample) { sample.verify() }
}
