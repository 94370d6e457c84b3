import Foundation
import Testing

@testable import Exchange

@Suite("A CSV file is read as it was written") struct CSVReaderTests {
    private struct Read: Equatable {
        var line: Int
        var cells: [String]
        var flaw: CSVRow.Flaw?
    }

    private func rows(_ text: String) -> [Read] { rows(Data(text.utf8)) }

    private func rows(_ data: Data) -> [Read] {
        let text = CSVText(data)
        return text.withBytes { bytes in
            var reader = CSVReader(bytes, at: text.start)
            var row = CSVRow()
            var rows: [Read] = []
            while reader.next(&row) {
                rows.append(
                    Read(line: row.line, cells: (0..<row.count).map { row.text($0, in: bytes) }, flaw: row.flaw))
            }
            return rows
        }
    }

    @Test func cellsAndLines() {
        #expect(
            rows("a,b\n1,2\n\n3,\n") == [
                Read(line: 1, cells: ["a", "b"]), Read(line: 2, cells: ["1", "2"]), Read(line: 3, cells: [""]),
                Read(line: 4, cells: ["3", ""]),
            ])
        #expect(rows("") == [])
        #expect(rows("a,b") == [Read(line: 1, cells: ["a", "b"])])
        #expect(rows("a,") == [Read(line: 1, cells: ["a", ""])])
        #expect(rows("a,b\r\n1,\"2\"\r\n").map(\.cells) == [["a", "b"], ["1", "2"]])
        #expect(rows(" a , \tb\t").map(\.cells) == [["a", "b"]])
        #expect(rows(Data([0xEF, 0xBB, 0xBF]) + Data("a,b".utf8)).map(\.cells) == [["a", "b"]])
    }

    @Test func quotes() {
        #expect(
            rows("\"a,b\",\"say \"\"yes\"\"\"\n\"two\nlines\",\"\"\nlast,row") == [
                Read(line: 1, cells: ["a,b", "say \"yes\""]), Read(line: 2, cells: ["two\nlines", ""]),
                Read(line: 4, cells: ["last", "row"]),
            ])
        #expect(rows("a,\"b").last?.flaw == .unclosedQuotes)
        #expect(rows("\"a\"b,c\nd,e").map(\.flaw) == [.textAfterQuotes, nil])
        #expect(rows("a\"b,c\nd,e").map(\.flaw) == [.quoteInside, nil])
        #expect(rows("a\u{0}b,c").map(\.flaw) == [.zeroByte])
    }

    @Test func whatIsWrittenIsRead() throws {
        let cells = [["", "a"], ["comma,", "quote\""], ["line\nbreak", "é 👩‍👩‍👧"], ["\"", "\r\n x"], ["last", ""]]
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path(percentEncoded: false)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let writer = try CSVWriter(path, headings: ["one", "two"])
        for row in cells { try writer.write(row) }
        try writer.close()
        let data = try #require(FileManager.default.contents(atPath: path))
        let read = rows(data)
        #expect(read.allSatisfy { $0.flaw == nil })
        // White space at the ends of a cell is nobody's.
        let expected = [["one", "two"]] + cells.map { $0.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } }
        #expect(read.map(\.cells) == expected)
    }
}
