import ArgumentParser
import Content
import Foundation
import Insight
import Store
import Values

/// `jute content check` and `jute content load`
struct ContentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "content", abstract: "Check or load what a partnership declares.",
        subcommands: [Check.self, Load.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Report every fault in a folder of content, with file and line.")

        @Argument(help: "The folder; JUTE_CONTENT or ./Content unless told.")
        var folder: String?

        func run() async throws {
            let content = try ContentFiles.checked(folder)
            print("\(content.items.count) items, no faults.")
        }
    }

    struct Load: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load a folder of content into the store, if it has no faults.",
            discussion: "What changed becomes a new version; what has gone is closed. Nothing is erased.")

        @Argument(help: "The folder; JUTE_CONTENT or ./Content unless told.")
        var folder: String?

        func run() async throws {
            let content = try ContentFiles.checked(folder)
            let authority = try ContentFiles.authority(of: content)
            let report = try await Opening.store { database, _ in
                try await ContentStore.load(
                    content, into: database,
                    signature: Opening.signature(authority: authority, because: "loaded content"))
            }
            print(report.description)
        }
    }
}

/// The folder of content, read and checked.
enum ContentFiles {
    /// - Throws: `ExitCode` after every fault was printed.
    static func checked(_ folder: String?) throws -> DeclaredContent {
        let folder = try folder ?? Configuration.read().content
        guard FileManager.default.fileExists(atPath: folder) else {
            throw ValidationError(
                "There is no folder \(folder). Name the folder of content, or run this where ./Content is")
        }
        let content = ContentFolder.read(folder).content
        let faults = content.check(additional: [MeasureCheck(), IndicatorCheck()])
        guard faults.isEmpty else {
            for fault in faults { print(fault) }
            print(faults.count == 1 ? "1 fault." : "\(faults.count) faults.")
            throw ExitCode.failure
        }
        return content
    }

    /// The integration authority that the content declares itself to be for.
    static func authority(of content: DeclaredContent) throws -> String {
        guard let authority = content.catalogue.partnership?.text("authority") else {
            throw ValidationError("The content declares no partnership. Add an item of that kind with its authority")
        }
        return authority
    }
}
