import Store
import StoreTesting
import Testing
import Values

/// The same statements, the same answers: what the records modules rely on, whichever engine is underneath.
@Suite("Both engines answer alike") struct BothEnginesAnswerAlike {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let statement: SQL
        let answer: [[SQLValue]]

        init(_ what: String, _ statement: SQL, _ answer: [[SQLValue]]) {
            (testDescription, self.statement, self.answer) = (what, statement, answer)
        }
    }

    /// Notes 1–6 have these words, marks and shares.
    static let notes: [(words: String?, marks: Int?, share: Double?)] = [
        ("Zebra", 3, 0.5), ("apple", 1, 1), ("Éclair", 2, nil), ("apple pie", nil, -0.25), (nil, 4, 1e300), ("_", 3, 0),
    ]

    static let cases = [
        Case(
            "text is ordered by its bytes, not by a language",
            "SELECT words FROM note WHERE words IS NOT NULL ORDER BY words",
            [[.text("Zebra")], [.text("_")], [.text("apple")], [.text("apple pie")], [.text("Éclair")]]),
        Case(
            "text is compared by its bytes", "SELECT count(*) AS n FROM note WHERE words < \("a")", [[.integer(2)]]),
        Case("letter case matters", "SELECT count(*) AS n FROM note WHERE words = \("zebra")", [[.integer(0)]]),
        Case(
            "nothing equals NULL", "SELECT count(*) AS n FROM note WHERE words = \(String?.none)", [[.integer(0)]]),
        Case("counts are whole numbers", "SELECT count(marks) AS n FROM note", [[.integer(5)]]),
        Case("sums of whole numbers are whole", "SELECT sum(marks) AS n FROM note", [[.integer(13)]]),
        Case("the sum of nothing is NULL", "SELECT sum(marks) AS n FROM note WHERE 1 = 0", [[.null]]),
        Case(
            "a bound value keeps its kind through coalesce",
            "SELECT coalesce(marks, \(9)) AS n FROM note WHERE id = \("NOTE4")", [[.integer(9)]]),
        Case(
            "shares keep every digit", "SELECT share FROM note WHERE share IS NOT NULL ORDER BY id",
            [[.real(0.5)], [.real(1)], [.real(-0.25)], [.real(1e300)], [.real(0)]]),
        Case(
            "two sets share what is in both",
            "SELECT id FROM note WHERE marks = \(3) INTERSECT SELECT id FROM note WHERE share = \(0.5) ORDER BY id",
            [[.text("NOTE1")]]),
        Case(
            "a list of values", "SELECT id FROM note WHERE marks IN \(list: [1, 2]) ORDER BY id",
            [[.text("NOTE2")], [.text("NOTE3")]]),
        Case("an empty list", "SELECT id FROM note WHERE marks IN \(list: [Int]())", []),
        Case(
            "a condition by case",
            "SELECT CASE WHEN marks IS NULL THEN 0 ELSE 1 END AS known FROM note ORDER BY 1, id LIMIT \(2)",
            [[.integer(0)], [.integer(1)]]),
        Case(
            "NULL first, when asked", "SELECT id FROM note ORDER BY words NULLS FIRST, id LIMIT 1", [[.text("NOTE5")]]),
        Case(
            "grouped and counted",
            "SELECT marks, count(*) AS n FROM note WHERE marks IS NOT NULL GROUP BY marks HAVING count(*) > 1",
            [[.integer(3), .integer(2)]]),
    ]

    @Test(arguments: TestStore.engines) func toEveryQuestion(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { pen in
                for (number, note) in zip(1..., Self.notes) {
                    try pen.addNote(number, words: note.words, marks: note.marks, share: note.share)
                }
            }
            for question in Self.cases {
                let (rows, streamed) = try await database.read { connection in
                    var streamed: [[SQLValue]] = []
                    try connection.forEachRow(question.statement) { streamed.append($0.values) }
                    return (try connection.rows(question.statement).map(\.values), streamed)
                }
                #expect(rows == question.answer, "\(question.testDescription)")
                #expect(streamed == question.answer, "a row at a time: \(question.testDescription)")
            }
        }
    }

    @Test(arguments: TestStore.engines) func theEndsOfWholeNumbersAreKept(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { pen in
                for (number, marks) in [Int.min, -1, 0, 1, Int.max].enumerated() {
                    try pen.addNote(number, marks: marks)
                }
            }
            let marks = try await database.read { connection in
                try connection.rows("SELECT marks FROM note ORDER BY id").map { try $0.integer("marks") }
            }
            #expect(marks == [Int.min, -1, 0, 1, Int.max])
        }
    }

    @Test(arguments: TestStore.engines) func howManyRowsAStatementChanged(engine: Engine) async throws {
        try await engine.withNotes { database in
            let changed = try await database.record(Notes.signature()) { pen in
                for number in 1...5 { try pen.addNote(number, marks: number) }
                return [
                    try pen.connection.execute("UPDATE note SET marks = 0 WHERE marks > \(2)"),
                    try pen.connection.execute("UPDATE note SET marks = 0 WHERE marks > \(9)"),
                    try pen.connection.execute("DELETE FROM note WHERE marks = \(0)"),
                ]
            }
            #expect(changed == [3, 0, 3])
        }
    }

    @Test(arguments: TestStore.engines) func withTheSameKindOfError(engine: Engine) async throws {
        try await engine.withNotes { database in
            try await database.record(Notes.signature()) { try $0.addNote(1) }
            let twice = await #expect(throws: StoreError.self) {
                try await database.record(Notes.signature()) { try $0.addNote(1) }
            }
            #expect(twice?.isUniqueness == true)
            for bad: SQL in [
                "SELECT * FROM nowhere", "SELECT nothing FROM note", "SELEC 1", "UPDATE note SET id = NULL",
            ] {
                let error = await #expect(throws: StoreError.self) {
                    try await database.write { try $0.execute(bad) }
                }
                #expect(error?.isRefused == true)
            }
        }
    }
}
