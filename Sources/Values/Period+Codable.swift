extension Period: Codable {
    /// Reads the period from the text of its ``label``. The forms that need a date for today are refused.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            guard !text.hasPrefix("last-") else { throw PeriodError.notUnderstood(text) }
            self = try Period.parse(text, today: .earliest)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(label)
    }
}
