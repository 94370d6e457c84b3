/// Words that wound, and what to say instead, as the `avoid` items declare them.
///
/// Words are matched whole and in any case; a possessive ending does not hide one, and a word joined to others by
/// hyphens is a word of its own. Where one listed phrase holds another, the longer is reported.
public struct AvoidedWords: Sendable {
    /// A word that was found.
    public struct Found: Hashable, Sendable {
        /// The word or phrase as it is listed.
        public let words: String
        /// What to say instead.
        public let say: [String]

        /// What to do, in a sentence.
        public var remedy: String { "Say \(say.map { "“\($0)”" }.joined(separator: " or ")) instead." }
    }

    /// The phrases by their first word, longest first.
    private let phrases: [String: [(tokens: [String], found: Found)]]

    /// - Parameter items: items of the kind `avoid`; others are passed over.
    public init(_ items: some Sequence<Item>) {
        var phrases: [String: [(tokens: [String], found: Found)]] = [:]
        for item in items where item.kind == "avoid" {
            for words in item.list("words") {
                let tokens = Self.tokens(words)
                guard let first = tokens.first else { continue }
                phrases[first, default: []].append((tokens, Found(words: words, say: item.list("say"))))
            }
        }
        self.phrases = phrases.mapValues { $0.sorted { $0.tokens.count > $1.tokens.count } }
    }

    /// The words of `text` that are to be avoided, in its order, each once.
    public func found(in text: String) -> [Found] {
        guard !phrases.isEmpty else { return [] }
        let tokens = Self.tokens(text)
        var found: [Found] = []
        var index = 0
        while index < tokens.count {
            let rest = tokens[index...]
            if let match = phrases[tokens[index]]?.first(where: { rest.starts(with: $0.tokens) }) {
                if !found.contains(match.found) { found.append(match.found) }
                index += match.tokens.count
            } else {
                index += 1
            }
        }
        return found
    }

    /// The words of a text in lower case, hyphens and apostrophes inside a word kept, a possessive ending cut off.
    private static func tokens(_ text: String) -> [String] {
        text.lowercased().replacing("’", with: "'")
            .split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'") }
            .compactMap { part in
                var token = part.drop { $0 == "-" || $0 == "'" }
                while let last = token.last, last == "-" || last == "'" { token.removeLast() }
                if token.hasSuffix("'s") { token.removeLast(2) }
                return token.isEmpty ? nil : String(token)
            }
    }
}
