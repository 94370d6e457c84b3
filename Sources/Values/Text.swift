extension String {
    /// The text without white space at either end.
    public var trimmed: String { Values.trimmed(self) }

    /// The text trimmed, or nil if nothing is left.
    public var nonEmpty: String? {
        let text = trimmed
        return text.isEmpty ? nil : text
    }
}
