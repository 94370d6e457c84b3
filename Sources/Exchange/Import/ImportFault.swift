/// One thing that is wrong with a file that is to be imported.
public struct ImportFault: Hashable, Sendable, CustomStringConvertible {
    public let file: ImportFile
    /// The line on which the row begins, 1 first; nil where it is about the file as a whole.
    public let line: Int?
    /// The column's heading; nil where it is about the row as a whole.
    public let column: String?
    /// What is wrong and what to do, in whole sentences.
    public let message: String

    /// As in “people.csv, line 12, chi: …”.
    public var description: String {
        "\(file.name)\(line.map { ", line \($0)" } ?? "")\(column.map { ", \($0)" } ?? ""): \(message)"
    }
}

/// Everything that is wrong with what was to be imported. Nothing of it was loaded.
public struct ImportFaults: Error, Sendable, CustomStringConvertible {
    /// In the order of files and lines, at most ``most`` of them.
    public let list: [ImportFault]
    /// How many there are in all.
    public let count: Int

    /// How many faults are told, the first of them. A file with more has one thing wrong all the way down.
    public static let most = 1_000

    public var description: String {
        var lines = list.map(\.description)
        if count > list.count { lines.append("There are \(count - list.count) more faults like these.") }
        return lines.joined(separator: "\n")
    }
}

/// Collects faults, and holds no more of them than will be told.
struct FaultCollector {
    private(set) var list: [ImportFault] = []
    private(set) var count = 0

    mutating func add(_ file: ImportFile, _ line: Int?, _ column: String?, _ message: String) {
        count += 1
        if list.count < ImportFaults.most {
            let isSentence = message.last.map { ".!?".contains($0) } ?? true
            list.append(
                ImportFault(file: file, line: line, column: column, message: isSentence ? message : message + "."))
        }
    }

    func throwIfAny() throws(ImportFaults) {
        guard count > 0 else { return }
        let order = Dictionary(
            ImportFile.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let sorted = list.enumerated().sorted {
            (order[$0.element.file] ?? 0, $0.element.line ?? 0, $0.offset)
                < (order[$1.element.file] ?? 0, $1.element.line ?? 0, $1.offset)
        }
        throw ImportFaults(list: sorted.map(\.element), count: count)
    }
}
