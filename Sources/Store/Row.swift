import Values

/// One row of an answer. Columns are read by name; reading one that is not there, or as what it is not, throws.
public struct Row: Sendable {
    let columns: Columns
    public let values: [SQLValue]

    /// The names of an answer's columns, shared by all its rows.
    final class Columns: Sendable {
        let names: [String]

        init(_ names: [String]) { self.names = names }

        // Most answers are one row of a few columns: looking through them takes less than a dictionary to look them up.
        func place(of name: String) -> Int? { names.firstIndex(of: name) }
    }

    /// The columns' names, in order.
    public var names: [String] { columns.names }

    public subscript(_ column: String) -> SQLValue? {
        columns.place(of: column).map { values[$0] }
    }

    private func value(_ column: String) throws -> SQLValue {
        guard let value = self[column] else { throw StoreError.noSuchColumn(column) }
        return value
    }

    public func text(_ column: String) throws -> String {
        guard let text = try optionalText(column) else { throw StoreError.unexpectedNull(column) }
        return text
    }

    public func optionalText(_ column: String) throws -> String? {
        switch try value(column) {
        case .null: nil
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .real(let real): String(real)
        }
    }

    public func integer(_ column: String) throws -> Int {
        guard let integer = try optionalInteger(column) else { throw StoreError.unexpectedNull(column) }
        return integer
    }

    public func optionalInteger(_ column: String) throws -> Int? {
        switch try value(column) {
        case .null: nil
        case .integer(let integer): Int(integer)
        case .real(let real):
            if let whole = Int(exactly: real) { whole } else { throw StoreError.unexpectedValue(column) }
        case .text: throw StoreError.unexpectedValue(column)
        }
    }

    public func double(_ column: String) throws -> Double {
        switch try value(column) {
        case .real(let real): real
        case .integer(let integer): Double(integer)
        default: throw StoreError.unexpectedValue(column)
        }
    }

    public func flag(_ column: String) throws -> Bool { try integer(column) != 0 }

    public func date(_ column: String) throws -> LocalDate {
        guard let date = try optionalDate(column) else { throw StoreError.unexpectedNull(column) }
        return date
    }

    public func optionalDate(_ column: String) throws -> LocalDate? {
        guard let text = try optionalText(column) else { return nil }
        guard let date = LocalDate(iso: text) else { throw StoreError.unexpectedValue(column) }
        return date
    }

    public func instant(_ column: String) throws -> Instant {
        Instant(milliseconds: Int64(try integer(column)))
    }

    public func optionalInstant(_ column: String) throws -> Instant? {
        try optionalInteger(column).map { Instant(milliseconds: Int64($0)) }
    }

    public func ref(_ column: String) throws -> Ref {
        guard let ref = try optionalRef(column) else { throw StoreError.unexpectedNull(column) }
        return ref
    }

    public func optionalRef(_ column: String) throws -> Ref? {
        try optionalText(column).map { try Ref(parsing: $0) }
    }

    public func id<Subject>(_ column: String) throws -> ID<Subject> { ID(try text(column)) }

    public func optionalID<Subject>(_ column: String) throws -> ID<Subject>? { try optionalText(column).map(ID.init) }
}
