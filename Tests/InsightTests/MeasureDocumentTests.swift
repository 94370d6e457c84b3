import Content
import Foundation
import Insight
import Testing

/// The documents say what is counted, and nothing else.
@Suite struct MeasureDocumentTests {
    private static func document(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "docs/\(name)"), encoding: .utf8)
    }

    /// Make it again with `jute measure document > docs/measures.md`.
    @Test func handbookIsAsDeclared() throws {
        #expect(try Self.document("measures.md") == MeasureHandbook.markdown(TestContent.dundee.catalogue))
    }

    @Test(arguments: Fact.allCases) func everyFieldIsDescribed(fact: Fact) throws {
        let document = try Self.document("declaring-measures.md")
        #expect(document.contains("### `\(fact.rawValue)`"))
        for field in fact.fields {
            #expect(document.contains("| `\(field.name)` | \(field.kindWords) | \(field.meaning) |"), "\(field.name)")
        }
    }

    @Test func everyDimensionIsDescribed() throws {
        let document = try Self.document("declaring-measures.md")
        for dimension in Breakdown.allCases { #expect(document.contains("| `\(dimension.rawValue)` |")) }
    }
}
