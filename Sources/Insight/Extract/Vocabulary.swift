/// Texts that stand in many rows, each with a number.
struct Vocabulary: Sendable {
    private(set) var texts: [String] = []
    private var codes: [String: Int32] = [:]

    /// The text's number, a new one if it is new.
    mutating func code(_ text: String) -> Int32 {
        if let code = codes[text] { return code }
        let code = Int32(texts.count)
        texts.append(text)
        codes[text] = code
        return code
    }

    mutating func code(_ text: String?) -> Int32 { text.map { code($0) } ?? Segment.none }

    /// The text's number, if it has one.
    subscript(text: String) -> Int32? { codes[text] }
}
