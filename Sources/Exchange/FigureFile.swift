import Content
import Foundation
import Insight
import SwiftCSV
import Values

/// A CSV file of published figures, read whole: either every row is a figure that can be held, or nothing is and each
/// fault is told with its line and column.
///
/// The columns are `indicator, area, period, numerator, denominator, value, source`, in any order, named in the first
/// row. Rows that begin with `#` before that say what the file is, and are passed over; so are blank lines.
public struct FigureFile: Sendable {
    /// The figures in the order of their rows, no two with one key.
    public let figures: [PublishedFigure]

    /// The columns that a file has.
    public enum Column: String, CaseIterable, Sendable {
        case indicator, area, period, numerator, denominator, value, source
    }

    /// The most rows that a file may have.
    public static let rowLimit = 100_000

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - text: the file's text.
    ///   - catalogue: declares the indicators, the places and the papers that rows name.
    /// - Throws: `FigureFileFaults`, with every fault of the file.
    public init(_ text: String, catalogue: Catalogue) throws(FigureFileFaults) {
        let table = try FigureTable(text)
        var reader = FigureRowReader(catalogue)
        var figures: [PublishedFigure] = []
        for row in table.rows {
            if let figure = reader.figure(row) { figures.append(figure) }
        }
        guard reader.faults.isEmpty else { throw FigureFileFaults(reader.faults) }
        guard !figures.isEmpty else {
            throw FigureFileFaults([
                FigureFileFault(line: table.headerLine, column: nil, message: "No row follows the headings. Add some.")
            ])
        }
        self.figures = figures
    }
}

/// One thing that is wrong with a file of figures.
public struct FigureFileFault: Hashable, Sendable, CustomStringConvertible {
    /// The line, 1 first.
    public let line: Int
    /// The column's heading; nil where it is about the row as a whole.
    public let column: String?
    /// What is wrong and what to do, in whole sentences.
    public let message: String

    /// As in "line 12, value: “34%” is not a number. …".
    public var description: String { "line \(line)\(column.map { ", \($0)" } ?? ""): \(message)" }
}

/// A file of figures that cannot be loaded, with everything that is wrong with it.
public struct FigureFileFaults: Error, Hashable, Sendable, CustomStringConvertible {
    /// In order of line, then as the columns are read.
    public let list: [FigureFileFault]

    init(_ list: [FigureFileFault]) { self.list = list }

    /// One line for each fault.
    public var description: String { list.map(\.description).joined(separator: "\n") }
}

/// The rows of a file, each with its line and its cells by column.
struct FigureTable {
    struct Row {
        let line: Int
        let cells: [FigureFile.Column: String]
    }

    let headerLine: Int
    let rows: [Row]

    init(_ text: String) throws(FigureFileFaults) {
        let lines = try Self.lines(text)
        guard let header = lines.first(where: { !$0.cells[0].hasPrefix("#") }) else {
            throw FigureFileFaults([
                FigureFileFault(line: 1, column: nil, message: "The file is empty. Begin it with \(Self.columns).")
            ])
        }
        let width = header.cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
        let columns = try Self.columns(Array(header.cells.prefix(width)), line: header.line)
        headerLine = header.line
        var faults: [FigureFileFault] = []
        var rows: [Row] = []
        for line in lines where line.line > header.line {
            if line.cells.dropFirst(width).contains(where: { !$0.isEmpty }) {
                faults.append(
                    FigureFileFault(
                        line: line.line, column: nil,
                        message:
                            "The row has more cells than there are headings. Put quotes around a cell with a comma."))
            }
            if let column = columns.first(where: { line.cells[$0.value].contains(where: \.isNewline) }) {
                faults.append(
                    FigureFileFault(
                        line: line.line, column: column.key.rawValue,
                        message: "The cell runs over more than one line. Close its quotes, or write it on one."))
            }
            rows.append(Row(line: line.line, cells: columns.mapValues { line.cells[$0].trimmed }))
        }
        guard faults.isEmpty else { throw FigureFileFaults(faults) }
        guard rows.count <= FigureFile.rowLimit else {
            throw FigureFileFaults([
                FigureFileFault(
                    line: header.line, column: nil,
                    message: "The file has \(rows.count) rows. Split it into files of at most \(FigureFile.rowLimit).")
            ])
        }
        self.rows = rows
    }

    private static let columns = "the row “\(FigureFile.Column.allCases.map(\.rawValue).joined(separator: ","))”"

    /// Where each column stands.
    private static func columns(
        _ header: [String], line: Int
    ) throws(FigureFileFaults) -> [FigureFile.Column: Int] {
        var places: [FigureFile.Column: Int] = [:]
        var faults: [FigureFileFault] = []
        for (place, heading) in header.enumerated() {
            let name = heading.trimmed.lowercased()
            guard let column = FigureFile.Column(rawValue: name) else {
                faults.append(
                    FigureFileFault(
                        line: line, column: heading,
                        message: "No figure has such a column. The headings are \(columns)."))
                continue
            }
            if places[column] != nil {
                faults.append(
                    FigureFileFault(line: line, column: name, message: "The heading is there twice. Take one out."))
            }
            places[column] = place
        }
        for column in FigureFile.Column.allCases where places[column] == nil {
            faults.append(
                FigureFileFault(
                    line: line, column: column.rawValue,
                    message: "No column has this heading. Add it; its cells may be blank where nothing is known."))
        }
        guard faults.isEmpty else { throw FigureFileFaults(faults) }
        return places
    }

    /// Every row that is not blank, with the line it begins on, all of one width.
    private static func lines(_ text: String) throws(FigureFileFaults) -> [(line: Int, cells: [String])] {
        // Without a break at its end a last cell that is blank would be lost.
        let text = text.last?.isNewline == false ? text + "\n" : text
        guard let csv = parsed(text) else {
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            // The first line with which the file cannot be read: whatever follows cannot mend it.
            var (readable, broken) = (0, lines.count)
            while broken - readable > 1 {
                let middle = (readable + broken) / 2
                if parsed(lines.prefix(middle).joined(separator: "\n") + "\n") == nil {
                    broken = middle
                } else {
                    readable = middle
                }
            }
            throw FigureFileFaults([
                FigureFileFault(
                    line: broken, column: nil,
                    message:
                        "The quotes cannot be read, so nothing after this line can. Double a quote that is inside a cell."
                )
            ])
        }
        let all = [csv.header] + csv.rows
        let width = all.map(\.count).max() ?? 0
        var line = 1
        var rows: [(line: Int, cells: [String])] = []
        for cells in all {
            if cells.contains(where: { !$0.isEmpty }) {
                rows.append((line, cells + Array(repeating: "", count: width - cells.count)))
            }
            line += 1 + cells.map { $0.count(where: \.isNewline) }.reduce(0, +)
        }
        return rows
    }

    private static func parsed(_ text: String) -> CSV<Enumerated>? {
        try? CSV<Enumerated>(string: text, delimiter: .comma, loadColumns: false)
    }
}
