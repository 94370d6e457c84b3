import Content
import Foundation
import Partnership
import Store
import Testing

@testable import Web

/// No page uses a word that wounds: the list is content, so a partnership can add to it.
struct PagesSpeakWell {
    @Test func inEveryPageThatIsKept() throws {
        let content = ContentFolder.read(TestSite.contentFolder).content
        let avoided = AvoidedWords(content.items(ofKind: "avoid").map(\.item))
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Snapshots")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.count > 20)
        for name in names {
            let page = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let words = page.replacing(/<[^>]*>/, with: " ")
            let found = avoided.found(in: words).map(\.words)
            #expect(found.isEmpty, "\(name) says \(found)")
        }
    }
}
