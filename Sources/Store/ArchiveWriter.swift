import Foundation

/// Writes an archive's lines and keeps their digest.
final class ArchiveWriter {
    private let file: FileHandle
    private var digest = RunningDigest()
    private var waiting: [UInt8] = []
    private(set) var rows = 0

    init(file: FileHandle) { self.file = file }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    func line(_ value: some Encodable) throws {
        waiting.append(contentsOf: try Self.encoder.encode(value))
        try endLine()
    }

    /// A row: its values as JSON, a real number marked by its decimal point.
    func row(_ values: [SQLValue]) throws {
        rows += 1
        waiting.append(UInt8(ascii: "["))
        for (place, value) in values.enumerated() {
            if place > 0 { waiting.append(UInt8(ascii: ",")) }
            switch value {
            case .null: waiting.append(contentsOf: "null".utf8)
            case .integer(let integer): waiting.append(contentsOf: String(integer).utf8)
            case .real(let real): waiting.append(contentsOf: "\(real)".utf8)
            case .text(let text): quote(text)
            }
        }
        waiting.append(UInt8(ascii: "]"))
        try endLine()
    }

    private func endLine() throws {
        waiting.append(0x0A)
        if waiting.count > 1 << 20 { try flush() }
    }

    private func flush() throws {
        digest.add(waiting)
        try write()
    }

    private func write() throws {
        try file.write(contentsOf: Data(waiting))
        waiting.removeAll(keepingCapacity: true)
    }

    /// Writes the closing line and returns the digest.
    func close() throws -> String {
        try flush()
        let digest = digest.finish()
        waiting.append(contentsOf: try Self.encoder.encode(Archive.Closing(rows: rows, sha256: digest)))
        waiting.append(0x0A)
        try write()
        return digest
    }

    private func quote(_ text: String) {
        waiting.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                waiting.append(UInt8(ascii: "\\"))
                waiting.append(byte)
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                waiting.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
            default: waiting.append(byte)
            }
        }
        waiting.append(UInt8(ascii: "\""))
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
