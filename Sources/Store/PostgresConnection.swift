#if PostgreSQL
    import CPostgres
    import Dispatch

    /// One connection to PostgreSQL. Everything but its making happens on `queue`.
    final class PostgresConnection: Connection, @unchecked Sendable {
        let queue = DispatchQueue(label: "jute.postgres")
        private var handle: OpaquePointer?
        /// The names under which statements were prepared on this connection, by their text.
        private var prepared: [String: String] = [:]

        /// Statements with more values than this are prepared anew each time.
        private static let mostValuesKept = 50

        /// Where the ledger ends: another for each transaction, as others write in between.
        private(set) var ledgerTail = LedgerTail()

        var engine: Engine { .postgreSQL }

        init(address: String) throws {
            handle = PQconnectdb(address)
            guard PQstatus(handle) == CONNECTION_OK else {
                let why = message
                finish()
                throw StoreError.cannotOpen(why)
            }
            try setUp()
        }

        private func setUp() throws {
            PQsetNoticeProcessor(handle, { _, _ in }, nil)
            try script("SET client_encoding TO 'UTF8'; SET synchronous_commit TO on")
        }

        func finish() {
            PQfinish(handle)
            handle = nil
        }

        private var message: String {
            String(cString: PQerrorMessage(handle)).split(separator: "\n").first.map(String.init) ?? "no reason given"
        }

        /// Runs `body` between `begin` and COMMIT; rolls back if it throws.
        func transaction<Value>(_ begin: String, _ body: () throws -> Value) throws -> Value {
            if PQstatus(handle) != CONNECTION_OK {
                PQreset(handle)
                prepared.removeAll()
                guard PQstatus(handle) == CONNECTION_OK else { throw StoreError.cannotOpen(message) }
                try setUp()
            }
            try script(begin)
            ledgerTail = LedgerTail()
            do {
                let value = try body()
                try commit()
                return value
            } catch {
                // What went wrong first is what is reported, whether or not the server is still there to roll back.
                try? script("ROLLBACK")
                throw error
            }
        }

        /// Runs `work`; if it throws, or a statement in it was refused and it went on regardless, nothing of it stays
        /// written.
        func inSavepoint(_ work: () throws -> Void) throws {
            // One before it may have been taken back, and its lines on the ledger with it.
            ledgerTail = LedgerTail()
            try script("SAVEPOINT one")
            do {
                try work()
                try script("RELEASE SAVEPOINT one")
            } catch {
                // What went wrong first is what is reported; if this fails too, so does the whole transaction.
                try? script("ROLLBACK TO SAVEPOINT one; RELEASE SAVEPOINT one")
                throw error
            }
        }

        /// The server answers COMMIT with ROLLBACK, and no error, when a statement before it was refused and `body` went
        /// on regardless: nothing was written then, which has to be said.
        private func commit() throws {
            let result = PQexec(handle, "COMMIT")
            defer { PQclear(result) }
            try check(result)
            guard String(cString: PQcmdStatus(result)) == "COMMIT" else {
                throw StoreError.refused("a transaction in which a statement was refused")
            }
        }

        func rows(_ statement: SQL) throws -> [Row] {
            let result = try run(statement)
            defer { PQclear(result) }
            let columns = Row.Columns(of: result)
            return (0..<PQntuples(result)).map { Row($0, of: result, columns) }
        }

        func forEachRow(_ statement: SQL, _ body: (Row) throws -> Void) throws {
            try bind(statement) { name, count, texts in
                guard PQsendQueryPrepared(handle, name, count, texts, nil, nil, 0) == 1 else {
                    throw StoreError.refused(message)
                }
            }
            // Otherwise libpq would gather the whole answer first.
            PQsetSingleRowMode(handle)
            var names: Row.Columns?
            var failure: (any Error)?
            // The answer has to be read to its end, whatever happens, before the connection can be used again.
            while let result = PQgetResult(handle) {
                defer { PQclear(result) }
                guard failure == nil else { continue }
                do {
                    try check(result)
                    let known = names ?? Row.Columns(of: result)
                    names = known
                    for number in 0..<PQntuples(result) { try body(Row(number, of: result, known)) }
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
        }

        func execute(_ statement: SQL) throws -> Int {
            let result = try run(statement)
            defer { PQclear(result) }
            return Int(String(cString: PQcmdTuples(result))) ?? 0
        }

        func writer(into table: String, columns: [String]) throws -> any RowWriter {
            PostgresRowWriter(connection: self, table: table, columns: columns)
        }

        /// Sends rows, as `COPY` takes them in its text form, into a table.
        func copy(_ rows: [UInt8], with statement: SQL) throws {
            let begun = PQexec(handle, statement.template)
            defer { PQclear(begun) }
            guard PQresultStatus(begun) == PGRES_COPY_IN else {
                try check(begun)
                throw StoreError.refused(message)
            }
            let isSent = rows.withUnsafeBytes { bytes in
                PQputCopyData(handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count)) == 1
            }
            // Ending it with a reason makes the server refuse the whole of it.
            _ = PQputCopyEnd(handle, isSent ? nil : "the rows could not be sent")
            var failure: (any Error)?
            while let result = PQgetResult(handle) {
                defer { PQclear(result) }
                do { try check(result) } catch { failure = failure ?? error }
            }
            if let failure { throw failure }
        }

        func script(_ text: String) throws {
            let result = PQexec(handle, text)
            defer { PQclear(result) }
            try check(result)
        }

        private func run(_ statement: SQL) throws -> OpaquePointer? {
            let result = try bind(statement) { name, count, texts in
                PQexecPrepared(handle, name, count, texts, nil, nil, 0)
            }
            do { try check(result) } catch {
                PQclear(result)
                throw error
            }
            return result
        }

        /// Prepares a statement and hands `body` its name and its values as libpq takes them.
        private func bind<Value>(
            _ statement: SQL, _ body: (String, Int32, [UnsafePointer<CChar>?]) throws -> Value
        ) throws -> Value {
            let values = statement.values
            for case .text(let text) in values where text.utf8.contains(0) { throw SQL.zeroByte }
            let name = try prepare(statement, types: values.map { $0.postgresType })
            // libpq takes C strings; each is copied for the length of the call.
            let pointers = values.map { value in value.postgresText.map { copy($0) } }
            defer { for pointer in pointers { pointer?.deallocate() } }
            return try body(name, Int32(values.count), pointers.map { $0.map { UnsafePointer($0) } })
        }

        private func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
            let bytes = text.utf8CString
            let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
            _ = UnsafeMutableBufferPointer(start: pointer, count: bytes.count).initialize(from: bytes)
            return pointer
        }

        private func prepare(_ statement: SQL, types: [Oid]) throws -> String {
            let key = statement.template + types.map { "/\($0)" }.joined()
            if let name = prepared[key] { return name }
            let text = statement.text { "$\($0)" }
            // A long list comes in as many lengths as there are answers: kept, they would fill the server's memory.
            let isKept = types.count <= Self.mostValuesKept
            let name = isKept ? "jute\(prepared.count)" : ""
            let result = PQprepare(handle, name, text, Int32(types.count), types)
            defer { PQclear(result) }
            try check(result)
            if isKept { prepared[key] = name }
            return name
        }

        private func check(_ result: OpaquePointer?) throws {
            switch PQresultStatus(result) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE: return
            default:
                let primary = field(result, 0x4D) ?? message  // PG_DIAG_MESSAGE_PRIMARY
                // 23505 is unique_violation. The detail line would carry the values, which are people's data.
                if field(result, 0x43) == "23505" {  // PG_DIAG_SQLSTATE
                    throw StoreError.uniqueness(primary)
                }
                throw StoreError.refused(primary)
            }
        }

        private func field(_ result: OpaquePointer?, _ code: Int32) -> String? {
            PQresultErrorField(result, code).map { String(cString: $0) }
        }
    }
#endif
