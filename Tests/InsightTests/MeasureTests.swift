import Content
import Foundation
import Insight
import Testing
import Values

@Suite struct MeasureTests {
    @Test func dundeesMeasuresCompile() throws {
        #expect(MeasureCheck().faults(in: TestContent.dundee).isEmpty)
        let measures = Measure.all(in: TestContent.dundee.catalogue)
        #expect(measures.count == TestContent.dundee.items(ofKind: "measure").count && measures.count >= 30)
        // Every fact has a measure, and every kind of thing that is counted.
        #expect(Set(measures.map(\.fact)) == Set(Fact.allCases))
        #expect(Set(measures.map(\.unit)) == Set(Measure.Unit.allCases))
        // Measures of one family are compared with one another; one without a family stands alone.
        let changes = measures.filter { $0.family == "outcome-change" }
        #expect(changes.count == 3 && changes[0].ref.id == "outcomes-improved")
        #expect(changes[0].relatives(in: TestContent.dundee.catalogue).map(\.ref) == changes.map(\.ref))
        let alone = try #require(measures.first { $0.family == nil })
        #expect(alone.relatives(in: TestContent.dundee.catalogue).map(\.ref) == [alone.ref])
    }

    @Test func readsWhatIsDeclared() throws {
        let catalogue = TestContent.dundee.catalogue
        let measure = try Measure.named("measure/outcomes-improved", in: catalogue)
        #expect(measure == (try Measure.named("outcomes-improved", in: catalogue)))
        #expect(measure.title == "Did life get better?")
        #expect(measure.fact == .outcomeChange && measure.time == .paired && measure.unit == .outcomes)
        #expect(measure.good == .up && measure.family == "outcome-change")
        #expect(Set(measure.breakdowns) == Set(Breakdown.ofOutcomes))
        #expect(measure.version.count == 12)
    }

    /// A new definition is a new version; a new caveat is not.
    @Test func versionFollowsWhatIsCounted() throws {
        let first = try Measure(item([:]))
        #expect(try Measure(item(["definition": .text("Something else.")])).version != first.version)
        #expect(try Measure(item(["caveats": .list([.text("Something else.")])])).version == first.version)
    }

