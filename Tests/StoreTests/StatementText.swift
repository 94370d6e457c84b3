import Testing
import Values

@testable import Store

@Suite("A statement keeps its values apart from its text") struct StatementText {
    private func text(_ statement: SQL) -> String { statement.text { "$\($0)" } }

    @Test func valuesAreNumberedInTheOrderTheyStand() throws {
        let day = try LocalDate(year: 2026, month: 5, day: 14)
        let statement: SQL = "SELECT * FROM note WHERE id = \(ID<Note>("A")) AND day < \(day) AND marks > \(3)"
        #expect(text(statement) == "SELECT * FROM note WHERE id = $1 AND day < $2 AND marks > $3")
        #expect(statement.values == [.text("A"), .text("2026-05-14"), .integer(3)])
    }

    @Test func aFragmentBringsItsValuesAlong() {
        let which: SQL = "version = \(7)"
        let statement: SQL = "SELECT * FROM note WHERE id = \("A") AND \(which) AND marks = \(1)"
        #expect(text(statement) == "SELECT * FROM note WHERE id = $1 AND version = $2 AND marks = $3")
        #expect(statement.values == [.text("A"), .integer(7), .integer(1)])
    }

    @Test func aListIsBoundValueByValue() {
        let statement: SQL = "id IN \(list: ["A", "B"])"
        #expect(text(statement) == "id IN ($1, $2)")
        #expect(statement.values == [.text("A"), .text("B")])
    }

    @Test func anEmptyListMatchesNothing() {
        let statement: SQL = "id IN \(list: [String]())"
        #expect(text(statement) == "id IN (NULL)")
        #expect(statement.values.isEmpty)
    }

    @Test func joinedFragmentsHaveTheSeparatorBetweenThem() {
        let statement = ["a = \(1)", "b = \(2)", "c = 3"].joined(separator: " AND ") as SQL
        #expect(text(statement) == "a = $1 AND b = $2 AND c = 3")
        #expect(statement.values == [.integer(1), .integer(2)])
    }

    /// What each kind of value is bound as.
    @Test func everyKindOfValueHasItsForm() throws {
        let moment = Instant(milliseconds: 1_767_268_800_123)
        let forms: [(any SQLBindable, SQLValue)] = [
            ("words", .text("words")), (7, .integer(7)), (Int64.max, .integer(.max)), (0.5, .real(0.5)),
            (true, .integer(1)), (false, .integer(0)), (moment, .integer(1_767_268_800_123)),
            (try LocalDate(year: 2026, month: 1, day: 9), .text("2026-01-09")),
            (try Ref(parsing: "service/hope-point"), .text("service/hope-point")), (ID<Note>("A"), .text("A")),
            (String?.none, .null), (Int?.some(3), .integer(3)), (SQLValue.null, .null),
        ]
        for (value, form) in forms { #expect(value.sqlValue == form) }
    }
}
