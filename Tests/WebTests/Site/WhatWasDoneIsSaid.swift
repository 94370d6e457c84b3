import Foundation
import Testing

@testable import Web

/// Whatever was done is said on the page that follows; what an address makes up is not.
struct WhatWasDoneIsSaid {
    @Test func eachHasAKeyOfItsOwn() {
        #expect(Set(Done.all.map(\.key)).count == Done.all.count)
        for done in Done.all { #expect(Done.known(done.key) == done && !done.words.isEmpty) }
        #expect(Done.known("") == nil && Done.known("won-the-lottery") == nil)
    }

    /// One that no area lists would be said by no page.
    @Test func eachThatIsWrittenIsListed() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Web")
            .standardizedFileURL
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var found = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /static let \w+ = Done\(\s*"([a-z-]+)"/) {
                found += 1
                #expect(Done.known(String(match.1)) != nil, "\(match.1) in \(file.lastPathComponent)")
            }
        }
        #expect(found == Done.all.count)
    }
}
