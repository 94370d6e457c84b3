import Store
import StoreTesting
import Testing

@Suite("The ledger shows lines taken out, put in or moved") struct TheLedgerShowsLinesMovedOrMissing {
    @Test(arguments: TestStore.engines) func aLineTakenOut(engine: Engine) async throws {
        try await Chain.withLines(engine) { database in
            for line in 1..<Chain.lines {
                let verdict = try await Chain.verdict(
                    after: ["DELETE FROM ledger WHERE number = \(line)"], on: database)
                #expect(verdict == .broken(line: line + 1, fault: .missing))
            }
        }
    }

    @Test(arguments: TestStore.engines) func aLineTakenOutAndTheGapClosed(engine: Engine) async throws {
        try await Chain.withLines(engine) { database in
            for line in 1..<Chain.lines {
                let verdict = try await Chain.verdict(
                    after: ["DELETE FROM ledger WHERE number = \(line)"]
                        + (line + 1...Chain.lines).map { "UPDATE ledger SET number = \($0 - 1) WHERE number = \($0)" },
                    on: database)
                #expect(verdict == .broken(line: line, fault: .altered))
            }
        }
    }

    /// Nothing within the chain can show it: a head that was kept elsewhere does.
    @Test(arguments: TestStore.engines) func theLastLineTakenOutShowsAgainstAHeadKeptElsewhere(engine: Engine)
        async throws
    {
        try await Chain.withLines(engine) { database in
            let before = try await Chain.verdict(after: [], on: database)
            let after = try await Chain.verdict(
                after: ["DELETE FROM ledger WHERE number = \(Chain.lines)"], on: database)
            #expect(before.wholeLines == Chain.lines)
            #expect(after.wholeLines == Chain.lines - 1)
            #expect(before != after)
        }
    }

    @Test(arguments: TestStore.engines) func aLinePutIn(engine: Engine) async throws {
        try await Chain.withLines(engine) { database in
            for line in 1...Chain.lines {
                let makeRoom = (line...Chain.lines).reversed().map { number -> SQL in
                    "UPDATE ledger SET number = \(number + 1) WHERE number = \(number)"
                }
                let verdict = try await Chain.verdict(after: makeRoom + [Self.copy(line + 1, as: line)], on: database)
                // The copy stands where its original did and is its equal; the original, moved on, no longer holds.
                #expect(verdict.brokenLine == line + 1)
            }
        }
    }

    @Test(arguments: TestStore.engines) func aLineAddedAtTheEndWithoutItsHash(engine: Engine) async throws {
        try await Chain.withLines(engine) { database in
            let verdict = try await Chain.verdict(after: [Self.copy(6, as: 7)], on: database)
            #expect(verdict == .broken(line: 7, fault: .altered))
        }
    }

    @Test(arguments: TestStore.engines) func twoLinesChangedOver(engine: Engine) async throws {
        try await Chain.withLines(engine) { database in
            let verdict = try await Chain.verdict(
                after: [
                    "UPDATE ledger SET number = 99 WHERE number = 3", "UPDATE ledger SET number = 3 WHERE number = 4",
                    "UPDATE ledger SET number = 4 WHERE number = 99",
                ], on: database)
            #expect(verdict == .broken(line: 3, fault: .altered))
        }
    }

    private static func copy(_ line: Int, as number: Int) -> SQL {
        """
        INSERT INTO ledger (number, at, authority, account, role, action, subject, person, reason, detail, previous, hash)
        SELECT \(number), at, authority, account, role, action, subject, person, reason, detail, previous, hash
        FROM ledger WHERE number = \(line)
        """
    }
}
