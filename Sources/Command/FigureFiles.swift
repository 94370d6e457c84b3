import ArgumentParser
import Content
import Exchange
import Foundation
import Insight

/// Files of published figures, read for commands.
enum FigureFiles {
    /// The largest file that is read, in bytes.
    private static let largest = 32 * 1024 * 1024

    static func text(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path) cannot be read. Check the path and who may read it")
        }
        guard data.count <= largest else {
            throw ValidationError("\(path) is larger than 32 MB. Split it into several files")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw ValidationError("\(path) is not text in UTF-8. Save it as “CSV UTF-8” and load that")
        }
        return text
    }

    /// The figures of a file.
    ///
    /// - Throws: `ExitCode` after every fault was printed.
    static func figures(_ text: String, named file: String, catalogue: Catalogue) throws -> [PublishedFigure] {
        do { return try FigureFile(text, catalogue: catalogue).figures } catch {
            for fault in error.list { print("\(file): \(fault)") }
            print(
                error.list.count == 1 ? "1 fault. Nothing is loaded." : "\(error.list.count) faults. Nothing is loaded."
            )
            throw ExitCode.failure
        }
    }

    /// The figures of every CSV file in the folder `figures` of a folder of content, in the order of the files' names.
    static func figures(inContent folder: String, catalogue: Catalogue) throws -> [PublishedFigure] {
        let folder = folder + "/figures"
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasSuffix(".csv") }.sorted()
        return try names.flatMap { name in
            let path = "\(folder)/\(name)"
            return try figures(text(path), named: path, catalogue: catalogue)
        }
    }
}
