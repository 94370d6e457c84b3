import Testing
import Values

@testable import Content

@Suite struct WholeFaultTests {
    private static func priority(_ id: String, _ number: Int, of plan: String = "plan-2026") -> String {
        "- { ref: priority/\(id), title: X, source: { own: test }, number: \(number), ambition: Y., part-of: plan/\(plan) }\n"
    }

    private static func scale(_ rest: String) -> String {
        "- ref: scale/x\n  title: X\n  source: { own: test }\n  lowest-means: No\n  highest-means: Yes\n" + rest
    }

    private static func calendar(_ rest: String) -> String {
        "- ref: calendar/x\n  title: X\n  source: { own: test }\n  covers: { from: 2026-01-01, to: 2026-12-31 }\n"
            + rest
    }

    private static func right(steps: String, doneBy: String) -> String {
        "- ref: right/x\n  title: X\n  source: { own: test }\n  holder: person\n  steps: [\(steps)]\n"
            + "  done-by: \(doneBy)\n  applies: everybody\n  asks: Y?\n  tells: Z."
    }

    private static let avoid = """
        - ref: avoid/x
          title: Words
          source: { own: test }
          words: [addict, "drug addict", no-hoper]
          say: [a person who uses drugs]

        """

    @Test(arguments: [
        FaultSample(
            priority("a", 2) + priority("b", 2), line: 2,
            "priority/b: Number 2 of plan/plan-2026 is priority/a already (Content/x.yaml:1)."),
        FaultSample(
            priority("a", 4) + priority("b", 5), line: 1,
            "priority/a: The numbers of plan/plan-2026 skip: 2 to 3 are missing before 4."),
        FaultSample(
            priority("a", 3), line: 1, "priority/a: The numbers of plan/plan-2026 skip: 2 is missing before 3."),
        FaultSample(
            "- { ref: national-outcome/x, title: X, source: { own: test }, number: 3 }", line: 1,
            "national-outcome/x: The numbers skip: 2 is missing before 3."),
        FaultSample(
            scale("  lowest: 5\n  highest: 5"), line: 7, "scale/x: A scale cannot run from 5 to 5."),
        FaultSample(
            scale("  lowest: 1\n  highest: 3\n  points: [a, b]"), line: 8,
            "scale/x: The scale has 3 points from 1 to 3, and words for 2."),
        FaultSample(
            right(steps: "explained, offered", doneBy: "in-place"), line: 6,
            "right/x: “done-by” is “in-place”, which is not among the steps."),
        FaultSample(
            right(steps: "explained, accepted", doneBy: "explained"), line: 5,
            "right/x: “accepted” can only follow offered."),
        FaultSample(
            right(steps: "offered, in-place", doneBy: "in-place"), line: 5,
            "right/x: “in-place” can only follow accepted or asked-for or taken-up or chosen."),
        FaultSample(
            calendar(
                "  bank-holidays:\n    - { date: 2026-01-01, name: A }\n  local-holidays:\n    - { date: 2026-01-01, name: B }"
            ),
            line: 8, "calendar/x: 2026-01-01 is a holiday already: “A” on line 6."),
        FaultSample(
            calendar("  bank-holidays:\n    - { date: 2027-01-01, name: A }"), line: 6,
            "calendar/x: 2027-01-01 is outside what the calendar covers (2026-01-01 to 2026-12-31)."),
        FaultSample(
            calendar("  bank-holidays:\n    - { date: 2026-01-01 }"), line: 6,
            "calendar/x: “bank-holidays.0” has no “name”."),
        FaultSample(
            "- ref: calendar/x\n  title: X\n  source: { own: test }\n  covers: { from: 2026-12-31, to: 2026-01-01 }",
            line: 4,
            "calendar/x: “to” is 2026-01-01, before “from”"),
        FaultSample(
            avoid + service.replacing("Walk in.", with: "For every Drug\n    Addict’s family."), line: 10,
            "service/walk-in: “drug addict” wounds. Say “a person who uses drugs” instead."),
        FaultSample(
            avoid + service.replacing("[Tea]", with: "\n    - Tea\n    - Help for a no-hoper"), line: 11,
            "service/walk-in: “no-hoper” wounds."),
        FaultSample(
            "- ref: measure/x\n  title: X?\n  source: { own: test }\n  name: \(String(repeating: "x", count: 41))\n"
                + "  definition: Y.\n  fact: plan\n  base: people\n  predicate: count\n  period: snapshot\n  default-period: last-12-months\n"
                + "  unit: people\n  good: up\n  owner: Team manager\n  caveats: [Z.]\n  breakdowns: [area]", line: 4,
            "measure/x: “name” has 41 characters. Shorten it to at most 40."),
        FaultSample(
            "- ref: measure/x\n  title: X?\n  source: { own: test }\n  name: X\n"
                + "  definition: Y.\n  fact: plan\n  base: people\n  predicate: count\n  period: snapshot\n  default-period: last-12-months\n"
                + "  unit: people\n  good: up\n  owner: Team manager\n  caveats: [Z.]\n  breakdowns:\n    - area\n    - \"\"",
            line: 17, "measure/x: “breakdowns.1” is empty."),
    ])
    func reports(sample: FaultSample) { sample.verify() }

    @Test func numbersOfTwoPlansDoNotMeet() {
        let plan = "- { ref: plan/other, title: X, source: { own: test }, from: 2026-04-01 }\n"
        let file = SampleFile("x.yaml", plan + Self.priority("a", 1, of: "other") + Self.priority("b", 2, of: "other"))
        #expect(DeclaredContent(base, file).check() == [])
    }

    /// A check such as a higher room would add.
    private struct ShortTitles: ContentCheck {
        func faults(in content: DeclaredContent) -> [ContentFault] {
            content.items.filter { $0.item.title.count < 2 }.map { $0.fault("title", "The title is too short.") }
        }
    }

    @Test func aCheckOfAnotherRoomCountsToo() {
        let file = SampleFile("x.yaml", Self.calendar(""))
        let faults = DeclaredContent(base, file).check(additional: [ShortTitles()])
        #expect(faults.map(\.description) == ["Content/x.yaml:2: calendar/x: The title is too short."])
    }

    @Test func aPathThatWasNotWrittenIsPlacedAtWhatHoldsIt() throws {
        let text = Self.calendar("  bank-holidays:\n    - { date: 2026-01-01, name: A }")
        let declared = try #require(DeclaredContent(SampleFile("x.yaml", text))[Ref(sample: "calendar/x")])
        #expect(declared.place(of: "bank-holidays.0.date") == Place(line: 6, column: 9))
        #expect(declared.place(of: "bank-holidays.7") == Place(line: 5, column: 3))
        #expect(declared.place(of: "nothing") == Place(line: 1, column: 3))
    }
}
