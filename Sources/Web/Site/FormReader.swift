import Foundation

/// Reads what a form or an address's query sends.
enum FormReader {
    /// The most fields that are read; a form of ours has far fewer.
    static let mostFields = 1_000

    /// The fields of `application/x-www-form-urlencoded` text, as the URL standard has it: a `%` that no two hexadecimal
    /// digits follow stands for itself, and bytes that are no text become the replacement character.
    static func fields(_ text: String) -> Fields {
        var values: [String: [String]] = [:]
        for field in text.utf8.split(separator: UInt8(ascii: "&")).prefix(mostFields) {
            let parts = field.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            values[decoded(parts[0]), default: []].append(parts.count == 2 ? decoded(parts[1]) : "")
        }
        return Fields(values)
    }

    /// What was typed, without the control characters that have no place in it. Lines end as everywhere in Jute.
    private static func decoded(_ escaped: Substring.UTF8View) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(escaped.count)
        var rest = escaped[...]
        while let first = rest.popFirst() {
            var byte = first == UInt8(ascii: "+") ? UInt8(ascii: " ") : first
            if first == UInt8(ascii: "%"), let code = UInt8(hexadecimal: rest.prefix(2)) {
                byte = code
                rest = rest.dropFirst(2)
            }
            if !byte.isForbidden { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A path as the value of a query.
    static func encoded(_ path: String) -> String {
        path.addingPercentEncoding(
            withAllowedCharacters: CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "/-.")))
            ?? ""
    }
}

extension UInt8 {
    /// A control character other than the end of a line and a tab. A browser ends lines with two; the first is one of
    /// these.
    fileprivate var isForbidden: Bool {
        self < 0x20 && self != UInt8(ascii: "\n") && self != UInt8(ascii: "\t") || self == 0x7F
    }

    /// Two hexadecimal digits; nil for anything else.
    fileprivate init?(hexadecimal digits: some Collection<UInt8>) {
        guard digits.count == 2 else { return nil }
        self = 0
        for digit in digits {
            guard let value = Character(UnicodeScalar(digit)).hexDigitValue, digit < 0x80 else { return nil }
            self = self << 4 | UInt8(value)
        }
    }
}
