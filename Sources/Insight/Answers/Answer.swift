import Values

/// What a measure says: protected, with everything a reader needs to weigh it.
public struct Answer: Hashable, Sendable {
    /// A value of a dimension.
    public struct Value: Hashable, Sendable {
        /// A reference, a quintile's number, `not-known`, or `all`.
        public let key: String
        public let label: String

        /// What it is, if it can be pointed at.
        public var ref: Ref? { Ref(key) }
    }

    /// The key of all together.
    public static let all = "all"

    /// How many, of how many, for one value of a dimension, for one of each of two, or for all together.
    public struct Row: Hashable, Sendable {
        /// The values of the dimensions it is for, in their order; none for all together. In a crossing, the value of
        /// either dimension can be all of them.
        public let values: [Value]
        /// How many count; for a mean, of how many the number is known, which the mean is taken over.
        public let count: Count
        /// The base.
        public let of: Count
        /// The percentage, its interval and its word; nil for a mean, and when either number is hidden or the base is 0.
        public let share: Share?
        /// The mean; nil for a share, and when the number that it is the mean of is hidden or 0.
        public let mean: Mean?

        /// - Parameter slack: how far the numbers may be from what was counted, because they were rounded.
        init(values: [Value], count: Count, of base: Count, slack: Int = 0, mean: Mean? = nil, isMean: Bool = false) {
            self.values = values
            self.count = count
            of = base
            share = isMean ? nil : Share(count, of: base, slack: slack)
            self.mean = mean
        }

        /// The keys of the values, with a space between two, or `all`.
        public var key: String { values.isEmpty ? Answer.all : values.map(\.key).joined(separator: " ") }
        /// What the values are called, as in "Lochee" or "Lochee, 65 to 74".
        public var label: String { values.isEmpty ? "All" : values.map(\.label).joined(separator: ", ") }
        /// What the only value is, if it can be pointed at.
        public var ref: Ref? { values.count == 1 ? values[0].ref : nil }
        /// Whether a number of it is hidden.
        public var isSuppressed: Bool { count.isSuppressed || of.isSuppressed }
    }

    public let measure: Measure
    /// What it is split by; nil for nothing.
    public let by: Breakdown?
    /// What each part of that is split by; nil for nothing.
    public let and: Breakdown?
    public let period: Period
    /// The moment as at which the records were read.
    public let asAt: Instant
    /// All together.
    public let total: Row
    /// One row for each value, in declared order, what is not known last; all together when it is split by nothing.
    public let rows: [Row]
    public let provenance: Provenance
    /// What it is held against; nil until ``Insight/compare(_:_:catalogue:now:protection:on:)`` was asked.
    public var comparisons: Comparisons?

    /// The whole base.
    public var base: Count { total.of }

    /// The dimensions it is split by, in order.
    public var dimensions: [Breakdown] { [by, and].compactMap { $0 } }

    /// The measure's caveats, and one for rows that overlap.
    public var caveats: [String] {
        measure.caveats + (provenance.rowsOverlap ? [Self.overlapCaveat] : [])
    }

    private static let overlapCaveat =
        "One of them can belong to more than one row, so the rows can add up to more than the total."

    /// The answer with only the row for `ref`, its numbers the same as in the whole; nil when it has none.
    public func only(_ ref: Ref) -> Answer? {
        guard let row = rows.first(where: { $0.key == ref.text }) else { return nil }
        return Answer(
            measure: measure, by: by, and: and, period: period, asAt: asAt, total: total, rows: [row],
            provenance: provenance)
    }
}

/// Where an answer comes from.
public struct Provenance: Hashable, Sendable {
    public let fact: Fact
    /// The tables that were read, in order of name.
    public let tables: [String]
    /// A digest of the query with its values: two answers with the same one asked the same.
    public let query: String
    /// A digest of what was taken from content: the measure, the values it is split by, and the links between them.
    public let content: String
    /// How small counts are protected, in a sentence.
    public let protection: String
    /// What shown counts are rounded to the nearest multiple of; 1 for counts as they are.
    public var roundedTo = 1
    /// Whether something can be in more than one row.
    public let rowsOverlap: Bool
}
