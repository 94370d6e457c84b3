import Testing

@testable import Web

@Suite struct DesignPageTests {
    private let html = DesignPage().page(frame: .example).html

    @Test func everyIDIsUnique() {
        let ids = html.values(of: "id")
        let repeated = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
        #expect(repeated.isEmpty, "\(repeated.sorted())")
    }

    @Test(arguments: ["aria-labelledby", "aria-describedby", "aria-controls", "for", "list", "popovertarget"])
    func everyReferenceLeadsSomewhere(_ attribute: String) {
        let ids = Set(html.values(of: "id"))
        let references = html.values(of: attribute).flatMap { $0.split(separator: " ").map(String.init) }
        #expect(!references.isEmpty)
        for reference in references { #expect(ids.contains(reference), "\(attribute)=\(reference)") }
    }

    @Test func theContentsListLeadsToEachChapter() {
        let ids = Set(html.values(of: "id"))
        for chapter in ["colour-and-type", "the-thread", "forms", "charts-and-tables", "layout"] {
            #expect(ids.contains(chapter))
            #expect(html.values(of: "href").contains("#\(chapter)"))
        }
    }

    @Test func everyClassHasItsStyle() throws {
        let styles = try PageFrame.Assets.styleNames.map { try styleSheet($0) }.joined()
        // Names that only say what a part is: it looks as its place does.
        let unstyled: Set = [
            "opening-words", "outcome-words", "work-words", "clock-words", "full", "information", "timeline-place",
            "choices", "column-main", "differs",
        ]
        let used = Set(html.values(of: "class").flatMap { $0.split(separator: " ").map(String.init) })
        let missing = used.subtracting(unstyled).filter { !styles.contains(".\($0)") }
        #expect(missing.isEmpty, "\(missing.sorted())")
    }
}
