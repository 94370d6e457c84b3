import Store
import StoreTesting
import Testing

@Suite("The ledger shows every alteration") struct TheLedgerShowsEveryAlteration {
    @Test(arguments: TestStore.engines) func untouchedItIsWhole(engine: Engine) async throws {
        try await Chain.withLines(engine) { database in
            let head = try await database.read { connection in
                try connection.row("SELECT hash FROM ledger WHERE number = \(Chain.lines)")?.text("hash")
            }
            let verdict = try await Chain.verdict(after: [], on: database)
            #expect(verdict == .whole(lines: Chain.lines, head: try #require(head)))
        }
    }

    /// One alteration: a column of a line, with a byte of it changed.
    private struct Alteration: Sendable {
        let line: Int
        let column: String
        let statement: SQL
    }

    /// Every byte of every text of every line, each changed in two ways that leave it text.
    @Test(arguments: TestStore.engines) func everyByteOfEveryText(engine: Engine) async throws {
        try await Chain.withLines(engine) { database in
            let alterations = try await Self.textAlterations(of: database) { bytes, place in
                ([0x01, 0x20] as [UInt8]).compactMap { flip -> SQL? in
                    var altered = bytes
                    altered[place] ^= flip
                    guard altered[place] >= 0x20, let text = String(validating: altered, as: UTF8.self) else {
                        return nil
                    }
                    return "\(text)"
                }
            }
            #expect(alterations.count > 1500)
            try await expectNamed(alterations, on: database)
        }
    }

    /// The same on the file's own level, where a byte can become anything, a zero or half a character too.
    @Test func everyByteOfEveryTextToAnything() async throws {
        try await Chain.withLines(.sqlite) { database in
            let alterations = try await Self.textAlterations(of: database) { bytes, place in
                [0x00, 0x0A, 0xFF, bytes[place] ^ 0x80].filter { $0 != bytes[place] }.map { byte in
                    var altered = bytes
                    altered[place] = byte
                    let literal = "CAST(x'" + Secret.hex(altered) + "' AS TEXT)"
                    return SQL(literal)
                }
            }
            #expect(alterations.count > 3000)
            try await expectNamed(alterations, on: database)
        }
    }

    private static func textAlterations(
        of database: any Database, _ changes: ([UInt8], Int) -> [SQL]
    ) async throws -> [Alteration] {
        let rows = try await database.read { try $0.rows("SELECT * FROM ledger ORDER BY number") }
        var alterations: [Alteration] = []
        for row in rows {
            let line = try row.integer("number")
            for column in Chain.columns {
                guard case .text(let text)? = row[column] else { continue }
                let bytes = Array(text.utf8)
                for place in bytes.indices {
                    alterations += changes(bytes, place).map { value in
                        Alteration(
                            line: line, column: column,
                            statement: "UPDATE ledger SET \(name: column) = \(value) WHERE number = \(line)")
                    }
                }
            }
        }
        return alterations
    }

    private func expectNamed(_ alterations: [Alteration], on database: any Database) async throws {
        let verdicts = try await Chain.verdicts(after: alterations.map { [$0.statement] }, on: database)
        let missed = zip(alterations, verdicts).filter { $1 != .broken(line: $0.line, fault: .altered) }
            .map { "line \($0.line), \($0.column): \($1)" }
        #expect(Set(missed).isEmpty)
    }

    /// Numbers, and kinds of value that a column should not hold.
    @Test(arguments: TestStore.engines) func everyOtherColumn(engine: Engine) async throws {
        try await Chain.withLines(engine) { database in
            for line in 1...Chain.lines {
                for change: SQL in [
                    "at = at + 1", "at = at - 1", "at = 0", "at = -at", "at = \(Int.max)", "person = ''",
                    "person = CASE WHEN person IS NULL THEN 'PERSON9' END",
                ] {
                    let verdict = try await Chain.verdict(
                        after: ["UPDATE ledger SET \(change) WHERE number = \(line)"], on: database)
                    #expect(verdict == .broken(line: line, fault: .altered), "line \(line)")
                }
                for number in [-1, 0, 7, 99] {
                    let verdict = try await Chain.verdict(
                        after: ["UPDATE ledger SET number = \(number) WHERE number = \(line)"], on: database)
                    #expect(verdict.brokenLine != nil, "line \(line) as \(number)")
                }
            }
        }
    }

    /// SQLite lets any column hold any kind of value.
    @Test(arguments: [
        "at = 'noon'", "at = 1e300", "at = 0.5", "at = 9e999", "number = 'first'", "hash = 0", "role = 1.5",
    ])
    func aValueOfTheWrongKind(change: String) async throws {
        try await Chain.withLines(.sqlite) { database in
            let statement = "UPDATE ledger SET " + change + " WHERE number = 3"
            let verdict = try await Chain.verdict(after: [SQL(statement)], on: database)
            #expect(verdict.brokenLine != nil)
        }
    }
}
