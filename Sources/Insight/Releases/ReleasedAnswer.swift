import Foundation
import Values

/// A released table as a page shows it: read from the bytes that were given out, so that it says what they say whatever
/// has been declared since.
public struct ReleasedAnswer: Decodable, Hashable, Sendable {
    public struct Row: Decodable, Hashable, Sendable {
        /// The key of what the row is, or of all.
        public let by: String
        public let label: String
        /// Nil where it is hidden.
        public let count: Int?
        public let of: Int?
        public let percent: Double?
        public let mean: Double?
        public let interval: [Double]?
        public let suppressed: Bool
    }

    public struct Provenance: Decodable, Hashable, Sendable {
        public let protection: String
        public let owner: String
        /// What its counts were rounded to the nearest multiple of; nil for counts as they are.
        public let countsRoundedTo: Int?
    }

    /// The question that the measure asks.
    public let title: String
    public let name: String
    public let definition: String
    public let definitionVersion: String
    public let unit: String
    public let caveats: [String]
    public let total: Row
    public let rows: [Row]
    public let provenance: Provenance

    /// - Throws: what the decoder throws for a document that is no JSON of a figure.
    public init(_ document: Release.Document) throws {
        self = try JSONDecoder().decode(ReleasedAnswer.self, from: Data(document.text.utf8))
    }
}
