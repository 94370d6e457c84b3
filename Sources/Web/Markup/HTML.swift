/// A piece of a page, safe to print as it is.
///
/// Write it as a string literal: what stands in the literal is markup, and whatever is interpolated is text,
/// which is escaped unless it is itself `HTML`. So a name like `<b>Ann</b>` is shown, never obeyed.
///
/// ```swift
/// let row: HTML = "<td>\(person.name)</td>"
/// ```
public struct HTML: Sendable, Hashable {
    /// The markup, ready to send.
    public private(set) var text: String

    /// Markup that is trusted as it stands: for files of our own, never for anything typed or stored.
    public init(trusted text: String) { self.text = text }

    public static let empty = HTML(trusted: "")

    public var isEmpty: Bool { text.isEmpty }

    public static func + (left: HTML, right: HTML) -> HTML { HTML(trusted: left.text + right.text) }
    public static func += (left: inout HTML, right: HTML) { left.text += right.text }

    /// Text with the five characters that mean something in markup replaced, in content and in quoted attributes.
    public static func escape(_ text: String) -> String {
        var text = text
        // Nearly nothing has one of them, so looking for them is most of the work.
        return text.withUTF8 { bytes in
            guard let first = bytes.firstIndex(where: isSpecial) else { return nil }
            var escaped = Array(bytes[..<first])
            escaped.reserveCapacity(bytes.count + 16)
            for byte in bytes[first...] {
                switch byte {
                case UInt8(ascii: "&"): escaped += "&amp;".utf8
                case UInt8(ascii: "<"): escaped += "&lt;".utf8
                case UInt8(ascii: ">"): escaped += "&gt;".utf8
                case UInt8(ascii: "\""): escaped += "&quot;".utf8
                case UInt8(ascii: "'"): escaped += "&#39;".utf8
                default: escaped.append(byte)
                }
            }
            return String(decoding: escaped, as: UTF8.self)
        } ?? text
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        // Letters come after all five, so for most bytes one comparison is enough.
        byte <= 0x3E && (byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27)
    }
}

extension HTML: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self.text = text }

    public init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    public struct Interpolation: StringInterpolationProtocol, Sendable {
        var text = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        public mutating func appendInterpolation(_ html: HTML) { text += html.text }

        /// Nothing is printed for `nil`.
        public mutating func appendInterpolation(_ html: HTML?) { text += html?.text ?? "" }

        public mutating func appendInterpolation(_ string: String) { text += HTML.escape(string) }

        public mutating func appendInterpolation(_ integer: Int) { text += String(integer) }

        public mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { text += part.text }
        }

        /// One piece for each element, in order.
        public mutating func appendInterpolation<Elements: Sequence>(
            each elements: Elements, _ piece: (Elements.Element) -> HTML
        ) {
            for element in elements { text += piece(element).text }
        }

        /// The piece, if the condition holds.
        public mutating func appendInterpolation(when condition: Bool, _ piece: @autoclosure () -> HTML) {
            if condition { text += piece().text }
        }

        /// The piece for a value, if there is one.
        public mutating func appendInterpolation<Value>(some value: Value?, _ piece: (Value) -> HTML) {
            if let value { text += piece(value).text }
        }
    }
}

extension Sequence<HTML> {
    /// The pieces one after another.
    public func joined(_ separator: HTML = .empty) -> HTML {
        var result = HTML.empty
        var isFirst = true
        for piece in self {
            if !isFirst { result += separator }
            result += piece
            isFirst = false
        }
        return result
    }
}
