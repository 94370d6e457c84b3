import Foundation

/// Reads what a partnership declares: every YAML file under a folder.
public enum ContentFolder {
    /// Files that a folder may hold.
    static let fileLimit = 2_000

    /// Reads every `.yaml` and `.yml` file under `path`, in the order of their names.
    ///
    /// - Returns: what could be read, and what was wrong with the files and with each item by itself. How items fit
    ///   together is judged by ``DeclaredContent/check(additional:)``, whose answer has these faults in it too.
    public static func read(_ path: String) -> (content: DeclaredContent, faults: [ContentFault]) {
        let given = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
        let name = given.lastPathComponent
        // An enumerator does not follow the link that it is begun from. Faults name the folder as it was given.
        let folder = given.resolvingSymlinksInPath()
        var items: [DeclaredItem] = []
        var faults: [ContentFault] = []
        let names = fileNames(under: folder)
        if names.isEmpty {
            faults.append(
                ContentFault(
                    file: name, line: 0,
                    message:
                        "There is no content in \(path). Name a folder that holds YAML files, as docs/content.md says.")
            )
        }
        if names.count > fileLimit {
            faults.append(
                ContentFault(
                    file: name, line: 0,
                    message: "The folder holds \(names.count) files. Put together what belongs together: "
                        + "at most \(fileLimit) are read."))
        }
        for file in names.prefix(fileLimit) {
            let found = read(folder.appending(path: file), called: "\(name)/\(file)")
            items += found.items
            faults += found.faults
        }
        faults.sort()
        return (DeclaredContent(items: items, readingFaults: faults), faults)
    }

    private static func fileNames(under folder: URL) -> [String] {
        let enumerator = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
        var names: [String] = []
        while let name = enumerator?.nextObject() as? String {
            let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
            if !isHidden, name.hasSuffix(".yaml") || name.hasSuffix(".yml") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func read(_ url: URL, called file: String) -> (items: [DeclaredItem], faults: [ContentFault]) {
        guard let handle = try? FileHandle(forReadingFrom: url),
            let data = try? handle.read(upToCount: BranchReader.sizeLimit + 1) ?? Data()
        else {
            return ([], [ContentFault(file: file, line: 0, message: "The file cannot be read. Check who may read it.")])
        }
        guard data.count <= BranchReader.sizeLimit else {
            let message = "The file is larger than \(BranchReader.sizeLimit / 1024) KB. Split it."
            return ([], [ContentFault(file: file, line: 0, message: message)])
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            let message = "The file is not text in UTF-8. Save it as UTF-8."
            return ([], [ContentFault(file: file, line: 0, message: message)])
        }
        return read(text, called: file)
    }

    /// Reads the text of one file.
    static func read(_ text: String, called file: String) -> (items: [DeclaredItem], faults: [ContentFault]) {
        let root: Branch?
        do {
            root = try BranchReader.read(text)
        } catch {
            let fault = ContentFault(
                file: file, line: error.place.line, column: error.place.column, message: error.message)
            return ([], [fault])
        }
        guard let root, !root.isEmpty else { return ([], []) }
        guard case .list(let branches) = root.form else {
            let message = "The file should be a list of items. Begin each with “- ref: kind/id”."
            return ([], [ContentFault(file: file, line: root.place.line, column: root.place.column, message: message)])
        }
        var items: [DeclaredItem] = []
        var faults: [ContentFault] = []
        for branch in branches {
            var reader = ItemReader(file: file)
            if let item = reader.item(branch) { items.append(item) }
            faults += reader.faults
        }
        return (items, faults)
    }
}
