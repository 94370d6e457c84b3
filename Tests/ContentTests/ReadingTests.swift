import Foundation
import Testing
import Values

@testable import Content

@Suite struct ReadingTests {
    @Test(arguments: [
        FaultSample(
            "- ref: team/east\n   title: East", line: 2, "This is not YAML that can be read: mapping values are not"),
        FaultSample(
            "- ref: team/east\n  title: \"East", line: 2, "This is not YAML that can be read: found unexpected end of"),
        FaultSample(
            "- ref: team/east\n  title: A\n  title: B", line: 2,
            "This is not YAML that can be read: “title” is written twice"),
        FaultSample(
            "- ref: team/east\n  title: \u{7}", line: 2,
            "This is not YAML that can be read: control characters are not allowed"),
        FaultSample("[]\n---\n[]", line: 2, "This is not YAML that can be read: but found another document."),
        FaultSample("ref: team/east", line: 1, "The file should be a list of items."),
        FaultSample("- ? [a]\n  : b", line: 1, "A field's name has to be a word."),
        FaultSample("- ref: team/east\n  title: &t East", line: 2, "“&” before a word is a YAML anchor"),
        FaultSample(
            "- ref: team/east\n  title: *t", line: 2, "This is not YAML that can be read: found undefined alias."),
        FaultSample(bomb, line: 1, "“&” before a word is a YAML anchor"),
        FaultSample(
            String(repeating: "[", count: 900) + String(repeating: "]", count: 900), line: 1, "More than 12 levels"),
        FaultSample(String(repeating: "- ", count: 900), line: 1, "More than 12 levels"),
        FaultSample(
            String(repeating: "[", count: 100_000), line: 1,
            "This is not YAML that can be read: Maximum nesting level reached"),
        FaultSample(String(repeating: "- a\n", count: 60_000), line: 50_000, "The file holds more than 50000 values."),
    ])
    func reports(sample: FaultSample) { sample.verify() }

    /// Nine lists of nine that stand for nearly four hundred million words.
    private static let bomb: String = {
        var lines = ["a0: &a0 [word]"]
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            lines.append("a\(level): &a\(level) [\(aliases)]")
        }
        return lines.joined(separator: "\n")
    }()

    @Test func ampersandsInTextAreNoAnchors() {
        let text = team.replacing("East team", with: "Health & care, AT&T")
        #expect(DeclaredContent(base, SampleFile("x.yaml", text)).check() == [])
    }

    @Test func aByteOrderMarkIsPassedOver() {
        #expect(DeclaredContent(base, SampleFile("x.yaml", "\u{FEFF}" + team)).check() == [])
    }

    @Test func aFileOfCommentsHoldsNothing() {
        #expect(ContentFolder.read("# nothing yet\n", called: "x.yaml").items.isEmpty)
        #expect(ContentFolder.read("", called: "x.yaml").faults.isEmpty)
    }

    @Test func textKeepsWordsThatYAMLWouldTakeForOthers() throws {
        let text = service.replacing("[Tea]", with: "[no, 2026, 1.50, 2026-01-01, true]")
        let content = DeclaredContent(base, SampleFile("x.yaml", text))
        #expect(content.check() == [])
        let item = try #require(content[Ref(sample: "service/walk-in")]?.item)
        #expect(item.list("offers") == ["no", "2026", "1.50", "2026-01-01", "true"])
    }

    @Test func readsAFolderInTheOrderOfNames() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write("b/one.yml", "- { ref: locality/c, title: C, source: { own: test } }")
        try folder.write("a.yaml", "- { ref: locality/a, title: A, source: { own: test } }")
        try folder.write("b.yaml", "- { ref: locality/b, title: B, source: { own: test } }")
        try folder.write(".hidden.yaml", "- nothing to read")
        try folder.write("notes.txt", "- nothing to read")
        let (content, faults) = ContentFolder.read(folder.path)
        #expect(faults == [])
        #expect(content.items.map(\.item.title) == ["A", "B", "C"])
        #expect(content.items.map(\.file) == ["a.yaml", "b.yaml", "b/one.yml"].map { folder.name + "/" + $0 })
    }

    /// As where each release has a folder of its own and a link leads to the one in force.
    @Test func readsAFolderThatALinkLeadsTo() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write("release-2/a.yaml", "- { ref: locality/a, title: A, source: { own: test } }")
        let link = folder.path + "current"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "release-2")
        for path in [link, link + "/"] {
            let (content, faults) = ContentFolder.read(path)
            #expect(faults == [])
            #expect(content.items.map(\.item.title) == ["A"])
            #expect(content.items.map(\.file) == ["current/a.yaml"], "named as it was given")
        }
    }

    @Test func reportsFilesThatCannotBeRead() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write("large.yaml", String(repeating: "#", count: 512 * 1024 + 1))
        try folder.write("latin.yaml", [0x2D, 0x20, 0xE9])
        let faults = ContentFolder.read(folder.path).faults.map(\.description)
        #expect(
            faults == [
                "\(folder.name)/large.yaml: The file is larger than 512 KB. Split it.",
                "\(folder.name)/latin.yaml: The file is not text in UTF-8. Save it as UTF-8.",
            ])
    }

    @Test func reportsAFolderThatIsNotThere() {
        let (content, faults) = ContentFolder.read("/nowhere/at/all")
        #expect(content.items.isEmpty)
        #expect(faults.map(\.description).first?.hasPrefix("all: There is no content in /nowhere/at/all.") == true)
    }

    /// The content that is delivered with Jute.
    @Test func theDeliveredContentHasNoFaults() throws {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let (content, _) = ContentFolder.read(root.appending(path: "Content").path(percentEncoded: false))
        let faults = content.check()
        #expect(faults.isEmpty, "\(ContentFaults(faults))")
        #expect(content.items(ofKind: "national-outcome").count == 9)
        #expect(content.items(ofKind: "service").count >= 30)
        let needs = content.items(ofKind: "need-kind").map(\.item)
        #expect(needs.count >= 10 && needs.last?.text("group") == "other")
        for calendar in content.items(ofKind: "calendar") { _ = try calendar.item.workingDayCalendar() }
        for scale in content.items(ofKind: "scale") { _ = try scale.item.scale() }
    }
}

/// A folder that is there for one test.
private struct TemporaryFolder {
    let name = "content-\(UInt64.random(in: 0 ... .max))"
    private let url: URL
    var path: String { url.path(percentEncoded: false) }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: name, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func write(_ file: String, _ text: String) throws { try write(file, Array(text.utf8)) }

    func write(_ file: String, _ bytes: [UInt8]) throws {
        let target = url.appending(path: file)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target)
    }

    func remove() { try? FileManager.default.removeItem(at: url) }
}
