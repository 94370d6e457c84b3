import Values

/// A statement with its values kept apart, so that nothing typed can become part of the statement.
///
/// ```swift
/// let statement: SQL = "SELECT title FROM plan WHERE id = \(id) AND superseded_at IS NULL"
/// ```
/// An interpolated value is bound; an interpolated `SQL` is spliced in with its own values; a table's or column's
/// name, which cannot be bound, is written `\(name: "person")`. What is written as text has no question mark in it:
/// one stands for each value.
public struct SQL: Hashable, Sendable {
    /// The text with a question mark in each value's place, as SQLite takes it.
    private(set) var template: String
    private(set) var values: [SQLValue]

    private init(template: String, values: [SQLValue]) {
        self.template = template
        self.values = values
    }

    /// A statement without values.
    public init(_ text: String) {
        assert(!text.utf8.contains(SQL.mark), "a question mark stands for a value")
        self.init(template: text, values: [])
    }

    public static func + (left: SQL, right: SQL) -> SQL {
        SQL(template: left.template + right.template, values: left.values + right.values)
    }

    public static func += (left: inout SQL, right: SQL) {
        left.template += right.template
        left.values += right.values
    }

    private static let mark = UInt8(ascii: "?")

    /// The statement's text, each value's place written by `placeholder` from its number, 1 first.
    func text(placeholder: (Int) -> String) -> String {
        var text = ""
        var number = 0
        for piece in template.split(separator: "?", omittingEmptySubsequences: false) {
            if number > 0 { text += placeholder(number) }
            text += piece
            number += 1
        }
        return text
    }

    /// Text with a zero byte in it is refused: both engines would keep only what is before it, which is not what was
    /// signed for.
    static let zeroByte = StoreError.refused("a text has a zero byte in it")
}

extension SQL: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self.init(text) }

    public init(stringInterpolation: Interpolation) { self = stringInterpolation.statement }

    public struct Interpolation: StringInterpolationProtocol {
        var statement = SQL(template: "", values: [])

        public init(literalCapacity: Int, interpolationCount: Int) {
            statement.template.reserveCapacity(literalCapacity + 24 * interpolationCount)
            statement.values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) {
            assert(!literal.utf8.contains(SQL.mark), "a question mark stands for a value")
            statement.template += literal
        }

        public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value) { append(value.sqlValue) }

        /// `nil` is bound as NULL.
        public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) { append(value.sqlValue) }

        public mutating func appendInterpolation(_ fragment: SQL) { statement += fragment }

        /// The name of a table or column, letters, digits and underscores only.
        public mutating func appendInterpolation(name: String) {
            precondition(
                !name.isEmpty
                    && name.utf8.allSatisfy { $0 == 0x5F || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) },
                "not a name that can stand in a statement: \(name)")
            statement.template += name
        }

        /// Values in brackets, for `IN`. An empty list matches nothing.
        public mutating func appendInterpolation<Values: Sequence>(list values: Values)
        where Values.Element: SQLBindable {
            let known = statement.values.count
            statement.template += "("
            for value in values {
                if statement.values.count > known { statement.template += ", " }
                append(value.sqlValue)
            }
            statement.template += statement.values.count == known ? "NULL)" : ")"
        }

        private mutating func append(_ value: SQLValue) {
            statement.template += "?"
            statement.values.append(value)
        }
    }
}

extension Sequence<SQL> {
    /// The fragments one after another with `separator` between them.
    public func joined(separator: String) -> SQL {
        var joined = SQL("")
        let separator = SQL(separator)
        for (place, fragment) in enumerated() {
            if place > 0 { joined += separator }
            joined += fragment
        }
        return joined
    }
}
