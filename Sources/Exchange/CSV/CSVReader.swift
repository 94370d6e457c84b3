/// Goes through a CSV file row by row, as RFC 4180 has it: cells parted by commas, those with a comma, a quote or a line
/// break in quotes, a quote inside them doubled. Lines end with a line feed, with or without a carriage return.
///
/// It makes no text of a cell until it is asked for, so that a file of a million rows takes as long as reading its bytes.
struct CSVReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next row begins, and on which line, 1 first.
    private(set) var offset: Int
    private(set) var line: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, line: Int = 1) {
        self.bytes = bytes
        self.offset = offset
        self.line = line
    }

    // Computed, since what is stored is asked for at every byte whether it has been made yet.
    private static var comma: UInt8 { UInt8(ascii: ",") }
    private static var quote: UInt8 { UInt8(ascii: "\"") }
    private static var feed: UInt8 { UInt8(ascii: "\n") }
    private static var carriageReturn: UInt8 { UInt8(ascii: "\r") }

    /// Reads the next row into `row`. Returns false at the end of the file.
    mutating func next(_ row: inout CSVRow) -> Bool {
        row.begin(at: offset, line: line)
        guard offset < bytes.count else { return false }
        while true {
            if offset < bytes.count, bytes[offset] == Self.quote {
                guard quotedCell(&row) else { return true }
            } else {
                plainCell(&row)
            }
            // Here a comma, a line's end or the file's end follows.
            guard offset < bytes.count, bytes[offset] == Self.comma else { break }
            offset += 1
        }
        endLine()
        return true
    }

    private mutating func plainCell(_ row: inout CSVRow) {
        let first = offset
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == Self.comma || byte == Self.feed { break }
            if byte == Self.quote { row.note(.quoteInside) }
            row.look(at: byte)
            offset += 1
        }
        var end = offset
        if end > first, end == bytes.count || bytes[end] == Self.feed, bytes[end - 1] == Self.carriageReturn {
            end -= 1
        }
        row.add(first, end, hasDoubledQuotes: false)
    }

    /// Returns false, with the rest of the file passed over, where the quotes are never closed.
    private mutating func quotedCell(_ row: inout CSVRow) -> Bool {
        offset += 1
        let first = offset
        var isDoubled = false
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == Self.quote {
                guard offset + 1 < bytes.count, bytes[offset + 1] == Self.quote else { break }
                isDoubled = true
                offset += 1
            }
            if byte == Self.feed { line += 1 }
            row.look(at: byte)
            offset += 1
        }
        guard offset < bytes.count else {
            row.note(.unclosedQuotes)
            return false
        }
        row.add(first, offset, hasDoubledQuotes: isDoubled)
        offset += 1
        if offset < bytes.count, bytes[offset] == Self.carriageReturn,
            offset + 1 == bytes.count || bytes[offset + 1] == Self.feed
        {
            offset += 1
        }
        if offset < bytes.count, bytes[offset] != Self.comma, bytes[offset] != Self.feed {
            row.note(.textAfterQuotes)
            while offset < bytes.count, bytes[offset] != Self.comma, bytes[offset] != Self.feed { offset += 1 }
        }
        return true
    }

    private mutating func endLine() {
        if offset < bytes.count { offset += 1 }
        line += 1
    }
}

/// One row of a CSV file: where its cells are.
struct CSVRow {
    /// What is wrong with a row before anybody looks at what it says.
    enum Flaw: Sendable {
        case unclosedQuotes, textAfterQuotes, quoteInside, zeroByte

        var message: String {
            switch self {
            case .unclosedQuotes:
                "A quote opens here that is never closed, so nothing after it can be read. Close it."
            case .textAfterQuotes:
                "Something follows the quote that closes a cell. Double a quote that is inside a cell."
            case .quoteInside:
                "A cell has a quote in it and none around it. Put quotes around the cell, and double the one inside."
            case .zeroByte: "A cell has a zero byte in it. Save the file as text in UTF-8."
            }
        }
    }

    private struct Cell {
        let start: Int
        let end: Int
        let hasDoubledQuotes: Bool
    }

    private(set) var offset = 0
    private(set) var line = 1
    private(set) var flaw: Flaw?
    private(set) var isASCII = true
    private var cells: [Cell] = []

    /// How many cells it has.
    var count: Int { cells.count }

    fileprivate mutating func begin(at offset: Int, line: Int) {
        self.offset = offset
        self.line = line
        flaw = nil
        isASCII = true
        cells.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    fileprivate mutating func look(at byte: UInt8) {
        if byte >= 0x80 { isASCII = false }
        if byte == 0 { note(.zeroByte) }
    }

    fileprivate mutating func note(_ flaw: Flaw) { self.flaw = self.flaw ?? flaw }

    @inline(__always)
    fileprivate mutating func add(_ start: Int, _ end: Int, hasDoubledQuotes: Bool) {
        cells.append(Cell(start: start, end: end, hasDoubledQuotes: hasDoubledQuotes))
    }

    /// Whether nothing is in it.
    var isBlank: Bool { cells.allSatisfy { $0.start == $0.end } }

    /// A cell's text without white space at its ends; empty if the row has no such cell.
    func text(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard place < cells.count else { return "" }
        let cell = cells[place]
        var (start, end) = (cell.start, cell.end)
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        return cell.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
    }

    /// Whether every cell is text in UTF-8.
    func isText(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        isASCII
            || cells.allSatisfy {
                String(validating: UnsafeBufferPointer(rebasing: bytes[$0.start..<$0.end]), as: UTF8.self) != nil
            }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
