import Values

@testable import Content

/// A file whose content is invented for the test.
struct SampleFile {
    let name: String
    let text: String

    init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }
}

extension DeclaredContent {
    /// What a folder with these files would give.
    init(_ files: SampleFile...) {
        var items: [DeclaredItem] = []
        var faults: [ContentFault] = []
        for file in files {
            let found = ContentFolder.read(file.text, called: "Content/" + file.name)
            items += found.items
            faults += found.faults
        }
        self.init(items: items, readingFaults: faults)
    }
}

extension Ref {
    /// A reference in a test, which is known to be one.
    init(sample text: StaticString) {
        guard let ref = Ref("\(text)") else { preconditionFailure("\(text) is no reference") }
        self = ref
    }
}

/// Sound content for others to point at.
let base = SampleFile(
    "base.yaml",
    """
    - ref: partnership/example
      title: An example partnership
      source: { own: "for tests" }
      authority: S37999999
      council: S12999999
      board: An example board
      health-board: S08999999
    - ref: paper/plan-2026
      title: The plan as printed
      source: { own: "for tests" }
      date: 2026-04-01
      body: An example board
    - ref: national-outcome/better-life
      title: A better life
      source: { paper: plan-2026, place: "section 1" }
      number: 1
    - ref: plan/plan-2026
      title: Plan 2026
      source: { paper: plan-2026, place: "section 1" }
      from: 2026-04-01
      to: 2029-03-31
    - ref: priority/early-help
      title: Early help
      source: { paper: plan-2026, place: "section 2" }
      number: 1
      ambition: Help comes before a crisis.
      focus: [Warm welcomes, "A café: open \\"late\\""]
      part-of: [plan/plan-2026]
      contributes-to: [national-outcome/better-life]
    - ref: organisation/helpers
      title: Helpers
      source: { own: "for tests" }
      sector: third
    - ref: service/drop-in
      title: Drop-in
      summary: A place to drop in to.
      source: { own: "for tests", to-confirm: "the hours, with the helpers" }
      offers: [Tea, Talk]
      access: Walk in.
      delivered-by: [organisation/helpers]
      contributes-to: [{ ref: priority/early-help, from: 2026-04-01, to: 2027-03-31 }]

    """)
