import Store
import StoreTesting
import Testing
import Values

@testable import Content

@Suite struct ContentStoreTests {
    private func signature(day: Int, authority: String = "S37999999") -> Signature {
        Signature(
            authority: authority, account: "content", role: "administrator", at: TestStore.began.adding(days: day),
            reason: "load of content")
    }

    private func load(
        _ database: any Database, day: Int, authority: String = "S37999999", _ files: SampleFile...
    ) async throws -> LoadReport {
        var text = ""
        for file in files { text += file.text }
        return try await ContentStore.load(
            DeclaredContent(SampleFile("all.yaml", text)), into: database,
            signature: signature(day: day, authority: authority))
    }

    private func catalogue(
        _ database: any Database, authority: String = "S37999999", day: Int? = nil
    ) async throws -> Catalogue {
        try await database.read {
            try ContentStore.catalogue($0, authority: authority, asAt: day.map { TestStore.began.adding(days: $0) })
        }
    }

    private func ledgerLines(_ database: any Database) async throws -> Int {
        try await database.read { try $0.count("SELECT count(*) AS n FROM ledger") }
    }

    @Test(arguments: TestStore.engines) func loadsWhatIsDeclaredAndNothingTwice(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: ContentStore.migrations) { database in
            #expect(try await catalogue(database).items.isEmpty)
            let first = try await load(database, day: 1, base)
            #expect(first.description == "7 added, 0 changed, 0 closed, 0 unchanged")
            #expect(try await catalogue(database) == DeclaredContent(base).catalogue)
            let second = try await load(database, day: 2, base)
            #expect(second.description == "0 added, 0 changed, 0 closed, 7 unchanged")
            #expect(try await ledgerLines(database) == 1)
            let line = try await database.read { try $0.row("SELECT action, subject, detail FROM ledger") }
            #expect(line?["action"] == .text("loaded"))
            #expect(line?["subject"] == .text("partnership/example"))
            #expect(line?["detail"] == .text("content: \(first)"))
        }
    }

    @Test(arguments: TestStore.engines) func keepsWhatWasDeclaredBefore(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: ContentStore.migrations) { database in
            let team = SampleFile("team.yaml", team)
            _ = try await load(database, day: 1, base, team)
            let renamed = SampleFile("base.yaml", base.text.replacing("title: Drop-in", with: "title: Drop in"))
            let changes = try await load(database, day: 2, renamed)
            #expect(changes.changed == [Ref(sample: "service/drop-in")])
            #expect(changes.closed == [Ref(sample: "team/east")])
            #expect(changes.unchanged == 6)
            let back = try await load(database, day: 3, renamed, team)
            #expect(back.description == "1 added, 0 changed, 0 closed, 7 unchanged")
            let service = Ref(sample: "service/drop-in")
            #expect(try await catalogue(database, day: 0) == Catalogue(items: [], links: []))
            #expect(try await catalogue(database, day: 1) == DeclaredContent(base, team).catalogue)
            #expect(try await catalogue(database, day: 1).title(of: service) == "Drop-in")
            #expect(try await catalogue(database, day: 2) == DeclaredContent(renamed).catalogue)
            #expect(try await catalogue(database, day: 3) == DeclaredContent(renamed, team).catalogue)
            #expect(try await catalogue(database) == DeclaredContent(renamed, team).catalogue)
            let versions = try await database.read { connection in
                try connection.count("SELECT max(version) AS n FROM content_item WHERE id = 'team/east'")
            }
            #expect(versions == 2)
            let verdict = try await database.read { try Ledger.verify($0) }
            guard case .whole(lines: 3, _) = verdict else {
                Issue.record("the ledger should have three lines: \(verdict)")
                return
            }
        }
    }

    @Test(arguments: TestStore.engines) func aChangedLinkChangesTheItemItStartsAt(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: ContentStore.migrations) { database in
            _ = try await load(database, day: 1, base)
            let later = SampleFile("base.yaml", base.text.replacing("to: 2027-03-31", with: "to: 2028-03-31"))
            #expect(try await load(database, day: 2, later).changed == [Ref(sample: "service/drop-in")])
            let without = SampleFile(
                "base.yaml", base.text.replacing("  contributes-to: [national-outcome/better-life]\n", with: ""))
            #expect(
                try await load(database, day: 3, without).changed
                    == [Ref(sample: "priority/early-help"), Ref(sample: "service/drop-in")])
            #expect(try await catalogue(database) == DeclaredContent(without).catalogue)
            #expect(try await catalogue(database, day: 2) == DeclaredContent(later).catalogue)
            #expect(try await load(database, day: 4, base).changed.count == 1)
            #expect(try await catalogue(database) == DeclaredContent(base).catalogue)
        }
    }

    @Test(arguments: TestStore.engines) func anItemPutBetweenOthersLeavesThemAsTheyAre(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: ContentStore.migrations) { database in
            let other = SampleFile("o.yaml", team.replacing("east", with: "west"))
            _ = try await load(database, day: 1, base, other)
            let report = try await load(database, day: 2, base, SampleFile("t.yaml", team), other)
            #expect(report.description == "1 added, 0 changed, 0 closed, 8 unchanged")
            #expect(try await catalogue(database).items(ofKind: "team").map(\.ref.id) == ["east", "west"])
            let turned = try await load(database, day: 3, base, other, SampleFile("t.yaml", team))
            #expect(turned.changed.count == 1)
            #expect(try await catalogue(database).items(ofKind: "team").map(\.ref.id) == ["west", "east"])
        }
    }

    @Test(arguments: TestStore.engines) func authoritiesDoNotMeet(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: ContentStore.migrations) { database in
            _ = try await load(database, day: 1, base)
            #expect(try await load(database, day: 2, authority: "S37999998", base).added.count == 7)
            let smaller = SampleFile("small.yaml", "- { ref: locality/x, title: X, source: { own: test } }")
            let report = try await load(database, day: 3, authority: "S37999998", smaller)
            #expect(report.closed.count == 7)
            #expect(try await catalogue(database) == DeclaredContent(base).catalogue)
            #expect(try await catalogue(database, authority: "S37999998").items.count == 1)
            let subject = try await database.read {
                try $0.row("SELECT subject FROM ledger ORDER BY number DESC LIMIT 1")?.text("subject")
            }
            #expect(subject == "authority/S37999998")
        }
    }

    @Test(arguments: TestStore.engines) func leavesLinksOfRecordsAlone(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: ContentStore.migrations) { database in
            _ = try await load(database, day: 1, base)
            let id: ID<Link> = ID("outcome/7Q2 delivered-by service/drop-in")
            try await database.record(signature(day: 2)) { pen in
                try pen.insert(
                    into: "thread_link", id,
                    [
                        "from_ref": "outcome/7Q2", "kind": "delivered-by", "to_ref": "service/drop-in", "position": 0,
                    ])
                try pen.sign(.added, Ref(sample: "outcome/7Q2"))
            }
            #expect(try await load(database, day: 3, base).unchanged == 7)
            let kept = try await database.read {
                try $0.count("SELECT count(*) AS n FROM thread_link WHERE id = \(id) AND superseded_at IS NULL")
            }
            #expect(kept == 1)
            #expect(try await catalogue(database) == DeclaredContent(base).catalogue)
        }
    }

    @Test(arguments: TestStore.engines) func refusesContentWithFaults(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: ContentStore.migrations) { database in
            let broken = SampleFile("x.yaml", team.replacing("helpers", with: "nobody"))
            await #expect(throws: ContentFaults.self) { _ = try await load(database, day: 1, base, broken) }
            let (items, lines) = (try await catalogue(database).items, try await ledgerLines(database))
            #expect(items.isEmpty)
            #expect(lines == 0)
        }
    }

    /// Both engines keep the same bytes: the digest is of what was read from the file.
    @Test(arguments: TestStore.engines) func keepsFieldsToTheByte(engine: Engine) async throws {
        try await TestStore.with(engine, migrations: ContentStore.migrations) { database in
            _ = try await load(database, day: 1, base)
            let stored = try await database.read { connection in
                try connection.rows("SELECT id, fields, digest, position FROM content_item ORDER BY position").map {
                    [try $0.text("id"), try $0.text("fields"), try $0.text("digest"), try $0.text("position")]
                }
            }
            let declared = DeclaredContent(base).items.enumerated().map { index, declared in
                [
                    declared.item.ref.text, Field.mapping(declared.item.fields).json, declared.item.digest,
                    String((index + 1) * 1024),
                ]
            }
            #expect(stored == declared)
            let priority = stored.first { $0.first == "priority/early-help" }
            #expect(
                priority?[1] == "{\"ambition\":\"Help comes before a crisis.\","
                    + "\"focus\":[\"Warm welcomes\",\"A café: open \\\"late\\\"\"],\"number\":1}")
        }
    }
}
