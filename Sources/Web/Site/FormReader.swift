import Foundation

/// Reads what a form or an address's query sends.
enum FormReader {
    /// The most fields that are read; a form of ours has far fewer.
    static let mostFields = 1_000

    static func fields(_ text: String) -> Fields {
        guard !text.isEmpty else { return Fields() }
        var components = URLComponents()
        components.percentEncodedQuery = cleaned(text)
        var values: [String: [String]] = [:]
        for item in (components.queryItems ?? []).prefix(mostFields) {
            let value = (item.value ?? "").replacing("\r\n", with: "\n").filter { !$0.isForbidden }
            values[item.name, default: []].append(value)
        }
        return Fields(values)
    }

    /// A form writes a space as `+`. Bytes that no browser sends unescaped are escaped, since Foundation refuses them.
    private static func cleaned(_ text: String) -> String {
        text.replacing("+", with: "%20").addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }

    private static let allowed = CharacterSet.urlQueryAllowed.union(CharacterSet(charactersIn: "%"))

    /// A path as the value of a query.
    static func encoded(_ path: String) -> String {
        path.addingPercentEncoding(
            withAllowedCharacters: CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "/-.")))
            ?? ""
    }
}

extension Character {
    /// A control character that has no place in what somebody types; line ends and tabs have.
    fileprivate var isForbidden: Bool {
        unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F }
    }
}
