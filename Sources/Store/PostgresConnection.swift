#if PostgreSQL
    import CPostgres
    import Dispatch

    /// One connection to PostgreSQL. Everything but its making happens on `queue`.
    final class PostgresConnection: Connection, @unchecked Sendable {
        let queue = DispatchQueue(label: "jute.postgres")
        private var handle: OpaquePointer?
        /// The names under which statements were prepared on this connection, by their text.
        private var prepared: [String: String] = [:]

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
            do {
                let value = try body()
                try script("COMMIT")
                return value
            } catch {
                // What went wrong first is what is reported, whether or not the server is still there to roll back.
                try? script("ROLLBACK")
                throw error
            }
        }

        func rows(_ statement: SQL) throws -> [Row] {
            var rows: [Row] = []
            try forEachRow(statement) { rows.append($0) }
            return rows
        }

        func forEachRow(_ statement: SQL, _ body: (Row) throws -> Void) throws {
            let result = try run(statement)
            defer { PQclear(result) }
            let width = PQnfields(result)
            let columns = Row.Columns((0..<width).map { String(cString: PQfname(result, $0)) })
            let types = (0..<width).map { PQftype(result, $0) }
            for row in 0..<PQntuples(result) {
                let values = types.indices.map { value(result, row, Int32($0), types[$0]) }
                try body(Row(columns: columns, values: values))
            }
        }

        func execute(_ statement: SQL) throws -> Int {
            let result = try run(statement)
            defer { PQclear(result) }
            return Int(String(cString: PQcmdTuples(result))) ?? 0
        }

        func script(_ text: String) throws {
            let result = PQexec(handle, text)
            defer { PQclear(result) }
            try check(result)
        }

        private func run(_ statement: SQL) throws -> OpaquePointer? {
            let values = statement.values
            let name = try prepare(statement.text { "$\($0)" }, types: values.map(\.postgresType))
            let texts = values.map(\.postgresText)
            // libpq takes C strings; each is copied for the length of the call.
            let pointers = texts.map { text in text.map { copy($0) } }
            defer { for pointer in pointers { pointer?.deallocate() } }
            let result = PQexecPrepared(
                handle, name, Int32(texts.count), pointers.map { $0.map { UnsafePointer($0) } }, nil, nil, 0)
            do { try check(result) } catch {
                PQclear(result)
                throw error
            }
            return result
        }

        private func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
            let bytes = text.utf8CString
            let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
            _ = UnsafeMutableBufferPointer(start: pointer, count: bytes.count).initialize(from: bytes)
            return pointer
        }

        private func prepare(_ text: String, types: [Oid]) throws -> String {
            let key = text + types.map { "/\($0)" }.joined()
            if let name = prepared[key] { return name }
            let name = "jute\(prepared.count)"
            let result = PQprepare(handle, name, text, Int32(types.count), types)
            defer { PQclear(result) }
            try check(result)
            prepared[key] = name
            return name
        }

        private func check(_ result: OpaquePointer?) throws {
            switch PQresultStatus(result) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return
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

        private func value(_ result: OpaquePointer?, _ row: Int32, _ column: Int32, _ type: Oid) -> SQLValue {
            if PQgetisnull(result, row, column) == 1 { return .null }
            let text = String(cString: PQgetvalue(result, row, column))
            switch type {
            case 16: return .integer(text == "t" ? 1 : 0)  // bool
            case 20, 21, 23: return Int64(text).map(SQLValue.integer) ?? .text(text)  // int8, int2, int4
            case 700, 701: return Double(text).map(SQLValue.real) ?? .text(text)  // float4, float8
            case 1700:  // numeric, as the sum of bigints gives
                return Int64(text).map(SQLValue.integer) ?? Double(text).map(SQLValue.real) ?? .text(text)
            default: return .text(text)
            }
        }
    }

    extension SQLValue {
        /// The type to declare, so that the server need not guess: int8, float8, text, or left open for NULL.
        fileprivate var postgresType: Oid {
            switch self {
            case .null: 0
            case .integer: 20
            case .real: 701
            case .text: 25
            }
        }

        fileprivate var postgresText: String? {
            switch self {
            case .null: nil
            case .integer(let integer): String(integer)
            case .real(let real): String(real)
            case .text(let text): text
            }
        }
    }
#endif
