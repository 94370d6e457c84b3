import Store
import StoreTesting
import Testing
import Values

@Suite("A column is read as what it is, or not at all") struct RowTests {
    private func row(_ engine: Engine, _ statement: SQL) async throws -> Row {
        try await TestStore.with(engine, migrations: []) { database in
            try #require(await database.read { try $0.row(statement) })
        }
    }

    @Test(arguments: TestStore.engines) func asWhatItIs(engine: Engine) async throws {
        let day = try LocalDate(year: 2026, month: 5, day: 14)
        let row = try await row(
            engine,
            """
            SELECT \("words") AS words, \(7) AS marks, \(0.5) AS share, \(true) AS flag, \(day) AS day,
                \(Notes.began) AS moment, \("service/hope-point") AS ref, \("A1") AS id, CAST(NULL AS TEXT) AS missing
            """)
        #expect(row.names == ["words", "marks", "share", "flag", "day", "moment", "ref", "id", "missing"])
        try #expect(row.text("words") == "words")
        try #expect(row.integer("marks") == 7)
        try #expect(row.double("share") == 0.5)
        try #expect(row.flag("flag"))
        try #expect(row.date("day") == day)
        try #expect(row.instant("moment") == Notes.began)
        try #expect(row.ref("ref") == Ref(kind: "service", id: "hope-point"))
        try #expect(row.id("id") == ID<Note>("A1"))
        try #expect(row.optionalText("missing") == nil)
        try #expect(row.optionalInteger("missing") == nil)
        try #expect(row.optionalDate("missing") == nil)
        try #expect(row.optionalInstant("missing") == nil)
        try #expect(row.optionalRef("missing") == nil)
        try #expect((row.optionalID("missing") as ID<Note>?) == nil)
    }

    /// An answer that is left in the middle does not hold up what comes after it.
    @Test(arguments: TestStore.engines) func aRowAtATime(engine: Engine) async throws {
        struct Enough: Error {}
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { pen in
                for number in 0..<50 { try pen.addNote(number, marks: number) }
            }
            let (seen, isStopped, count) = try await database.read { connection in
                var (seen, isStopped) = ([Int](), false)
                do {
                    try connection.forEachRow("SELECT marks FROM note ORDER BY marks") { row in
                        seen.append(try row.integer("marks"))
                        if seen.count == 3 { throw Enough() }
                    }
                } catch is Enough {
                    isStopped = true
                }
                return (seen, isStopped, try connection.noteCount())
            }
            #expect(seen == [0, 1, 2])
            #expect(isStopped)
            #expect(count == 50)
        }
    }

    @Test(arguments: TestStore.engines) func orNotAtAll(engine: Engine) async throws {
        let row = try await row(
            engine,
            "SELECT \("words") AS words, \(1e300) AS huge, \(0.5) AS half, \(3.0) AS three, CAST(NULL AS TEXT) AS missing"
        )
        #expect(throws: StoreError.noSuchColumn("word")) { try row.text("word") }
        #expect(throws: StoreError.unexpectedNull("missing")) { try row.text("missing") }
        #expect(throws: StoreError.unexpectedNull("missing")) { try row.integer("missing") }
        #expect(throws: StoreError.unexpectedNull("missing")) { try row.date("missing") }
        #expect(throws: StoreError.unexpectedValue("words")) { try row.integer("words") }
        #expect(throws: StoreError.unexpectedValue("words")) { try row.date("words") }
        #expect(throws: StoreError.unexpectedValue("words")) { try row.double("words") }
        #expect(throws: StoreError.unexpectedValue("half")) { try row.integer("half") }
        #expect(throws: StoreError.unexpectedValue("huge")) { try row.integer("huge") }
        try #expect(row.integer("three") == 3)
        #expect(throws: RefError.self) { try row.ref("words") }
    }
}
