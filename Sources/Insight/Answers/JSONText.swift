/// A JSON value whose members keep the order they are given in, so that equal answers are equal byte for byte.
indirect enum JSONText {
    case null
    case flag(Bool)
    case integer(Int)
    case decimal(Double)
    case text(String)
    case list([JSONText])
    case object(KeyValuePairs<String, JSONText>)
    /// An object whose members are gathered as it is made.
    case members([(key: String, value: JSONText)])

    init(_ text: String?) { self = text.map(JSONText.text) ?? .null }

    /// The value over several lines, each level two spaces further in. A list of plain values stays on its line.
    func written(indent: Int = 0) -> String {
        switch self {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .integer(let integer): String(integer)
        case .decimal(let decimal): String(decimal)
        case .text(let text): Self.quoted(text)
        case .list(let elements) where elements.allSatisfy(\.isPlain):
            "[" + elements.map { $0.written() }.joined(separator: ", ") + "]"
        case .list(let elements): Self.lines("[", elements.map { $0.written(indent: indent + 1) }, "]", indent)
        case .object(let members): Self.members(members.map { ($0.key, $0.value) }).written(indent: indent)
        case .members(let members):
            Self.lines(
                "{", members.map { Self.quoted($0.key) + ": " + $0.value.written(indent: indent + 1) }, "}", indent)
        }
    }

    private var isPlain: Bool {
        switch self {
        case .null, .flag, .integer, .decimal: true
        case .text, .list, .object, .members: false
        }
    }

    private static func lines(_ open: String, _ parts: [String], _ close: String, _ indent: Int) -> String {
        guard !parts.isEmpty else { return open + close }
        let inner = String(repeating: "  ", count: indent + 1)
        return open + "\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n"
            + String(repeating: "  ", count: indent) + close
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case let control where control.value < 0x20:
                let digits = String(control.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
