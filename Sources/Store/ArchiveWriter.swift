import Foundation

/// Writes an archive's lines and keeps their digest.
final class ArchiveWriter {
    private let file: FileHandle
    private var digest = RunningDigest()
    private var waiting = Data()
    private(set) var rows = 0

    init(file: FileHandle) { self.file = file }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    func line(_ value: some Encodable) throws {
        try add(String(decoding: Self.encoder.encode(value), as: UTF8.self))
    }

    /// A row: its values as JSON, a real number marked by its decimal point.
    func row(_ values: [SQLValue]) throws {
        rows += 1
        try add("[" + values.map(Self.json).joined(separator: ",") + "]")
    }

    private func add(_ line: String) throws {
        digest.add(line + "\n")
        waiting.append(contentsOf: (line + "\n").utf8)
        if waiting.count > 1 << 20 { try flush() }
    }

    private func flush() throws {
        try file.write(contentsOf: waiting)
        waiting.removeAll(keepingCapacity: true)
    }

    /// Writes the closing line and returns the digest.
    func close() throws -> String {
        let digest = digest.finish()
        let closing = try Self.encoder.encode(Archive.Closing(rows: rows, sha256: digest))
        waiting.append(closing)
        waiting.append(0x0A)
        try flush()
        return digest
    }

    private static func json(_ value: SQLValue) -> String {
        switch value {
        case .null: "null"
        case .integer(let integer): String(integer)
        case .real(let real): "\(real)"
        case .text(let text): quoted(text)
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case let control where control.value < 0x20:
                let digits = String(control.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// The values of a row's line.
    static func values(_ line: String) throws -> [SQLValue] {
        try JSONDecoder().decode([ArchivedValue].self, from: Data(line.utf8)).map(\.value)
    }
}

/// One value of an archived row.
private struct ArchivedValue: Decodable {
    let value: SQLValue

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            value = .null
        } else if let text = try? container.decode(String.self) {
            value = .text(text)
        } else if let integer = try? container.decode(Int64.self) {
            value = .integer(integer)
        } else {
            value = .real(try container.decode(Double.self))
        }
    }
}

/// Reads a file a line at a time, whatever its size.
enum Lines {
    static func read(_ path: String, _ body: (String) throws -> Void) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw ArchiveError.cannotRead(path) }
        defer { try? file.close() }
        var waiting = Data()
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
            waiting.append(piece)
            var start = waiting.startIndex
            while let end = waiting[start...].firstIndex(of: 0x0A) {
                guard let line = String(validating: waiting[start..<end], as: UTF8.self) else {
                    throw ArchiveError.damaged(path, "it holds bytes that are no text")
                }
                try body(line)
                start = waiting.index(after: end)
            }
            waiting = Data(waiting[start...])
        }
        guard waiting.isEmpty else { throw ArchiveError.damaged(path, "its last line has no end") }
    }
}
