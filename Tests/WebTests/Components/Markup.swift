import Foundation

@testable import Web

/// What tests read out of markup. Our own markup is regular enough for patterns: attributes are always double-quoted.
extension HTML {
    /// The values of one attribute, in order.
    func values(of attribute: String) -> [String] {
        var values: [String] = []
        var rest = text[...]
        while let found = rest.range(of: " \(attribute)=\"") {
            rest = rest[found.upperBound...]
            guard let end = rest.firstIndex(of: "\"") else { break }
            values.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return values
    }

    /// The start tag that carries an id.
    func tag(withID id: String) -> String? {
        guard let found = text.range(of: " id=\"\(id)\""),
            let start = text[..<found.lowerBound].lastIndex(of: "<"),
            let end = text[found.upperBound...].firstIndex(of: ">")
        else { return nil }
        return String(text[start...end])
    }

    /// The text a reader sees, without tags.
    var words: String {
        var words = ""
        var isTag = false
        for character in text {
            switch character {
            case "<": isTag = true
            case ">": isTag = false
            default: if !isTag { words.append(character) }
            }
        }
        return words
    }

    func count(of piece: String) -> Int { text.components(separatedBy: piece).count - 1 }
}

/// A style sheet of ours.
func styleSheet(_ name: String, file: String = #filePath) throws -> String {
    let root = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Sources/Web/Assets/\(name)"), encoding: .utf8)
}

extension PageFrame {
    static let example = PageFrame(
        partnership: "Dundee Health and Social Care Partnership", isSynthetic: true,
        navigation: [PageLink("My work", href: "/work"), PageLink("Services", href: "/services")],
        reader: .init(name: "Rowan Tayfield", role: "Social worker", csrf: "token-1"),
        moment: "21 November 2025 at 09:14")
}
