import Foundation
import Testing

/// Each promise of SECURITY.md names the tests that hold it, and they are there.
struct EveryPromiseHasItsTest {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardizedFileURL

    @Test func eachNamesFilesThatHoldTests() throws {
        let text = try String(contentsOf: Self.root.appending(path: "SECURITY.md"), encoding: .utf8)
        let section = try #require(
            text.components(separatedBy: "## What Jute promises").last?
                .components(separatedBy: "\n## ").first)
        let promises = section.components(separatedBy: "\n- **").dropFirst()
        #expect(promises.count >= 7)
        for promise in promises {
            let name = promise.prefix { $0 != "*" }
            let files = promise.matches(of: /\]\((Tests\/[^)]+\.swift)\)/).map { String($0.1) }
            #expect(!files.isEmpty, "“\(name)” names no test")
            for file in files {
                let source = try? String(contentsOf: Self.root.appending(path: file), encoding: .utf8)
                #expect(source?.contains("@Test") == true, "\(file) of “\(name)” holds no test")
            }
        }
    }
}
