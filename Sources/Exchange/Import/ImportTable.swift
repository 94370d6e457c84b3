import Foundation

/// One file of an import: where its rows begin. Their cells are read again whenever they are asked for, so that what is
/// held of a row is a few bytes.
struct ImportTable: Sendable {
    let file: ImportFile
    private let text: CSVText
    /// Where each of the file's columns stands; nil where it has none.
    private var places: [Int?] = []
    private var offsets: [Int] = []
    private var lines: [Int32] = []

    /// How many rows it has.
    var count: Int { offsets.count }

    /// The most rows that a file may have.
    static let rowLimit = 50_000_000

    /// A table without rows, for a file that is not there.
    init(empty file: ImportFile) {
        self.file = file
        text = CSVText(Data())
    }

    /// Reads the headings and finds the rows. A row that cannot be read is noted and left out.
    init(_ file: ImportFile, _ text: CSVText, _ faults: inout FaultCollector) {
        self.file = file
        self.text = text
        text.withBytes { bytes in
            var reader = CSVReader(bytes, at: text.start)
            var row = CSVRow()
            guard reader.next(&row) else {
                faults.add(file, 1, nil, "The file is empty. Begin it with a row of headings.")
                return
            }
            let width = readHeadings(row, bytes, &faults)
            guard !places.isEmpty else { return }
            while reader.next(&row) {
                if row.isBlank, row.flaw == nil { continue }
                if let flaw = row.flaw {
                    faults.add(file, row.line, nil, flaw.message)
                } else if row.count != width {
                    faults.add(
                        file, row.line, nil,
                        "The row has \(row.count) cells, and there are \(width) headings. Put quotes around a cell with a "
                            + "comma or a line break.")
                } else if !row.isText(in: bytes) {
                    faults.add(file, row.line, nil, "The row is not text in UTF-8. Save the file in UTF-8.")
                } else {
                    offsets.append(row.offset)
                    lines.append(Int32(clamping: row.line))
                }
            }
        }
        if count > Self.rowLimit {
            faults.add(file, nil, nil, "The file has \(count) rows. Import at most \(Self.rowLimit) at once.")
        }
    }

    /// Finds the columns. Returns how many cells each row has to have.
    private mutating func readHeadings(
        _ row: CSVRow, _ bytes: UnsafeBufferPointer<UInt8>, _ faults: inout FaultCollector
    ) -> Int {
        let columns = file.columns
        let known = columns.map(\.heading).joined(separator: ",")
        var places = [Int?](repeating: nil, count: columns.count)
        let before = faults.count
        if let flaw = row.flaw { faults.add(file, row.line, nil, flaw.message) }
        for cell in 0..<row.count {
            let heading = row.text(cell, in: bytes).lowercased()
            guard let place = file.place(of: heading) else {
                faults.add(
                    file, row.line, heading, "\(file.name) has no such column. Its headings are “\(known)”.")
                continue
            }
            if places[place] != nil { faults.add(file, row.line, heading, "The heading is there twice. Take one out.") }
            places[place] = cell
        }
        for (column, place) in zip(columns, places) where column.isRequired && place == nil {
            faults.add(
                file, row.line, column.heading,
                "No column has this heading. Add it; its cells may be blank where nothing is known.")
        }
        if faults.count == before { self.places = places }
        return row.count
    }

    /// The line on which a row begins.
    func line(_ row: Int) -> Int { Int(lines[row]) }

    /// Goes through rows, each with its cells.
    func forEach(_ rows: some Sequence<Int>, _ body: (Int, Cells) throws -> Void) rethrows {
        try text.withBytes { bytes in
            var row = CSVRow()
            for number in rows {
                var reader = CSVReader(bytes, at: offsets[number], line: line(number))
                _ = reader.next(&row)
                try body(number, Cells(row: row, bytes: bytes, places: places))
            }
        }
    }

    /// The cells of one row, by column.
    struct Cells {
        fileprivate let row: CSVRow
        fileprivate let bytes: UnsafeBufferPointer<UInt8>
        fileprivate let places: [Int?]

        /// A cell's text, trimmed; empty where the file has no such column.
        subscript(_ column: some ImportColumn) -> String {
            places[column.rawValue].map { row.text($0, in: bytes) } ?? ""
        }
    }
}
