import Foundation
import Testing

/// A page held against the one that was looked at and kept under `Snapshots/`.
///
/// `JUTE_RECORD_SNAPSHOTS=1` writes them anew; look at the difference before it is committed.
enum Snapshot {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Snapshots").standardizedFileURL
    private static let isRecording = ProcessInfo.processInfo.environment["JUTE_RECORD_SNAPSHOTS"] == "1"

    static func check(_ name: String, _ page: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = folder.appending(path: "\(name).html")
        let steady = steadied(page)
        if isRecording {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try steady.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let kept = try? String(contentsOf: file, encoding: .utf8)
        guard let kept else {
            Issue.record(
                "There is no snapshot \(name). Record it, look at it and commit it", sourceLocation: sourceLocation)
            return
        }
        let (old, new) = (lines(kept), lines(steady))
        guard let first = (0..<max(old.count, new.count)).first(where: { old[safe: $0] != new[safe: $0] }) else {
            return
        }
        Issue.record(
            """
            The page \(name) is not the one that was kept. First at line \(first + 1):
            kept: \(old[safe: first] ?? "(nothing)")
            now:  \(new[safe: first] ?? "(nothing)")
            """, sourceLocation: sourceLocation)
    }

    /// The page without what differs each time: the forms' codes, the fingerprints of style and script, and
    /// where the ledger stood.
    private static func steadied(_ page: String) -> String {
        page.replacing(/name="csrf" value="[0-9a-f]+"/, with: #"name="csrf" value="CODE""#)
            .replacing(/name="sending" value="[0-9A-Z]+"/, with: #"name="sending" value="TOKEN""#)
            .replacing(/\/assets\/[0-9a-f]+\//, with: "/assets/DIGEST/")
            .replacing(/data-live-shown="[0-9a-z]+"/, with: #"data-live-shown="MARK""#)
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
