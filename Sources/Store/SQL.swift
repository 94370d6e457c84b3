/// A statement with its values kept apart, so that nothing typed can become part of the statement.
///
/// ```swift
/// let statement: SQL = "SELECT title FROM plan WHERE id = \(id) AND superseded_at IS NULL"
/// ```
/// An interpolated value is bound; an interpolated `SQL` is spliced in with its own values; a table's or column's
/// name, which cannot be bound, is written `\(name: "person")`.
public struct SQL: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case text(String)
        case value(SQLValue)
    }

    private(set) var parts: [Part]

    init(parts: [Part]) { self.parts = parts }

    /// A statement without values.
    public init(_ text: String) { parts = [.text(text)] }

    public static func + (left: SQL, right: SQL) -> SQL { SQL(parts: left.parts + right.parts) }
    public static func += (left: inout SQL, right: SQL) { left.parts += right.parts }

    /// The statement's text, each value's place written by `placeholder` from its number, 1 first.
    func text(placeholder: (Int) -> String) -> String {
        var text = ""
        var number = 0
        for part in parts {
            switch part {
            case .text(let piece): text += piece
            case .value:
                number += 1
                text += placeholder(number)
            }
        }
        return text
    }

    var values: [SQLValue] {
        parts.compactMap { part in
            if case .value(let value) = part { value } else { nil }
        }
    }

    /// The values as an engine takes them.
    ///
    /// - Throws: `StoreError.refused` for text with a zero byte in it: both engines would keep only what is before it,
    ///   which is not what was signed for.
    func valuesToBind() throws -> [SQLValue] {
        let values = values
        for case .text(let text) in values where text.utf8.contains(0) {
            throw StoreError.refused("a text has a zero byte in it")
        }
        return values
    }
}

extension SQL: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { parts = [.text(text)] }

    public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

    public struct Interpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount * 2 + 1)
        }

        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.text(literal)) }
        }

        public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value) {
            parts.append(.value(value.sqlValue))
        }

        /// `nil` is bound as NULL.
        public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            parts.append(.value(value.sqlValue))
        }

        public mutating func appendInterpolation(_ fragment: SQL) { parts += fragment.parts }

        /// The name of a table or column, letters, digits and underscores only.
        public mutating func appendInterpolation(name: String) {
            precondition(
                !name.isEmpty
                    && name.utf8.allSatisfy { $0 == 0x5F || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) },
                "not a name that can stand in a statement: \(name)")
            parts.append(.text(name))
        }

        /// Values in brackets, for `IN`. An empty list matches nothing.
        public mutating func appendInterpolation<Values: Sequence>(list values: Values)
        where Values.Element: SQLBindable {
            let fragment = values.map { SQL(parts: [.value($0.sqlValue)]) }.joined(separator: ", ")
            parts.append(.text("("))
            parts += fragment.parts.isEmpty ? [.text("NULL")] : fragment.parts
            parts.append(.text(")"))
        }
    }
}

extension Sequence<SQL> {
    /// The fragments one after another with `separator` between them.
    public func joined(separator: String) -> SQL {
        var parts: [SQL.Part] = []
        for fragment in self {
            if !parts.isEmpty { parts.append(.text(separator)) }
            parts += fragment.parts
        }
        return SQL(parts: parts)
    }
}
