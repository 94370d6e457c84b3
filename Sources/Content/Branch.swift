/// A place in a file: line and column, 1 first.
public struct Place: Hashable, Sendable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// A part of a YAML file as it was written, before anything is known about what it means.
struct Branch: Sendable {
    enum Form: Sendable {
        /// Text; plain when it stood without quotes and not as a block.
        case word(String, isPlain: Bool)
        case list([Branch])
        case mapping([Entry])
    }

    struct Entry: Sendable {
        let key: String
        let place: Place
        let value: Branch
    }

    let place: Place
    let form: Form

    /// Whether nothing was written where a value is expected.
    var isEmpty: Bool {
        guard case .word(let text, isPlain: true) = form else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// What was written, in a word for a message.
    var formWords: String {
        switch form {
        case .word: "text"
        case .list: "a list"
        case .mapping: "a mapping with names and values"
        }
    }

    /// The value that stands under `key` of a mapping.
    func value(_ key: String) -> Branch? {
        guard case .mapping(let entries) = form else { return nil }
        return entries.first { $0.key == key }?.value
    }
}
