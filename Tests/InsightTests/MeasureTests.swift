import Content
import Foundation
import Insight
import Testing
import Values

@Suite struct MeasureTests {
    @Test func dundeesMeasuresCompile() throws {
        #expect(MeasureCheck().faults(in: TestContent.dundee).isEmpty)
        let measures = Measure.all(in: TestContent.dundee.catalogue)
        #expect(
            measures.map(\.ref.id) == [
                "outcomes-improved", "outcomes-same", "outcomes-worse", "outcomes-target-reached", "named-key-worker",
                "outcomes-reviewed",
            ])
        #expect(Set(measures.map(\.counts)) == Set(Counted.allCases))
        #expect(measures[0].relatives(in: TestContent.dundee.catalogue).map(\.ref) == measures[0...2].map(\.ref))
        #expect(measures[3].relatives(in: TestContent.dundee.catalogue).map(\.ref) == [measures[3].ref])
    }

    @Test func readsWhatIsDeclared() throws {
        let catalogue = TestContent.dundee.catalogue
        let measure = try Measure.named("measure/outcomes-improved", in: catalogue)
        #expect(measure == (try Measure.named("outcomes-improved", in: catalogue)))
        #expect(measure.title == "Did life get better?")
        #expect(measure.fact == .outcomeChange && measure.time == .paired && measure.unit == .outcomes)
        #expect(measure.good == .up && measure.family == "outcome-change")
        #expect(measure.breakdowns == Breakdown.allCases)
        #expect(measure.version.count == 12)
    }

    /// A new definition is a new version; a new caveat is not.
    @Test func versionFollowsWhatIsCounted() throws {
        let first = try Measure(item([:]))
        #expect(try Measure(item(["definition": .text("Something else.")])).version != first.version)
        #expect(try Measure(item(["caveats": .list([.text("Something else.")])])).version == first.version)
    }

    @Test(arguments: [
        ("counts", Field.text("improved"), "counts", "“improved” is counted over outcome-change, not over plan"),
        ("counts", .text("better"), "counts", "is not one of improved, same, worse"),
        ("fact", .text("person"), "fact", "is not one of outcome-change, plan, open-outcome"),
        ("period", .text("flow"), "period", "The period of plan is snapshot, not flow"),
        ("unit", .text("outcomes"), "unit", "plan counts people, not outcomes"),
        ("good", .text("sideways"), "good", "is not one of up, down, neutral"),
        ("default-period", .text("always"), "default-period", "Use last-12-months"),
        ("family", .text("change"), "family", "Take the field out"),
        ("caveats", .list([]), "caveats", "Say at least one thing"),
        ("definition", .text(""), "definition", "Give the measure its definition"),
        ("breakdowns", .list([.text("area"), .text("outcome-domain")]), "breakdowns.1", "plan cannot be split by"),
        ("breakdowns", .list([.text("area"), .text("area")]), "breakdowns.1", "named twice"),
        ("breakdowns", .list([.text("age")]), "breakdowns.0", "is not one of area, locality"),
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
            \(yaml("one", "improved", family: true))
              breakdowns: [area]
            \(yaml("two", "same", family: true))
              breakdowns: [area, service]
            \(yaml("three", "same", family: true))
              breakdowns: [area]
            \(yaml("four", "key-worker", family: false))
              breakdowns: [area]
            """)
        let faults = MeasureCheck().faults(in: content).map {
            "\($0.file.split(separator: "/").last ?? ""):\($0.line): \($0.message)"
        }
        #expect(
            faults.sorted() == [
                "measures.yaml:28: The measures of the family “change” are shown together, so give this one the same "
                    + "breakdowns as measure/one.",
                "measures.yaml:34: Another measure of the family “change” counts same already. Count something else, or "
                    + "take it out of the family.",
                "measures.yaml:48: “key-worker” is counted over plan, not over outcome-change. Change the fact, or count "
                    + "one of improved, same, worse, target-reached.",
                "measures.yaml:7: The family “change” does not add up to its base: nothing counts worse. Declare it, or "
                    + "take the field out.",
            ])
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
            "counts": .text("key-worker"), "period": .text("snapshot"), "default-period": .text("last-12-months"),
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
          counts: \(counts)
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