    @Test(arguments: [
        (
            "numerator", Field.list([.text("change above 0")]), "numerator.0",
            "“change” is not known of plan. Begin with"
        ),
        ("numerator", .list([.text("key-worker maybe")]), "numerator.0", "Write “key-worker yes” or “key-worker no”"),
        ("numerator", .list([.text("services above many")]), "numerator.0", "whole number of services"),
        ("population", .list([.text("key-worker")]), "population.0", "cannot be tested"),
        ("value", .text("services"), "value", "has both"),
        ("numerator", .list([]), "numerator", "Nothing is counted"),
        ("fact", .text("building"), "fact", "is not one of outcome-change, open-outcome"),
        ("period", .text("flow"), "period", "The period of plan is snapshot, not flow"),
        ("unit", .text("outcomes"), "unit", "plan counts people, not outcomes"),
        ("good", .text("sideways"), "good", "is not one of up, down, neutral"),
        ("default-period", .text("always"), "default-period", "Use last-12-months"),
        ("caveats", .list([]), "caveats", "Say at least one thing"),
        ("definition", .text(""), "definition", "Give the measure its definition"),
        ("breakdowns", .list([.text("area"), .text("outcome-domain")]), "breakdowns.1", "plan cannot be split by"),
        ("breakdowns", .list([.text("area"), .text("area")]), "breakdowns.1", "named twice"),
        ("breakdowns", .list([.text("age")]), "breakdowns.0", "is not one of area, locality"),
        (
            "target", .mapping(["value": .integer(120), "from": .text("2026-04-01")]), "target.value",
            "not a percentage"
        ),
        ("target", .text("high"), "target", "Give the target a value"),
    ])
    func refuses(field: String, value: Field, faulty: String, message: String) throws {
        let item = item([field: value])
        let faults = #expect(throws: Faults.self) { try Measure(item) }
        #expect(
            faults?.messages(for: faulty).contains { $0.contains(message) } == true, "\(String(describing: faults))")
    }

    @Test func reportsFileAndLine() throws {
        let content = try declared(
            """
            \(yaml("one", "change above 0", family: true))
              breakdowns: [area]
            \(yaml("two", "change is 0", family: true))
              breakdowns: [area, service]
            \(yaml("three", "change is 0", family: true))
              breakdowns: [area]
            \(yaml("four", "key-worker yes", family: false))
              breakdowns: [area]
            """)
        let faults = MeasureCheck().faults(in: content).map {
            "\($0.file.split(separator: "/").last ?? ""):\($0.line): \($0.message)"
        }
        #expect(
            faults.sorted() == [
                "measures.yaml:32: The measures of the family “change” are shown together, so give this one the same "
                    + "breakdowns and pairs as measure/one.",
                "measures.yaml:38: Another measure of the family “change” counts the same already. Count something else, or "
                    + "take it out of the family.",
                "measures.yaml:54: “key-worker” is not known of outcome-change. Begin with one of change, baseline, "
                    + "latest, reached-target, view, baseline-view, same-view, days, age, quintile.",
            ])
    }

    @Test(arguments: [
        (["change above 0", "change below 0"], "one with change 0 counts in none of them"),
        (["change at least 0", "change at most 0"], "one with change 0 counts in 2 of them"),
        (["change above 0", "change is 0", "change at most -2"], "one with change -1 counts in none of them"),
        (["view is person", "view is carer", "view is worker"], "one with view together counts in none of them"),
    ])
    func familiesAddUp(numerators: [String], fault: String) throws {
        let family = numerators.enumerated().map { yaml("m\($0)", $1, family: true) + "\n  breakdowns: [area]" }
        let faults = MeasureCheck().faults(in: try declared(family.joined(separator: "\n")))
        #expect(faults.count == 1 && faults[0].message.contains(fault), "\(faults)")
    }

    @Test(arguments: [
        ["change above 0", "change is 0", "change below 0"], ["reached-target yes", "reached-target no"],
        ["view is person", "view is not person"],
    ])
    func wholeFamilies(numerators: [String]) throws {
        let family = numerators.enumerated().map { yaml("m\($0)", $1, family: true) + "\n  breakdowns: [area]" }
        let faults = MeasureCheck().faults(in: try declared(family.joined(separator: "\n")))
        #expect(faults.isEmpty, "\(faults)")
    }

    @Test func namesWhatWasMeant() {
        let error = #expect(throws: QuestionError.self) { try TestContent.measure("outcome-improved") }
        #expect(
            error?.message.contains("Did you mean “outcomes-improved”? The measures are outcomes-improved, ") == true)
        let far = #expect(throws: QuestionError.self) { try TestContent.measure("waiting times!") }
        #expect(far?.message.hasPrefix("There is no measure “waiting times!”. The measures are ") == true)
        let dimension = #expect(throws: QuestionError.self) { try Breakdown.named("localities") }
        #expect(dimension?.message.contains("Did you mean “locality”? Use one of area, locality, ") == true)
    }

    /// A sound measure of plans, with some of its fields changed.
    private func item(_ changes: [String: Field]) -> Item {
        let fields: [String: Field] = [
            "name": .text("Key worker"), "definition": .text("People with a plan."), "fact": .text("plan"),
            "numerator": .list([.text("key-worker yes")]), "base": .text("people"),
            "predicate": .text("have one"), "period": .text("snapshot"), "default-period": .text("last-12-months"),
            "unit": .text("people"), "good": .text("up"), "owner": .text("Team manager"),
            "caveats": .list([.text("Ask them.")]), "breakdowns": .list([.text("area")]),
        ]
        return Item(
            ref: TestContent.ref("measure/key-worker"), title: "Who?",
            fields: fields.merging(changes) { _, changed in changed })
    }

    private func yaml(_ id: String, _ counts: String, family: Bool) -> String {
        """
        - ref: measure/\(id)
          title: Question \(id)?
          name: Name \(id)
          definition: Something that is counted.
          fact: outcome-change
          numerator: [\(counts)]
          base: outcomes
          predicate: count
          \(family ? "family: change" : "# alone")
          period: paired
          default-period: last-12-months
          unit: outcomes
          good: up
          owner: Somebody
          caveats: [Take care.]
        """
    }

    private func declared(_ yaml: String) throws -> DeclaredContent {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jute-measures-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(yaml.utf8).write(to: folder.appending(path: "measures.yaml"))
        return ContentFolder.read(folder.path(percentEncoded: false)).content
    }
}
