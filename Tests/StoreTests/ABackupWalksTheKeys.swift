import Foundation
import StoreTesting
import Testing

@testable import Store

@Suite("A backup goes through each table by its key") struct ABackupWalksTheKeys {
    /// A query that sorts holds the whole table, or writes it to the disk again.
    @Test func withoutSorting() async throws {
        try await Engine.sqlite.withNotes { database in
            try await ArchiveFile.fill(database)
            let plans = try await database.read { connection in
                try Archive.tables(of: connection).map { table -> String in
                    let columns = try Archive.columns(of: table, connection)
                    let order = try Archive.order(of: table, columns, connection)
                    let list = columns.map { SQL("\(name: $0)") }.joined(separator: ", ")
                    return try connection.rows(
                        "EXPLAIN QUERY PLAN SELECT \(list) FROM \(name: table) ORDER BY \(order)"
                    ).map { try $0.text("detail") }.joined(separator: "; ")
                }
            }
            #expect(plans.count >= 3)
            for plan in plans { #expect(!plan.contains("TEMP B-TREE"), "\(plan)") }
        }
    }
}
