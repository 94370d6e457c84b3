import Testing

@testable import Content

/// A file with one thing wrong in it, beside the sound content of ``base``.
struct FaultSample: Sendable, CustomTestStringConvertible {
    let yaml: String
    /// The line of the file on which the fault should be reported.
    let line: Int
    /// How the report should begin after the line: the item, if it can be told, and the message.
    let start: String

    init(_ yaml: String, line: Int, _ start: String) {
        self.yaml = yaml
        self.line = line
        self.start = start
    }

    var testDescription: String { start }

    /// Holds the file to its one fault.
    func verify(sourceLocation: SourceLocation = #_sourceLocation) {
        let faults = DeclaredContent(base, SampleFile("x.yaml", yaml)).check().map(\.description)
        #expect(faults.count == 1, "\(faults.joined(separator: "\n"))", sourceLocation: sourceLocation)
        let expected = "Content/x.yaml:\(line): \(start)"
        #expect(
            faults.first?.hasPrefix(expected) == true, "\(faults.first ?? "none"), not \(expected)",
            sourceLocation: sourceLocation)
    }
}

/// The lines of a sound team, for a fault to be added to.
let team = """
    - ref: team/east
      title: East team
      source: { own: "for tests" }
      part-of: [organisation/helpers]

    """

/// The lines of a sound service, for a fault to be added to; it has eight.
let service = """
    - ref: service/walk-in
      title: Walk-in
      source: { own: "for tests" }
      offers: [Tea]
      access: Walk in.
      delivered-by: [organisation/helpers]
      contributes-to: [priority/early-help]

    """
