import Values

/// A release as it was worked out, before it is in the store.
public struct ReleaseDraft: Sendable {
    public let measures: [Ref]
    public let period: Period
    public let asAt: Instant
    public let documents: [Release.Document]
    /// Dimensions of which only the total can be shown.
    public let hidden: [Breakdown]
    /// Earlier releases that a reader could set against it, which it was held against.
    public let beside: [Int]
    let digests: [Release.Key: String]
    let base: String
    let partitions: [Columns.Partition]
    let tables: [Breakdown?: ReleasedTable]
    /// The newest release when it was worked out.
    let newest: Int
}
