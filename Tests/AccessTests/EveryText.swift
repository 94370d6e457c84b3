import Store

extension Database {
    /// Every text in every table, as somebody who has stolen the store would read it.
    func everyText() async throws -> [String] {
        try await read { connection in
            try ["account", "session", "sign_in_failure", "sign_in_trace", "break_glass", "ledger", "schema_migration"]
                .flatMap {
                    table in
                    try connection.rows("SELECT * FROM \(name: table)").flatMap { row in
                        row.values.compactMap { value in
                            if case .text(let text) = value { text } else { nil }
                        }
                    }
                }
        }
    }
}
