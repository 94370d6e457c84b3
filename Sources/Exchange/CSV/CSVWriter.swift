import Foundation

/// Writes a CSV file row by row.
final class CSVWriter {
    private let file: FileHandle
    private var waiting: [UInt8] = []

    /// Makes the file, which only its owner may read.
    ///
    /// - Throws: `CSVWriterError` if it cannot be made.
    init(_ path: String, headings: [String]) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path)
        else { throw CSVWriterError(path: path) }
        self.file = file
        try write(headings)
    }

    func write(_ cells: [String]) throws {
        for (place, cell) in cells.enumerated() {
            if place > 0 { waiting.append(UInt8(ascii: ",")) }
            let isPlain = cell.utf8.allSatisfy { !Self.special.contains($0) }
            if isPlain {
                waiting.append(contentsOf: cell.utf8)
            } else {
                waiting.append(UInt8(ascii: "\""))
                waiting.append(contentsOf: cell.replacing("\"", with: "\"\"").utf8)
                waiting.append(UInt8(ascii: "\""))
            }
        }
        waiting.append(UInt8(ascii: "\n"))
        if waiting.count > 1 << 20 { try flush() }
    }

    private static let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]

    private func flush() throws {
        try file.write(contentsOf: Data(waiting))
        waiting.removeAll(keepingCapacity: true)
    }

    func close() throws {
        try flush()
        try file.close()
    }
}

/// A CSV file could not be made.
struct CSVWriterError: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) cannot be made. Check that its folder is there and may be written to" }
}
