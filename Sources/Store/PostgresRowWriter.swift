#if PostgreSQL
    /// Rows into one table by `COPY`, some thousand at a time: one for each would wait for the server each time.
    final class PostgresRowWriter: RowWriter {
        private let connection: PostgresConnection
        private let statement: SQL
        private var waiting: [UInt8] = []

        /// How many bytes of rows are sent at once, or a few more.
        private static let most = 1 << 20

        init(connection: PostgresConnection, table: String, columns: [String]) {
            self.connection = connection
            let list = columns.map { SQL("\(name: $0)") }.joined(separator: ", ")
            statement = "COPY \(name: table) (\(list)) FROM STDIN"
        }

        func add(_ values: [SQLValue]) throws {
            for (place, value) in values.enumerated() {
                if place > 0 { waiting.append(UInt8(ascii: "\t")) }
                switch value {
                case .null: waiting.append(contentsOf: "\\N".utf8)
                case .integer(let integer): waiting.append(contentsOf: String(integer).utf8)
                case .real(let real): waiting.append(contentsOf: String(real).utf8)
                case .text(let text): try add(text)
                }
            }
            waiting.append(UInt8(ascii: "\n"))
            if waiting.count > Self.most { try finish() }
        }

        private func add(_ text: String) throws {
            for byte in text.utf8 {
                switch byte {
                case 0: throw SQL.zeroByte
                case UInt8(ascii: "\\"): waiting.append(contentsOf: "\\\\".utf8)
                case UInt8(ascii: "\t"): waiting.append(contentsOf: "\\t".utf8)
                case UInt8(ascii: "\n"): waiting.append(contentsOf: "\\n".utf8)
                case UInt8(ascii: "\r"): waiting.append(contentsOf: "\\r".utf8)
                default: waiting.append(byte)
                }
            }
        }

        func finish() throws {
            guard !waiting.isEmpty else { return }
            try connection.copy(waiting, with: statement)
            waiting.removeAll(keepingCapacity: true)
        }
    }
#endif
