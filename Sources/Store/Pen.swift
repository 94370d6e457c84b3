import Values

/// What writes records: every row that it writes is a version, and whoever holds it must put what was done on the
/// ledger before the transaction ends.
///
/// A record's table has, beside its own columns, `authority, id, version, recorded_at, recorded_by, superseded_at`.
/// The current row is the one that has not been superseded.
public final class Pen {
    public let connection: any Connection
    public let signature: Signature
    var hasSigned = false

    fileprivate init(connection: any Connection, signature: Signature) {
        self.connection = connection
        self.signature = signature
    }

    /// Puts a line on the ledger.
    public func sign(
        _ action: LedgerAction, _ subject: Ref, person: String? = nil, detail: String = ""
    ) throws {
        try Ledger.append(action, to: subject, of: person, detail: detail, by: signature, on: connection)
        hasSigned = true
    }

    /// Writes the first version of a record.
    public func insert<Subject>(
        into table: String, _ id: ID<Subject>, _ values: KeyValuePairs<String, any SQLBindable>
    ) throws {
        try insert(into: table, id.text, version: 1, values)
    }

    /// Writes a later version of a record, made from version `seen`.
    ///
    /// - Throws: `StaleSave` if somebody has saved another version since.
    /// - Returns: the new version's number.
    @discardableResult
    public func revise<Subject>(
        _ table: String, _ id: ID<Subject>, seen: Int, _ values: KeyValuePairs<String, any SQLBindable>
    ) throws -> Int {
        let changed = try connection.execute(
            """
            UPDATE \(name: table) SET superseded_at = \(signature.at)
            WHERE authority = \(signature.authority) AND id = \(id) AND version = \(seen) AND superseded_at IS NULL
            """)
        guard changed == 1 else {
            let current = try connection.count(
                """
                SELECT coalesce(max(version), 0) FROM \(name: table)
                WHERE authority = \(signature.authority) AND id = \(id)
                """)
            throw StaleSave(table: table, id: id.text, seen: seen, current: current)
        }
        try insert(into: table, id.text, version: seen + 1, values)
        return seen + 1
    }

    /// Closes a record that has gone: its last version stays, and none is current any more.
    public func close<Subject>(_ table: String, _ id: ID<Subject>) throws {
        try connection.execute(
            """
            UPDATE \(name: table) SET superseded_at = \(signature.at)
            WHERE authority = \(signature.authority) AND id = \(id) AND superseded_at IS NULL
            """)
    }

    /// Writes the next version of a record that was closed. Its earlier versions stay as they are, so between the two
    /// it was not there.
    ///
    /// - Parameter seen: the version at which it was closed.
    /// - Throws: `StaleSave` if that is not its newest version, or if it is open.
    /// - Returns: the new version's number.
    @discardableResult
    public func reopen<Subject>(
        _ table: String, _ id: ID<Subject>, seen: Int, _ values: KeyValuePairs<String, any SQLBindable>
    ) throws -> Int {
        let newest = try connection.row(
            """
            SELECT version, superseded_at FROM \(name: table)
            WHERE authority = \(signature.authority) AND id = \(id) ORDER BY version DESC LIMIT 1
            """)
        let current = try newest?.integer("version") ?? 0
        guard current == seen, try newest?.optionalInstant("superseded_at") != nil else {
            throw StaleSave(table: table, id: id.text, seen: seen, current: current)
        }
        try insert(into: table, id.text, version: seen + 1, values)
        return seen + 1
    }

    private func insert(
        into table: String, _ id: String, version: Int, _ values: KeyValuePairs<String, any SQLBindable>
    ) throws {
        var columns: SQL = "authority, id, version, recorded_at, recorded_by"
        var bound: SQL =
            "\(signature.authority), \(id), \(version), \(signature.at), \(signature.account)"
        for (column, value) in values {
            columns += ", \(name: column)"
            bound += ", \(value.sqlValue)"
        }
        try connection.execute("INSERT INTO \(name: table) (\(columns)) VALUES (\(bound))")
    }
}

extension Database {
    /// Writes records in one transaction, signed: it is undone whole if `body` throws or puts no line on the ledger.
    public func record<Value: Sendable>(
        _ signature: Signature, _ body: @escaping @Sendable (Pen) throws -> Value
    ) async throws -> Value {
        try await write { connection in
            let pen = Pen(connection: connection, signature: signature)
            let value = try body(pen)
            guard pen.hasSigned else { throw StoreError.refused("a write that is not on the ledger") }
            return value
        }
    }
}

/// The columns that every table of records has, for migrations.
public let recordColumns = """
    authority TEXT NOT NULL, id TEXT NOT NULL, version BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL, recorded_by TEXT NOT NULL, superseded_at BIGINT
    """

/// The keys that every table of records has: one row a version, and at most one current row.
public func recordKeys(_ table: String) -> String {
    """
    CREATE UNIQUE INDEX \(table)_version ON \(table) (authority, id, version);
    CREATE UNIQUE INDEX \(table)_current ON \(table) (authority, id) WHERE superseded_at IS NULL;
    """
}
