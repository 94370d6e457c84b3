import Values

/// Writes many new records in one transaction: the first version of each, and its line on the ledger.
///
/// What is written is what `Pen.insert` and `Pen.sign` write. The statements are prepared once and nothing is read in
/// between, so it is for records that the transaction does not look up again.
public final class Spool {
    public let pen: Pen
    private let ledger: any RowWriter
    private var writers: [any RowWriter] = []

    fileprivate init(_ pen: Pen) throws {
        self.pen = pen
        ledger = try pen.connection.writer(
            into: "ledger",
            columns: [
                "number", "at", "authority", "account", "role", "action", "subject", "person", "reason", "detail",
                "previous", "hash",
            ])
    }

    /// What takes the new records of one table.
    ///
    /// - Parameter columns: the table's own, in the order in which each record gives their values.
    public func table(_ name: String, _ columns: [String]) throws -> RecordWriter {
        let writer = try pen.connection.writer(
            into: name, columns: ["authority", "id", "version", "recorded_at", "recorded_by"] + columns)
        writers.append(writer)
        return RecordWriter(writer, signature: pen.signature)
    }

    /// What takes rows of a table that holds no records, such as an index.
    public func rows(of name: String, _ columns: [String]) throws -> any RowWriter {
        let writer = try pen.connection.writer(into: name, columns: columns)
        writers.append(writer)
        return writer
    }

    /// Puts a line on the ledger.
    public func sign(_ action: LedgerAction, _ subject: Ref, person: String?, detail: String = "") throws {
        let (signature, tail) = (pen.signature, pen.connection.ledgerTail)
        let (number, previous) = try tail.next(on: pen.connection)
        let hash = Ledger.digest(
            number: number, at: signature.at, authority: signature.authority, account: signature.account,
            role: signature.role, action: action.rawValue, subject: subject.text, person: person,
            reason: signature.reason, detail: detail, previous: previous)
        try ledger.add([
            .integer(Int64(number)), signature.at.sqlValue, .text(signature.authority), .text(signature.account),
            .text(signature.role), .text(action.rawValue), .text(subject.text), person.sqlValue,
            .text(signature.reason), .text(detail), .text(previous), .text(hash),
        ])
        tail.end = (number, hash)
        pen.hasSigned = true
    }

    fileprivate func finish() throws {
        for writer in writers { try writer.finish() }
        try ledger.finish()
    }
}

/// Takes the first versions of records of one table.
public struct RecordWriter {
    private let writer: any RowWriter
    private let signature: Signature

    fileprivate init(_ writer: any RowWriter, signature: Signature) {
        self.writer = writer
        self.signature = signature
    }

    /// Writes a record.
    ///
    /// - Parameter values: one for each of the columns that the writer was made with.
    public func insert<Subject>(_ id: ID<Subject>, _ values: [SQLValue]) throws {
        var row: [SQLValue] = []
        row.reserveCapacity(values.count + 5)
        row.append(.text(signature.authority))
        row.append(.text(id.text))
        row.append(.integer(1))
        row.append(signature.at.sqlValue)
        row.append(.text(signature.account))
        row.append(contentsOf: values)
        try writer.add(row)
    }
}

extension Pen {
    /// Writes many new records at once. When `body` returns, all of them are in the transaction.
    public func spool(_ body: (Spool) throws -> Void) throws {
        let spool = try Spool(self)
        try body(spool)
        try spool.finish()
    }
}
