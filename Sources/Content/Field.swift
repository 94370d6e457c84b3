import Foundation
import Values

/// The value of an item's own field. Dates are text in ISO 8601.
public enum Field: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case list([Field])
    case mapping([String: Field])

    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    public var integer: Int? {
        if case .integer(let integer) = self { integer } else { nil }
    }

    /// The date, when the field is one.
    public var date: LocalDate? { text.flatMap { LocalDate(iso: $0) } }

    /// The elements; none when it is not a list.
    public var elements: [Field] {
        if case .list(let elements) = self { elements } else { [] }
    }

    /// What a mapping has under `name`.
    public subscript(name: String) -> Field? {
        if case .mapping(let fields) = self { fields[name] } else { nil }
    }
}

extension Field {
    /// The field as JSON without spaces, names in the order of their bytes: equal fields give equal text, whatever
    /// engine or machine it comes from.
    public var json: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .integer(let integer): String(integer)
        case .list(let elements): "[" + elements.map(\.json).joined(separator: ",") + "]"
        case .mapping(let fields):
            "{"
                + fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                .map { Self.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",") + "}"
        }
    }

    /// The field that JSON holds, as ``json`` writes it.
    public init(json: String) throws { self = try JSONDecoder().decode(Field.self, from: Data(json.utf8)) }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case let control where control.value < 0x20:
                let digits = String(control.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension Field: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let integer = try? container.decode(Int.self) {
            self = .integer(integer)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let elements = try? container.decode([Field].self) {
            self = .list(elements)
        } else {
            self = .mapping(try container.decode([String: Field].self))
        }
    }
}
