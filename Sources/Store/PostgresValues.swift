#if PostgreSQL
    import CPostgres

    extension Row.Columns {
        /// The names of an answer's columns.
        convenience init(of result: OpaquePointer?) {
            self.init((0..<PQnfields(result)).map { String(cString: PQfname(result, $0)) })
        }
    }

    extension Row {
        /// One row of an answer.
        init(_ number: Int32, of result: OpaquePointer?, _ columns: Columns) {
            self.init(
                columns: columns,
                values: (0..<PQnfields(result)).map { SQLValue(result, row: number, column: $0) })
        }
    }

    extension SQLValue {
        /// One value of an answer, by the number that the server gives its type.
        init(_ result: OpaquePointer?, row: Int32, column: Int32) {
            if PQgetisnull(result, row, column) == 1 {
                self = .null
                return
            }
            let text = String(cString: PQgetvalue(result, row, column))
            self =
                switch PQftype(result, column) {
                case 16: .integer(text == "t" ? 1 : 0)  // bool
                case 20, 21, 23: Int64(text).map(SQLValue.integer) ?? .text(text)  // int8, int2, int4
                case 700, 701: Double(text).map(SQLValue.real) ?? .text(text)  // float4, float8
                case 1700:  // numeric, as the sum of bigints gives
                    Int64(text).map(SQLValue.integer) ?? Double(text).map(SQLValue.real) ?? .text(text)
                default: .text(text)
                }
        }

        /// The type to declare, so that the server need not guess: int8, float8, text, or left open for NULL.
        var postgresType: Oid {
            switch self {
            case .null: 0
            case .integer: 20
            case .real: 701
            case .text: 25
            }
        }

        var postgresText: String? {
            switch self {
            case .null: nil
            case .integer(let integer): String(integer)
            case .real(let real): String(real)
            case .text(let text): text
            }
        }
    }
#endif
