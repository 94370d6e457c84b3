import Content
import People
import Practice
import Store
import StoreTesting
import Testing
import Values

@testable import Synthetic

/// What people need and cannot have: of every kind that is declared, some of it met by now.
@Suite("Needs are made up too") struct NeedsAreMadeUp {
    @Test func ofEachKindWithAReason() async throws {
        try await TestStore.with(.sqlite, migrations: Made.migrations) { database in
            let report = try await Made.make(3_000, in: database)
            let rows = try await database.read { try $0.rows("SELECT * FROM need WHERE superseded_at IS NULL") }
            #expect(rows.count == report.needs && rows.count > report.plans / 5)
            let kinds = Set(try rows.map { try $0.ref("kind") })
            #expect(kinds.count > 10 && kinds.allSatisfy { Made.catalogue[$0] != nil })
            let declared = Set(Made.catalogue.items(ofKind: "need-kind").map(\.ref.id))
            #expect(Set(NeedWish.bank.map(\.kind)).isSubset(of: declared))
            #expect(Set(try rows.map { try $0.text("reason") }) == Set(Need.Reason.allCases.map(\.rawValue)))
            let states = Dictionary(grouping: try rows.map { try $0.text("state") }, by: \.self).mapValues(\.count)
            #expect(states.keys.count == Need.State.allCases.count, "\(states)")
            #expect(try rows.count { try $0.optionalText("where_area") != nil } > rows.count * 8 / 10)
            let without = try rows.filter { try $0.text("reason") == Need.Reason.noService.rawValue }
            let services = try without.compactMap { try $0.optionalText("service") }
            #expect(!without.isEmpty && services.isEmpty)
        }
    }

    @Test func theStoryHasOneThatIsOpen() async throws {
        try await TestStore.with(.sqlite, migrations: Made.migrations) { database in
            let report = try await Made.make(50, in: database)
            let needs = try await database.read {
                try Needs.of(ID(report.storyPerson), authority: Made.authority, on: $0)
            }
            #expect(needs.map(\.isOpen) == [true] && needs.first?.outcome != nil)
        }
    }
}
