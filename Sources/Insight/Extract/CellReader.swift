import Store
import Values

/// Reads the values of a row as numbers.
struct CellReader {
    /// Days read so far: the same few hundred stand in millions of rows.
    private var days: [String: Int32] = [:]

    mutating func day(_ value: SQLValue) throws -> Int32 {
        guard case .text(let text) = value else { return Segment.noDay }
        if let day = days[text] { return day }
        guard let date = LocalDate(iso: text) else { throw StoreError.unexpectedValue("a date") }
        let day = Int32(date.dayNumber)
        days[text] = day
        return day
    }

    static func text(_ value: SQLValue) throws -> String {
        guard case .text(let text) = value else { throw StoreError.unexpectedNull("a reference") }
        return text
    }

    static func optionalText(_ value: SQLValue) -> String? {
        if case .text(let text) = value { text } else { nil }
    }

    /// A number; ``Segment/none`` if there is none.
    static func number(_ value: SQLValue) -> Int32 {
        if case .integer(let number) = value { Int32(clamping: number) } else { Segment.none }
    }

    /// A moment in milliseconds; the last there is if there is none.
    static func moment(_ value: SQLValue) -> Int64 {
        if case .integer(let number) = value { number } else { .max }
    }
}
